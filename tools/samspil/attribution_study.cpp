#include "tools/samspil/attribution_study.h"

#include <map>
#include <ostream>
#include <sstream>

#include <fmt/format.h>

#include "models/simulation.h"
#include "output/attribution.h"
#include "output/result_file.h"
#include "tools/experiment/attribution.h"
#include "tools/experiment/changed_inputs.h"
#include "tools/experiment/describe_run.h"
#include "tools/experiment/interruption.h"
#include "tools/experiment/planner_amount.h"
#include "tools/samspil/exit_code.h"
#include "tools/samspil/open_scenario.h"
#include "tools/samspil/problem.h"
#include "tools/samspil/study.h"
#include "tools/samspil/variant_runs.h"

namespace tools {

namespace {

namespace fs = std::filesystem;

std::vector<std::string> changes_of(const ChangeGroup& group) {
  std::vector<std::string> all = group.files;
  for (const scenarios::Override& one : group.values)
    all.push_back(one.path + " = " + one.value);
  return all;
}

/// The base with some groups of changes, as a variant of zeros and ones.
Variants coalitions_over(const std::vector<ChangeGroup>& groups, const RunWishes& wishes,
                         const Arguments& given, std::ostream& out) {
  const auto open = [&](const Variant& variant, std::ostream& told) {
    std::vector<scenarios::Override> overrides = wishes.overrides;
    Arguments laid_over = given;
    for (std::size_t i = 0; i < groups.size(); ++i) {
      if (variant[i] == 0) continue;
      overrides.insert(overrides.end(), groups[i].values.begin(), groups[i].values.end());
      for (const std::string& file : groups[i].files)
        laid_over = laid_over.with("--with", file);
    }
    return open_scenario(given.operands().front(), overrides, laid_over, out, told);
  };
  const auto name = [&](const Variant& variant) {
    std::string all = fs::path(given.operands().front()).stem().string();
    for (std::size_t i = 0; i < groups.size(); ++i)
      all += variant[i] == 0 ? "" : " + " + groups[i].name;
    return all;
  };
  return {open, name};
}

Variant variant_of(engine::Coalition coalition, std::size_t groups) {
  Variant variant;
  for (std::size_t i = 0; i < groups; ++i)
    variant.push_back(coalition >> i & 1U);
  return variant;
}

class Attributor {
 public:
  Attributor(const Arguments& given, const AttributionWishes& wishes, Streams streams)
      : given_(given), wishes_(wishes), streams_(streams) {}

  /// The exit code.
  int run(const fs::path& page) {
    auto base = open_scenario(given_.operands().front(), wishes_.run.overrides, given_,
                              streams_.out, streams_.problems);
    if (!base) return scenario_errors;
    wishes_.run.seed = wishes_.run.seed.value_or(base->description.runs.seed);
    if (const int code = find_groups(*base); code != fine) return code;
    if (const int code = find_figures(*base); code != fine) return code;
    describe(*base);
    VariantRuns runs(given_, wishes_.run,
                     coalitions_over(groups_, wishes_.run, given_, streams_.out), streams_);
    std::string heading;
    if (const int code = check_whole(runs, heading); code != fine) return code;
    VariantLog log(given_.value("--log"), heading);
    if (const engine::Errors damage = log.read(); !damage.empty()) return refused(damage);
    runs.measure(given_.values("--figure"), log);
    if (const int code = run_all(runs); code != fine) return code;
    fill();
    return tell(page);
  }

 private:
  int refused(const engine::Errors& errors) const {
    return refuse(errors, given_, streams_.out, streams_.problems);
  }

  int find_groups(const scenarios::Scenario& base) {
    auto groups = groups_of_files(wishes_.groups);
    if (given_.operands().size() == 2) {
      std::ostringstream told;  // its warnings are those of the base, or come with the changes
      bundle_ =
          open_scenario(given_.operands()[1], wishes_.run.overrides, given_, streams_.out, told);
      if (!bundle_) streams_.problems << told.str() << std::flush;
      if (!bundle_) return scenario_errors;
      const Text rest{"resten", "the rest"};
      const auto changes = own_changes(changes_between(base, *bundle_),
                                       [&](const auto& made) { return base_with(made); });
      groups = groups_of_values(wishes_.groups, changes, std::string(rest.in(given_.language())));
    }
    if (!groups) return refused(groups.error());
    groups_ = std::move(*groups);
    return fine;
  }

  /// None if it cannot be read with these changes.
  std::optional<scenarios::Scenario> base_with(const std::vector<scenarios::Override>& made) const {
    std::vector<scenarios::Override> overrides = wishes_.run.overrides;
    overrides.insert(overrides.end(), made.begin(), made.end());
    std::ostringstream ignored;
    return open_scenario(given_.operands().front(), overrides, given_, ignored, ignored);
  }

  int find_figures(const scenarios::Scenario& base) {
    const models::Simulation simulation(base.description);
    const std::vector<output::Figure> figures = output::key_figures_of(simulation.schema());
    for (const std::string& id : given_.values("--figure")) {
      const auto figure = figure_named(id, figures);
      if (!figure) return refused({figure.error()});
      answer_.figures.push_back({**figure, {}, {}, {}});
    }
    return fine;
  }

  void describe(const scenarios::Scenario& base) {
    answer_.header = header_of(base, *wishes_.run.seed);
    std::string names;
    for (const ChangeGroup& group : groups_) {
      names += (names.empty() ? "" : " + ") + group.name;
      answer_.groups.push_back({group.name, changes_of(group)});
    }
    answer_.bundle = bundle_ ? fs::path(given_.operands()[1]).stem().string() : names;
    answer_.confidence = wishes_.confidence;
    answer_.replications = wishes_.run.replications.value_or(base.description.runs.replications);
    const std::uint32_t pairs = groups_.size() <= most_exact_groups ? 0 : 1;
    answer_.order_pairs = wishes_.order_pairs.value_or(pairs);
    plan_ = {groups_.size(), answer_.replications, answer_.order_pairs, *wishes_.run.seed};
  }

  /// E337 unless all groups together give what is to be taken apart.
  int check_whole(VariantRuns& runs, std::string& heading) const {
    const auto all = runs.scenario_of(Variant(groups_.size(), 1));
    if (!all) return scenario_errors;
    if (bundle_) {
      const auto left = changed_inputs({bundle_->resolved_json, all->resolved_json});
      if (!left.empty()) return refused({problem("E337", {{"path", left.front().path}})});
    }
    std::string changes;
    std::vector<std::string> parts = given_.values("--figure");
    for (const output::AttributedGroup& group : answer_.groups) {
      for (const std::string& one : group.changes)
        changes += group.name + '\n' + one + '\n';
    }
    parts.push_back(output::sha256(changes).substr(0, 16));
    heading = log_heading("attribution", *all, wishes_.run, parts);
    return fine;
  }

  int run_all(VariantRuns& runs) {
    const Interruption interruption(says_log_is_kept(given_, streams_.problems));
    const auto wanted = runs_of(plan_);
    std::size_t done = 0;
    for (const auto& [coalition, numbers] : wanted) {
      if (!given_.has("--quiet"))
        streams_.problems << fmt::format("{}/{}\n", ++done, wanted.size()) << std::flush;
      const auto values =
          runs.run(variant_of(coalition, groups_.size()), numbers, interruption.asked());
      if (!values) return runs.refused().value_or(interrupted);
      for (std::size_t i = 0; i < numbers.size(); ++i) {
        for (const std::vector<double>& figure : *values)
          seen_[{coalition, numbers[i]}].push_back(figure[i]);
      }
    }
    return fine;
  }

  void fill() {
    for (std::size_t f = 0; f < answer_.figures.size(); ++f) {
      output::AttributedFigure& figure = answer_.figures[f];
      figure.parts.resize(groups_.size());
      for (std::uint32_t number = 1; number <= answer_.replications; ++number)
        add_replication(f, number, figure);
    }
  }

  void add_replication(std::size_t f, std::uint32_t number, output::AttributedFigure& figure) {
    const auto worth = [&](engine::Coalition coalition) {
      return seen_.at({coalition, number})[f];
    };
    figure.base.push_back(worth(0));
    add(parts_of(plan_, number, worth), figure);
  }

  static void add(const Parts& parts, output::AttributedFigure& figure) {
    figure.whole.push_back(parts.whole);
    for (std::size_t group = 0; group < figure.parts.size(); ++group) {
      figure.parts[group].alone.push_back(parts.alone[group]);
      figure.parts[group].last.push_back(parts.last[group]);
      figure.parts[group].shapley.push_back(parts.shapley[group]);
    }
  }

  int tell(const fs::path& page) const {
    const auto language = language_of_output(given_.language());
    tell_study({output::attribution_page(answer_, language),
                given_.has("--json") ? output::attribution_json(answer_)
                                     : output::attribution_table(answer_, language),
                {"Billedet ligger i {}\n", "The picture is in {}\n"}},
               page, given_, streams_);
    return fine;
  }

  const Arguments& given_;
  AttributionWishes wishes_;
  Streams streams_;
  std::optional<scenarios::Scenario> bundle_;
  std::vector<ChangeGroup> groups_;
  AttributionPlan plan_;
  std::map<std::pair<engine::Coalition, std::uint32_t>, std::vector<double>> seen_;  ///< by figure
  output::Attribution answer_;
};

}  // namespace

int attribute(const Arguments& given, const AttributionWishes& wishes, const fs::path& page,
              Streams streams) {
  return Attributor(given, wishes, streams).run(page);
}

}  // namespace tools

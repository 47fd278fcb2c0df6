#include "tools/samspil/uncertainty_study.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <numeric>
#include <ostream>
#include <sstream>
#include <utility>

#include <fmt/format.h>

#include "models/simulation.h"
#include "output/uncertainty.h"
#include "tools/experiment/change_groups.h"
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

/// Where one draw in five is a scenario, all of so many are none once in 10^9 draws.
constexpr std::uint32_t most_attempts = 100;

/// " d" as "d".
std::string_view without_space(std::string_view unit) {
  return unit.starts_with(' ') ? unit.substr(1) : unit;
}

/// One of the two scenarios, in the draws of its own parameters.
class DrawnScenario {
 public:
  DrawnScenario(const Arguments& given, const UncertaintyWishes& wishes, std::size_t operand,
                Streams streams)
      : file_(given.operands()[operand]),
        wishes_(wishes),
        runs_(given, wishes.run,
              {[this, &given, streams](const Variant& variant, std::ostream& told) {
                 const bool is_drawn = variant.front() != 0;
                 if (is_drawn && opened_) return std::exchange(opened_, std::nullopt);
                 return open_scenario(file_, is_drawn ? drawn() : wishes_.run.overrides, given,
                                      streams.out, told);
               },
               [this](const Variant& variant) {
                 return fmt::format("{}, {}", fs::path(file_).stem().string(), variant.front());
               }},
              streams) {}

  VariantRuns& runs() { return runs_; }
  const DrawnParameters& parameters() const { return parameters_; }
  void draw(DrawnParameters parameters) { parameters_ = std::move(parameters); }

  /// Whether the draw is a scenario. Nothing is told. Variant 0 is the scenario as it stands, any
  /// other the draw that was opened last.
  bool opens(const DrawAttempt& at, const Arguments& given) {
    at_ = at;
    std::ostringstream unheard;
    opened_ = open_scenario(file_, drawn(), given, unheard, unheard);
    return opened_.has_value();
  }

  /// At the attempt that was opened last, in the parameter's unit; none if it is not drawn here.
  std::optional<double> drawn_number(const std::string& path) const {
    const auto one = std::ranges::find(parameters_.drawn, path, &DrawnParameter::path);
    if (one == parameters_.drawn.end()) return std::nullopt;
    return std::stod(drawn_text(*one));
  }

  /// Replications of a draw, from 1, at the attempt that was opened last: no two draws share any,
  /// so that chance is independent of them.
  std::optional<VariantValues> run(std::uint32_t draw, const std::atomic<bool>& stop) {
    std::vector<std::uint32_t> numbers(wishes_.replications);
    std::iota(numbers.begin(), numbers.end(), (draw - 1) * wishes_.replications + 1);
    return runs_.run({draw}, numbers, stop);
  }

 private:
  std::vector<scenarios::Override> drawn() const {
    std::vector<scenarios::Override> all = wishes_.run.overrides;
    for (const DrawnParameter& one : parameters_.drawn)
      all.push_back(scenarios::replacing(one.path, drawn_text(one)));
    return all;
  }

  std::string drawn_text(const DrawnParameter& parameter) const {
    const double u = draw_number(*wishes_.run.seed, at_, parameter.path);
    return value_at(parameter, wishes_.law, u);
  }

  std::string file_;
  const UncertaintyWishes& wishes_;
  DrawnParameters parameters_;
  DrawAttempt at_;
  std::optional<scenarios::Scenario> opened_;  ///< at `at_`, for the run that follows
  VariantRuns runs_;
};

class UncertaintyStudy {
 public:
  UncertaintyStudy(const Arguments& given, const UncertaintyWishes& wishes, Streams streams)
      : given_(given), wishes_(wishes), streams_(streams) {}

  /// The exit code.
  int run(const fs::path& page) {
    for (std::size_t operand = 0; operand < given_.operands().size(); ++operand) {
      if (const int code = open(operand); code != fine) return code;
    }
    for (const std::string& pattern : wishes_.patterns) {
      const bool matches = std::ranges::any_of(
          answer_.parameters, [&](const auto& one) { return path_matches(one.path, pattern); });
      if (!matches) return refused({problem("E339", {{"found", pattern}})});
    }
    if (answer_.parameters.empty()) return refused({problem("E339", {{"found", "*"}})});
    if (const int code = run_all(); code != fine) return code;
    return tell(page);
  }

 private:
  int refused(const engine::Errors& errors) const {
    return refuse(errors, given_, streams_.out, streams_.problems);
  }

  int open(std::size_t operand) {
    scenarios_.push_back(std::make_unique<DrawnScenario>(given_, wishes_, operand, streams_));
    DrawnScenario& one = *scenarios_.back();
    const auto scenario = one.runs().scenario_of({0});
    if (!scenario) return scenario_errors;
    if (operand == 0) {
      wishes_.run.seed = wishes_.run.seed.value_or(scenario->description.runs.seed);
      if (const int code = find_figures(*scenario); code != fine) return code;
      describe(*scenario);
    }
    one.draw(drawn_parameters(scenario->origins, wishes_.patterns));
    add_parameters(one.parameters());
    return open_log(operand, *scenario);
  }

  int find_figures(const scenarios::Scenario& scenario) {
    const models::Simulation simulation(scenario.description);
    const std::vector<output::Figure> figures = output::key_figures_of(simulation.schema());
    for (const std::string& id : given_.values("--figure")) {
      const auto figure = figure_named(id, figures);
      if (!figure) return refused({figure.error()});
      answer_.figures.push_back({**figure, {}});
    }
    return fine;
  }

  void describe(const scenarios::Scenario& scenario) {
    answer_.header = header_of(scenario, *wishes_.run.seed);
    if (given_.operands().size() == 2)
      answer_.other = fs::path(given_.operands()[1]).stem().string();
    answer_.is_triangular = wishes_.law == DrawLaw::triangular;
    answer_.confidence = wishes_.confidence;
    answer_.draws = wishes_.draws;
    answer_.replications = wishes_.replications;
  }

  /// Of the second scenario those that the first one does not have.
  void add_parameters(const DrawnParameters& parameters) {
    for (const DrawnParameter& one : parameters.drawn) {
      const bool is_known = std::ranges::any_of(
          answer_.parameters, [&](const auto& known) { return known.path == one.path; });
      const auto text = [&](double number) {
        return fmt::format("{:g}{}", number, one.unit);
      };
      if (!is_known)
        answer_.parameters.push_back({one.path,
                                      text(one.low),
                                      text(one.value),
                                      text(one.high),
                                      std::string(without_space(one.unit)),
                                      {}});
    }
    for (const std::string& path : parameters.left_out) {
      if (std::ranges::find(answer_.left_out, path) == answer_.left_out.end())
        answer_.left_out.push_back(path);
    }
  }

  /// A log of its own for each scenario: FILE.csv, and FILE.2.csv for the second.
  int open_log(std::size_t operand, const scenarios::Scenario& scenario) {
    std::vector<std::string> parts = given_.values("--figure");
    parts.emplace_back(answer_.is_triangular ? "triangular" : "uniform");
    parts.push_back(fmt::format("{} a draw", wishes_.replications));
    parts.insert(parts.end(), wishes_.patterns.begin(), wishes_.patterns.end());
    auto file = given_.value("--log");
    if (file && operand == 1) file = fs::path(*file).replace_extension(".2.csv").string();
    logs_.push_back(std::make_unique<VariantLog>(
        file, log_heading("uncertainty", scenario, wishes_.run, parts)));
    if (const engine::Errors damage = logs_.back()->read(); !damage.empty()) return refused(damage);
    scenarios_[operand]->runs().measure(given_.values("--figure"), *logs_.back());
    return fine;
  }

  int run_all() {
    const Interruption interruption(says_log_is_kept(given_, streams_.problems));
    for (std::uint32_t draw = 1; draw <= wishes_.draws; ++draw) {
      if (!given_.has("--quiet"))
        streams_.problems << fmt::format("{}/{}\n", draw, wishes_.draws) << std::flush;
      find_attempt(draw);
      note_draw();
      std::vector<VariantValues> values;
      for (const auto& scenario : scenarios_) {
        auto one = scenario->run(draw, interruption.asked());
        if (!one) return ended(*scenario, draw);
        values.push_back(std::move(*one));
      }
      add(values);
    }
    return fine;
  }

  /// The first attempt at a draw that is a scenario, of both if there are two: so the law is that
  /// of parameters which fit together. The first of all if none is; running it says why.
  void find_attempt(std::uint32_t draw) {
    const auto all_open = [&](std::uint32_t attempt) {
      return std::ranges::all_of(scenarios_, [&](const auto& one) {
        return one->opens({draw, attempt}, given_);
      });
    };
    std::uint32_t attempt = 0;
    while (attempt < most_attempts && !all_open(attempt))
      ++attempt;
    if (attempt > 0 && attempt < most_attempts) ++answer_.drawn_again;
    if (attempt < most_attempts) return;
    for (const auto& one : scenarios_)
      one->opens({draw, 0}, given_);
  }

  /// Of a parameter that both scenarios have, what the first drew.
  void note_draw() {
    for (output::UncertainParameter& parameter : answer_.parameters) {
      auto number = scenarios_.front()->drawn_number(parameter.path);
      if (!number) number = scenarios_.back()->drawn_number(parameter.path);
      parameter.drawn.push_back(*number);
    }
  }

  /// Why there is no more to run; E434 where a draw is no scenario.
  int ended(DrawnScenario& scenario, std::uint32_t draw) const {
    const std::optional<int> refused = scenario.runs().refused();
    if (refused == scenario_errors && !given_.has("--json"))
      tools::tell({problem("E434", {{"draw", std::to_string(draw)},
                                    {"attempts", std::to_string(most_attempts)}})},
                  given_.language(), streams_.problems);
    return refused.value_or(interrupted);
  }

  /// The draw of one scenario, or the second less the first.
  void add(const std::vector<VariantValues>& values) {
    for (std::size_t f = 0; f < answer_.figures.size(); ++f) {
      std::vector<double> draw = values.back()[f];
      if (values.size() == 2) {
        std::ranges::transform(draw, values.front()[f], draw.begin(), std::minus<>());
      }
      answer_.figures[f].draws.push_back(std::move(draw));
    }
  }

  int tell(const fs::path& page) const {
    const auto language = language_of_output(given_.language());
    output::write_uncertainty(answer_, command_line("uncertainty", given_), numbers_of(page));
    tell_study({output::uncertainty_page(answer_, language),
                given_.has("--json") ? output::uncertainty_json(answer_)
                                     : output::uncertainty_table(answer_, language),
                {"Billedet ligger i {}\n", "The picture is in {}\n"}},
               page, given_, streams_);
    return fine;
  }

  const Arguments& given_;
  UncertaintyWishes wishes_;
  Streams streams_;
  std::vector<std::unique_ptr<DrawnScenario>> scenarios_;
  std::vector<std::unique_ptr<VariantLog>> logs_;
  output::Uncertainty answer_;
};

}  // namespace

int study_uncertainty(const Arguments& given, const UncertaintyWishes& wishes, const fs::path& page,
                      Streams streams) {
  return UncertaintyStudy(given, wishes, streams).run(page);
}

}  // namespace tools

#include "tools/samspil/compared_runs.h"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "models/simulation.h"
#include "output/result_file.h"
#include "tools/experiment/describe_run.h"
#include "tools/experiment/prepare.h"
#include "tools/samspil/exit_code.h"
#include "tools/samspil/open_scenario.h"
#include "tools/samspil/output_place.h"
#include "tools/samspil/problem.h"
#include "tools/samspil/watched_run.h"

namespace tools {

namespace {

namespace fs = std::filesystem;

/// One word of the command line; exactly one of the two is there.
struct Compared {
  std::string file;
  std::optional<scenarios::Scenario> scenario;
  std::optional<ComparedRun> run;
};

/// Of all scenarios that are run.
struct SeedAndNumber {
  std::uint64_t seed = 1;
  std::uint32_t replications = 1;
};

SeedAndNumber seed_and_number(const std::vector<Compared>& all, const RunWishes& wishes) {
  SeedAndNumber found;
  const auto scenario = std::find_if(all.begin(), all.end(),
                                     [](const Compared& one) { return one.scenario.has_value(); });
  if (scenario != all.end()) {
    const models::Runs& runs = scenario->scenario->description.runs;
    found = {runs.seed, runs.replications};
  }
  const auto result =
      std::find_if(all.begin(), all.end(), [](const Compared& one) { return one.run.has_value(); });
  if (result != all.end()) {
    found = {result->run->scenario.header.seed,
             static_cast<std::uint32_t>(result->run->scenario.replications)};
  }
  return {wishes.seed.value_or(found.seed), wishes.replications.value_or(found.replications)};
}

class Gatherer {
 public:
  Gatherer(const Arguments& given, const RunWishes& wishes,
           const std::optional<output::Breakdown>& by, std::ostream& out, std::ostream& problems)
      : given_(given), wishes_(wishes), by_(by), out_(out), problems_(problems) {}

  /// Reads every file; runs nothing. The exit code.
  int open_all() {
    for (const std::string& file : given_.operands()) {
      Compared one{file, {}, {}};
      if (fs::path(file).extension() == ".h5") {
        const output::Results results = output::read_results(file);
        if (!knows_areas(output::divisions_of(results.schema))) return refuse_areas(file);
        one.run = compared_run(results, by_);
      } else {
        one.scenario = open_scenario(file, wishes_.overrides, given_, out_, problems_);
        if (!one.scenario) return scenario_errors;
        if (!knows_areas(divisions_of(one.scenario->description))) return refuse_areas(file);
      }
      all_.push_back(std::move(one));
    }
    return refuse_idle_options();
  }

  /// E429 if the answer would replace a file that a scenario builds on. The exit code.
  int refuse_lost_inputs(const fs::path& result) {
    const std::vector<fs::path> written{result, fs::path(result).replace_extension(".html"),
                                        fs::path(result).replace_extension(".json")};
    for (const Compared& one : all_) {
      if (!one.scenario) continue;
      const engine::Errors lost = refused_inputs(written, files_read(*one.scenario, one.file));
      if (!lost.empty()) return refuse(lost, given_, out_, problems_);
    }
    return fine;
  }

  /// The exit code.
  int run_all(const fs::path& result) {
    const SeedAndNumber same = seed_and_number(all_, wishes_);
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if (!all_[i].scenario) continue;
      const int code = run_one(all_[i], same, parts_of_compared(result, i));
      if (code != fine) return code;
    }
    return fine;
  }

  ComparedRuns gathered() {
    ComparedRuns gathered;
    for (Compared& one : all_)
      gathered.runs.push_back(std::move(*one.run));
    gathered.warnings = warnings(gathered.runs);
    return gathered;
  }

 private:
  static std::vector<std::string> divisions_of(const models::Description& description) {
    std::vector<std::string> names;
    for (const models::Division& one : description.geography.divisions)
      names.push_back(one.name);
    return names;
  }

  /// Whether what the user wants to see by area can be told; else what can is kept for
  /// `refuse_areas`.
  bool knows_areas(std::vector<std::string> divisions) {
    if (!by_ || by_->part != output::PartOf::area) return true;
    known_ = {"member", "group", "municipality"};
    known_.insert(known_.end(), divisions.begin(), divisions.end());
    return std::ranges::find(divisions, by_->division) != divisions.end();
  }

  int refuse_areas(const std::string& file) {
    return refuse_with(problem("E321", {{"file", file},
                                        {"found", by_->division},
                                        {"known", fmt::format("{}", fmt::join(known_, ", "))}}));
  }

  int refuse_with(engine::Error error) {
    return refuse({std::move(error)}, given_, out_, problems_);
  }

  int refuse_idle_options() {
    const bool runs_any = std::any_of(all_.begin(), all_.end(),
                                      [](const Compared& one) { return one.scenario.has_value(); });
    for (const char* option : {"--replications", "--seed", "--threads", "--set"}) {
      if (!runs_any && given_.has(option))
        return refuse_with(problem("E301", {{"option", option}}));
    }
    return fine;
  }

  RunPlan plan_of(const scenarios::Scenario& scenario, const models::Simulation& simulation,
                  const SeedAndNumber& same) const {
    RunPlan plan;
    plan.start.header = header_of(scenario, same.seed);
    plan.start.schema = simulation.schema();
    plan.start.provenance = provenance_of(scenario);
    plan.replications = same.replications;
    plan.threads = wishes_.threads;
    return plan;
  }

  int run_one(Compared& one, const SeedAndNumber& same, const fs::path& parts_folder) {
    const models::Simulation simulation(one.scenario->description);
    const RunPlan plan = plan_of(*one.scenario, simulation, same);
    const auto leftovers = given_.has("--overwrite") ? Leftovers::discard : Leftovers::keep;
    const auto parts = open_parts(plan, parts_folder, leftovers);
    if (!parts) return refuse(parts.error(), given_, out_, problems_);
    const auto finished = watched_run(
        plan,
        [&](std::uint32_t number, const std::atomic<bool>& stop, unsigned threads) {
          return simulation.run(same.seed, number, &stop, threads);
        },
        parts->shards, given_, problems_);
    if (!finished) return interrupted;
    one.run = compared_run(*finished, by_);
    return fine;
  }

  /// What a reader of the differences must know.
  engine::Errors warnings(const std::vector<ComparedRun>& runs) const {
    engine::Errors all;
    const ComparedRun& base = runs.front();
    bool one_seed = true;
    std::size_t shortest = 0;
    for (std::size_t i = 0; i < runs.size(); ++i) {
      one_seed &= runs[i].scenario.header.seed == base.scenario.header.seed;
      if (runs[i].scenario.replications < runs[shortest].scenario.replications) shortest = i;
    }
    if (!one_seed) all.push_back(problem("W140", {}));
    const bool differ = std::any_of(runs.begin(), runs.end(), [&](const ComparedRun& run) {
      return run.scenario.replications != runs[shortest].scenario.replications;
    });
    if (one_seed && differ) {
      all.push_back(
          problem("W141", {{"file", all_[shortest].file},
                           {"used", std::to_string(runs[shortest].scenario.replications)}}));
    }
    for (std::size_t i = 1; i < runs.size(); ++i)
      add_warnings(all, runs[i].scenario, base, runs[i].resolved_json, i);
    return all;
  }

  void add_warnings(engine::Errors& all, const output::ComparedScenario& one,
                    const ComparedRun& base, const std::string& resolved, std::size_t i) const {
    const output::ComparedScenario& first = base.scenario;
    const Words words{{"file", all_[i].file}, {"base", all_.front().file}};
    if (one.program != first.program) all.push_back(problem("W142", words));
    if (resolved == base.resolved_json && one.files == first.files) {
      all.push_back(problem("W143", words));
    }
    const bool same_time = one.header.start == first.header.start &&
                           one.header.end == first.header.end &&
                           one.header.warm_up_days == first.header.warm_up_days;
    if (!same_time) all.push_back(problem("W144", words));
  }

  const Arguments& given_;
  const RunWishes& wishes_;
  std::optional<output::Breakdown> by_;
  std::ostream& out_;
  std::ostream& problems_;
  std::vector<Compared> all_;
  std::vector<std::string> known_;  ///< that --by can say of the file last looked at
};

}  // namespace

fs::path parts_of_compared(const fs::path& result, std::size_t i) {
  return fs::path(result).replace_extension(fmt::format(".{}.parts", i + 1));
}

std::variant<ComparedRuns, int> compared_runs(const Arguments& given, const RunWishes& wishes,
                                              const fs::path& result,
                                              const std::optional<output::Breakdown>& by,
                                              Streams streams) {
  Gatherer gatherer(given, wishes, by, streams.out, streams.problems);
  int code = gatherer.open_all();
  if (code == fine) code = gatherer.refuse_lost_inputs(result);
  if (code == fine) code = gatherer.run_all(result);
  if (code != fine) return code;
  return gatherer.gathered();
}

}  // namespace tools

#include <memory>
#include <ostream>

#include <fmt/format.h>

#include "models/simulation.h"
#include "output/durable_file.h"
#include "output/report.h"
#include "output/result_file.h"
#include "tools/experiment/describe_run.h"
#include "tools/experiment/prepare.h"
#include "tools/samspil/command.h"
#include "tools/samspil/exit_code.h"
#include "tools/samspil/open_scenario.h"
#include "tools/samspil/problem.h"
#include "tools/samspil/run_wishes.h"
#include "tools/samspil/shell_word.h"
#include "tools/samspil/watched_run.h"

namespace tools {

namespace {

/// Answers, and all else.
struct Streams {
  std::ostream& out;
  std::ostream& problems;
};

RunPlan plan_of(const scenarios::Scenario& scenario, const models::Simulation& simulation,
                const RunWishes& wishes, const Arguments& given) {
  const models::Runs& runs = scenario.description.runs;
  RunPlan plan;
  plan.start.header = header_of(scenario, wishes.seed.value_or(runs.seed));
  plan.start.schema = simulation.schema();
  plan.start.provenance = provenance_of(scenario);
  plan.start.provenance.command_line = command_line("run", given);
  plan.replications = wishes.replications.value_or(runs.replications);
  plan.threads = wishes.threads;
  return plan;
}

engine::Result<Standing> prepare(RunPlan& plan, ResultFiles& files, const RunWishes& wishes,
                                 const Arguments& given) {
  if (wishes.more) return prepare_more(plan, files, *wishes.more, given.language());
  if (given.has("--overwrite")) return Standing::to_run;
  return prepare_new(plan, files);
}

/// Result first, then report, then the parts go: a power cut between any two loses nothing.
void publish(const output::Results& results, const ResultFiles& files, Standing standing,
             Language language) {
  if (standing == Standing::to_run) output::write_results(results, files.result);
  output::replace_file(files.report, output::html_report(results, language_of_output(language)));
  remove_all_parts(files);
}

void tell_finished(const output::Results& results, const ResultFiles& files, const Arguments& given,
                   std::ostream& problems) {
  const Text says{"Færdig på {}. {} gentagelser, resultat i {}.\n",
                  "Finished in {}. {} replications, result in {}.\n"};
  problems << fmt::format(fmt::runtime(says.in(given.language())),
                          time_in_words(results.provenance.wall_seconds),
                          results.replications.size(), files.result.string());
}

void tell_next(const ResultFiles& files, const Arguments& given, std::ostream& problems) {
  const Text says{"Næste: åbn {} i en browser, eller samspil info {}\n",
                  "Next: open {} in a browser, or samspil info {}\n"};
  problems << fmt::format(fmt::runtime(says.in(given.language())), files.report.string(),
                          shell_word(files.result.string()));
}

void show(const output::Results& results, const ResultFiles& files, const Arguments& given,
          Streams streams) {
  auto& [out, problems] = streams;
  const bool quiet = given.has("--quiet");
  if (!quiet) tell_finished(results, files, given, problems);
  if (given.has("--json")) {
    out << output::key_figure_json(results) << '\n';
  } else {
    out << output::key_figure_table(results, language_of_output(given.language())) << std::flush;
  }
  if (!quiet) tell_next(files, given, problems);
}

/// None: interrupted.
std::optional<output::Results> run_missing(const RunPlan& plan,
                                           const models::Simulation& simulation,
                                           const output::Shards& shards, const Arguments& given,
                                           std::ostream& problems) {
  const std::uint64_t seed = plan.start.header.seed;
  return watched_run(
      plan,
      [&](std::uint32_t number, const std::atomic<bool>& stop, unsigned threads) {
        return simulation.run(seed, number, &stop, threads);
      },
      shards, given, problems);
}

int run_scenario(const scenarios::Scenario& scenario, ResultFiles files, const RunWishes& wishes,
                 const Arguments& given, Streams streams) {
  const Language language = given.language();
  const models::Simulation simulation(scenario.description);
  RunPlan plan = plan_of(scenario, simulation, wishes, given);
  const auto standing = prepare(plan, files, wishes, given);
  if (!standing) return refuse(standing.error(), language, streams.problems);
  const auto leftovers = given.has("--overwrite") ? Leftovers::discard : Leftovers::keep;
  const auto parts = open_parts(plan, files.parts, leftovers);
  if (!parts) return refuse(parts.error(), language, streams.problems);
  try {
    if (*standing == Standing::to_run) {
      auto finished = run_missing(plan, simulation, parts->shards, given, streams.problems);
      if (!finished) {
        discard_parts_without_shards(*parts, files.parts);
        return interrupted;
      }
      plan.start = std::move(*finished);
    }
    publish(plan.start, files, *standing, language);
  } catch (...) {
    tell_what_is_kept(parts->shards, files.parts, language, streams.problems);
    discard_parts_without_shards(*parts, files.parts);
    throw;
  }
  show(plan.start, files, given, streams);
  return fine;
}

int run(const Arguments& given, std::ostream& out, std::ostream& problems) {
  const Language language = given.language();
  const std::filesystem::path file = given.operands().front();
  const auto wishes = wishes_of(given);
  if (!wishes) return refuse(wishes.error(), language, problems);
  const auto files = result_files(file, given.value("--output"));
  if (!files) return refuse(files.error(), language, problems);
  const auto scenario = open_scenario(file, wishes->overrides, given, out, problems);
  if (!scenario) return scenario_errors;
  return run_scenario(*scenario, *files, *wishes, given, {out, problems});
}

std::vector<Option> options() {
  return {
      {"--replications", 'r', "N", false, {"antal gentagelser", "how many replications"}},
      {"--more",
       {},
       "N",
       false,
       {"N gentagelser mere til et resultat, der findes",
        "N replications more, for a result that exists"}},
      {"--seed", {}, "S", false, {"frø (tilfældige tal)", "seed (random numbers)"}},
      {"--threads", {}, "N", false, {"antal kerner; ellers alle", "how many cores; else all"}},
      {"--output", 'o', "FILE.h5", false, {"hvor resultatet skal ligge", "where the result goes"}},
      {"--set", {}, "PATH=VALUE", true, {"ændrer en værdi i scenariet", "changes a value"}},
      {"--overwrite", {}, "", false, {"erstat det, der findes", "replace what is there"}},
  };
}

}  // namespace

Command run_command() {
  return {
      {"run", "SCENARIO", 1, 1, options()},
      {"kører et scenarie", "runs a scenario"},
      {"Resultatet bliver NAVN.h5 og NAVN.html ved siden af scenariet. Færdige gentagelser\n"
       "gemmes undervejs i NAVN.parts: efter Ctrl+C eller strømsvigt fortsætter samme kommando.",
       "The result is NAME.h5 and NAME.html beside the scenario. Finished replications are\n"
       "kept in NAME.parts meanwhile: after Ctrl+C or a power cut, the same command goes on."},
      {"samspil run basis.yaml", "samspil run basis.yaml -r 100 --seed 7 -o hundred.h5",
       "samspil run basis.yaml --set services.ward.beds=12 -o twelve.h5",
       "samspil run basis.yaml --more 50"},
      run};
}

}  // namespace tools

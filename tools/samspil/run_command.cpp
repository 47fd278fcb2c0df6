#include <memory>
#include <ostream>

#include "models/simulation.h"
#include "output/durable_file.h"
#include "output/report.h"
#include "output/result_file.h"
#include "tools/experiment/describe_run.h"
#include "tools/experiment/prepare.h"
#include "tools/samspil/command.h"
#include "tools/samspil/early_warning.h"
#include "tools/samspil/exit_code.h"
#include "tools/samspil/open_scenario.h"
#include "tools/samspil/output_place.h"
#include "tools/samspil/problem.h"
#include "tools/samspil/record_files.h"
#include "tools/samspil/run_told.h"
#include "tools/samspil/run_wishes.h"
#include "tools/samspil/streams.h"
#include "tools/samspil/watched_run.h"

namespace tools {

namespace {

RunPlan plan_of(const scenarios::Scenario& scenario, const models::Simulation& simulation,
                const RunWishes& wishes, const Arguments& given) {
  const models::Runs& runs = scenario.description.runs;
  RunPlan plan;
  plan.start.header = header_of(scenario, wishes.seed.value_or(runs.seed));
  plan.start.schema = simulation.schema();
  plan.start.provenance = provenance_of(scenario);
  plan.start.provenance.command_line = command_line("run", given);
  plan.replications = wishes.until ? wishes.most : wishes.replications.value_or(runs.replications);
  plan.threads = wishes.threads;
  return plan;
}

/// With --until, the run that has finished may be of any round.
engine::Result<Standing> prepare_until(RunPlan& plan, const ResultFiles& files) {
  for (const std::uint32_t round : precision_rounds(plan.replications)) {
    RunPlan so_far = plan;
    so_far.replications = round;
    auto standing = prepare_new(so_far, files);
    const bool is_last = round == plan.replications;
    if (!is_last && (!standing || *standing == Standing::to_run)) continue;
    plan.start = std::move(so_far.start);
    return standing;
  }
  return Standing::to_run;
}

engine::Result<Standing> prepare(RunPlan& plan, ResultFiles& files, const RunWishes& wishes,
                                 const Arguments& given) {
  if (wishes.more) return prepare_more(plan, files, *wishes.more, given.language());
  if (given.has("--overwrite")) return Standing::to_run;
  if (wishes.until) return prepare_until(plan, files);
  return prepare_new(plan, files);
}

/// Result first, then report, then the parts go: a power cut between any two loses nothing.
void publish(const output::Results& results, const ResultFiles& files, Standing standing,
             Language language) {
  if (standing == Standing::to_run) output::write_results(results, files.result);
  output::replace_file(files.report, output::html_report(results, language_of_output(language)));
  remove_all_parts(files);
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

int stop(const OpenParts& parts, const ResultFiles& files) {
  discard_parts_without_shards(parts, files.parts);
  return interrupted;
}

/// All replications asked for, or as many as it takes. None: interrupted.
std::optional<Ran> run_all(
    const RunPlan& plan, const std::vector<PrecisionTarget>& targets,
    const std::function<std::optional<output::Results>(const RunPlan&)>& run) {
  if (targets.empty()) {
    auto finished = run(plan);
    if (!finished) return std::nullopt;
    return Ran{std::move(*finished), std::nullopt, {}};
  }
  auto outcome = run_until(plan, targets, run);
  if (!outcome) return std::nullopt;
  Ran ran{std::move(outcome->results), std::nullopt, {}};
  ran.until = std::move(outcome);
  return ran;
}

/// What --until and --fail-if ask of this scenario's key figures.
struct Asked {
  std::vector<PrecisionTarget> targets;
  std::vector<FigureLimit> limits;
};

engine::Result<Asked> asked_of(const RunPlan& plan, const RunWishes& wishes) {
  const auto figures = output::key_figures_of(plan.start.schema);
  Asked asked;
  auto limits = figure_limits(wishes.fail_if, figures);
  if (!limits) return tl::unexpected(limits.error());
  asked.limits = std::move(*limits);
  if (!wishes.until) return asked;
  auto targets = precision_targets(*wishes.until, figures);
  if (!targets) return tl::unexpected(targets.error());
  asked.targets = std::move(*targets);
  return asked;
}

int run_scenario(const scenarios::Scenario& scenario, ResultFiles files, const RunWishes& wishes,
                 const Arguments& given, Streams streams) {
  const Language language = given.language();
  const models::Simulation simulation(scenario.description);
  RunPlan plan = plan_of(scenario, simulation, wishes, given);
  const auto asked = asked_of(plan, wishes);
  if (!asked) return refuse(asked.error(), given, streams.out, streams.problems);
  const auto standing = prepare(plan, files, wishes, given);
  if (!standing) return refuse(standing.error(), given, streams.out, streams.problems);
  const auto leftovers = given.has("--overwrite") ? Leftovers::discard : Leftovers::keep;
  const auto parts = open_parts(plan, files.parts, leftovers);
  if (!parts) return refuse(parts.error(), given, streams.out, streams.problems);
  Ran ran{plan.start, std::nullopt, {}};
  const auto run_round = [&](const RunPlan& round) {
    return run_missing(round, simulation, parts->shards, given, streams.problems);
  };
  try {
    if (*standing == Standing::to_run) {
      auto finished = run_all(plan, asked->targets, run_round);
      if (!finished) return stop(*parts, files);
      ran = std::move(*finished);
    }
    publish(ran.results, files, *standing, language);
    write_records(simulation, ran.results.header.seed, wishes.records);
  } catch (...) {
    tell_what_is_kept(parts->shards, files.parts, language, streams.problems);
    discard_parts_without_shards(*parts, files.parts);
    throw;
  }
  ran.limits = judge_limits(asked->limits, ran.results);
  show(ran, files, given, streams);
  warn_of_early_figures(ran.results, simulation.program(), given.operands().front(), given,
                        streams.problems);
  return judged(ran, language, streams.problems);
}

int run(const Arguments& given, std::ostream& out, std::ostream& problems) {
  const std::filesystem::path file = given.operands().front();
  const auto wishes = wishes_of(given);
  if (!wishes) return refuse(wishes.error(), given, out, problems);
  const auto files =
      result_files(named_with(file, given.values("--with")), given.value("--output"));
  if (!files) return refuse(files.error(), given, out, problems);
  const auto scenario = open_scenario(file, wishes->overrides, given, out, problems);
  if (!scenario) return scenario_errors;
  auto written = record_files(wishes->records);
  written.insert(written.end(), {files->result, files->report});
  const engine::Errors lost = refused_inputs(written, files_read(*scenario, file));
  if (!lost.empty()) return refuse(lost, given, out, problems);
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
      {"--until",
       {},
       "TARGETS",
       false,
       {"gentagelser, til nøgletal er så sikre", "replications until key figures are so sure"}},
      {"--fail-if",
       {},
       "LIMIT",
       true,
       {"udgangskode 6, hvis et nøgletal er ud over grænsen",
        "exit code 6 if a key figure is beyond the limit"}},
      {"--max", {}, "N", false, {"højst så mange med --until", "at most so many with --until"}},
      {"--seed", {}, "S", false, {"frø (tilfældige tal)", "seed (random numbers)"}},
      {"--threads", {}, "N", false, {"antal kerner; ellers alle", "how many cores; else all"}},
      {"--output", 'o', "FILE.h5", false, {"hvor resultatet skal ligge", "where the result goes"}},
      with_option(),
      {"--set", {}, "PATH=VALUE", true, {"ændrer en værdi i scenariet", "changes a value"}},
      {"--records",
       {},
       "FILE.csv",
       false,
       {"hver kontakt med et tilbud: en linje", "a row for every contact with a service"}},
      {"--events",
       {},
       "FILE.csv|.xes|.json",
       false,
       {"hver hændelse, også til process mining", "every event, also for process mining"}},
      {"--records-replication",
       {},
       "N",
       false,
       {"hvilken gentagelse de to er fra; ellers 1", "which replication these are of; else 1"}},
      {"--overwrite", {}, "", false, {"erstat det, der findes", "replace what is there"}},
      {"--live",
       {},
       "",
       false,
       {"en linje JSON pr. færdig gentagelse, på stderr",
        "a line of JSON for every replication finished, on stderr"}},
      json_option(),
  };
}

}  // namespace

Command run_command() {
  return {
      {"run", "SCENARIO", 1, 1, options()},
      {"kører et scenarie", "runs a scenario"},
      {"Resultatet bliver NAVN.h5 og NAVN.html ved siden af scenariet. Færdige gentagelser\n"
       "gemmes undervejs i NAVN.parts: efter Ctrl+C eller strømsvigt fortsætter samme kommando.\n"
       "--until ser efter 30, 60, 120, ... gentagelser; er målet ikke nået, er udgangskoden 6.",
       "The result is NAME.h5 and NAME.html beside the scenario. Finished replications are\n"
       "kept in NAME.parts meanwhile: after Ctrl+C or a power cut, the same command goes on.\n"
       "--until looks after 30, 60, 120, ... replications; the exit code is 6 if it falls short."},
      {"samspil run basis.yaml", "samspil run basis.yaml -r 100 --seed 7 -o hundred.h5",
       "samspil run basis.yaml --set services.ward.beds=12 -o twelve.h5",
       "samspil run basis.yaml --more 50",
       "samspil run basis.yaml --records stays.csv --events log.xes -o with_records.h5",
       "samspil run basis.yaml --until 'wait within 3 %, occupancy within 0.5 pp'",
       "samspil run basis.yaml --fail-if 'wait > 2 d' --fail-if 'within_4h < 95 %'"},
      run};
}

}  // namespace tools

#include "tools/samspil/publish_sweep.h"

#include "output/durable_file.h"
#include "tools/experiment/sweep_results.h"
#include "tools/experiment/sweep_shards.h"
#include "tools/samspil/exit_code.h"
#include "tools/samspil/problem.h"
#include "tools/samspil/run_wishes.h"
#include "tools/samspil/shell_word.h"

namespace tools {

namespace {

int show_result(const SweepAtHand& sweep, const std::vector<output::FailedRun>& failures) {
  if (!failures.empty()) {
    sweep.warn(problem("W152", {{"count", std::to_string(failures.size())},
                                {"all", std::to_string(sweep.runs())},
                                {"reason", failures.front().reason}}));
  }
  if (sweep.given.has("--json")) {
    SweepStatus answer = finished_status(sweep);
    answer.runs_without_result = failures.size();
    sweep.streams.out << status_json(answer);
  }
  sweep.say({"Næste: samspil sensitivity {}\n", "Next: samspil sensitivity {}\n"},
            shell_word(sweep.files.result.string()));
  return fine;
}

}  // namespace

/// Result first, then the log, then the shards go: a power cut between any two loses nothing.
int publish(const SweepAtHand& sweep, const SweepParts& parts, const SweepTimes& times) {
  const SweepWork& work = sweep.work();
  SpooledRuns runs(sweep.files.parts, sweep.runs(), work.figures.size());
  spool_runs(work, parts.shards, runs);
  output::write_sweep(sweep_results(work, sweep.open.base), sweep_columns(work, runs),
                      sweep.files.result);
  output::replace_file(sweep.log_file(),
                       sweep_log(finished_status(sweep), times, sweep.wishes.threads,
                                 command_line("sweep", sweep.given)));
  if (!runs.may_retry()) parts.shards.remove();
  sweep.say({"Færdig på {}. {} punkter x {} gentagelser, resultat i {}.\n",
             "Finished in {}. {} points x {} replications, result in {}.\n"},
            time_in_words(times.seconds), work.design.points(), work.plan.replications,
            sweep.files.result.string());
  return show_result(sweep, runs.failures());
}

int tell_done(const SweepAtHand& sweep) {
  sweep.say({"{} er færdig og ligger der allerede.\n", "{} is finished and is there already.\n"},
            sweep.files.result.string());
  return show_result(sweep, output::read_sweep_outline(sweep.files.result).failures);
}

}  // namespace tools

#include "tools/samspil/sweep_call.h"

#include <algorithm>
#include <optional>
#include <ostream>

#include <fmt/format.h>

#include "output/durable_file.h"
#include "output/result_file.h"
#include "tools/experiment/interruption.h"
#include "tools/experiment/machine.h"
#include "tools/experiment/result_files.h"
#include "tools/experiment/sweep_identity.h"
#include "tools/experiment/sweep_parts.h"
#include "tools/experiment/sweep_results.h"
#include "tools/experiment/sweep_shards.h"
#include "tools/samspil/exit_code.h"
#include "tools/samspil/open_plan.h"
#include "tools/samspil/output_place.h"
#include "tools/samspil/problem.h"
#include "tools/samspil/run_wishes.h"
#include "tools/samspil/shell_word.h"
#include "tools/samspil/streams.h"
#include "tools/samspil/submit_sweep.h"
#include "tools/samspil/sweep_told.h"
#include "tools/samspil/watched_run.h"

namespace tools {

namespace {

namespace fs = std::filesystem;

/// One call of `samspil sweep`.
class SweepCall {
 public:
  SweepCall(const SweepWishes& wishes, const Arguments& given, Streams streams)
      : wishes_(wishes), given_(given), streams_(streams) {}

  int act() {
    const fs::path file = wishes_.plan;
    const auto files = result_files(file, given_.value("--output"));
    if (!files) return refuse(files.error());
    files_ = *files;
    auto open = open_plan(file, given_, streams_);
    if (!open) return scenario_errors;
    open_ = std::move(*open);
    const engine::Errors lost =
        refused_inputs({files_.result, log_file()}, files_read(open_->base, file));
    if (!lost.empty()) return refuse(lost);
    identity_ = sweep_identity(work());
    switch (wishes_.action) {
      case SweepAction::status:
        return show_status();
      case SweepAction::shard:
        return run_part();
      case SweepAction::merge:
        return merge();
      case SweepAction::retry:
        return retry();
      case SweepAction::submit:
        return submit();
      case SweepAction::run:
        break;
    }
    return run();
  }

 private:
  const SweepWork& work() const { return open_->work; }
  std::uint64_t runs() const { return work().design.points() * work().plan.replications; }
  fs::path log_file() const { return fs::path(files_.result).replace_extension(".log.json"); }

  int refuse(const engine::Errors& errors) {
    return tools::refuse(errors, given_, streams_.out, streams_.problems);
  }

  void say(Text text) const {
    if (!given_.has("--quiet")) streams_.problems << text.in(given_.language());
  }

  template <class... Values>
  void say(Text text, const Values&... values) const {
    if (given_.has("--quiet")) return;
    streams_.problems << fmt::format(fmt::runtime(text.in(given_.language())), values...);
  }

  /// Whether the result of this very sweep is there already.
  bool is_done() const {
    if (!fs::exists(files_.result)) return false;
    try {
      return output::read_sweep(files_.result).identity == identity_;
    } catch (const output::ResultFileError&) {
      return false;
    }
  }

  /// What stands where the result is to be is refused, unless it is this sweep's own.
  std::optional<int> refused_result() {
    if (!fs::exists(files_.result) || given_.has("--overwrite")) return std::nullopt;
    return refuse({problem("E420", {{"file", files_.result.string()}})});
  }

  int tell_done() {
    say({"{} er færdig og ligger der allerede.\n", "{} is finished and is there already.\n"},
        files_.result.string());
    return show_result(output::read_sweep(files_.result));
  }

  int run() {
    if (!given_.has("--overwrite") && is_done()) {
      discard_finished_parts();
      return tell_done();
    }
    if (const auto code = refused_result()) return *code;
    const auto leftovers = given_.has("--overwrite") ? Leftovers::discard : Leftovers::keep;
    const auto parts = open_sweep_parts(files_.parts, identity_, leftovers);
    if (!parts) return refuse(parts.error());
    return run_and_merge(*parts);
  }

  /// A power cut between result and tidying up has left them.
  void discard_finished_parts() {
    if (!fs::is_directory(files_.parts)) return;
    const auto parts = open_sweep_parts(files_.parts, identity_, Leftovers::keep);
    if (parts && look_at_shards(work(), parts->shards).with_failed.empty()) parts->shards.remove();
  }

  int run_and_merge(const SweepParts& parts) {
    try {
      const auto times = run_missing(parts, 1, 1);
      if (!times) return interrupted;
      return publish(parts, *times);
    } catch (...) {
      tell_what_is_kept(parts);
      throw;
    }
  }

  /// For use while an exception passes. A folder without shards is no use to anybody.
  void tell_what_is_kept(const SweepParts& parts) {
    if (parts.shards.kept().empty()) return discard_parts(files_.parts);
    say({"Hele dele er gemt i {}. Samme kommando fortsætter derfra.\n",
         "Whole shards are kept in {}. The same command goes on from there.\n"},
        files_.parts.string());
  }

  /// Damaged shards are told and run again.
  std::vector<std::uint32_t> missing_in(const SweepParts& parts) {
    const ShardsThere there = look_at_shards(work(), parts.shards);
    if (!there.damaged.empty()) {
      tell({problem("W151", {{"count", std::to_string(there.damaged.size())},
                             {"folder", files_.parts.string()}})},
           given_.language(), streams_.problems);
      for (const std::uint32_t number : there.damaged)
        fs::remove(parts.shards.path_of(number));
    }
    return missing_shards(work(), there);
  }

  std::uint64_t points_in(const std::vector<std::uint32_t>& shards) const {
    std::uint64_t points = 0;
    for (const std::uint32_t number : shards)
      points += points_of_shard(work(), number).count();
    return points;
  }

  /// What is wrong at the first point is seldom wrong there alone; better told before hours of
  /// runs.
  void warn_of_first_point() {
    const std::string reason = refusal_at(work(), 0);
    if (reason.empty()) return;
    tell({problem("W153", {{"reason", reason}})}, given_.language(), streams_.problems);
  }

  /// None: interrupted, and the user was told.
  std::optional<SweepTimes> run_missing(const SweepParts& parts, std::uint32_t part,
                                        std::uint32_t of) {
    std::vector<std::uint32_t> all(shards_of(work()));
    for (std::uint32_t number = 0; number < all.size(); ++number)
      all[number] = number;
    const auto missing = part_of(missing_in(parts), part, of);
    if (!missing.empty()) warn_of_first_point();
    const std::uint64_t mine = points_in(part_of(all, part, of));
    const Interruption interruption([&] {
      say({"\nStopper (Ctrl+C igen: straks). Hele dele er gemt.\n",
           "\nStopping (Ctrl+C again: at once). Whole shards are kept.\n"});
    });
    Progress progress(streams_.problems, progress_style(given_, streams_.problems),
                      given_.language(), {"punkter", "points"});
    SweepTimes times;
    times.started = utc_now();
    times.points = points_in(missing);
    progress.begin(files_.result.stem().string(), static_cast<std::uint32_t>(mine),
                   static_cast<std::uint32_t>(mine - times.points));
    run_shards(work(), missing, wishes_.threads, parts.shards, progress, interruption.asked());
    progress.end();
    times.finished = utc_now();
    times.seconds = progress.seconds();
    times.events_per_second = progress.events_per_second();
    if (!interruption.asked()) return times;
    say({"Stoppet. {} af {} dele er gemt. Samme kommando fortsætter derfra.\n",
         "Stopped. {} of {} shards are kept. The same command goes on from there.\n"},
        parts.shards.kept().size(), shards_of(work()));
    return std::nullopt;
  }

  /// Result first, then the log, then the shards go: a power cut between any two loses nothing.
  int publish(const SweepParts& parts, const SweepTimes& times) {
    const output::SweepResults sweep =
        sweep_results(work(), open_->base, merged_runs(work(), parts.shards));
    output::write_sweep(sweep, files_.result);
    output::replace_file(
        log_file(), sweep_log(status(), times, wishes_.threads, command_line("sweep", given_)));
    const bool may_retry =
        std::ranges::find(sweep.runs.status, output::RunStatus::failed) != sweep.runs.status.end();
    if (!may_retry) parts.shards.remove();
    say({"Færdig på {}. {} punkter x {} gentagelser, resultat i {}.\n",
         "Finished in {}. {} points x {} replications, result in {}.\n"},
        time_in_words(times.seconds), work().design.points(), work().plan.replications,
        files_.result.string());
    return show_result(sweep);
  }

  int show_result(const output::SweepResults& sweep) {
    const auto& failures = sweep.runs.failures;
    if (!failures.empty()) {
      tell({problem("W152", {{"count", std::to_string(failures.size())},
                             {"all", std::to_string(runs())},
                             {"reason", failures.front().reason}})},
           given_.language(), streams_.problems);
    }
    if (given_.has("--json")) {
      SweepStatus answer = status();
      answer.runs_without_result = failures.size();
      streams_.out << status_json(answer);
    }
    say({"Næste: samspil sensitivity {}\n", "Next: samspil sensitivity {}\n"},
        shell_word(files_.result.string()));
    return fine;
  }

  int run_part() {
    if (is_done()) return tell_done();
    const auto parts = share_sweep_parts(files_.parts, identity_);
    if (!parts) return refuse(parts.error());
    const auto times = run_missing(*parts, wishes_.part, wishes_.parts);
    if (!times) return interrupted;
    say({"Del {} af {} er færdig på {}: {} punkter.\n",
         "Part {} of {} has finished in {}: {} points.\n"},
        wishes_.part, wishes_.parts, time_in_words(times->seconds), times->points);
    return fine;
  }

  int merge() {
    if (!given_.has("--overwrite") && is_done()) return tell_done();
    if (const auto code = refused_result()) return *code;
    const auto parts = open_sweep_parts(files_.parts, identity_, Leftovers::keep);
    if (!parts) return refuse(parts.error());
    const auto missing = missing_in(*parts);
    if (missing.empty()) return publish(*parts, {utc_now(), utc_now(), 0, 0, 0});
    return refuse({problem("E376", {{"missing", std::to_string(missing.size())},
                                    {"all", std::to_string(shards_of(work()))}})});
  }

  /// Shards stay as long as the machine gave up on a run in one of them.
  int retry() {
    if (!fs::is_directory(files_.parts)) return run();
    const auto parts = open_sweep_parts(files_.parts, identity_, Leftovers::keep);
    if (!parts) return refuse(parts.error());
    for (const std::uint32_t number : look_at_shards(work(), parts->shards).with_failed)
      fs::remove(parts->shards.path_of(number));
    if (fs::exists(files_.result) && !is_done()) {
      if (const auto code = refused_result()) return *code;
    }
    return run_and_merge(*parts);
  }

  /// The folder is made for this sweep now, so that the tasks need not agree about it.
  int submit() {
    if (!given_.has("--overwrite") && is_done()) return tell_done();
    if (const auto code = refused_result()) return *code;
    const auto parts = share_sweep_parts(files_.parts, identity_);
    if (!parts) return refuse(parts.error());
    const fs::path result = fs::absolute(files_.result).lexically_normal();
    return submit_sweep({result.stem().string(), fs::read_symlink("/proc/self/exe").string(),
                         fs::absolute(wishes_.plan).lexically_normal().string(), result.string(),
                         fs::path(result).replace_extension(".slurm.log").string(),
                         shards_of(work()), work().plan.cluster},
                        given_, streams_);
  }

  /// Of a sweep that has finished.
  SweepStatus status() const {
    SweepStatus status;
    status.result = files_.result.string();
    status.is_finished = true;
    status.shards = status.shards_finished = shards_of(work());
    status.points = status.points_finished = work().design.points();
    status.replications = work().plan.replications;
    return status;
  }

  int show_status() {
    SweepStatus now = status();
    now.is_finished = is_done();
    if (!now.is_finished) {
      const auto parts = look_into_sweep_parts(files_.parts, identity_);
      if (!parts) return refuse(parts.error());
      const ShardsThere there = *parts ? look_at_shards(work(), **parts) : ShardsThere{};
      now.shards_finished = there.finished.size();
      now.shards_damaged = there.damaged.size();
      now.points_finished = points_in(there.finished);
      now.runs_without_result = there.runs_without_result;
    }
    streams_.out << (given_.has("--json") ? status_json(now)
                                          : status_in_words(now, given_.language()));
    return fine;
  }

  const SweepWishes& wishes_;
  const Arguments& given_;
  Streams streams_;
  ResultFiles files_;
  std::optional<OpenPlan> open_;
  std::string identity_;
};

}  // namespace

int sweep(const SweepWishes& wishes, const Arguments& given, Streams streams) {
  return SweepCall(wishes, given, streams).act();
}

}  // namespace tools

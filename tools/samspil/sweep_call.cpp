#include "tools/samspil/sweep_call.h"

#include <optional>
#include <ostream>

#include "tools/experiment/machine.h"
#include "tools/experiment/sweep_parts.h"
#include "tools/experiment/sweep_shards.h"
#include "tools/samspil/exit_code.h"
#include "tools/samspil/problem.h"
#include "tools/samspil/publish_sweep.h"
#include "tools/samspil/run_sweep_shards.h"
#include "tools/samspil/shell_word.h"
#include "tools/samspil/submit_sweep.h"
#include "tools/samspil/sweep_at_hand.h"

namespace tools {

namespace {

namespace fs = std::filesystem;

/// What stands where the result is to be is refused; that it is this sweep's own is known not to
/// be so.
std::optional<int> refused_result(const SweepAtHand& sweep) {
  if (!fs::exists(sweep.files.result) || sweep.given.has("--overwrite")) return std::nullopt;
  return sweep.refuse({problem("E420", {{"file", sweep.files.result.string()}})});
}

/// The exit code if nothing is left to do, or nothing may be done.
std::optional<int> answered_already(const SweepAtHand& sweep) {
  if (!sweep.given.has("--overwrite") && is_done(sweep)) return tell_done(sweep);
  return refused_result(sweep);
}

/// A power cut between result and tidying up has left them.
void discard_finished_parts(const SweepAtHand& sweep) {
  if (!fs::is_directory(sweep.files.parts)) return;
  const auto parts = open_sweep_parts(sweep.files.parts, sweep.identity, Leftovers::keep);
  if (parts && look_at_shards(sweep.work(), parts->shards).with_failed.empty()) {
    parts->shards.remove();
  }
}

/// For use while an exception passes. A folder without shards is no use to anybody.
void tell_what_is_kept(const SweepAtHand& sweep, const SweepParts& parts) {
  if (parts.shards.kept().empty()) return discard_parts(sweep.files.parts);
  sweep.say({"Hele dele er gemt i {}. Samme kommando fortsætter derfra.\n",
             "Whole shards are kept in {}. The same command goes on from there.\n"},
            sweep.files.parts.string());
}

int run_and_merge(const SweepAtHand& sweep, const SweepParts& parts) {
  try {
    const auto times = run_missing(sweep, parts);
    return times ? publish(sweep, parts, *times) : interrupted;
  } catch (...) {
    tell_what_is_kept(sweep, parts);
    throw;
  }
}

int run(const SweepAtHand& sweep) {
  const bool replaces = sweep.given.has("--overwrite");
  if (!replaces && is_done(sweep)) {
    discard_finished_parts(sweep);
    return tell_done(sweep);
  }
  if (const auto code = refused_result(sweep)) return *code;
  const auto leftovers = replaces ? Leftovers::discard : Leftovers::keep;
  const auto parts = open_sweep_parts(sweep.files.parts, sweep.identity, leftovers);
  return parts ? run_and_merge(sweep, *parts) : sweep.refuse(parts.error());
}

int run_part(const SweepAtHand& sweep) {
  if (is_done(sweep)) return tell_done(sweep);
  const auto parts = share_sweep_parts(sweep.files.parts, sweep.identity);
  if (!parts) return sweep.refuse(parts.error());
  const auto times = run_missing(sweep, *parts);
  if (!times) return interrupted;
  sweep.say({"Del {} af {} er færdig på {}: {} punkter.\n",
             "Part {} of {} has finished in {}: {} points.\n"},
            sweep.wishes.part, sweep.wishes.parts, time_in_words(times->seconds), times->points);
  return fine;
}

/// Whatever a scheduler thinks of the tasks: the shards say what is missing.
int refuse_incomplete(const SweepAtHand& sweep, const std::vector<std::uint32_t>& missing) {
  const std::string plan = shell_word(sweep.wishes.plan);
  const std::string file = shell_word(sweep.files.result.string());
  return sweep.refuse({problem("E376", {{"missing", std::to_string(missing.size())},
                                        {"all", std::to_string(shards_of(sweep.work()))},
                                        {"which", numbers_in_words(missing)},
                                        {"plan", plan},
                                        {"file", file}})});
}

int merge(const SweepAtHand& sweep) {
  if (const auto code = answered_already(sweep)) return *code;
  const auto parts = open_sweep_parts(sweep.files.parts, sweep.identity, Leftovers::keep);
  if (!parts) return sweep.refuse(parts.error());
  const auto missing = missing_in(sweep, *parts);
  if (!missing.empty()) return refuse_incomplete(sweep, missing);
  return publish(sweep, *parts, {utc_now(), utc_now(), 0, 0, 0});
}

/// Shards stay as long as the machine gave up on a run in one of them.
int retry(const SweepAtHand& sweep) {
  if (!fs::is_directory(sweep.files.parts)) return run(sweep);
  const auto parts = open_sweep_parts(sweep.files.parts, sweep.identity, Leftovers::keep);
  if (!parts) return sweep.refuse(parts.error());
  for (const std::uint32_t number : look_at_shards(sweep.work(), parts->shards).with_failed)
    fs::remove(parts->shards.path_of(number));
  if (fs::exists(sweep.files.result) && !is_done(sweep)) {
    if (const auto code = refused_result(sweep)) return *code;
  }
  return run_and_merge(sweep, *parts);
}

/// The folder is made for this sweep now, so that the tasks need not agree about it.
int submit(const SweepAtHand& sweep) {
  if (const auto code = answered_already(sweep)) return *code;
  const auto parts = share_sweep_parts(sweep.files.parts, sweep.identity);
  if (!parts) return sweep.refuse(parts.error());
  const fs::path result = fs::absolute(sweep.files.result).lexically_normal();
  return submit_sweep({result.stem().string(), fs::read_symlink("/proc/self/exe").string(),
                       fs::absolute(sweep.wishes.plan).lexically_normal().string(), result.string(),
                       fs::path(result).replace_extension(".slurm.log").string(),
                       shards_of(sweep.work()), sweep.work().plan.cluster},
                      sweep.given, sweep.streams);
}

int show_status(const SweepAtHand& sweep) {
  SweepStatus now = finished_status(sweep);
  now.is_finished = is_done(sweep);
  if (!now.is_finished) {
    const auto parts = look_into_sweep_parts(sweep.files.parts, sweep.identity);
    if (!parts) return sweep.refuse(parts.error());
    const ShardsThere there = *parts ? look_at_shards(sweep.work(), **parts) : ShardsThere{};
    now.shards_finished = there.finished.size();
    now.shards_damaged = there.damaged.size();
    now.points_finished = points_in(sweep.work(), there.finished);
    now.runs_without_result = there.runs_without_result;
  }
  sweep.streams.out << (sweep.given.has("--json") ? status_json(now)
                                                  : status_in_words(now, sweep.given.language()));
  return fine;
}

int act(const SweepAtHand& sweep) {
  switch (sweep.wishes.action) {
    case SweepAction::status:
      return show_status(sweep);
    case SweepAction::shard:
      return run_part(sweep);
    case SweepAction::merge:
      return merge(sweep);
    case SweepAction::retry:
      return retry(sweep);
    case SweepAction::submit:
      return submit(sweep);
    case SweepAction::run:
      break;
  }
  return run(sweep);
}

}  // namespace

int sweep(const SweepWishes& wishes, const Arguments& given, Streams streams) {
  const auto at_hand = sweep_at_hand(wishes, given, streams);
  return at_hand ? act(*at_hand) : at_hand.error();
}

}  // namespace tools

#include "tools/samspil/run_sweep_shards.h"

#include <numeric>

#include "tools/experiment/interruption.h"
#include "tools/experiment/machine.h"
#include "tools/experiment/sweep_shards.h"
#include "tools/samspil/problem.h"
#include "tools/samspil/watched_run.h"

namespace tools {

namespace {

std::vector<std::uint32_t> all_shards(const SweepWork& work) {
  std::vector<std::uint32_t> all(shards_of(work));
  std::iota(all.begin(), all.end(), 0U);
  return all;
}

/// What is wrong at the first point is seldom wrong there alone; better told before hours of runs.
void warn_of_first_point(const SweepAtHand& sweep) {
  const std::string reason = refusal_at(sweep.work(), 0);
  if (!reason.empty()) sweep.warn(problem("W153", {{"reason", reason}}));
}

void say_stopping(const SweepAtHand& sweep) {
  sweep.say({"\nStopper (Ctrl+C igen: straks). Hele dele er gemt.\n",
             "\nStopping (Ctrl+C again: at once). Whole shards are kept.\n"});
}

}  // namespace

std::vector<std::uint32_t> missing_in(const SweepAtHand& sweep, const SweepParts& parts) {
  const ShardsThere there = look_at_shards(sweep.work(), parts.shards);
  if (!there.damaged.empty()) {
    sweep.warn(problem("W151", {{"count", std::to_string(there.damaged.size())},
                                {"folder", sweep.files.parts.string()}}));
    for (const std::uint32_t number : there.damaged)
      std::filesystem::remove(parts.shards.path_of(number));
  }
  return missing_shards(sweep.work(), there);
}

std::uint64_t points_in(const SweepWork& work, const std::vector<std::uint32_t>& shards) {
  std::uint64_t points = 0;
  for (const std::uint32_t number : shards)
    points += points_of_shard(work, number).count();
  return points;
}

std::optional<SweepTimes> run_missing(const SweepAtHand& sweep, const SweepParts& parts) {
  const SweepWork& work = sweep.work();
  const SweepWishes& wishes = sweep.wishes;
  const auto missing = part_of(missing_in(sweep, parts), wishes.part, wishes.parts);
  if (!missing.empty()) warn_of_first_point(sweep);
  const std::uint64_t mine = points_in(work, part_of(all_shards(work), wishes.part, wishes.parts));
  const Interruption interruption([&] { say_stopping(sweep); });
  std::ostream& problems = sweep.streams.problems;
  Progress progress(problems, progress_style(sweep.given, problems), sweep.given.language(),
                    {"punkter", "points"});
  SweepTimes times;
  times.started = utc_now();
  times.points = points_in(work, missing);
  progress.begin(sweep.files.result.stem().string(), static_cast<std::uint32_t>(mine),
                 static_cast<std::uint32_t>(mine - times.points));
  run_shards(work, {missing, wishes.threads}, parts.shards, progress, interruption.asked());
  progress.end();
  times.finished = utc_now();
  times.seconds = progress.seconds();
  times.events_per_second = progress.events_per_second();
  if (!interruption.asked()) return times;
  sweep.say({"Stoppet. {} af {} dele er gemt. Samme kommando fortsætter derfra.\n",
             "Stopped. {} of {} shards are kept. The same command goes on from there.\n"},
            parts.shards.kept().size(), shards_of(work));
  return std::nullopt;
}

}  // namespace tools

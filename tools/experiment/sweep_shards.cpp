#include "tools/experiment/sweep_shards.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <mutex>
#include <optional>

#include "engine/ensure.h"
#include "engine/kernel.h"
#include "engine/parallel/replications.h"
#include "output/durable_file.h"
#include "output/result_file.h"
#include "tools/experiment/core_share.h"

namespace tools {

namespace {

std::optional<output::SweepShard> read_shard(const SweepWork& work,
                                             const output::ShardFolder& folder,
                                             std::uint32_t number) {
  auto shard =
      output::from_sweep_shard(output::read_bytes(folder.path_of(number)), folder.identity());
  const std::uint64_t runs = points_of_shard(work, number).count() * work.plan.replications;
  if (!shard || shard->number != number || shard->runs.status.size() != runs) return std::nullopt;
  return shard;
}

/// Points of shards under way, put in order when the last of a shard is there.
class OpenShards {
 public:
  OpenShards(const SweepWork& work, const output::ShardFolder& folder)
      : work_(work), folder_(folder) {}

  void add(std::uint32_t number, std::uint64_t point, output::SweepRuns runs) {
    if (auto points = whole_after(number, point, std::move(runs))) {
      output::SweepShard shard{number, {}};
      for (const auto& [at, one] : *points)
        append(shard.runs, one);
      folder_.keep(number, output::to_sweep_shard(shard, folder_.identity()));
    }
  }

 private:
  using Points = std::map<std::uint64_t, output::SweepRuns>;

  std::optional<Points> whole_after(std::uint32_t number, std::uint64_t point,
                                    output::SweepRuns runs) {
    const std::scoped_lock lock(mutex_);
    Points& points = open_[number];
    points.emplace(point, std::move(runs));
    if (points.size() < points_of_shard(work_, number).count()) return std::nullopt;
    return std::move(open_.extract(number).mapped());
  }

  const SweepWork& work_;
  const output::ShardFolder& folder_;
  std::mutex mutex_;
  std::map<std::uint32_t, Points> open_;
};

std::uint64_t events_of(const output::SweepRuns& runs) {
  std::uint64_t sum = 0;
  for (const std::uint64_t one : runs.events)
    sum += one;
  return sum;
}

}  // namespace

std::uint32_t shards_of(const SweepWork& work) {
  const std::uint64_t points = work.design.points();
  const std::uint64_t each = shard_points_of(work.plan, points);
  return static_cast<std::uint32_t>((points + each - 1) / each);
}

PointRange points_of_shard(const SweepWork& work, std::uint32_t shard) {
  const std::uint64_t points = work.design.points();
  const std::uint64_t each = shard_points_of(work.plan, points);
  return {shard * each, std::min<std::uint64_t>(points, (shard + 1) * each)};
}

ShardsThere look_at_shards(const SweepWork& work, const output::ShardFolder& folder) {
  ShardsThere there;
  for (const std::uint32_t number : folder.kept()) {
    const auto shard = number < shards_of(work) ? read_shard(work, folder, number) : std::nullopt;
    if (!shard) {
      there.damaged.push_back(number);
      continue;
    }
    there.finished.push_back(number);
    there.runs_without_result += shard->runs.failures.size();
    const bool has_failed = std::ranges::find(shard->runs.status, output::RunStatus::failed) !=
                            shard->runs.status.end();
    if (has_failed) there.with_failed.push_back(number);
  }
  return there;
}

std::vector<std::uint32_t> missing_shards(const SweepWork& work, const ShardsThere& there) {
  std::vector<std::uint32_t> missing;
  for (std::uint32_t number = 0; number < shards_of(work); ++number) {
    if (!std::ranges::binary_search(there.finished, number)) missing.push_back(number);
  }
  return missing;
}

std::vector<std::uint32_t> part_of(const std::vector<std::uint32_t>& shards, std::uint32_t i,
                                   std::uint32_t n) {
  std::vector<std::uint32_t> part;
  std::ranges::copy_if(shards, std::back_inserter(part),
                       [&](std::uint32_t number) { return number % n == i - 1; });
  return part;
}

void run_shards(const SweepWork& work, const ShardsToRun& shards, const output::ShardFolder& folder,
                Progress& progress, const std::atomic<bool>& stop) {
  std::vector<std::uint32_t> points;
  for (const std::uint32_t number : shards.numbers) {
    const PointRange range = points_of_shard(work, number);
    for (std::uint64_t point = range.first; point < range.end; ++point)
      points.push_back(static_cast<std::uint32_t>(point));
  }
  const std::uint64_t each = shard_points_of(work.plan, work.design.points());
  OpenShards open(work, folder);
  CoreShare cores = shared_cores(shards.threads, points.size());
  const auto run = [&](std::uint32_t point) {
    const TakenCores mine(cores);
    output::SweepRuns runs = run_point(work, point, stop, mine.number());
    const std::uint64_t events = events_of(runs);
    open.add(static_cast<std::uint32_t>(point / each), point, std::move(runs));
    progress.add(events);
  };
  try {
    engine::run_replications(points, shards.threads, run, stop);
  } catch (const engine::RunStopped&) {
    engine::ensure(stop, "a run stops only when it is asked to");
  }
}

void spool_runs(const SweepWork& work, const output::ShardFolder& folder, SpooledRuns& into) {
  for (std::uint32_t number = 0; number < shards_of(work); ++number) {
    const auto shard = read_shard(work, folder, number);
    if (!shard) {
      throw output::ResultFileError(folder.path_of(number), output::WrongFile::damaged,
                                    "its checksum does not fit");
    }
    into.add(shard->runs);
  }
}

}  // namespace tools

/// A sweep in shards: which points are in which, which are finished, and running the others.
///
/// Shards are cut by the plan alone, never by threads, programs or machines, so that each of them
/// has the same bytes whoever runs it; NAME.parts/ holds those that are whole.
#pragma once

#include <atomic>
#include <cstdint>
#include <vector>

#include "output/shard_folder.h"
#include "output/sweep_shard.h"
#include "tools/experiment/progress.h"
#include "tools/experiment/run_point.h"
#include "tools/experiment/spooled_runs.h"

namespace tools {

/// How the files of shards begin.
inline constexpr const char* sweep_shard_prefix = "points-";

/// Consecutive points.
struct PointRange {
  std::uint64_t first = 0;
  std::uint64_t end = 0;  ///< the one after the last

  std::uint64_t count() const { return end - first; }
};

std::uint32_t shards_of(const SweepWork& work);
PointRange points_of_shard(const SweepWork& work, std::uint32_t shard);

/// Those that lie there, as far as they are whole and of this sweep.
struct ShardsThere {
  std::vector<std::uint32_t> finished;     ///< in order
  std::vector<std::uint32_t> with_failed;  ///< of these, those where the machine gave up on a run
  std::vector<std::uint32_t> damaged;      ///< a file of that name is there and cannot be used
  std::uint64_t runs_without_result = 0;
};
ShardsThere look_at_shards(const SweepWork& work, const output::ShardFolder& folder);

/// All but the finished ones, in order.
std::vector<std::uint32_t> missing_shards(const SweepWork& work, const ShardsThere& there);

/// Every n-th of them, from the i-th on (from 1): the part of one task of a cluster.
std::vector<std::uint32_t> part_of(const std::vector<std::uint32_t>& shards, std::uint32_t i,
                                   std::uint32_t n);

/// Which shards to run, and on how many threads.
struct ShardsToRun {
  std::vector<std::uint32_t> numbers;
  unsigned threads;
};

/// Runs the points of these shards in order, and keeps each shard when its last
/// point has ended. Where points are fewer than threads, their replications run side by side. What
/// is under way when `stop` comes is lost; whole shards are not.
void run_shards(const SweepWork& work, const ShardsToRun& shards, const output::ShardFolder& folder,
                Progress& progress, const std::atomic<bool>& stop);

/// All runs in order, a shard in memory at a time. Requires: every shard is there. Throws
/// ResultFileError for one that is not what was written.
void spool_runs(const SweepWork& work, const output::ShardFolder& folder, SpooledRuns& into);

}  // namespace tools

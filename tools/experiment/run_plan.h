/// Replications of one scenario, on several cores, each kept on disk as soon as it is finished.
///
/// Any number of threads, interruptions and resumptions gives the same results: a replication
/// depends on the scenario, the seed and its number only, and they are put in
/// order here.
#pragma once

#include <atomic>
#include <functional>

#include "output/results.h"
#include "output/shard.h"
#include "tools/experiment/progress.h"

namespace tools {

/// Runs one replication, by number, on at most so many threads; throws engine::RunStopped if it is
/// stopped before its end.
using Simulate = std::function<engine::ReplicationResult(
    std::uint32_t number, const std::atomic<bool>& stop, unsigned threads)>;

/// Of one result, those that --more adds included.
inline constexpr std::size_t most_replications = 1'000'000;

struct RunPlan {
  output::Results start;  ///< header, schema, scenario; replications 1..k that there are (--more)
  std::uint32_t replications = 1;  ///< how many there shall be
  unsigned threads = 1;
};

/// The finished result; or, if `stop` came first, one with fewer replications than planned (all of
/// them kept in `shards`).
output::Results run_plan(RunPlan plan, const Simulate& simulate, const output::Shards& shards,
                         Progress& progress, const std::atomic<bool>& stop);

}  // namespace tools

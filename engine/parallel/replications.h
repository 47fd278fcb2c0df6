/// Runs the replications of a simulation on several cores. They share nothing, so any order is
/// right; what comes back is in order of number.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <vector>

namespace engine {

/// Calls job(number) once for each of `numbers`, on at most `threads` threads (0: all cores), until
/// done or `stop`. The first exception of a job stops the rest and is rethrown after running ones
/// have ended.
void run_replications(const std::vector<std::uint32_t>& numbers, unsigned threads,
                      const std::function<void(std::uint32_t)>& job, const std::atomic<bool>& stop);

/// Cores this process may use.
unsigned available_cores();

}  // namespace engine

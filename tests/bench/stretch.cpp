#include "tests/bench/stretch.h"

#include <chrono>

#include <time.h>

namespace bench {
namespace {

/// Of all threads of this process, in seconds.
double processor_time() {
  timespec spent{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &spent);
  return static_cast<double>(spent.tv_sec) + 1e-9 * static_cast<double>(spent.tv_nsec);
}

}  // namespace

Pace time(const std::function<Done()>& stretch) {
  const double processor = processor_time();
  const auto began = std::chrono::steady_clock::now();
  const Done done = stretch();
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - began;
  return {static_cast<double>(done.events) / wall.count(),
          (processor_time() - processor) / (wall.count() * done.threads)};
}

std::vector<Pace> contest(const std::vector<Contestant>& contestants, int rounds) {
  std::vector<Pace> best(contestants.size());
  for (int round = 0; round < rounds; ++round) {
    for (std::size_t i = 0; i < contestants.size(); ++i) {
      const Pace pace = time(contestants[i].stretch);
      if (pace.events_a_second > best[i].events_a_second) best[i] = pace;
    }
  }
  return best;
}

}  // namespace bench

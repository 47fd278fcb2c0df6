/// PHOLD on the kernel.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "engine/kernel.h"
#include "tests/bench/phold_model.h"
#include "tests/bench/stretch.h"

namespace bench {

class PholdEngine {
 public:
  PholdEngine(const PholdCell& cell, unsigned threads)
      : exponential_(engine::exponential(unit)),
        threads_(threads),
        kernel_(cell.processes, options(threads)) {
    processes_.reserve(cell.processes);
    for (std::uint32_t i = 0; i < cell.processes; ++i) {
      processes_.emplace_back(cell, i, exponential_);
      kernel_.link_to_all(kernel_.add(processes_.back()), phold_lookahead(cell));
    }
    kernel_.start();
  }

  Done advance(std::int64_t until);

  std::uint64_t handled(std::uint32_t process) const { return processes_[process].handled(); }

  void warm_up_ends() { warm_ = kernel_.report(); }
  engine::KernelReport measured() const;

 private:
  static engine::KernelOptions options(unsigned threads) {
    engine::KernelOptions options;
    options.threads = threads;
    return options;
  }

  engine::Distribution exponential_;
  std::vector<PholdProcess> processes_;
  double threads_;
  engine::Kernel kernel_;
  engine::KernelReport warm_;
};

inline Done PholdEngine::advance(std::int64_t until) {
  const engine::KernelReport before = kernel_.report();
  const std::uint64_t handled = kernel_.events_handled();
  kernel_.advance(engine::SimTime{engine::Duration{until}});
  const engine::KernelReport after = kernel_.report();
  const std::uint64_t events = kernel_.events_handled() - handled;
  const auto shared = static_cast<double>(after.events_on_threads - before.events_on_threads);
  return {events,
          1 + (threads_ - 1) * shared / static_cast<double>(std::max<std::uint64_t>(1, events))};
}

/// Windows and barriers since the warm-up.
inline engine::KernelReport PholdEngine::measured() const {
  engine::KernelReport now = kernel_.report();
  now.windows -= warm_.windows;
  now.events_in_windows -= warm_.events_in_windows;
  now.seconds -= warm_.seconds;
  now.seconds_in_barriers -= warm_.seconds_in_barriers;
  return now;
}

}  // namespace bench

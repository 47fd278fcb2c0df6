/// PHOLD on the kernel.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/kernel.h"
#include "tests/bench/phold_model.h"
#include "tests/bench/stretch.h"

namespace bench {

class PholdEngine {
 public:
  PholdEngine(const PholdCell& cell, unsigned threads)
      : exponential_(engine::exponential(unit)), kernel_(cell.processes, options(threads)) {
    processes_.reserve(cell.processes);
    for (std::uint32_t i = 0; i < cell.processes; ++i) {
      processes_.emplace_back(cell, i, exponential_);
      kernel_.link_to_all(kernel_.add(processes_.back()), phold_lookahead(cell));
    }
    kernel_.start();
  }

  Done advance(std::int64_t until);

  std::uint64_t handled(std::uint32_t process) const { return processes_[process].handled(); }
  const engine::Kernel& kernel() const { return kernel_; }

 private:
  static engine::KernelOptions options(unsigned threads) {
    engine::KernelOptions options;
    options.threads = threads;
    return options;
  }

  engine::Distribution exponential_;
  std::vector<PholdProcess> processes_;
  engine::Kernel kernel_;
};

/// Share of the events of one stretch that more than one thread handled, times the further threads.
inline double threads_busy(const engine::KernelReport& before, const engine::KernelReport& after,
                           std::uint64_t events) {
  const auto shared = static_cast<double>(after.events_on_threads - before.events_on_threads);
  return 1 + (events == 0 ? 0 : shared / static_cast<double>(events)) *
                 (after.last.partitions > 1 ? after.last.partitions - 1 : 1);
}

inline Done PholdEngine::advance(std::int64_t until) {
  const engine::KernelReport before = kernel_.report();
  const std::uint64_t handled = kernel_.events_handled();
  kernel_.advance(engine::SimTime{engine::Duration{until}});
  const std::uint64_t events = kernel_.events_handled() - handled;
  return {events, threads_busy(before, kernel_.report(), events)};
}

}  // namespace bench

/// Where the threads of a run meet at the end of each window.
///
/// Between two free cores a meeting costs some 30 ns, if both spin; a thread that has to be woken
/// costs microseconds. So a thread spins for a moment, at most about 20 us, and then sleeps. When
/// there are more threads than cores it sleeps at once.
#pragma once

#include <atomic>
#include <cstdint>

#include "engine/kernel/relax.h"
#include "engine/kernel/seam.h"

namespace engine {

class Barrier {
 public:
  Barrier(unsigned threads, bool spins) : threads_(threads), spins_(spins ? most_spins : 0) {}

  void arrive_and_wait(unsigned thread, Seam* seam) {
    const std::uint32_t phase = phase_.load(std::memory_order_relaxed);
    if (arrived_.fetch_add(1, std::memory_order_acq_rel) + 1 == threads_) {
      arrived_.store(0, std::memory_order_relaxed);
      phase_.store(phase + 1, std::memory_order_release);
      phase_.notify_all();
      return;
    }
    if (seam != nullptr) {
      while (phase_.load(std::memory_order_acquire) == phase)
        seam->reach(thread);
      return;
    }
    for (std::uint32_t spin = 0; spin < spins_; ++spin) {
      if (phase_.load(std::memory_order_acquire) != phase) return;
      relax();
    }
    while (phase_.load(std::memory_order_acquire) == phase)
      phase_.wait(phase, std::memory_order_acquire);
  }

 private:
  static constexpr std::uint32_t most_spins = 500;  ///< pauses of about 40 ns

  unsigned threads_;
  std::uint32_t spins_;
  alignas(64) std::atomic<std::uint32_t> arrived_{0};
  alignas(64) std::atomic<std::uint32_t> phase_{0};
};

}  // namespace engine

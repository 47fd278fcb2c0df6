/// Where two threads of a hand-written loop meet: they spin, and sleep only if one is long
/// gone.
#pragma once

#include <atomic>
#include <cstdint>

#include "engine/kernel/relax.h"

namespace bench {

class SpinBarrier {
 public:
  void arrive_and_wait() {
    const std::uint32_t phase = phase_.load(std::memory_order_relaxed);
    if (arrived_.fetch_add(1, std::memory_order_acq_rel) + 1 == threads) {
      arrived_.store(0, std::memory_order_relaxed);
      phase_.store(phase + 1, std::memory_order_release);
      phase_.notify_one();
      return;
    }
    for (std::uint32_t spin = 0; spin < patience; ++spin) {
      if (phase_.load(std::memory_order_acquire) != phase) return;
      engine::relax();
    }
    phase_.wait(phase, std::memory_order_acquire);
  }

 private:
  static constexpr std::uint32_t threads = 2;
  static constexpr std::uint32_t patience = 2000;

  alignas(64) std::atomic<std::uint32_t> arrived_{0};
  alignas(64) std::atomic<std::uint32_t> phase_{0};
};

}  // namespace bench

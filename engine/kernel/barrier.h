/// Where the threads of a run meet at the end of each window.
///
/// Between two free cores a meeting costs some 30 ns, if both spin; a thread that has to be woken
/// costs microseconds. So a thread spins for a moment, at most about 20 us, and then sleeps. Where
/// spinning does not help, because other work is on the cores, it only takes time from those it
/// waits for: a thread whose spinning was in vain spins less, by an eighth: by half, two threads
/// that met late a few times would both fall asleep in turn, and waking takes longer than a window.
/// Now and then it spins in full again, or it would never find out that the cores are free.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <vector>

#include "engine/fault.h"
#include "engine/kernel/relax.h"
#include "engine/kernel/seam.h"

namespace engine {

class Barrier {
 public:
  Barrier(unsigned threads, bool spins) : patience_(threads), threads_(threads), spins_(spins) {}

  void arrive_and_wait(unsigned thread, Seam* seam) {
    const std::uint32_t phase = phase_.load(std::memory_order_relaxed);
    if (arrived_.fetch_add(1, std::memory_order_acq_rel) + 1 == threads_) {
      arrived_.store(0, std::memory_order_relaxed);
      // A full exchange, not a store: libstdc++ 12 looks for sleepers with a plain load, which a
      // processor may carry out before a store, and then a thread that is just falling asleep is
      // never woken.
      phase_.exchange(phase + 1, std::memory_order_seq_cst);
      phase_.notify_all();
      return;
    }
    if (seam != nullptr) {
      while (phase_.load(after_others) == phase)
        seam->reach(thread);
      return;
    }
    if (spins_ && spin(phase, patience_[thread])) return;
    while (phase_.load(after_others) == phase)
      phase_.wait(phase, after_others);
  }

 private:
  /// Whoever sees that all have arrived sees what they wrote before.
  static constexpr std::memory_order after_others =
      fault == Fault::meet_without_order ? std::memory_order_relaxed : std::memory_order_acquire;

  static constexpr std::uint32_t most_spins = 500;  ///< pauses of about 40 ns
  static constexpr std::uint32_t least_spins = 4;

  static constexpr std::uint32_t waits_between_hopes = 64;

  struct alignas(64) Patience {
    std::uint32_t spins = most_spins;
    std::uint32_t waits = 0;
  };

  /// Whether all had arrived before patience ran out.
  bool spin(std::uint32_t phase, Patience& patience) {
    const bool hopes = ++patience.waits % waits_between_hopes == 0;
    const std::uint32_t most = hopes ? most_spins : patience.spins;
    for (std::uint32_t spun = 0; spun < most; ++spun) {
      if (phase_.load(after_others) != phase) {
        patience.spins =
            std::min(most_spins, std::max(patience.spins + patience.spins / 8, spun) + 1);
        return true;
      }
      relax();
    }
    patience.spins = std::max(least_spins, patience.spins - patience.spins / 8);
    return false;
  }

  alignas(64) std::atomic<std::uint32_t> arrived_{0};
  alignas(64) std::atomic<std::uint32_t> phase_{0};
  alignas(64) std::vector<Patience> patience_;
  unsigned threads_;
  bool spins_;
};

}  // namespace engine

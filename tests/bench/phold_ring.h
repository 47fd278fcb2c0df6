/// PHOLD by windows on one thread: a single lane.
#pragma once

#include <cstdint>

#include "tests/bench/phold_lane.h"

namespace bench {

template <class Generator>
class PholdRing {
 public:
  explicit PholdRing(const PholdCell& cell)
      : windows_(windows_of(cell)), lane_(cell, windows_, 0, cell.processes) {}

  /// Handles every message before `until`, a multiple of the lookahead; how many they were.
  std::uint64_t advance(std::int64_t until) {
    const std::uint64_t before = lane_.handled();
    const auto end = static_cast<std::uint64_t>(until / windows_.width);
    MessageRing& ring = lane_.ring();
    for (now_ = ring.first_from(now_); now_ < end; now_ = ring.first_from(now_ + 1))
      lane_.run_window(now_);
    now_ = end;
    return lane_.handled() - before;
  }

  std::uint64_t handled(std::uint32_t process) const { return lane_.handled(process); }

 private:
  Windows windows_;
  PholdLane<Generator> lane_;
  std::uint64_t now_ = 0;
};

}  // namespace bench

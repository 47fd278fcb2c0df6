/// PHOLD by windows on two threads, each with half of the processes; they meet once a lookahead.
///
/// In a round each lane, in this order: empties the box that the other filled in the last round;
/// runs its windows; hands over what it sent; says when its next message is due; meets the other.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <thread>
#include <vector>

#include "tests/bench/phold_lane.h"
#include "tests/bench/pinned.h"
#include "tests/bench/spin_barrier.h"

namespace bench {

template <class Generator>
class PholdTwoLanes {
 public:
  explicit PholdTwoLanes(const PholdCell& cell)
      : windows_(windows_of(cell)), lookahead_(phold_lookahead(cell).count()) {
    const std::uint32_t half = cell.processes / 2;
    sides_[0].lane = std::make_unique<PholdLane<Generator>>(cell, windows_, 0, half);
    sides_[1].lane =
        std::make_unique<PholdLane<Generator>>(cell, windows_, half, cell.processes - half);
  }

  /// Handles every message before `until`, a multiple of the lookahead; how many they were.
  std::uint64_t advance(std::int64_t until) {
    const std::uint64_t before = all_handled();
    const auto end = static_cast<std::uint64_t>(until / lookahead_);
    std::thread other([&] { work(1, end); });
    const unsigned parity = work(0, end);
    other.join();
    parity_ = parity;  // only now: the other thread began with the old one
    return all_handled() - before;
  }

  std::uint64_t handled(std::uint32_t process) const {
    return sides_[sides_[0].lane->has(process) ? 0 : 1].lane->handled(process);
  }

 private:
  struct alignas(64) Notice {
    std::uint64_t next = 0;     ///< round
    std::vector<Message> sent;  ///< to the other
  };
  struct Side {
    std::unique_ptr<PholdLane<Generator>> lane;
    std::array<Notice, 2> notices;  ///< one is written while the other is read
  };

  unsigned work(unsigned own, std::uint64_t end) {
    const Pinned pinned(own);
    PholdLane<Generator>& lane = *sides_[own].lane;
    for (unsigned parity = parity_;; parity = 1 - parity) {
      Notice& heard = sides_[1 - own].notices[parity];
      for (const Message& message : heard.sent)
        lane.ring().add(message);
      heard.sent.clear();
      const std::uint64_t round = std::min(sides_[own].notices[parity].next, heard.next);
      if (round >= end) return parity;
      run_round(lane, round);
      tell(lane, round, sides_[own].notices[1 - parity]);
      barrier_.arrive_and_wait();
    }
  }

  void run_round(PholdLane<Generator>& lane, std::uint64_t round) {
    const std::uint64_t end = (round + 1) * windows_.in_lookahead;
    MessageRing& ring = lane.ring();
    for (std::uint64_t window = ring.first_from(round * windows_.in_lookahead); window < end;
         window = ring.first_from(window + 1))
      lane.run_window(window);
  }

  void tell(PholdLane<Generator>& lane, std::uint64_t round, Notice& notice) {
    notice.next =
        lane.ring().first_from((round + 1) * windows_.in_lookahead) / windows_.in_lookahead;
    for (const Message& message : lane.sent())
      notice.next = std::min(notice.next, static_cast<std::uint64_t>(message.time / lookahead_));
    std::swap(notice.sent, lane.sent());
  }

  std::uint64_t all_handled() const {
    return sides_[0].lane->handled() + sides_[1].lane->handled();
  }

  Windows windows_;
  std::int64_t lookahead_;
  std::array<Side, 2> sides_;
  unsigned parity_ = 0;
  SpinBarrier barrier_;
};

}  // namespace bench

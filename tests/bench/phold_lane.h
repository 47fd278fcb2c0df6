/// A range of PHOLD's processes, run window by window: within a window process by process, so that
/// what they touch stays near, and only the few messages of one process are sorted.
///
/// Two processes cannot disturb each other within a window no longer than the lookahead. Messages
/// to other lanes lie in a box until all lanes meet.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "tests/bench/message_ring.h"

namespace bench {

/// How a cell is cut into windows.
struct Windows {
  std::int64_t width;          ///< microseconds
  std::uint64_t in_lookahead;  ///< lanes meet after so many
  std::size_t slots;           ///< of a ring
};

inline Windows windows_of(const PholdCell& cell) {
  constexpr double events_that_fit_a_cache = 16'384;
  constexpr double ring = 8;  ///< mean delays
  const double events = cell.processes * cell.messages * cell.lookahead / (1 + cell.lookahead);
  std::uint64_t parts = 1;
  while (events / static_cast<double>(parts) > events_that_fit_a_cache)
    parts *= 2;
  const std::int64_t width = phold_lookahead(cell).count() / static_cast<std::int64_t>(parts);
  const auto slots =
      static_cast<std::size_t>((ring + cell.lookahead) * unit / static_cast<double>(width));
  return {width, parts, std::bit_ceil(std::max<std::size_t>(slots, 64))};
}

template <class Generator>
class PholdLane {
 public:
  PholdLane(const PholdCell& cell, const Windows& windows, std::uint32_t first, std::uint32_t count)
      : rule_(cell),
        first_(first),
        messages_(cell.messages),
        ring_(windows.slots, windows.width),
        processes_(count) {
    for (std::uint32_t i = 0; i < count; ++i) {
      for (std::uint32_t message = 0; message < cell.messages; ++message)
        ring_.add({rule_.next(first + i, processes_[i].drawn++, 0).time, first + i});
    }
  }

  MessageRing& ring() { return ring_; }
  std::vector<Message>& sent() { return sent_; }  ///< to other lanes, in this window
  std::uint64_t handled() const { return handled_; }
  std::uint64_t handled(std::uint32_t process) const {
    return processes_[process - first_].drawn - messages_;
  }
  bool has(std::uint32_t process) const { return process - first_ < processes_.size(); }

  void run_window(std::uint64_t window) {
    due_.clear();
    ring_.drain(window, [&](const Message& message) {
      Process& process = processes_[message.target - first_];
      due_.push_back({message.time, message.target, process.due});
      process.due = static_cast<std::uint32_t>(due_.size());
    });
    handled_ += due_.size();
    for (const Due& due : due_) {
      Process& process = processes_[due.target - first_];
      const std::uint32_t last = std::exchange(process.due, 0);
      if (last == 0) continue;  // all of this process are done
      if (due_[last - 1].behind == 0) {
        handle(process, due_[last - 1].target, due_[last - 1].time);
      } else {
        handle_sorted(process, due.target, last);
      }
    }
  }

 private:
  struct Process {
    std::uint32_t drawn = 0;
    std::uint32_t due = 0;  ///< its last message of this window, counted from 1
  };
  struct Due {
    std::int64_t time;
    std::uint32_t target;
    std::uint32_t behind;  ///< the next message of the same process, counted from 1
  };

  void handle(Process& process, std::uint32_t number, std::int64_t time) {
    const Message next = rule_.next(number, process.drawn++, time);
    if (has(next.target)) {
      ring_.add(next);
    } else {
      sent_.push_back(next);
    }
  }

  void handle_sorted(Process& process, std::uint32_t number, std::uint32_t last) {
    times_.clear();
    for (std::uint32_t i = last; i != 0; i = due_[i - 1].behind) {
      times_.push_back(due_[i - 1].time);
      for (std::size_t at = times_.size() - 1; at > 0 && times_[at] < times_[at - 1]; --at)
        std::swap(times_[at], times_[at - 1]);
    }
    for (const std::int64_t time : times_)
      handle(process, number, time);
  }

  PholdRule<Generator> rule_;
  std::uint32_t first_;
  std::uint32_t messages_;
  std::uint64_t handled_ = 0;
  MessageRing ring_;
  std::vector<Process> processes_;
  std::vector<Due> due_;
  std::vector<std::int64_t> times_;
  std::vector<Message> sent_;
};

}  // namespace bench

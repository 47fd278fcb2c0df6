/// PHOLD as one loop over one heap: what anyone would write first.
#pragma once

#include <cstdint>
#include <vector>

#include "tests/bench/heap.h"
#include "tests/bench/phold_draws.h"

namespace bench {

template <class Generator>
class PholdHeap {
 public:
  explicit PholdHeap(const PholdCell& cell)
      : rule_(cell),
        messages_(cell.messages),
        drawn_(cell.processes, 0),
        heap_(static_cast<std::size_t>(cell.processes) * cell.messages) {
    for (std::uint32_t process = 0; process < cell.processes; ++process) {
      for (std::uint32_t i = 0; i < cell.messages; ++i)
        heap_.push({rule_.next(process, drawn_[process]++, 0).time, process});
    }
  }

  /// Handles every message before `until`; how many they were.
  std::uint64_t advance(std::int64_t until) {
    std::uint64_t handled = 0;
    for (; heap_.top().time < until; ++handled) {
      const auto process = static_cast<std::uint32_t>(heap_.top().what);
      const Message next = rule_.next(process, drawn_[process]++, heap_.top().time);
      heap_.replace_top({next.time, next.target});
    }
    return handled;
  }

  std::uint64_t handled(std::uint32_t process) const { return drawn_[process] - messages_; }

 private:
  PholdRule<Generator> rule_;
  std::uint32_t messages_;
  std::vector<std::uint32_t> drawn_;
  Heap heap_;
};

}  // namespace bench

/// The pending set of the hand-written loops: a 4-ary heap of 16 bytes an entry, by time.
///
/// The least of four children is found without a branch, which g++ does not do by itself, and the
/// four lie in one cache line. Entries of equal time leave in any order: the loops here do not
/// mind. Source: LaMarca & Ladner, "The influence of caches on the performance of heaps", ACM JEA 1
/// (1996).
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace bench {

struct Entry {
  std::int64_t time;
  std::uint64_t what;
};

class Heap {
 public:
  /// `most`: entries at once.
  explicit Heap(std::size_t most) : storage_(most + 2 * a_line, never) {
    const auto address = reinterpret_cast<std::uintptr_t>(storage_.data());
    entries_ = storage_.data() + (3 * sizeof(Entry) - address) % 64 / sizeof(Entry);
  }
  Heap(const Heap&) = delete;
  Heap& operator=(const Heap&) = delete;

  bool empty() const { return size_ == 0; }
  std::size_t size() const { return size_; }
  const Entry& top() const { return entries_[0]; }

  void push(Entry entry) {
    std::size_t hole = size_++;
    while (hole > 0 && entry.time < entries_[(hole - 1) / 4].time) {
      entries_[hole] = entries_[(hole - 1) / 4];
      hole = (hole - 1) / 4;
    }
    entries_[hole] = entry;
  }

  void pop() {
    const Entry last = entries_[--size_];
    entries_[size_] = never;
    if (size_ > 0) replace_top(last);
  }

  /// Pop and push in one: the hold operation.
  void replace_top(Entry entry) {
    std::size_t hole = 0;
    for (std::size_t child = 1; child < size_; child = 4 * hole + 1) {
      const std::size_t least = least_of_four(child);
      if (entry.time <= entries_[least].time) break;
      entries_[hole] = entries_[least];
      hole = least;
    }
    entries_[hole] = entry;
  }

 private:
  static constexpr Entry never{std::numeric_limits<std::int64_t>::max(), 0};
  static constexpr std::size_t a_line = 64 / sizeof(Entry);

  /// Behind the last entry lies `never`, so there are always four.
  std::size_t least_of_four(std::size_t child) const {
    const Entry* of = entries_ + child;
    const std::size_t left = of[1].time < of[0].time;
    const std::size_t right = 2 + static_cast<std::size_t>(of[3].time < of[2].time);
    const std::size_t mask = -static_cast<std::size_t>(of[right].time < of[left].time);
    return child + (left ^ ((left ^ right) & mask));
  }

  std::vector<Entry> storage_;
  Entry* entries_;  ///< the second one begins a line
  std::size_t size_ = 0;
};

}  // namespace bench

/// The pending set: events to come, the earliest first by EventKey.
///
/// A 4-ary heap in one array: about half the cache misses of a binary one, no allocation in steady
/// state. Cancelled events are not removed; their receiver knows a stale one by its generation.
#pragma once

#include <cstddef>
#include <vector>

#include "engine/event.h"

namespace engine {

class Agenda {
 public:
  bool empty() const { return heap_.empty(); }
  std::size_t size() const { return heap_.size(); }
  std::size_t bytes() const { return heap_.capacity() * sizeof(Event); }

  /// Requires: not empty.
  const Event& top() const { return heap_.front(); }

  void push(const Event& event) {
    std::size_t hole = heap_.size();
    heap_.push_back(event);
    while (hole > 0) {
      const std::size_t parent = (hole - 1) / 4;
      if (heap_[parent].key <= event.key) break;
      heap_[hole] = heap_[parent];
      hole = parent;
    }
    heap_[hole] = event;
  }

  /// Requires: not empty.
  void pop() {
    const Event last = heap_.back();
    heap_.pop_back();
    if (!heap_.empty()) sink(last);
  }

 private:
  /// Puts `last` where it belongs after the top was taken away.
  void sink(const Event& last) {
    const std::size_t size = heap_.size();
    std::size_t hole = 0;
    for (std::size_t child = 1; child < size; child = 4 * hole + 1) {
      const std::size_t end = child + 4 < size ? child + 4 : size;
      std::size_t least = child;
      for (std::size_t other = child + 1; other < end; ++other) {
        if (heap_[other].key < heap_[least].key) least = other;
      }
      if (last.key <= heap_[least].key) break;
      heap_[hole] = heap_[least];
      hole = least;
    }
    heap_[hole] = last;
  }

  std::vector<Event> heap_;
};

}  // namespace engine

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
  bool empty() const { return size() == 0; }
  std::size_t size() const { return heap_.size() - (open_ ? 1 : 0); }
  std::size_t bytes() const { return heap_.capacity() * sizeof(Event); }

  /// Requires: not empty.
  const Event& top() const { return heap_.front(); }

  [[gnu::noinline]] void push(const Event& event) {
    if (open_) {
      open_ = false;
      return sink(event);
    }
    std::size_t hole = heap_.size();
    heap_.push_back(event);
    while (hole > 0) {
      const std::size_t parent = (hole - 1) / 4;
      if (!earlier(event, heap_[parent])) break;
      heap_[hole] = heap_[parent];
      hole = parent;
    }
    heap_[hole] = event;
  }

  /// Requires: not empty.
  void pop() {
    take();
    settle();
  }

  /// The first event, away from here. Its place stays open for the next push, which most events
  /// bring about: to fill it takes half the work of closing it and finding another. Until then, or
  /// settle(), the first and the last are not to be asked for. Requires: not empty.
  Event take() {
    open_ = true;
    return heap_.front();
  }
  void settle() {
    if (!open_) return;
    open_ = false;
    const Event last = heap_.back();
    heap_.pop_back();
    if (!heap_.empty()) sink(last);
  }

 private:
  static bool earlier(const Event& a, const Event& b) {
    if (a.key.time == b.key.time) [[unlikely]]
      return a.key < b.key;
    return a.key.time < b.key.time;
  }

  /// Puts `last` where it belongs after the top was taken away.
  void sink(const Event& last) {
    std::size_t hole = 0;
    for (std::size_t child = 1; child < heap_.size(); child = 4 * hole + 1) {
      const std::size_t least = least_of(child);
      if (!earlier(heap_[least], last)) break;
      heap_[hole] = heap_[least];
      hole = least;
    }
    heap_[hole] = last;
  }

  /// Of the children from `child` on. Which it is, no processor can guess, so the usual case of
  /// four has no branch on it.
  std::size_t least_of(std::size_t child) const {
    const Event* at = heap_.data();
    if (child + 4 <= heap_.size()) {
      const std::size_t one = child + (earlier(at[child + 1], at[child]) ? 1 : 0);
      const std::size_t two = child + 2 + (earlier(at[child + 3], at[child + 2]) ? 1 : 0);
      return one + (earlier(at[two], at[one]) ? two - one : 0);
    }
    std::size_t least = child;
    for (std::size_t other = child + 1; other < heap_.size(); ++other) {
      if (earlier(at[other], at[least])) least = other;
    }
    return least;
  }

  std::vector<Event> heap_;
  bool open_ = false;  ///< the first is taken, and nothing is in its place
};

}  // namespace engine

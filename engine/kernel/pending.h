/// The events to come of one partition, and what it sends to others.
///
/// Events that are near lie in a small heap; the rest in a timing wheel, by window. Sending is one
/// comparison and one copy. Which structure holds what never shows in results: events leave by key.
#pragma once

#include <algorithm>
#include <vector>

#include "engine/agenda.h"
#include "engine/kernel/outbox.h"
#include "engine/kernel/timing_wheel.h"
#include "engine/kernel/topology.h"

namespace engine {

class Pending {
 public:
  /// `room`: of the chunks of the timing wheel.
  Pending(unsigned own, const Placement& placement, unsigned partitions, Ticks ticks,
          std::uint32_t room)
      : own_(own),
        alone_(partitions == 1),
        placement_(placement),
        least_sent_(partitions, SimTime::max()),
        outbox_(partitions),
        far_(ticks, room) {}

  /// An event that this partition's processes send. In line, so that it is put together where it
  /// will lie: written in parts and read as a whole soon after, it would wait for the store buffer.
  [[gnu::always_inline]] void send(const Event& event) {
    ++sent_;
    if (alone_) return accept(event);
    const unsigned to = placement_[event.target.value()];
    if (to == own_) {
      accept(event);
    } else {
      least_sent_[to] = std::min(least_sent_[to], event.key.time);
      outbox_.add(to, Event(event), side_);
    }
  }

  /// An event for this partition.
  [[gnu::always_inline]] void accept(const Event& event) {
    if (event.key.time < near_end_) {
      near_.push(Event(event));
    } else {
      far_.add(event);
    }
  }

  Agenda& near() { return near_; }
  const Agenda& near() const { return near_; }
  TimingWheel& far() { return far_; }
  const TimingWheel& far() const { return far_; }
  Outbox& outbox() { return outbox_; }

  /// Events before this time go to the heap.
  SimTime near_end() const { return near_end_; }
  void near_end(SimTime time) { near_end_ = time; }

  /// Begins a window: which side of the outbox is written.
  void write_side(unsigned side) {
    side_ = side;
    std::ranges::fill(least_sent_, SimTime::max());
  }
  /// The first event sent to each partition in this window.
  const std::vector<SimTime>& least_sent() const { return least_sent_; }

  std::uint64_t sent() const { return sent_; }
  std::size_t size() const { return near_.size() + far_.size(); }
  std::size_t bytes() const { return near_.bytes() + far_.bytes() + outbox_.bytes(); }

 private:
  unsigned own_;
  bool alone_;  ///< there is no other partition
  const Placement& placement_;
  Agenda near_;
  SimTime near_end_{};
  std::vector<SimTime> least_sent_;
  unsigned side_ = 0;
  std::uint64_t sent_ = 0;
  Outbox outbox_;
  TimingWheel far_;
};

}  // namespace engine

/// What one partition has to say to the others: a list for each, of this window and of the last.
///
/// While the sender writes one of the two, receivers empty the other; they change over when all
/// meet.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "engine/event.h"

namespace engine {

class Outbox {
 public:
  explicit Outbox(unsigned partitions) : lists_{Lists(partitions), Lists(partitions)} {}

  void add(unsigned to, const Event& event, unsigned side) { lists_[side][to].push_back(event); }

  /// For the receiver `to`: take(event) gets all that was written on `side`.
  template <class Take>
  void drain(unsigned to, unsigned side, Take&& take) {
    std::vector<Event>& list = lists_[side][to];
    for (const Event& event : list)
      take(event);
    list.clear();
  }

  std::size_t bytes() const {
    std::size_t events = 0;
    for (const Lists& side : lists_) {
      for (const auto& list : side)
        events += list.capacity();
    }
    return events * sizeof(Event);
  }

 private:
  using Lists = std::vector<std::vector<Event>>;
  std::array<Lists, 2> lists_;
};

}  // namespace engine

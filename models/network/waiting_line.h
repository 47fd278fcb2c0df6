/// Who waits for a station, in the order in which they will be served.
///
/// By priority 1 (most urgent) to 9, and within a priority first come first served; or all by time
/// of coming, first or last first. Links lie in the persons: no allocation, O(1) to join and to
/// call.
#pragma once

#include <array>
#include <cstdint>

#include "engine/ensure.h"
#include "engine/fault.h"
#include "models/description/service.h"
#include "models/network/people.h"

namespace models {

class WaitingLine {
 public:
  explicit WaitingLine(QueueOrder order) : order_(order) {}

  std::int64_t size() const { return size_; }
  bool empty() const { return size_ == 0; }

  void join(PersonId id, People& people) {
    Line& line = lines_[order_ == QueueOrder::priority ? people[id].priority : 0];
    if (order_ == QueueOrder::lifo) {
      people[id].behind = line.first;
      if (!line.first) line.last = PersonLink(id);
      line.first = PersonLink(id);
    } else {
      if (line.last) people[*line.last].behind = PersonLink(id);
      if (!line.first) line.first = PersonLink(id);
      line.last = PersonLink(id);
    }
    ++size_;
  }

  /// The next to be served. Requires: not empty.
  PersonId first() const {
    for (const Line& line : lines_) {
      if (line.first) return *line.first;
    }
    engine::ensure(false, "a line that is not empty has a first person");
    return PersonId(0);
  }

  /// The next to be served, taken out of the line. Requires: not empty.
  PersonId call(People& people) {
    for (Line& line : lines_) {
      if (!line.first) continue;
      --size_;
      return take_first(line, people);
    }
    engine::ensure(false, "a line that is not empty has a first person");
    return PersonId(0);
  }

 private:
  struct Line {
    PersonLink first, last;
  };

  static PersonId take_first(Line& line, People& people) {
    const PersonId id = *line.first;
    Person& person = people[id];
    if constexpr (engine::fault == engine::Fault::skip_one_blocked_patient) {
      if (person.blocked && person.behind) return take_second(line, people);
    }
    line.first = person.behind;
    if (!line.first) line.last = PersonLink();
    person.behind = PersonLink();
    return id;
  }

  /// Only for the built-in fault.
  static PersonId take_second(Line& line, People& people) {
    const PersonId id = *people[*line.first].behind;
    people[*line.first].behind = people[id].behind;
    if (!people[id].behind) line.last = line.first;
    people[id].behind = PersonLink();
    return id;
  }

  QueueOrder order_;
  std::int64_t size_ = 0;
  std::array<Line, 10> lines_{};
};

}  // namespace models

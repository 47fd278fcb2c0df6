/// When the slots of a clinic open, if their number a week may change at some dates.
#pragma once

#include <utility>
#include <vector>

#include "engine/slot_clock.h"

namespace models {

class SlotCalendar {
 public:
  explicit SlotCalendar(engine::SlotClock from_the_start);

  /// From `date` on the slots open by another clock, from the first instant of the run too.
  /// Requires: later than all dates before.
  void change(engine::SimTime date, engine::SlotClock clock);

  /// The first slot strictly later than `from`; none if none is left.
  std::optional<engine::SimTime> next_slot(engine::SimTime from) const;

  /// How many slots open strictly before `time`.
  std::int64_t slots_before(engine::SimTime time) const;

 private:
  std::vector<std::pair<engine::SimTime, engine::SlotClock>> clocks_;  ///< and since when
};

}  // namespace models

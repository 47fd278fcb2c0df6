/// The hours of planned care: 8 to 16 local time on working days (engine/holidays.h).
///
/// Counts working time like elapsed time, but the clock stands still outside the hours: exact, in
/// whole microseconds, eight hours a working day. Summer time begins and ends at night, so it never
/// matters. A table of the working days, made once and shared by all clinics; immutable.
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "engine/calendar.h"
#include "engine/sim_time.h"

namespace engine {

class WorkingTime {
 public:
  static constexpr Duration opens = std::chrono::hours{8};
  static constexpr Duration a_day = std::chrono::hours{8};

  /// Covers the working days from the calendar's start up to, not including, `end`.
  WorkingTime(const Calendar& calendar, std::chrono::year_month_day end);

  /// Working time that lies before `time`. After the end of the table it grows no more. O(log
  /// days).
  Duration before(SimTime time) const;

  /// When working time `elapsed` is reached: the inverse of `before`, within opening hours; none
  /// after the last day of the table. Requires: elapsed >= 0. O(1).
  std::optional<SimTime> at(Duration elapsed) const;

 private:
  std::vector<SimTime> openings_;  ///< 8 o'clock of each working day
};

}  // namespace engine

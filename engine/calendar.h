/// Danish local dates and clock readings on top of elapsed time.
///
/// SimTime{} is local midnight of the start date. A SimTime is elapsed time: the day on which
/// summer time begins has 23 hours, the day on which it ends 25. Summer time: from the last Sunday
/// in March to the last Sunday in October, both at 01:00 UTC (Directive 2000/84/EC; these days hold
/// in Denmark since 1996). Earlier years, and all years to come, are assumed to follow the same
/// rule. Standard time is UTC + 1 h. No leap seconds. A clock reading that does not exist (spring)
/// or exists twice (autumn) is read with the offset that holds before the change, as RFC 5545
/// section 3.3.5 has it: 02:30 means 03:30 in spring, and the first 02:30 in autumn.
#pragma once

#include <chrono>
#include <vector>

#include "engine/sim_time.h"

namespace engine {

/// What calendar and clock on the wall show.
struct LocalTime {
  std::chrono::year_month_day date;
  Duration time_of_day{};  ///< reading of the clock, 0 to 24 h; not the time elapsed since midnight

  friend bool operator==(const LocalTime&, const LocalTime&) = default;
};

class Calendar {
 public:
  explicit Calendar(std::chrono::year_month_day start);

  std::chrono::year_month_day start() const { return local(SimTime{}).date; }

  LocalTime local(SimTime time) const;
  std::chrono::year_month_day date(SimTime time) const { return local(time).date; }
  std::chrono::weekday weekday(SimTime time) const;

  /// How far the clock on the wall is ahead of UTC: 1 h, in summer 2 h.
  std::chrono::hours ahead_of_utc(SimTime time) const;

  /// Requires: 0 <= time_of_day < 24 h.
  SimTime at(std::chrono::year_month_day date, Duration time_of_day) const;
  SimTime midnight(std::chrono::year_month_day date) const { return at(date, Duration::zero()); }

  /// Bounds of every local day of [from, to): one more than there are days. Requires: from < to.
  std::vector<SimTime> midnights(std::chrono::year_month_day from,
                                 std::chrono::year_month_day to) const;

  /// Bounds of the calendar months of [from, to): `from`, each first of a month between, `to`. The
  /// first and the last month may be parts of one. Requires: from < to.
  std::vector<SimTime> months(std::chrono::year_month_day from,
                              std::chrono::year_month_day to) const;

 private:
  std::chrono::sys_time<Duration> start_;  ///< UTC
};

}  // namespace engine

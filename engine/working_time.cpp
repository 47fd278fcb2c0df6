#include "engine/working_time.h"

#include <algorithm>

#include "engine/ensure.h"
#include "engine/holidays.h"

namespace engine {

using std::chrono::days;
using std::chrono::sys_days;

WorkingTime::WorkingTime(const Calendar& calendar, std::chrono::year_month_day end) {
  for (sys_days day = calendar.start(); day < sys_days{end}; day += days{1}) {
    if (is_working_day(day)) openings_.push_back(calendar.at(day, opens));
  }
}

Duration WorkingTime::before(SimTime time) const {
  const auto next = std::upper_bound(openings_.begin(), openings_.end(), time);
  if (next == openings_.begin()) return Duration::zero();
  const auto today = next - 1;
  return (today - openings_.begin()) * a_day + std::min(a_day, time - *today);
}

std::optional<SimTime> WorkingTime::at(Duration elapsed) const {
  ensure(elapsed >= Duration::zero(), "working time is counted from the start of the calendar");
  const auto day = static_cast<std::size_t>(elapsed / a_day);
  if (day >= openings_.size()) return std::nullopt;
  return openings_[day] + elapsed % a_day;
}

}  // namespace engine

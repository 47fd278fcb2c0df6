#include "models/network/leaving_hours.h"

#include <algorithm>

#include "engine/ensure.h"

namespace models {
namespace {

constexpr engine::Duration a_day = std::chrono::hours{24};

}  // namespace

engine::SimTime next_within(const std::vector<WeeklyHours>& hours, const engine::Calendar& calendar,
                            engine::SimTime ready) {
  engine::ensure(!hours.empty(), "there are hours in which patients leave");
  engine::SimTime first = engine::SimTime::max();
  const std::chrono::sys_days today{calendar.date(ready)};
  // From yesterday, whose hours may go on past midnight, to the same day of next week.
  for (int day = -1; day <= 7; ++day) {
    const std::chrono::sys_days date = today + std::chrono::days{day};
    const unsigned weekday = std::chrono::weekday{date}.iso_encoding() - 1;
    for (const WeeklyHours& one : hours) {
      if (!one.days[weekday]) continue;
      const std::chrono::sys_days last = date + std::chrono::days{one.to / a_day};
      const engine::SimTime end = calendar.at(last, one.to % a_day);
      if (end > ready) first = std::min(first, std::max(ready, calendar.at(date, one.from)));
    }
  }
  return first;
}

}  // namespace models

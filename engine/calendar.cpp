#include "engine/calendar.h"

#include "engine/ensure.h"

namespace engine {
namespace {

using std::chrono::days;
using std::chrono::local_days;
using std::chrono::Sunday;
using std::chrono::sys_days;
using std::chrono::year_month_day;
using Utc = std::chrono::sys_time<Duration>;

constexpr std::chrono::hours winter{1};
constexpr std::chrono::hours summer{2};
constexpr std::chrono::hours changes_at{1};  ///< UTC

/// How far the local clock is ahead of UTC. In Denmark no year begins or ends in summer time, so
/// that the year by UTC will do.
std::chrono::hours offset(Utc time) {
  const std::chrono::year year = year_month_day{std::chrono::floor<days>(time)}.year();
  const Utc forward = sys_days{year / std::chrono::March / Sunday[std::chrono::last]} + changes_at;
  const Utc back = sys_days{year / std::chrono::October / Sunday[std::chrono::last]} + changes_at;
  return forward <= time && time < back ? summer : winter;
}

Utc utc(year_month_day date, Duration time_of_day) {
  const Utc reading = sys_days{date} + time_of_day;  // as if the local clock showed UTC
  const Utc if_summer = reading - summer;
  return offset(if_summer) == summer ? if_summer : reading - winter;
}

}  // namespace

Calendar::Calendar(year_month_day start) : start_(utc(start, Duration::zero())) {
  ensure(start.ok(), "a simulation starts on a date that is in the calendar");
}

LocalTime Calendar::local(SimTime time) const {
  const Utc at = start_ + time.time_since_epoch();
  const Utc reading = at + offset(at);
  const sys_days day = std::chrono::floor<days>(reading);
  return {day, reading - day};
}

std::chrono::weekday Calendar::weekday(SimTime time) const {
  return std::chrono::weekday{sys_days{date(time)}};
}

std::chrono::hours Calendar::ahead_of_utc(SimTime time) const {
  return offset(start_ + time.time_since_epoch());
}

SimTime Calendar::at(year_month_day date, Duration time_of_day) const {
  ensure(date.ok(), "a date is in the calendar");
  ensure(Duration::zero() <= time_of_day && time_of_day < days{1}, "a clock shows less than 24 h");
  return SimTime{utc(date, time_of_day) - start_};
}

std::vector<SimTime> Calendar::midnights(year_month_day from, year_month_day to) const {
  ensure(from < to, "a period has at least one day");
  std::vector<SimTime> bounds;
  for (sys_days day = from; day <= sys_days{to}; day += days{1})
    bounds.push_back(midnight(day));
  return bounds;
}

std::vector<SimTime> Calendar::months(year_month_day from, year_month_day to) const {
  ensure(from < to, "a period has at least one day");
  std::vector<SimTime> bounds{midnight(from)};
  const std::chrono::year_month first{from.year(), from.month()};
  for (auto month = first + std::chrono::months{1}; month / 1 < to;
       month += std::chrono::months{1}) {
    bounds.push_back(midnight(month / 1));
  }
  bounds.push_back(midnight(to));
  return bounds;
}

}  // namespace engine

#include "models/network/leaving_hours.h"

#include <algorithm>

#include "engine/ensure.h"

namespace models {
namespace {

constexpr engine::Duration a_day = std::chrono::hours{24};

struct Span {
  engine::SimTime begin, end;
};

/// Counted from the day of the instant.
struct Days {
  int first, last;
};

/// The hours that begin on these days.
std::vector<Span> spans(const std::vector<WeeklyHours>& hours, const engine::Calendar& calendar,
                        engine::SimTime around, Days days) {
  engine::ensure(!hours.empty(), "there are hours in which patients leave");
  std::vector<Span> all;
  const std::chrono::sys_days today{calendar.date(around)};
  for (int day = days.first; day <= days.last; ++day) {
    const std::chrono::sys_days date = today + std::chrono::days{day};
    const unsigned weekday = std::chrono::weekday{date}.iso_encoding() - 1;
    for (const WeeklyHours& one : hours) {
      if (!one.days[weekday]) continue;
      const std::chrono::sys_days last = date + std::chrono::days{one.to / a_day};
      all.push_back({calendar.at(date, one.from), calendar.at(last, one.to % a_day)});
    }
  }
  return all;
}

}  // namespace

engine::SimTime next_within(const std::vector<WeeklyHours>& hours, const engine::Calendar& calendar,
                            engine::SimTime ready) {
  engine::SimTime first = engine::SimTime::max();
  // From yesterday, whose hours may go on past midnight, to the same day of next week.
  for (const Span& span : spans(hours, calendar, ready, {-1, 7})) {
    if (span.end > ready) first = std::min(first, std::max(ready, span.begin));
  }
  return first;
}

engine::SimTime latest_within(const std::vector<WeeklyHours>& hours,
                              const engine::Calendar& calendar, engine::SimTime now) {
  engine::SimTime last = engine::SimTime::min();
  for (const Span& span : spans(hours, calendar, now, {-8, 0})) {
    if (span.begin <= now) last = std::max(last, std::min(now, span.end));
  }
  return last;
}

}  // namespace models

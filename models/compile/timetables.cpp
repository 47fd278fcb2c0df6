#include "models/compile/timetables.h"

#include <algorithm>

#include "engine/holidays.h"

namespace models {
namespace {

using engine::SimTime;
using std::chrono::sys_days;
using std::chrono::year_month_day;

bool is_on(const WeeklyBookings& weekly, sys_days day) {
  if (weekly.working_days && !engine::is_working_day(year_month_day{day})) return false;
  return weekly.on[std::chrono::weekday{day}.iso_encoding() - 1];
}

std::vector<Occasion> weekly_appointments(const WeeklyBookings& weekly, const TimeFrame& frame) {
  std::vector<Occasion> all;
  const sys_days end{frame.clock.end};
  for (sys_days day{frame.calendar.start()}; day < end; day += std::chrono::days{1}) {
    if (!is_on(weekly, day)) continue;
    for (engine::Duration reading = weekly.from; reading < weekly.to; reading += weekly.interval)
      all.push_back({frame.calendar.at(year_month_day{day}, reading), 1, {}, {}});
  }
  return all;
}

/// Without those outside the run or the stream. In spring two readings may be one instant, and the
/// first may come out later than the second.
std::vector<Occasion> within(std::vector<Occasion> all, const Stream& stream,
                             const TimeFrame& frame) {
  const SimTime from = begin_of(stream, frame.calendar);
  const SimTime until = std::min(end_of(stream, frame.calendar), frame.end);
  std::erase_if(all, [&](const Occasion& one) { return one.when < from || one.when >= until; });
  std::stable_sort(all.begin(), all.end(),
                   [](const Occasion& a, const Occasion& b) { return a.when < b.when; });
  return all;
}

}  // namespace

TimeFrame::TimeFrame(const Clock& run)
    : calendar(year_month_day{sys_days{run.start} - run.warm_up}),
      clock(run),
      begin(calendar.midnight(run.start)),
      end(calendar.midnight(run.end)) {}

Timetable timetable_of(const BookedArrivals& bookings, const Stream& stream,
                       const TimeFrame& frame) {
  std::vector<Occasion> all;
  if (const auto* weekly = std::get_if<WeeklyBookings>(&bookings.times)) {
    all = weekly_appointments(*weekly, frame);
  } else {
    for (const auto& time : std::get<std::vector<engine::LocalTime>>(bookings.times))
      all.push_back({frame.calendar.at(time.date, time.time_of_day), 1, {}, {}});
  }
  const bool is_exact = bookings.no_show == 0 && bookings.lateness == Lateness{};
  return {within(std::move(all), stream, frame), bookings.no_show, bookings.lateness, is_exact};
}

Timetable timetable_of(const TracedArrivals& trace, const Stream& stream, const TimeFrame& frame) {
  std::vector<Occasion> all;
  for (const TracedArrivals::Row& row : trace.rows) {
    const auto* since = std::get_if<engine::Duration>(&row.when);
    const auto* local = std::get_if<engine::LocalTime>(&row.when);
    const SimTime when = since != nullptr ? frame.begin + *since
                                          : frame.calendar.at(local->date, local->time_of_day);
    all.push_back({when, row.count, row.municipality, row.age});
  }
  return {within(std::move(all), stream, frame), 0, {}, true};
}

Timetable timetable_of(const PresentArrivals& arrivals) {
  return {{{SimTime{}, arrivals.persons, {}, {}}}, 0, {}, true};
}

SimTime begin_of(const Stream& stream, const engine::Calendar& calendar) {
  if (!stream.from) return SimTime{};
  return std::max(SimTime{}, calendar.at(stream.from->date, stream.from->time_of_day));
}

SimTime end_of(const Stream& stream, const engine::Calendar& calendar) {
  if (!stream.until) return SimTime::max();
  return calendar.at(stream.until->date, stream.until->time_of_day);
}

std::int64_t appointments_a_day(const WeeklyBookings& weekly) {
  return (weekly.to - weekly.from + weekly.interval - engine::Duration{1}) / weekly.interval;
}

}  // namespace models

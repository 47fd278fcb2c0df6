/// From bookings and records to the instants at which somebody is due.
#pragma once

#include "models/description/description.h"
#include "models/network/program.h"

namespace models {

/// When a run begins, with and without its warm-up, and when it ends.
struct TimeFrame {
  explicit TimeFrame(const Clock& run);

  engine::Calendar calendar;  ///< SimTime{} is the beginning of the warm-up
  Clock clock;
  engine::SimTime begin;  ///< of what counts
  engine::SimTime end;
};

/// Appointments within run and stream.
Timetable timetable_of(const BookedArrivals& bookings, const Stream& stream,
                       const TimeFrame& frame);

/// Recorded arrivals within run and stream; those outside are left out.
Timetable timetable_of(const TracedArrivals& trace, const Stream& stream, const TimeFrame& frame);

/// Everybody of a closed population at the first instant.
Timetable timetable_of(const PresentArrivals& arrivals);

/// When a stream begins and ends: what it says, or the run.
engine::SimTime begin_of(const Stream& stream, const engine::Calendar& calendar);
engine::SimTime end_of(const Stream& stream, const engine::Calendar& calendar);

/// How many appointments a week's pattern has on a day that it is on.
std::int64_t appointments_a_day(const WeeklyBookings& weekly);

}  // namespace models

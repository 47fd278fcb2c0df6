// Courses: visits that begin for several persons at once, as soon as enough wait for one.
//
// The wait of a course of N is that of a group that fills: with persons coming at rate l it is
// (N - 1) / (2 l) in the mean, whatever the law of arrivals, for the k-th to come waits for N - k.
#include <algorithm>

#include "models/network/network.h"

namespace models {

/// Someone has joined the line.
void Network::expect_course(StationId at, Context& context) {
  const StationPlan& plan = program_.stations[at.value()];
  if (stations_[at.value()].in_line() >= plan.together) {
    // In an event of its own: whoever joins has more to do.
    context.send(plan.component, engine::Duration::zero(), engine::EventClass::opening,
                 {course_fills, at.value(), 0});
  } else {
    expect_small_course(at, context);
  }
}

/// When the first in line has waited long enough.
void Network::expect_small_course(StationId at, Context& context) {
  const StationPlan& plan = program_.stations[at.value()];
  Station& station = stations_[at.value()];
  if (plan.no_later == engine::Duration::zero() || station.opening_is_due) return;
  if (station.in_line() == 0) return;
  station.opening_is_due = true;
  const engine::SimTime due = people_[head_of(at, context.now())].since + plan.no_later;
  context.send(plan.component, std::max(engine::Duration::zero(), due - context.now()),
               engine::EventClass::opening, {course_waits_no_longer, at.value(), 0});
}

void Network::begin_courses(StationId at, Context& context) {
  const Station& station = stations_[at.value()];
  const std::int64_t together = program_.stations[at.value()].together;
  // Whoever joins again at this instant has an event of the own.
  for (std::int64_t full = station.in_line() / together; full > 0; --full) {
    if (station.in_line() >= together) begin_course(at, together, context);
  }
  expect_small_course(at, context);
}

/// The first in line may be another by now, who has not waited so long.
void Network::begin_small_course(StationId at, Context& context) {
  Station& station = stations_[at.value()];
  station.opening_is_due = false;
  if (station.in_line() > 0) {
    const engine::SimTime since = people_[head_of(at, context.now())].since;
    if (since + program_.stations[at.value()].no_later <= context.now())
      begin_course(at, station.in_line(), context);
  }
  expect_small_course(at, context);
}

/// All leave the line before anyone goes on: where they go, they may come back to it.
void Network::begin_course(StationId at, std::int64_t persons, Context& context) {
  std::vector<PersonId> course;
  course.reserve(static_cast<std::size_t>(persons));
  for (std::int64_t i = 0; i < persons; ++i) {
    course.push_back(call_next(at, context.now()));
    stop_waiting(course.back(), context.now());
  }
  for (const PersonId id : course)
    end_visit(id, context);
}

}  // namespace models

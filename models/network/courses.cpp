// Courses: visits that begin for several persons at once, as soon as enough wait for one.
//
// The wait of a course of N is that of a group that fills: with persons coming at rate l it is
// (N - 1) / (2 l) in the mean, whatever the law of arrivals, for the k-th to come waits for N - k.
#include "models/network/network.h"

namespace models {

/// Who completes a course need not wait for it.
bool Network::completes_course(StationId at) const {
  const std::int64_t together = program_.stations[at.value()].together;
  return together > 0 && stations_[at.value()].in_line() + 1 >= together;
}

/// Someone has joined the line. In an event of its own, for whoever joins has more to do; and one
/// only, or those who come back to the course at once would be twice as many events each time.
void Network::expect_course(StationId at, Context& context) {
  const StationPlan& plan = program_.stations[at.value()];
  Station& station = stations_[at.value()];
  if (station.opening_is_due || station.in_line() < plan.together) return;
  station.opening_is_due = true;
  context.send(plan.component, engine::Duration::zero(), engine::EventClass::opening,
               {course_fills, at.value(), 0});
}

void Network::begin_courses(StationId at, Context& context) {
  Station& station = stations_[at.value()];
  station.opening_is_due = false;
  const std::int64_t together = program_.stations[at.value()].together;
  // Whoever joins again at this instant has an event of the own.
  for (std::int64_t full = station.in_line() / together; full > 0; --full) {
    if (station.in_line() >= together) begin_course(at, together, context);
  }
}

/// The person has waited as long as anybody may: all who are there begin.
void Network::begin_small_course(PersonId id, Context& context) {
  const StationId at = people_[id].station;
  begin_course(at, stations_[at.value()].in_line(), context);
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

// Lines that want the same staff: which of them is served next when a bed or staff becomes free.
//
// Every line has one head, by its own order. Of the heads that could begin at once the most urgent
// is served, among equals the one who has waited longest, then the one whose line stands first in
// the scenario. A head that cannot begin stops its own line and no other: nobody behind it
// overtakes, but the heads of other lines may take what it would have needed. Rounds that wait are
// a line of their pool.
#include <algorithm>
#include <tuple>

#include "models/network/network.h"

namespace models {

/// Whether someone who comes to a line that wants staff would be first, and so need not join it.
/// In lines by random order or shortest stay everybody joins, if others wait.
bool Network::would_be_first(StationId at, PersonId id, engine::SimTime now) {
  const Person& person = people_[id];
  const StandingLine& line = stations_[at.value()].ruled->line;
  if (line.empty()) return true;
  const QueueOrder order = program_.stations[at.value()].order;
  if (order == QueueOrder::random || order == QueueOrder::shortest) return false;
  const StandingLink head = next_by_rules(at, now);
  return !head || standings_[head].person == id || order == QueueOrder::lifo ||
         (order == QueueOrder::priority && person.priority < line.urgency(standings_[head], now));
}

/// Whether the head of a line could begin now; its staff is then in `found_`.
bool Network::could_begin(StandingLink head, engine::SimTime now) {
  const Standing& place = standings_[head];
  const Person& person = people_[place.person];
  if (place.task == 0) return finds_all_staff(place.person, now);
  found_.clear();
  return finds_staff(*staff_tasks_[place.task].plan, person, now);
}

std::int64_t Network::urgency_of(StandingLink head, engine::SimTime now) const {
  const Standing& place = standings_[head];
  const Station& station = stations_[place.station.value()];
  const bool goes_by_priority =
      program_.stations[place.station.value()].order == QueueOrder::priority;
  return goes_by_priority ? station.ruled->line.urgency(place, now)
                          : people_[place.person].priority;
}

/// The head that is served next among lines that want the same staff; none if none can begin.
StandingLink Network::next_with_staff(const std::vector<StationId>& lines, engine::SimTime now) {
  StandingLink best;
  const auto rank = [&](StandingLink head) {
    return std::tuple(urgency_of(head, now), standings_[head].since);
  };
  for (const StationId at : lines) {
    const Station& station = stations_[at.value()];
    if (station.ruled->line.empty()) continue;
    if (station.free <= 0 && !program_.stations[at.value()].is_pool) continue;
    const StandingLink head = next_by_rules(at, now);
    if (!head || (best && rank(head) >= rank(best))) continue;
    if (could_begin(head, now)) best = head;
  }
  return best;
}

void Network::serve_lines(const std::vector<StationId>& lines, Context& context) {
  for (const StationId at : lines)
    catch_up(at, context.now());
  while (const StandingLink head = next_with_staff(lines, context.now())) {
    const Standing place = standings_[head];
    const bool is_free = could_begin(head, context.now());
    engine::ensure(is_free, "the staff that was found is still there");
    if (place.task != 0) {
      begin_round(place.task, context);
      continue;
    }
    stop_waiting(place.person, context.now());
    admit_elsewhere(place.person, place.station, context);
  }
  for (const StationId at : lines)
    bring_home(at, context);
}

}  // namespace models

// Clocks that run while a person waits: something happens that leads elsewhere, or that changes the
// person in the line.
//
// They are drawn for everyone who comes, waiting or not, so that a change of capacity changes
// nobody's clocks. One event is under way for each person, for the clock that ends first; it has
// the ticket of the wait. A clock of `both` goes on in the stay.
#include <algorithm>

#include "models/network/network.h"

namespace models {

/// Of a wait that began `elapsed` ago and during which nothing happened yet.
void Network::wind_wait_clocks(PersonId id, engine::Duration elapsed) {
  Person& person = people_[id];
  auto& clocks = side_[person.side].wait_clocks;
  clocks.clear();
  const StepPlan& step = step_of(person);
  if (step.rules == no_rules) return;
  const std::vector<InterruptionPlan>& all = program_.step_rules[step.rules].until;
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    if (all[i].runs == ClockRuns::staying) continue;
    const std::optional<engine::Duration> after = time_until(person, all[i], elapsed);
    if (after) clocks.push_back({now_ + *after, i});
  }
}

/// The first of them; among equals the one written first.
void Network::expect_wait_clock(PersonId id, Context& context) {
  const Person& person = people_[id];
  const auto& clocks = side_[person.side].wait_clocks;
  if (clocks.empty()) return;
  const auto first = std::ranges::min_element(clocks, {}, &WaitClock::due);
  const engine::Duration left = std::max(engine::Duration::zero(), first->due - context.now());
  send_with_ticket(person, left, engine::EventClass::hazard, wait_clock_ends, context);
}

void Network::wait_clock_over(PersonId id, Context& context) {
  const Person& person = people_[id];
  auto& clocks = side_[person.side].wait_clocks;
  const auto first = std::ranges::min_element(clocks, {}, &WaitClock::due);
  const InterruptionPlan& plan = program_.step_rules[step_of(person).rules].until[first->which];
  clocks.erase(first);
  if (plan.step) return call_away(id, *plan.step, context);
  expect_wait_clock(id, context);
  change_in_line(id, plan.change, context);
}

/// Leaves the line; who waits in a bed keeps it until the next step says otherwise.
void Network::call_away(PersonId id, std::uint32_t step, Context& context) {
  const Person& person = people_[id];
  stop_waiting(id, context.now());
  count_unserved(person, context.now());
  asides_[id].left.reset();
  side_[person.side].wait_clocks.clear();
  const StationId line = person.station;
  ++stations_[line.value()].ruled->counts.called_away;
  note(person, Activity::called_away, context.now());
  if (wants_staff(line)) serve_line(line, context);  // the next may begin
  advance(id, step, context);
  let_others_come(line, context);
}

void Network::change_in_line(PersonId id, const LineChangePlan& change, Context& context) {
  Person& person = people_[id];
  change_attributes(person, change.attributes);
  if (change.group) {
    // What was counted in another line stays with the group that the wait will be counted in.
    const engine::SimTime since = std::max(person.since, program_.begin);
    const TimeSpan elsewhere{since, since + asides_[id].waited_elsewhere};
    count_time(person, person.station, &GroupRecord::waiting, elsewhere);
    person.group = *change.group;
    count_time(person, person.station, &GroupRecord::waiting, elsewhere, -1);
    person.priority = priority_at(person, step_of(person));
    note(person, Activity::becomes, context.now());
  }
  if (change.priority) person.priority = *change.priority;
  change_place(id);
  admit_if_possible(id, context);
}

void Network::change_place(PersonId id) {
  const Person& person = people_[id];
  for (StandingLink place = asides_[id].places; place; place = standings_[place].also) {
    const StationId at = standings_[place].station;
    stations_[at.value()].ruled->line.change(place, person.priority, kind_of(person, at),
                                             standings_);
  }
}

/// More urgent, or of another group, the person may have a right to a bed at once.
void Network::admit_if_possible(PersonId id, Context& context) {
  const Person& person = people_[id];
  if (program_.stations[person.station.value()].slot_clock) return;
  const std::optional<PersonId> victim = who_gives_way(id, context.now());
  if (victim && *victim != id) {
    stop_waiting(id, context.now());
    preempts(id, context);
    return;
  }
  std::vector<StationId> lines;
  for (StandingLink place = asides_[id].places; place; place = standings_[place].also)
    lines.push_back(standings_[place].station);
  for (const StationId at : lines) {
    if (people_[id].waits) serve_by_rules(at, context);
  }
}

/// Of a stay that begins: a clock that has run since the wait began may end it. At a tie the stay
/// is over first, then comes the one written first.
engine::Duration Network::cut_by_wait_clocks(const Person& person, engine::Duration length) {
  const std::vector<InterruptionPlan>& all = program_.step_rules[step_of(person).rules].until;
  SideLine& side = side_[person.side];
  for (const WaitClock& clock : side.wait_clocks) {
    if (all[clock.which].runs != ClockRuns::both) continue;
    const engine::Duration after = std::max(engine::Duration::zero(), clock.due - now_);
    const bool is_first = side.interrupted_by != 0 && clock.which < side.interrupted_by;
    if (after > length || (after == length && !is_first)) continue;
    length = after;
    side.interrupted_by = clock.which + 1;
  }
  side.wait_clocks.clear();
  return length;
}

}  // namespace models

// Clinics: appointments at the slots of a class, one person a slot, several visits apart in time.
#include <algorithm>

#include "models/network/network.h"

namespace models {

/// The next slot; one that opens at this very instant is still to come for those who come first in
/// the order of simultaneous events: stays, delays and the time between visits end before slots
/// open.
void Network::schedule_slot(StationId at, Context& context) {
  const StationPlan& plan = program_.stations[at.value()];
  const bool may_be_now = context.precedes(engine::EventClass::opening);
  const engine::SimTime after = context.now() - engine::Duration{may_be_now ? 1 : 0};
  const std::optional<engine::SimTime> slot = plan.slot_clock->next_slot(after);
  if (!slot) return;  // no more slots before the run ends
  stations_[at.value()].opening_is_due = true;
  context.send(plan.component, *slot - context.now(), engine::EventClass::opening,
               {slot_opens, at.value(), 0});
}

/// Someone waits: the own slots, and those that others may release, are to come.
void Network::expect_slots(StationId at, Context& context) {
  if (program_.stations[at.value()].together > 0) return expect_course(at, context);
  if (!stations_[at.value()].opening_is_due) schedule_slot(at, context);
  for (const std::uint32_t lender : program_.stations[at.value()].released_by) {
    if (!stations_[lender].opening_is_due) schedule_slot(StationId(lender), context);
  }
}

void Network::visit(StationId at, Context& context) {
  stations_[at.value()].opening_is_due = false;
  const std::optional<StationId> line = who_has_the_slot(at, context.now());
  if (!line) return;  // all have given up
  const PersonId id = call_next(*line, context.now());
  stop_waiting(id, context.now());
  const auto& others = program_.stations[at.value()].released_to;
  const bool is_wanted = stations_[at.value()].in_line() > 0 ||
                         std::any_of(others.begin(), others.end(), [this](std::uint32_t other) {
                           return stations_[other].in_line() > 0;
                         });
  if (is_wanted) schedule_slot(at, context);
  end_visit(id, context);
}

/// The own line if its first has a claim; else the first of the others where someone waits; else
/// the own line. None if nobody waits anywhere.
std::optional<StationId> Network::who_has_the_slot(StationId at, engine::SimTime now) {
  const StationPlan& plan = program_.stations[at.value()];
  const bool has_own = stations_[at.value()].in_line() > 0;
  if (has_own &&
      (plan.released_to.empty() || people_[head_of(at, now)].since <= now - plan.release))
    return at;
  for (const std::uint32_t other : plan.released_to) {
    if (stations_[other].in_line() > 0) return StationId(other);
  }
  return has_own ? std::optional(at) : std::nullopt;
}

void Network::end_visit(PersonId id, Context& context) {
  Person& person = people_[id];
  const StepPlan& step = step_of(person);
  count_start(person, context.now());
  note(person, Activity::visits, context.now());
  if (person.visits_left == step.times) move_in_flow(person, step.node, context.now());
  --person.visits_left;
  if (person.visits_left == 0) return advance(id, step.next, context);
  send(person, drawn_length(person), engine::EventClass::end_of_service, {returns, id.value(), 0},
       context);
}

void Network::visit_again(PersonId id, Context& context) {
  seek(id, context);
}

}  // namespace models

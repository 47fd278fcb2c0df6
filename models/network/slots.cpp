// Clinics: appointments at the slots of a class, one person a slot, several visits apart in time.
#include "models/network/network.h"

namespace models {

void Network::schedule_slot(StationId at, Context& context) {
  const StationPlan& plan = program_.stations[at.value()];
  const std::optional<engine::SimTime> slot = plan.slot_clock->next_slot(context.now());
  if (!slot) return;  // no more slots before the run ends
  stations_[at.value()].opening_is_due = true;
  context.send(plan.component, *slot - context.now(), engine::EventClass::opening,
               {slot_opens, at.value(), 0});
}

void Network::visit(StationId at, Context& context) {
  Station& station = stations_[at.value()];
  station.opening_is_due = false;
  if (station.in_line() == 0) return;  // all have given up
  const PersonId id = call_next(at, context.now());
  stop_waiting(id, context.now());
  if (station.in_line() > 0) schedule_slot(at, context);
  end_visit(id, context);
}

void Network::end_visit(PersonId id, Context& context) {
  Person& person = people_[id];
  const StepPlan& step = step_of(person);
  count_start(person, context.now());
  note(person, Activity::visits, context.now());
  if (person.visits_left == step.times) move_in_flow(person, step.node, context.now());
  --person.visits_left;
  if (person.visits_left == 0) return advance(id, step.next, context);
  send(person, id, drawn_length(person), engine::EventClass::transfer, returns, context);
}

void Network::visit_again(PersonId id, Context& context) {
  seek(id, context);
}

}  // namespace models

// From step to step: which step comes next, what entering it means, and what its end means.
#include "models/network/network.h"

namespace models {

void Network::advance(PersonId id, std::uint32_t step, Context& context) {
  people_[id].step = chosen(people_[id], step);
  enter(id, context);
}

std::uint32_t Network::chosen(Person& person, std::uint32_t step) {
  for (int hops = 0; hops < 1000; ++hops) {
    const StepPlan& plan = program_.steps[step];
    if (!is_passed_through(plan.kind)) return step;
    if (plan.kind == StepKind::become) note_group(person, step);
    if (plan.kind == StepKind::moves) move_home(person, step);
    step = passed_through(person, plan);
  }
  engine::ensure(false, "a checked scenario has no circle of choices");
  return step;
}

/// Of the step that makes the person one of another group.
void Network::note_group(Person person, std::uint32_t step) {
  person.step = step;
  person.group = program_.step_rules[step_of(person).rules].group;
  note(person, Activity::becomes, now_);
}

/// Does what is done at once, and says which step comes next.
std::uint32_t Network::passed_through(Person& person, const StepPlan& plan) {
  if (plan.kind == StepKind::set) {
    const StepRules& rules = program_.step_rules[plan.rules];
    change_attributes(person, rules.changes);
    if (rules.tells_person && person.is_companion) tell_person(person, rules.changes);
    return plan.next;
  }
  if (plan.kind == StepKind::become) {
    person.group = program_.step_rules[plan.rules].group;
    return plan.next;
  }
  if (plan.kind == StepKind::moves) return plan.next;
  if (plan.rules != no_rules) return ruled_way(person, plan);
  const double u = draw(person, plan.why).uniform();
  std::size_t way = 0;
  while (way + 1 < plan.ways.size() && u >= plan.ways[way].up_to)
    ++way;
  return plan.ways[way].step;
}

void Network::enter(PersonId id, Context& context) {
  Person& person = people_[id];
  const StepPlan& step = step_of(person);
  const bool keeps_bed = step.wait == WaitWhere::in_bed;
  if (step.kind == StepKind::join) call_off_others(id, context);
  if (!keeps_bed && step.kind != StepKind::die && step.kind != StepKind::leave) {
    release_bed(id, context, Discharged::alive);
  }
  // Staff of the stay that is over is free now, though the bed is not.
  if (step.staffing != no_staffing) dismiss_staff_with_bed(id, context.now());
  if (keeps_bed && person.holds_bed && wants_staff(person.bed)) serve_line(person.bed, context);
  switch (step.kind) {
    case StepKind::visit:
      person.visits_left = step.times;
      return seek(id, context);
    case StepKind::stay:
    case StepKind::triage:
      return seek(id, context);
    case StepKind::delay:
      return stay_at_home(id, context);
    case StepKind::community:
      return live_at_home(id, context);
    case StepKind::leave:
      return leave(id, context, Discharged::alive);
    case StepKind::die:
      return leave(id, context, Discharged::dead);
    case StepKind::fork:
      return fork(id, context);
    case StepKind::join:
      return end_track(id, context);
    case StepKind::subscribe:
      return subscribe(id, context);
    case StepKind::unsubscribe:
      return unsubscribe(id, context);
    case StepKind::choose:
    case StepKind::set:
    case StepKind::become:
    case StepKind::moves:
      break;
  }
  engine::ensure(false, "a choice has been made before a step is entered");
}

void Network::stay_at_home(PersonId id, Context& context) {
  Person& person = people_[id];
  move_in_flow(person, step_of(person).node, context.now());
  spend_at_home(id, drawn_length(person), context);
}

void Network::spend_at_home(PersonId id, engine::Duration length, Context& context) {
  const Person& person = people_[id];
  note(person, Activity::at_home, context.now(), length);
  if (step_of(person).can_cross) return go_over(id, length, context);
  send(person, length, engine::EventClass::end_of_service, {time_is_up, id.value(), 0}, context);
}

/// Someone whose next step may be in another process chooses it before the time at home instead of
/// after it: the same draws, as nothing else is drawn meanwhile, and the process is known.
void Network::go_over(PersonId id, engine::Duration length, Context& context) {
  Person& person = people_[id];
  engine::ensure(!person.holds_bed && !person.waits, "who changes process has nothing here");
  asides_.forget(id);
  person.step = chosen(person, step_of(person).next);
  const std::uint32_t there = program_.processes.at(person.step, person.municipality);
  const engine::ProcessId to =
      there == ProcessMap::anywhere ? context.self() : engine::ProcessId(there);
  context.send_to(to, program_.processes.sender(own_, person.source),
                  stepped(context.now(), length), engine::EventClass::end_of_service,
                  {comes_over, id.value(), 0});
}

void Network::come_over(PersonId id, Context& context) {
  people_.welcome(id);
  enter(id, context);
}

void Network::time_up(PersonId id, Context& context) {
  Person& person = people_[id];
  if (person.holds_bed && stations_[person.bed.value()].ruled) step_out(id);  // not moved home now
  const StepPlan& step = step_of(person);
  if (step.staffing != no_staffing) dismiss_staff(id, context.now(), Dismissed::all_but_with_bed);
  const std::optional<std::uint32_t> elsewhere = interrupted_to(person);
  if (elsewhere || step.kind != StepKind::triage) {
    return advance(id, elsewhere.value_or(step.next), context);
  }
  const bool accepted = draw(person, step.why_accept).uniform() < accept_share(person, step);
  note(person, accepted ? Activity::accepted : Activity::rejected, context.now());
  if (!program_.asked_at.empty()) record_decision(person, accepted, context.now());
  if (!accepted) {
    if (const auto period = ledger_.period_of.cell(context.now())) {
      StationRecord& record = stations_[person.station.value()].record;
      ++record.rejected[step.reason * record.starts.size() + *period];
      ++record_of(person, person.station, context.now()).rejected;
    }
  }
  advance(id, accepted ? step.next : step.rejected, context);
}

}  // namespace models

// Life at home: competing risks, each with a clock of its own; the first that fires leads on.
#include <algorithm>

#include "models/network/network.h"

namespace models {

namespace {

/// The clock that fires first; the first of equals.
struct FirstDue {
  std::optional<engine::SimTime> when;
  std::uint32_t which = 0;

  void look_at(const engine::HazardClock& clock, std::uint32_t index) {
    const std::optional<engine::SimTime> due = clock.due();
    if (!due || (when && *when <= *due)) return;
    when = due;
    which = index;
  }
};

FirstDue first_of(const std::vector<engine::HazardClock>& clocks) {
  FirstDue first;
  for (std::uint32_t i = 0; i < clocks.size(); ++i)
    first.look_at(clocks[i], i);
  return first;
}

}  // namespace

double Network::risk_factor(const Person& person, const StepPlan& step, std::uint32_t which) const {
  const double frailty = step.risks[which].times_frailty ? person.frailty : 1;
  if (step.rules == no_rules) return frailty;
  const auto& times = program_.step_rules[step.rules].times[which];
  return times ? frailty * std::max(0.0, value_of(*times, person)) : frailty;
}

void Network::live_at_home(PersonId id, Context& context) {
  Person& person = people_[id];
  const StepPlan& step = step_of(person);
  move_in_flow(person, step.node, context.now());
  await_risks(id, engine::Duration::zero(), context);
}

/// How long a risk of this kind has been survived already.
engine::Duration Network::elapsed_since(CountedFrom from, const Person& person,
                                        engine::Duration in_step) const {
  if (from == CountedFrom::arrival) return now_ - side_[person.side].came;
  const StayHistory& stays = stays_of(person);
  return from == CountedFrom::discharge && stays.any ? now_ - stays.last_end : in_step;
}

/// The first of the risks, of a life at home that began `elapsed` ago and in which none happened
/// yet.
void Network::await_risks(PersonId id, engine::Duration elapsed, Context& context) {
  Person& person = people_[id];
  const StepPlan& step = step_of(person);
  const bool keeps_clocks =
      step.rules != no_rules && program_.step_rules[step.rules].keeps_clocks();
  if (keeps_clocks) side_[person.side].clocks.clear();
  FirstDue first;
  for (std::uint32_t i = 0; i < step.risks.size(); ++i) {
    const RiskPlan& one = step.risks[i];
    engine::RandomStream stream = draw(person, one.why);
    // Nothing is spent before the present: what lies behind has been survived.
    const engine::SimTime since = context.now() - elapsed_since(one.from, person, elapsed);
    engine::HazardClock clock(one.at(person.municipality), since, unit_exponential_.sample(stream),
                              0);
    clock.set_multiplier(context.now(), risk_factor(person, step, i));
    first.look_at(clock, i);
    if (keeps_clocks) side_[person.side].clocks.push_back(clock);
  }
  if (keeps_clocks) {
    note(person, Activity::at_home, context.now());
    return await_risk(id, context);
  }
  if (!first.when) return note(person, Activity::at_home, context.now());
  note(person, Activity::at_home, context.now(), *first.when - context.now());
  send(person, *first.when - context.now(), engine::EventClass::hazard,
       {risk_comes_true, id.value(), first.which}, context);
}

/// Until the first risk, or until its factors are worked out again. Where they may be at any time,
/// the event has a ticket; all events of companions have one.
void Network::await_risk(PersonId id, Context& context) {
  Person& person = people_[id];
  const StepRules& rules = program_.step_rules[step_of(person).rules];
  const FirstDue first = first_of(side_[person.side].clocks);
  std::optional<engine::SimTime> next = first.when;
  const bool comes_true =
      next && (!rules.re_evaluate || *next <= context.now() + *rules.re_evaluate);
  if (!comes_true && rules.re_evaluate) next = context.now() + *rules.re_evaluate;
  if (!next) return;
  const engine::Duration after = *next - context.now();
  if (rules.is_weighed_on_change && !person.is_companion) {
    tickets_.issue(id, person);
    send_with_ticket(person, after, engine::EventClass::hazard, life_changes, context);
  } else if (comes_true) {
    send(person, after, engine::EventClass::hazard, {risk_comes_true, id.value(), first.which},
         context);
  } else {
    send(person, after, engine::EventClass::hazard, {risks_are_weighed, id.value(), 0}, context);
  }
}

bool Network::is_weighed_on_change(const Person& person) const {
  const StepPlan& step = step_of(person);
  return step.kind == StepKind::community && step.rules != no_rules &&
         program_.step_rules[step.rules].is_weighed_on_change;
}

void Network::weigh_risks(PersonId id, Context& context) {
  const Person& person = people_[id];
  auto& clocks = side_[person.side].clocks;
  for (std::uint32_t i = 0; i < clocks.size(); ++i)
    clocks[i].set_multiplier(context.now(), risk_factor(person, step_of(person), i));
  await_risk(id, context);
}

/// The first risk is due, or the factors are.
void Network::life_goes_on(PersonId id, Context& context) {
  tickets_.make_void(people_[id]);
  const FirstDue first = first_of(side_[people_[id].side].clocks);
  if (first.when && *first.when <= context.now()) return risk(id, first.which, context);
  weigh_risks(id, context);
}

/// Of all who have been told something, or for whom a place was taken or given back.
void Network::weigh_changed(Context& context) {
  for (const PersonId id : changed_)
    weigh_with_companions(id, context);
  changed_.clear();
}

/// Whoever is at home, on a track or not, with risks that may be others now.
void Network::weigh_with_companions(PersonId id, Context& context) {
  Person& person = people_[id];
  if (person.number == 0) return;
  if (is_weighed_on_change(person)) {
    tickets_.make_void(person);
    weigh_risks(id, context);
  }
  companions_.for_each(id, [&](PersonId one) { weigh_with_companions(one, context); });
}

void Network::risk(PersonId id, std::uint32_t which, Context& context) {
  advance(id, step_of(people_[id]).risks[which].step, context);
}

}  // namespace models

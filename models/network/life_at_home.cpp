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

/// The first of the risks, of a life at home that began `elapsed` ago and in which none happened
/// yet.
void Network::await_risks(PersonId id, engine::Duration elapsed, Context& context) {
  Person& person = people_[id];
  const StepPlan& step = step_of(person);
  const bool is_wound_again = step.rules != no_rules && program_.step_rules[step.rules].re_evaluate;
  if (is_wound_again) side_[person.side].clocks.clear();
  FirstDue first;
  for (std::uint32_t i = 0; i < step.risks.size(); ++i) {
    const RiskPlan& one = step.risks[i];
    engine::RandomStream stream = draw(person, one.why);
    // Nothing is spent before the present: what lies behind has been survived.
    engine::HazardClock clock(one.hazard, context.now() - elapsed, unit_exponential_.sample(stream),
                              0);
    clock.set_multiplier(context.now(), risk_factor(person, step, i));
    first.look_at(clock, i);
    if (is_wound_again) side_[person.side].clocks.push_back(clock);
  }
  if (is_wound_again) {
    note(person, Activity::at_home, context.now());
    return await_risk(id, context);
  }
  if (!first.when) return note(person, Activity::at_home, context.now());
  note(person, Activity::at_home, context.now(), *first.when - context.now());
  send(person, *first.when - context.now(), engine::EventClass::hazard,
       {risk_comes_true, id.value(), first.which}, context);
}

/// Until the first risk, or until its factors are worked out again.
void Network::await_risk(PersonId id, Context& context) {
  const Person& person = people_[id];
  const auto& clocks = side_[person.side].clocks;
  FirstDue first;
  for (std::uint32_t i = 0; i < clocks.size(); ++i)
    first.look_at(clocks[i], i);
  const engine::Duration interval = *program_.step_rules[step_of(person).rules].re_evaluate;
  if (first.when && *first.when <= context.now() + interval) {
    send(person, *first.when - context.now(), engine::EventClass::hazard,
         {risk_comes_true, id.value(), first.which}, context);
  } else {
    send(person, interval, engine::EventClass::hazard, {risks_are_weighed, id.value(), 0}, context);
  }
}

void Network::weigh_risks(PersonId id, Context& context) {
  const Person& person = people_[id];
  auto& clocks = side_[person.side].clocks;
  for (std::uint32_t i = 0; i < clocks.size(); ++i)
    clocks[i].set_multiplier(context.now(), risk_factor(person, step_of(person), i));
  await_risk(id, context);
}

void Network::risk(PersonId id, std::uint32_t which, Context& context) {
  advance(id, step_of(people_[id]).risks[which].step, context);
}

}  // namespace models

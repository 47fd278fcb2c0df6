// Who is there when the run begins, before anything happens.
//
// A patient in a bed has stayed for a time that counts in the length of stay; how long is left is
// drawn given that (engine::total_given_more_than). A wait counts from when the person joined,
// which may lie before the run; the longest wait is first in line, and patience is what is left of
// it, given that it has not ended. At home, hazards go on from
// where they are. Nobody of the start state counts as a new arrival or a new admission.
#include <algorithm>

#include "models/network/leaving_hours.h"
#include "models/network/network.h"
#include "models/network/rounding.h"

namespace models {

void Network::begin_with_start_state(Context& context) {
  std::vector<PersonId> waiting, staying;
  for (const StartPlan& plan : program_.start) {
    if (program_.processes.of_source[plan.source] != own_) continue;
    for (std::uint32_t i = 0; i < plan.persons; ++i)
      place(plan, i, plan.place == StartPlace::waiting ? waiting : staying, context);
  }
  // When all are there: what is left of a stay may depend on how full it is.
  for (const PersonId id : staying) {
    people_[id].holds_bed ? goes_on_staying(id, context) : goes_on_at_home(id, context);
  }
  // Stable: of equal waits, the one named first in the scenario.
  std::stable_sort(waiting.begin(), waiting.end(),
                   [this](PersonId a, PersonId b) { return people_[a].since < people_[b].since; });
  for (const PersonId id : waiting)
    goes_on_waiting(id, context);
  // A free bed beside a waiting list is taken at once.
  for (const StartPlan& plan : program_.start) {
    const bool is_ours = program_.processes.of_source[plan.source] == own_;
    const bool has_beds = !program_.stations[plan.station.value()].slot_clock;
    if (is_ours && has_beds && plan.place == StartPlace::waiting) serve_line(plan.station, context);
  }
}

void Network::place(const StartPlan& plan, std::uint32_t nth, std::vector<PersonId>& with,
                    Context& context) {
  const SourcePlan& source = program_.sources[plan.source];
  const PersonId id = create(source, plan.source, ++arrived_[plan.source].persons, Occasion{});
  Person& person = people_[id];
  person.step = source.first_step;
  ++ledger_.came;
  static constexpr engine::Purpose why = engine::purpose("elapsed");
  engine::RandomStream stream = draw(person, why);
  const engine::Duration elapsed =
      plan.known.empty() ? rounded(plan.elapsed.sample(stream)) : plan.known[nth];
  person.since = context.now() - elapsed;
  if (person.side != 0) side_[person.side].came = person.since;  // at the latest
  person.station = plan.station;
  person.priority = priority_at(person, step_of(person));
  if (plan.place != StartPlace::at_home) {
    note(person, Activity::was_there, context.now(), elapsed);
  }
  switch (plan.place) {
    case StartPlace::in_service:
      take_bed(id, context);
      person.came_from = step_of(person).node;
      person.bed_since = person.since;
      person.stays.stay_start = person.since;
      with.push_back(id);
      return;
    case StartPlace::waiting:
      person.came_from = node_home;
      person.visits_left = plan.visits_left.value_or(step_of(person).times);
      with.push_back(id);
      return;
    case StartPlace::at_home:
      person.came_from = node_home;
      if (step_of(person).kind == StepKind::delay) return with.push_back(id);
      return await_risks(id, elapsed, context);
  }
}

/// In line already: limits and balking are past, patience and the time until overflow go on.
void Network::goes_on_waiting(PersonId id, Context& context) {
  wait(id, context);
  Person& person = people_[id];
  const StationRules* rules = rules_of(person.station);
  if (rules == nullptr) return;
  ++stations_[person.station.value()].ruled->counts.came;
  const auto patience = patience_left(id, context.now());
  if (person.side != 0) wind_wait_clocks(id, context.now() - person.since);
  start_timers(id, patience, context.now() - person.since, context);
}

/// Given that it has lasted so long; zero if it never lasts so long.
std::optional<engine::Duration> Network::patience_left(PersonId id, engine::SimTime now) {
  Person& person = people_[id];
  const StationRules& rules = *rules_of(person.station);
  if (!rules.patience && !rules.impatience) return std::nullopt;
  engine::RandomStream stream = draw(person, rules.why_patience);
  if (rules.patience) {
    const auto waited = static_cast<double>((now - person.since).count());
    const double all = engine::total_given_more_than(*rules.patience, waited, stream.uniform());
    return rounded(all - waited);
  }
  // Nothing is spent before the present: what lies behind has been survived.
  engine::HazardClock clock(*rules.impatience, person.since, unit_exponential_.sample(stream), 0);
  clock.set_multiplier(now, 1);
  const std::optional<engine::SimTime> due = clock.due();
  return due ? std::optional(*due - now) : std::nullopt;
}

void Network::goes_on_staying(PersonId id, Context& context) {
  Person& person = people_[id];
  const StepPlan& step = step_of(person);
  const engine::Duration elapsed = context.now() - person.since;
  const engine::Duration left =
      until_interrupted(person, left_in_bed(person, elapsed, context.now()), elapsed);
  if (stations_[person.station.value()].ruled) asides_[id].length = elapsed + left;
  note(person, Activity::resumes, context.now(), left);
  if (step.staffing != no_staffing) staff_from_the_start(id, elapsed, left, context);
  send_end_of_stay(id, left, context);
}

/// Who was ready after the last hours in which patients leave is still there: the stay is longer
/// than until then, and not necessarily than until now.
engine::Duration Network::left_in_bed(Person& person, engine::Duration elapsed,
                                      engine::SimTime now) {
  const StepPlan& step = step_of(person);
  const bool leaves_at_any_time =
      step.rules == no_rules || program_.step_rules[step.rules].leaves.empty();
  if (leaves_at_any_time) return what_is_left(person, elapsed);
  const auto& hours = program_.step_rules[step.rules].leaves;
  const engine::Duration since_then = now - latest_within(hours, program_.calendar, now);
  const engine::Duration survived = std::max(engine::Duration::zero(), elapsed - since_then);
  const engine::Duration ready = what_is_left(person, survived) + survived - elapsed;
  return until_may_leave(step, now, std::max(engine::Duration::zero(), ready));
}

/// In a step that is a time at home.
void Network::goes_on_at_home(PersonId id, Context& context) {
  Person& person = people_[id];
  const engine::Duration elapsed = context.now() - person.since;
  const engine::Duration left = until_interrupted(person, what_is_left(person, elapsed), elapsed);
  spend_at_home(id, left, context);
}

/// Given that the stay has lasted so long. Formulas are read as things are now: what they would
/// have said when it began is not known.
engine::Duration Network::what_is_left(Person& person, engine::Duration elapsed) {
  const StepPlan& step = step_of(person);
  const LengthNow now = length_now(person, step);
  if (now.exactly) return std::max(engine::Duration::zero(), *now.exactly - elapsed);
  if (now.factor == 0) return engine::Duration::zero();
  const auto so_far = static_cast<double>(elapsed.count());
  const double u = draw(person, step.why).uniform();
  const double total = engine::total_given_more_than(*now.law, so_far / now.factor, u) * now.factor;
  return rounded(std::max(0.0, total - so_far));
}

}  // namespace models

// Who is there when the run begins, before anything happens.
//
// A patient in a bed has stayed for a time that counts in the length of stay; how long is left is
// drawn given that (engine::total_given_more_than). A wait counts from when the person joined,
// which may lie before the run; the longest wait is first in line. At home, hazards go on from
// where they are. Nobody of the start state counts as a new arrival or a new admission.
#include <algorithm>
#include <stdexcept>

#include "models/network/network.h"
#include "models/network/rounding.h"

namespace models {

void Network::begin_with_start_state(Context& context) {
  std::vector<PersonId> waiting;
  for (const StartPlan& plan : program_.start) {
    if (program_.processes.of_source[plan.source] != own_) continue;
    for (std::uint32_t i = 0; i < plan.persons; ++i)
      place(plan, i, waiting, context);
  }
  // Stable: of equal waits, the one named first in the scenario.
  std::stable_sort(waiting.begin(), waiting.end(),
                   [this](PersonId a, PersonId b) { return people_[a].since < people_[b].since; });
  for (const PersonId id : waiting) {
    wait(id, context);
    go_on_waiting(id, context);
  }
  // A free bed beside a waiting list is taken at once.
  for (const StartPlan& plan : program_.start) {
    const bool is_ours = program_.processes.of_source[plan.source] == own_;
    const bool has_beds = !program_.stations[plan.station.value()].slot_clock;
    if (is_ours && has_beds && plan.place == StartPlace::waiting) serve_line(plan.station, context);
  }
}

/// Clocks of the wait go on from where they are.
void Network::go_on_waiting(PersonId id, Context& context) {
  Person& person = people_[id];
  RuledStation* const ruled = stations_[person.station.value()].ruled.get();
  if (ruled == nullptr) return;
  ++ruled->counts.came;
  if (person.side == 0) return;
  wind_wait_clocks(id, context.now() - person.since);
  if (!has_wait_clocks(person)) return;
  tickets_.issue(id, person);
  expect_wait_clock(id, context);
}

void Network::place(const StartPlan& plan, std::uint32_t nth, std::vector<PersonId>& waiting,
                    Context& context) {
  const SourcePlan& source = program_.sources[plan.source];
  const PersonId id = create(source, plan.source, ++arrived_[plan.source].persons, Occasion{});
  Person& person = people_[id];
  person.step = source.first_step;
  ++ledger_.came;
  engine::RandomStream stream = draw(person, engine::purpose("elapsed"));
  const engine::Duration elapsed =
      plan.known.empty() ? rounded(plan.elapsed.sample(stream)) : plan.known[nth];
  person.since = context.now() - elapsed;
  person.station = plan.station;
  person.priority = priority_at(person, step_of(person));
  if (plan.place != StartPlace::at_home) {
    note(person, Activity::was_there, context.now(), elapsed);
  }
  switch (plan.place) {
    case StartPlace::in_service:
      return goes_on_staying(id, elapsed, context);
    case StartPlace::waiting:
      person.came_from = node_home;
      person.visits_left = step_of(person).times;
      waiting.push_back(id);
      return;
    case StartPlace::at_home:
      person.came_from = node_home;
      return await_risks(id, elapsed, context);
  }
}

void Network::goes_on_staying(PersonId id, engine::Duration elapsed, Context& context) {
  Person& person = people_[id];
  const StepPlan& step = step_of(person);
  if (step.rules != no_rules) {
    throw std::runtime_error("patients cannot be in beds of " +
                             program_.stations[person.station.value()].name +
                             " from the start, since the stay depends on formulas");
  }
  take_bed(id, context);
  person.came_from = step.node;
  person.bed_since = person.since;
  person.stays.stay_start = person.since;
  const auto so_far = static_cast<double>(elapsed.count());
  const double total =
      engine::total_given_more_than(step.length, so_far, draw(person, step.why).uniform());
  const engine::Duration left = rounded(total - so_far);
  note(person, Activity::resumes, context.now(), left);
  send_end_of_stay(id, left, context);
}

}  // namespace models

// What ends a step before its time: clocks that run from the start of the stay, the case or the
// time at home.
#include <algorithm>
#include <utility>

#include "models/network/network.h"
#include "models/network/rounding.h"

namespace models {

/// The clocks of a step's interruptions run from its start, `elapsed` ago; the first that fires
/// before `length` from now is over ends the step.
engine::Duration Network::until_interrupted(Person& person, engine::Duration length,
                                            engine::Duration elapsed) {
  if (step_of(person).rules == no_rules) return length;
  const std::vector<InterruptionPlan>& all = program_.step_rules[step_of(person).rules].until;
  if (all.empty()) return length;
  SideLine& side = side_[person.side];
  side.interrupted_by = 0;
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    if (all[i].runs != ClockRuns::staying) continue;
    const engine::Duration so_far = elapsed_since(all[i].from, person, elapsed);
    const std::optional<engine::Duration> after = time_until(person, all[i], so_far);
    if (!after || *after >= length) continue;
    length = *after;
    side.interrupted_by = i + 1;
  }
  return length;
}

/// How long it takes an interruption to come whose clock has run for `elapsed` already; none: it
/// never does.
std::optional<engine::Duration> Network::time_until(Person& person, const InterruptionPlan& plan,
                                                    engine::Duration elapsed) {
  engine::RandomStream stream = draw(person, plan.why);
  if (const auto* law = std::get_if<engine::Distribution>(&plan.law)) {
    if (elapsed == engine::Duration::zero()) return rounded(law->sample(stream));
    const double so_far = static_cast<double>(elapsed.count());
    return rounded(engine::total_given_more_than(*law, so_far, stream.uniform()) - so_far);
  }
  double factor = plan.times_frailty ? person.frailty : 1;
  if (plan.times) factor *= std::max(0.0, value_of(*plan.times, person));
  // Nothing is spent before the present: what lies behind has been survived.
  engine::HazardClock clock(plan.hazard_at(person.municipality), now_ - elapsed,
                            unit_exponential_.sample(stream), elapsed.count() > 0 ? 0 : factor);
  if (elapsed.count() > 0) clock.set_multiplier(now_, factor);
  const std::optional<engine::SimTime> due = clock.due();
  return due ? std::optional(*due - now_) : std::nullopt;
}

/// The step that an interruption leads to, if one has ended the present step.
std::optional<std::uint32_t> Network::interrupted_to(const Person& person) {
  const StepPlan& step = step_of(person);
  if (step.rules == no_rules || program_.step_rules[step.rules].until.empty()) return std::nullopt;
  const std::uint32_t by = std::exchange(side_[person.side].interrupted_by, 0);
  if (by == 0) return std::nullopt;
  return program_.step_rules[step.rules].until[by - 1].step;
}

}  // namespace models

// Which way a person goes where a rule decides: conditions, shares that are formulas, queues,
// distances.
#include <algorithm>

#include "models/network/network.h"
#include "models/network/refused_formula.h"

namespace models {
namespace {

/// Longer than any wait: there are no beds.
constexpr double for_ever = 1e30;

}  // namespace

std::uint32_t Network::ruled_way(Person& person, const StepPlan& step) const {
  const StepRules& rules = program_.step_rules[step.rules];
  switch (rules.by) {
    case ChooseBy::weights:
      return weighted_way(person, step);
    case ChooseBy::conditions: {
      std::size_t way = 0;
      while (way + 1 < step.ways.size() && rules.ways[way] && !holds(*rules.ways[way], person))
        ++way;
      return step.ways[way].step;
    }
    case ChooseBy::first_free:
      for (std::size_t i = 0; i < step.ways.size(); ++i) {
        if (state_seen(rules.way_plans[i].place, person).free > 0) return step.ways[i].step;
      }
      if (rules.otherwise) return *rules.otherwise;
      break;
    case ChooseBy::nearest:
    case ChooseBy::nearest_free:
      return nearest_way(person, step);
    default:
      break;
  }
  return shortest_way(person, step);
}

std::uint32_t Network::nearest_way(const Person& person, const StepPlan& step) const {
  const StepRules& rules = program_.step_rules[step.rules];
  const std::vector<std::uint32_t>& ways = rules.nearest[person.municipality];
  if (rules.by == ChooseBy::nearest) return step.ways[ways.front()].step;
  for (const std::uint32_t way : ways) {
    if (state_seen(rules.way_plans[way].place, person).free > 0) return step.ways[way].step;
  }
  return rules.otherwise.value_or(step.ways[ways.front()].step);
}

/// The way of least queue or expected wait; the first among equals.
std::uint32_t Network::shortest_way(const Person& person, const StepPlan& step) const {
  const StepRules& rules = program_.step_rules[step.rules];
  std::size_t best = 0;
  double least = 0;
  for (std::size_t i = 0; i < step.ways.size(); ++i) {
    const StationState state = state_seen(rules.way_plans[i].place, person);
    double cost = static_cast<double>(state.waiting) - static_cast<double>(state.free);
    if (rules.by == ChooseBy::least_wait) {
      const double beds = static_cast<double>(state.occupied) + static_cast<double>(state.free);
      const double ahead = std::max(0.0, cost + 1) * rules.way_plans[i].mean_length;
      cost = state.free > 0 ? 0 : beds > 0 ? ahead / beds : for_ever;
    }
    if (i > 0 && cost >= least) continue;
    best = i;
    least = cost;
  }
  return step.ways[best].step;
}

std::uint32_t Network::weighted_way(Person& person, const StepPlan& step) const {
  const StepRules& rules = program_.step_rules[step.rules];
  std::vector<double>& up_to = scratch_;
  up_to.assign(step.ways.size(), 0);
  double sum = 0;
  for (std::size_t i = 0; i < up_to.size(); ++i) {
    if (rules.ways[i]) sum += up_to[i] = std::max(0.0, value_of(*rules.ways[i], person));
  }
  const auto rest = std::find(rules.ways.begin(), rules.ways.end(), std::nullopt);
  if (rest != rules.ways.end()) {
    const double left = std::max(0.0, 1 - sum);
    up_to[static_cast<std::size_t>(rest - rules.ways.begin())] = left;
    sum += left;
  }
  if (sum <= 0) refuse(*rules.ways.front(), sum);
  const double u = draw(person, step.why).uniform() * sum;
  double reached = 0;
  std::size_t last = 0;
  for (std::size_t i = 0; i < up_to.size(); ++i) {
    if (up_to[i] <= 0) continue;
    last = i;
    reached += up_to[i];
    if (u < reached) break;
  }
  return step.ways[last].step;
}

}  // namespace models

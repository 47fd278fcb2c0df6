#include "models/compile/routes.h"

#include <algorithm>
#include <numeric>

#include "models/compile/formulas.h"
#include "models/compile/lookup.h"

namespace models {
namespace {

/// The ways in the order of their distance from municipality `m`; equals as written.
std::vector<std::uint32_t> nearest_first(const Program& program, const StepPlan& plan,
                                         const Distances& distances, std::size_t m) {
  const auto& minutes = distances.minutes[distances.minutes.size() == 1 ? 0 : m];
  const auto distance = [&](std::uint32_t way) {
    const StepPlan& first = program.steps[plan.ways[way].step];
    const std::string& service = program.description.services[first.node - first_service_node].name;
    return minutes[index_of_text(distances.services, service)];
  };
  std::vector<std::uint32_t> ways(plan.ways.size());
  std::iota(ways.begin(), ways.end(), 0U);
  std::stable_sort(ways.begin(), ways.end(), [&](std::uint32_t one, std::uint32_t other) {
    return distance(one) < distance(other);
  });
  return ways;
}

}  // namespace

void look_at_services(Program& program, const StepPlan& plan) {
  if (plan.rules == no_rules) return;
  StepRules& rules = program.step_rules[plan.rules];
  if (rules.by < ChooseBy::shortest_queue) return;
  for (const Way& way : plan.ways) {
    const StepPlan& first = program.steps[way.step];
    const bool has_beds = first.kind != StepKind::visit;
    rules.way_plans.push_back(
        {place_of_choice(program, first.choice, rules.as_of), has_beds ? first.length.mean() : 0});
  }
  if (rules.by < ChooseBy::nearest) return;
  const std::size_t homes =
      std::max<std::size_t>(1, program.description.geography.municipalities.size());
  for (std::size_t m = 0; m < homes; ++m)
    rules.nearest.push_back(nearest_first(program, plan, rules.distances, m));
}

}  // namespace models

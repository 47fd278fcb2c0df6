#include "models/compile/moves.h"

#include <numeric>

#include "models/compile/lookup.h"

namespace models {

MovePlan move_plan(const Moves& step, const Geography& geography) {
  MovePlan plan;
  if (step.where == MovesWhere::to) {
    plan.to = static_cast<std::uint16_t>(index_of(geography.municipalities, step.municipality));
    return plan;
  }
  plan.is_same_area = step.where == MovesWhere::within;
  if (!step.division.empty()) {
    plan.area = geography.divisions[index_of(geography.divisions, step.division)].of_municipality;
    return plan;
  }
  plan.area.resize(geography.municipalities.size());  // each municipality is an area of its own
  std::iota(plan.area.begin(), plan.area.end(), std::uint16_t{0});
  return plan;
}

}  // namespace models

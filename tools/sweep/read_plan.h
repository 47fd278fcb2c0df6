/// From a plan file to a Plan, or every fault with its place.
///
/// Read by the same guard as scenarios (no bombs, no circles, every key once). Two steps, since
/// ranges may come from the scenario's register of parameters: first which scenario it is about,
/// then, with that scenario, the rest. docs/guide/sweeps.md says what stands in a plan.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/error.h"
#include "scenarios/language/node.h"
#include "scenarios/load.h"
#include "tools/sweep/plan.h"

namespace tools {

/// What must be known to open the scenario.
struct PlanHead {
  scenarios::Node top;
  std::string text;
  std::string scenario;
  std::vector<std::string> with;
  std::vector<scenarios::Override> set;
  std::vector<engine::Place> set_places;
};

/// `file`: its name in messages. Faults of its form, and of the keys above.
engine::Result<PlanHead> read_plan_head(const std::string& file, const std::string& content);

/// What a plan needs of its scenario.
struct PlanGround {
  const scenarios::Scenario& scenario;
  std::vector<std::string> figures;  ///< names of its key figures
};

struct ReadPlan {
  Plan plan;
  engine::Errors warnings;  ///< W150
};

engine::Result<ReadPlan> read_plan(const PlanHead& head, const PlanGround& ground);

}  // namespace tools

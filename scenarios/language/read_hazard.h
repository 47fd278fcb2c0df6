/// A hazard: a rate, a power law, or rates by time since the step began.
#pragma once

#include <optional>
#include <vector>

#include "engine/random/hazard.h"
#include "models/description/pathway.h"
#include "scenarios/language/node.h"
#include "scenarios/language/reading.h"

namespace scenarios {

/// `0.2 /y`, `power(kappa 0.0195, k 0.5, until 365 d)` or `{0 d: 0.02 /d, 30 d: 0.01 /d}`.
std::optional<engine::Hazard> read_hazard(const Node* node, engine::Errors& faults);

/// A hazard that may differ by where the person lives: `by(region, "Region Sjælland": 0.22 /y,
/// else: 0.2 /y)`, as a whole or as a piece.
struct HazardByPlace {
  engine::Hazard mean;                            ///< weighted by persons
  std::vector<engine::Hazard> by_municipality{};  ///< in the population's order; empty: one for all
};
std::optional<HazardByPlace> read_hazard_by_place(const Node* node, Reading& reading);

/// `step`, `arrival` or `discharge`.
models::CountedFrom read_counted_from(const Node* node, engine::Errors& faults);

}  // namespace scenarios

/// A hazard: a rate, a power law, or rates by time since the step began.
#pragma once

#include <optional>

#include "engine/random/hazard.h"
#include "models/description/pathway.h"
#include "scenarios/language/node.h"

namespace scenarios {

/// `0.2 /y`, `power(kappa 0.0195, k 0.5, until 365 d)` or `{0 d: 0.02 /d, 30 d: 0.01 /d}`.
std::optional<engine::Hazard> read_hazard(const Node* node, engine::Errors& faults);

/// `step`, `arrival` or `discharge`.
models::CountedFrom read_counted_from(const Node* node, engine::Errors& faults);

}  // namespace scenarios

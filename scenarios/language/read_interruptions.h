/// What can end a stay or a time at home before its time.
#pragma once

#include <string>
#include <vector>

#include "models/description/pathway.h"
#include "scenarios/language/node.h"
#include "scenarios/language/reading.h"

namespace scenarios {

/// `{death: {hazard: 0.01 /d, go: died}, deadline: {after: 30 d, go: moved}}`. `own_service`: where
/// the step takes place.
std::vector<models::Interruption> read_interruptions(const Node* node,
                                                     const std::string& own_service,
                                                     Reading& reading);

/// `times: frailty` (second is true), or a formula.
struct Factor {
  std::optional<models::Expression> formula;
  bool is_frailty = false;
};
Factor read_factor(const Node* node, const std::string& own_service, Reading& reading);

}  // namespace scenarios

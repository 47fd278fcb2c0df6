/// The steps after which there are several ways: choose and community.
#pragma once

#include "models/description/pathway.h"
#include "scenarios/language/fields.h"
#include "scenarios/language/node.h"
#include "scenarios/language/reading.h"

namespace scenarios {

/// `{admitted: 42 %, sent_home: rest}`: shares sum to 1 (E102) unless one is a formula; or a rule
/// (read_routing.h).
models::Choose read_choose(const Node* node, Reading& reading);

/// `community: {crisis: {hazard: 0.2 /y, times: frailty, go: crisis}, ...}`, and `re_evaluate`.
models::Community read_community(const Fields& fields, Reading& reading);

}  // namespace scenarios

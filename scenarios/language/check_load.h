/// Warns (W101) of services to which more patients come than they have capacity for, or which have
/// none (W111).
#pragma once

#include "models/description/description.h"
#include "scenarios/language/node.h"

namespace scenarios {

/// Requires: a description without faults. `services`: the section, for places; may be null.
void check_load(const models::Description& description, const Node* services,
                engine::Errors& faults);

}  // namespace scenarios

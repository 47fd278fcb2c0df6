/// Warns of groups whose persons come to a formula that asks for an attribute they do not have
/// (W130): it counts as 0, or no, and may be forgotten rather than meant.
#pragma once

#include "models/description/description.h"
#include "scenarios/language/known.h"
#include "scenarios/language/node.h"

namespace scenarios {

void warn_of_missing_attributes(const models::Description& description, const Node* groups,
                                const Known& known, engine::Errors& faults);

}  // namespace scenarios

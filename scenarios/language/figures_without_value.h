/// Key figures that a scenario asks for, and that no run of it can give.
///
/// Warnings (W110) and no errors, since the same figures may be wished of many what-ifs.
#pragma once

#include "engine/error.h"
#include "models/description/description.h"
#include "scenarios/language/node.h"

namespace scenarios {

/// True if someone's readmission can be counted: 30 days must be left after a discharge.
bool is_long_enough_to_follow(const models::Clock& clock);

/// `section`: key_figures, for the places. Requires: the description has no errors.
void warn_of_figures_without_value(const models::Description& description, const Node& section,
                                   engine::Errors& faults);

}  // namespace scenarios

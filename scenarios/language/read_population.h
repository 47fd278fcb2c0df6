/// The section `population`: who lives where.
#pragma once

#include "scenarios/language/node.h"
#include "scenarios/language/reading.h"

namespace scenarios {

/// Requires: `section` is not null. What could not be read is told and left out.
Population read_population(const Node& section, Reading& reading);

}  // namespace scenarios

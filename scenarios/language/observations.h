/// The numbers of `empirical(file F, column C)`.
#pragma once

#include "scenarios/language/node.h"
#include "scenarios/language/reading.h"
#include "scenarios/language/value_text.h"

namespace scenarios {

/// Durations are read into microseconds; plain numbers have no unit in the header.
enum class ObservationsOf { durations, numbers };

/// For a value that stands at the node: the file is looked for from there. Faults of the table are
/// told at their place in it, and the fault that comes back then has no code.
Observations observations_for(const Node& node, ObservationsOf kind, Reading& reading);

}  // namespace scenarios

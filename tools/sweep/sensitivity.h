/// The measures that fit a design, for every figure of a sweep.
///
/// The design is the one stored with the values, so no order can be wrong. Which measures: Morris:
/// mu*, mu, sigma; Saltelli: first-order and total indices; one at a time: changes from the base at
/// both ends; all others: PAWN, partial rank correlation, and the change of the mean from the low
/// end to the high end.
#pragma once

#include <string>
#include <vector>

#include "output/sensitivity.h"

namespace tools {

/// Of these figures; of all if none is named. Requires: they are figures of the sweep.
output::Sensitivity sensitivity_of(const output::SweepResults& sweep,
                                   const std::vector<std::string>& figures);

}  // namespace tools

/// Key figures that cannot be but 0 or without a value, since nobody can come where they are
/// measured: mechanisms that a share, a hazard or a condition of the scenario switches off. (Where
/// no way is written that leads there, W135 tells.)
///
/// Such figures are computed and kept as all others (another scenario may switch the mechanism on
/// and be compared), but no list shows them: Topic::unlisted.
/// Nobody comes: over ways that are open to the group of the figure. A way is closed if its share,
/// hazard or condition is 0 whatever happens (expression_bounds.h); what is not known counts as
/// open, so a figure is left out only if it must be 0.
#pragma once

#include "models/description/description.h"

namespace scenarios {

/// Requires: every name resolves, and no errors.
void leave_out_unreachable_figures(models::Description& description);

}  // namespace scenarios

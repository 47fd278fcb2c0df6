/// Checks that look at all pathways together.
///
/// Refused: `wait: in bed` where no bed is kept (E055), circles of it between services, which could
/// lock for ever (E056; staff that stays with the bed is kept too), and circles of pathways in
/// which no time passes (E057). Warned of: pathways that nobody comes to (W103).
#pragma once

#include "models/description/description.h"
#include "scenarios/language/read_pathways.h"

namespace scenarios {

/// Requires: every name of the description resolves. `where`: places parallel to its pathways.
void check_pathways(const models::Description& description, const ReadPathways& where,
                    engine::Errors& faults);

}  // namespace scenarios

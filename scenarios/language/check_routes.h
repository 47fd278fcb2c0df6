/// Whether a rule that looks at services finds one at the start of each of its ways.
#pragma once

#include "models/description/description.h"
#include "scenarios/language/read_pathways.h"

namespace scenarios {

/// Requires: every name resolves, and no circle of go.
void check_routes(const models::Description& description, const ReadPathways& where,
                  engine::Errors& faults);

}  // namespace scenarios

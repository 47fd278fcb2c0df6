/// Who may join a line, who cares to, and who moves to another: rules that may be formulas, and so
/// are read when the attributes of persons are known.
#pragma once

#include <vector>

#include "models/description/service.h"
#include "scenarios/language/node.h"
#include "scenarios/language/reading.h"

namespace scenarios {

/// Fills limits, `balk` and `jockey` into the queues. Requires: services, groups and attributes are
/// known.
void read_joining(std::vector<models::Service>& services, const Node* section, Reading& reading);

}  // namespace scenarios

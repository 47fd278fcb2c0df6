/// One step of a pathway.
#pragma once

#include <optional>

#include "models/description/pathway.h"
#include "scenarios/language/node.h"
#include "scenarios/language/reading.h"

namespace scenarios {

std::optional<models::Step> read_step(const Node& node, Reading& reading);

/// True for choose, go, community, leave and die: nothing can come after them.
bool ends_pathway(const models::Step& step);

}  // namespace scenarios

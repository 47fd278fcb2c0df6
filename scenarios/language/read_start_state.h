/// The section `start_state`: who is there when the run begins.
#pragma once

#include <vector>

#include "models/description/description.h"
#include "scenarios/language/node.h"
#include "scenarios/language/reading.h"

namespace scenarios {

/// Requires: services, groups and pathways of the description are read without fault.
std::vector<models::StartGroup> read_start_state(const Node* section,
                                                 const models::Description& description,
                                                 Reading& reading);

}  // namespace scenarios

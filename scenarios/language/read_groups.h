/// The section `groups`: who falls ill.
#pragma once

#include <vector>

#include "models/description/group.h"
#include "scenarios/language/node.h"
#include "scenarios/language/reading.h"

namespace scenarios {

std::vector<models::Group> read_groups(const Node* section, Reading& reading);

}  // namespace scenarios

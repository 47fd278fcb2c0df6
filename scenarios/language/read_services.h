/// The section `services`: where care is given.
#pragma once

#include <vector>

#include "models/description/service.h"
#include "scenarios/language/node.h"
#include "scenarios/language/reading.h"

namespace scenarios {

/// Also notes in reading.known.services what could be read of each.
std::vector<models::Service> read_services(const Node* section, Reading& reading);

}  // namespace scenarios

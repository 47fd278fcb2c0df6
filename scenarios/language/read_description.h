/// From the finished tree to the description, section by section, everything checked.
#pragma once

#include "models/description/description.h"
#include "scenarios/language/node.h"
#include "scenarios/language/reading.h"

namespace scenarios {

/// `name`: of the scenario. The checks that look at all pathways together are made only if every
/// section could be read without a fault.
models::Description read_description(const Node& top, const std::string& name, Reading& reading);

}  // namespace scenarios

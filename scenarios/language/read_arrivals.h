/// `arrivals`: poisson(9 /d), every(gamma(mean 2 h, sd 1 h)), or a rate of the population.
#pragma once

#include <optional>

#include "models/description/group.h"
#include "scenarios/language/node.h"
#include "scenarios/language/reading.h"

namespace scenarios {

std::optional<models::Arrivals> read_arrivals(const Node& node, Reading& reading);

}  // namespace scenarios

/// Where every value of a scenario comes from, and the scenario as one document.
#pragma once

#include <string>
#include <vector>

#include "scenarios/language/node.h"
#include "scenarios/load.h"

namespace scenarios {

/// Of every value of the finished tree, sorted by path. Quantities without a status count as
/// assumed. `members`: what take_members gave (members_of_parameters.h).
std::vector<ValueOrigin> origins_of(const Node& top, const Node& members);

/// The finished tree as JSON, keys in the order of the file; numbers without a unit are numbers.
std::string json_of(const Node& top);

}  // namespace scenarios

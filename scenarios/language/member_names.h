/// The names of a service's members, in the order of its capacities; one empty name if it has none.
#pragma once

#include <string>
#include <vector>

#include "models/description/description.h"

namespace scenarios {

std::vector<std::string> member_names(const models::Service& service,
                                      const models::Geography& geography);

}  // namespace scenarios

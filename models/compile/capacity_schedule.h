/// The planned capacity of a member over the whole run, as a table of times.
#pragma once

#include "models/network/program.h"

namespace models {

/// Empty if it never changes. Requires: finite capacity if there is anything that changes it.
std::vector<PlannedCapacity> capacity_schedule(const Program& program, const Service& service,
                                               std::size_t member);

}  // namespace models

/// Care networks drawn at random: wards, clinics, desks, blocking, hand-overs at once and after a
/// time, choices, life at home, readmissions; some services by municipality, some for all.
#pragma once

#include <cstdint>

#include "models/description/description.h"

namespace tests {

/// The same for the same number. Times are drawn from continuous laws, so that two events of one
/// instant are as good as impossible.
models::Description random_network(std::uint64_t number);

}  // namespace tests

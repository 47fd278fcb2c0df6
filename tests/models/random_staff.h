/// Pools of staff for a random network, and stays that need them.
#pragma once

#include <cstdint>

#include "models/description/description.h"

namespace tests {

/// Needs and rounds for stays that are never broken off, each from pools of its own and its
/// neighbour's service, so that the network is still made of several parts. The same for the same
/// number.
models::Description with_random_staff(models::Description description, std::uint64_t number);

}  // namespace tests

/// Rules drawn at random for the services of a network: queues, capacity, giving way, overflow.
#pragma once

#include <cstdint>

#include "models/description/description.h"

namespace tests {

/// The same for the same number. Circles of blocked patients are swapped.
models::Description with_random_rules(models::Description description, std::uint64_t number);

}  // namespace tests

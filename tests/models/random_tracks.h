/// Forks and subscriptions for a random network.
#pragma once

#include <cstdint>

#include "models/description/description.h"

namespace tests {

/// Forks at the beginning of pathways, with tracks through services that the pathway uses, so that
/// the network is still made of several parts. If `lasting`, also tracks that go on when the person
/// goes on, and subscriptions: then all is one process. The same for the same number.
models::Description with_random_tracks(models::Description description, std::uint64_t number,
                                       bool lasting);

}  // namespace tests

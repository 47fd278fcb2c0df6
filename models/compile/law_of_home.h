/// The law of a length for those who live in one place, where it differs by place and nothing else:
/// `by(region, "Region Sjælland": exponential(mean 9 d), else: exponential(mean 11 d))`.
#pragma once

#include <cstddef>
#include <optional>

#include "engine/random/distribution.h"
#include "models/description/geography.h"
#include "models/description/pathway.h"

namespace models {

/// Of those who live in the municipality; `law` itself if there is no rule. Null if the length
/// depends on more than where they live.
const engine::Distribution* law_of_home(const engine::Distribution& law,
                                        const std::optional<LengthRule>& rule,
                                        const Geography& geography, std::size_t municipality);

}  // namespace models

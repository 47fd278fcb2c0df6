/// How long a step lasts: a law, or a law that depends on the person or the state of services.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "models/description/pathway.h"
#include "scenarios/language/node.h"
#include "scenarios/language/reading.h"

namespace scenarios {

struct Length {
  engine::Distribution law;  ///< if there is a rule: that of the other cases
  std::optional<models::LengthRule> rule;
};

/// `exponential(mean 3 d)`, `exponential(mean 3 d) x (1 + 0.1 * severity)`,
/// `by(severity, 1: 3 d, else: 9 d)`, `(3 d * severity)`. `own_service`: where the step takes
/// place.
std::optional<Length> read_length(const Node* node, std::string_view what,
                                  const std::string& own_service, Reading& reading);

}  // namespace scenarios

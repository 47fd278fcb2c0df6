/// How long a step lasts, as far as it is known before the run.
#pragma once

#include <optional>

#include "models/description/pathway.h"

namespace scenarios {

/// Mean in microseconds; none if it depends on the person or on services. A formula that reads
/// nothing ("2 * 3 d") is known.
std::optional<double> expected_length(const engine::Distribution& law,
                                      const std::optional<models::LengthRule>& rule);

/// Whether it may be nothing at all: the law has such values, or a formula is not known to be above
/// 0.
bool may_be_nothing(const engine::Distribution& law, const std::optional<models::LengthRule>& rule);

}  // namespace scenarios

/// What is known of the value of a formula before the run.
#pragma once

#include <optional>

#include "models/expression/expression.h"

namespace scenarios {

/// Its value, if it reads nothing and gives a number.
std::optional<double> constant_of(const models::Expression& formula);

/// A number that it is never below; minus infinity if none is known.
double least_of(const models::Expression& formula);

/// A number that it is never above; infinity if none is known.
double most_of(const models::Expression& formula);

}  // namespace scenarios

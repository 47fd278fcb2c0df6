/// A formula whose value has no meaning where it stands: it ends the run and is named.
#pragma once

#include "models/expression/unusable_value.h"
#include "models/network/rules.h"

namespace models {

[[noreturn]] inline void refuse(const Formula& formula, double value) {
  throw UnusableValue(formula.text, value);
}

}  // namespace models

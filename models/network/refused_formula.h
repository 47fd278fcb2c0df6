/// A formula whose value has no meaning where it stands: it ends the run and is named.
#pragma once

#include <stdexcept>
#include <string>

#include "models/network/rules.h"

namespace models {

[[noreturn]] inline void refuse(const Formula& formula, double value) {
  throw std::runtime_error("the formula \"" + formula.text + "\" gives " + std::to_string(value) +
                           ", which is of no use here");
}

}  // namespace models

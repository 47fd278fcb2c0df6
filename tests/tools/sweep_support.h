/// Factors for the tests of designs: each a group of its own.
#pragma once

#include <vector>

#include "tools/sweep/design.h"

namespace tests {

inline std::vector<tools::DesignFactor> separate_factors(std::uint32_t count) {
  std::vector<tools::DesignFactor> factors(count);
  for (std::uint32_t i = 0; i < count; ++i)
    factors[i].group = i;
  return factors;
}

}  // namespace tests

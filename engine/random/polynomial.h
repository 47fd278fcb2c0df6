/// A polynomial by Horner's rule, coefficients in ascending order of their powers.
#pragma once

#include <array>
#include <cstddef>

namespace engine {

template <std::size_t terms>
double polynomial(const std::array<double, terms>& coefficients, double x) {
  double value = coefficients[terms - 1];
  for (std::size_t i = terms - 1; i > 0; --i)
    value = value * x + coefficients[i - 1];
  return value;
}

}  // namespace engine

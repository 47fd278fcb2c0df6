/// The least non-negative double for which something holds: exact, whatever its size, in 64 steps.
#pragma once

#include <bit>
#include <cstdint>

namespace engine {

/// Requires: 0 <= low <= high; `holds` stays true once it is; it is taken to hold at `high`.
template <class Predicate>
double least_double(double low, double high, Predicate holds) {
  // Non-negative doubles are ordered as their bits are. Adding 0 turns -0 into 0.
  auto from = std::bit_cast<std::uint64_t>(low + 0.0);
  auto to = std::bit_cast<std::uint64_t>(high + 0.0);
  while (from < to) {
    const std::uint64_t middle = from + (to - from) / 2;
    if (holds(std::bit_cast<double>(middle))) {
      to = middle;
    } else {
      from = middle + 1;
    }
  }
  return std::bit_cast<double>(to);
}

}  // namespace engine

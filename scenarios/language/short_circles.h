/// The quickest way round among arrows that take time.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace scenarios {

struct TimedArrow {
  std::size_t from = 0;
  std::size_t to = 0;
  double time = 0;  ///< not negative
};

struct ShortCircle {
  std::vector<std::size_t> nodes;  ///< from the lowest on
  double time = 0;
};

/// The circle of least time, if that is below `limit`; the first in order among equals.
std::optional<ShortCircle> shortest_circle(std::size_t nodes, const std::vector<TimedArrow>& arrows,
                                           double limit);

}  // namespace scenarios

/// How a figure moves along the range of one factor: the tornado and the response curves.
///
/// One at a time: the change from the base at each level, with a Student interval over replications
/// (paired, when random numbers are shared). Other designs: the mean over all points in a part of
/// the range, whatever the other factors were, with a Student interval over those points.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/statistics/interval.h"
#include "tools/sweep/design.h"
#include "tools/sweep/observed.h"

namespace tools {

struct ResponseBin {
  double coordinate = 0;  ///< mean of the points in it
  std::size_t points = 0;
  double mean = 0;            ///< of the figure; NaN if no point in it has a value
  engine::Interval interval;  ///< 95 %; NaN where there is only one
};

/// One for each level that a design has, at most so many; else parts of equal width.
inline constexpr std::size_t most_bins = 10;

/// Of each factor, from the low end to the high end; parts without points are left out. In a
/// Saltelli design only A and B count: the others repeat them.
std::vector<std::vector<ResponseBin>> responses(const Design& design, Method method,
                                                const Observed& observed,
                                                RandomNumbers random_numbers);

}  // namespace tools

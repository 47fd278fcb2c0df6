/// An interval for a quantile that assumes nothing of the distribution: two of the sorted values.
///
/// The number of values below the p-quantile is binomial, so the l-th and u-th smallest enclose it
/// with a known probability. Source: David & Nagaraja, Order Statistics, 3rd ed., 2003, section
/// 7.1. For values that are independent, such as one number a replication, not for the waits of one
/// run.
#pragma once

#include <optional>
#include <vector>

#include "engine/statistics/interval.h"

namespace engine {

struct QuantileInterval {
  Interval interval;
  double confidence = 0;  ///< reached; at least what was asked

  friend bool operator==(const QuantileInterval&, const QuantileInterval&) = default;
};

/// The shortest that leaves at most half the risk on either side; none if there are too few values:
/// for the median and 95 % it takes six, for the 90 % quantile 36. Requires: 0 < p < 1, 0 <
/// confidence < 1, finite values.
std::optional<QuantileInterval> quantile_interval(std::vector<double> values, double p,
                                                  double confidence);

}  // namespace engine

/// What the replications together say of one figure: mean and two-sided 95 % Student-t interval.
///
/// A replication without a value (NaN) is left out and shows in `replications` < `asked`.
/// Below two values there is a mean but no interval (NaN); below one, nothing (all NaN).
/// An infinite value means "beyond what was measured": then mean and interval are infinite.
#pragma once

#include <cstddef>
#include <vector>

namespace output::report {

inline constexpr double confidence = 0.95;

struct Estimate {
  std::size_t asked = 0;
  std::size_t replications = 0;
  double mean = 0, sd = 0, low = 0, high = 0;

  bool has_interval() const { return replications >= 2; }
};

Estimate estimate(const std::vector<double>& over_replications);

/// The same figure in another unit.
Estimate scaled(Estimate one, double factor);

}  // namespace output::report

/// One figure over the points of a design: what every analysis of a sweep begins with.
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

namespace tools {

/// Of a run that failed, or of what cannot be worked out.
inline constexpr double no_value = std::numeric_limits<double>::quiet_NaN();

/// Whether replication r has the same random numbers at every point.
enum class RandomNumbers { shared, separate };

struct Observed {
  std::size_t points = 0;
  std::size_t replications = 1;
  std::vector<double> values;  ///< points x replications; NaN where a run has none

  double at(std::size_t point, std::size_t replication) const {
    return values[point * replications + replication];
  }

  /// Over replications, by point; NaN if one of them has no value, since the others would not be
  /// comparable with other points.
  std::vector<double> means() const;
};

/// How much of the spread between points is chance alone.
struct Noise {
  double variance = 0;  ///< of the points' means; NaN below two points
  double share = 0;     ///< of it that is simulation noise, from 0 to 1; NaN with one replication
};

/// The mean of R replications varies between points as the model does, plus s^2 / R by chance. With
/// shared random numbers what a replication has in common at all points does not count: s^2 is the
/// interaction's mean square of a two-way table without repetition, else the mean square within
/// points. Points without a mean are left out.
/// Source: Montgomery, *Design and Analysis of Experiments*, 8th ed., sections 3.3 and 4.1.
Noise noise_of(const Observed& observed, RandomNumbers random_numbers);

}  // namespace tools

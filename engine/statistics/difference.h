/// By how much one system differs from another, from one number a replication of each.
///
/// Replications with the same random numbers are compared pair by pair: what they share falls out,
/// and the interval narrows. Independent ones are compared by Welch's method. Sources: Law,
/// Simulation Modeling and Analysis, 5th ed., 2015, sections 10.2.1 and 10.2.2; Welch, Biometrika
/// 29, 1938. Numbers must be finite.
#pragma once

#include <cstddef>
#include <span>

#include "engine/statistics/interval.h"

namespace engine {

/// An estimate of a difference, and how sure it is. With a standard error of 0 all replications
/// agree.
struct Difference {
  std::size_t values = 0;  ///< pairs; of independent systems, the smaller number of replications
  double mean = 0;         ///< second less first
  double standard_error = 0;
  double degrees_of_freedom = 1;  ///< of Student's t; rarely whole for independent systems

  friend bool operator==(const Difference&, const Difference&) = default;
};

/// Requires: as many of both, at least two.
Difference paired_difference(std::span<const double> first, std::span<const double> second);

/// Requires: at least two of each.
Difference independent_difference(std::span<const double> first, std::span<const double> second);

/// Two-sided Student interval. Between whole degrees of freedom, t is linear in their inverse: off
/// by less than 1e-5 from 10 degrees on, and too wide rather than too narrow.
/// Requires: 0 < confidence < 1.
Interval interval_of(const Difference& difference, double confidence);

/// How often chance alone would show so large a difference, or a larger one, in either direction.
double p_value(const Difference& difference);

}  // namespace engine

/// What several replications say together: mean, spread, confidence interval, quantiles.
///
/// One number a replication, in order of replication. Numbers must be finite: what to do with a
/// replication that has no value is the caller's decision.
/// Formulae: Law, Simulation Modeling and Analysis, 5th ed., 2015, section 4.5.
#pragma once

#include <span>
#include <vector>

namespace engine {

struct Interval {
  double low = 0;
  double high = 0;

  friend bool operator==(const Interval&, const Interval&) = default;
};

/// Requires: at least one value.
double mean(std::span<const double> values);

/// Of the sample (divided by n - 1). Requires: at least two values.
double standard_deviation(std::span<const double> values);

/// Two-sided Student interval for the mean: covers it with probability `confidence` if the values
/// are independent and normal, and nearly so for averages over a replication. Requires: at least
/// two values, 0 < confidence < 1.
Interval confidence_interval(std::span<const double> values, double confidence);

/// The p-quantile of the values, linear between neighbours: type 7 of Hyndman & Fan, The American
/// Statistician 50(4), 1996 (the default of R and NumPy). Requires: at least one value, 0 <= p
/// <= 1.
double sample_quantile(std::vector<double> values, double p);

}  // namespace engine

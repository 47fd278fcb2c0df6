#include "engine/statistics/difference.h"

#include <cmath>
#include <vector>

#include "engine/ensure.h"
#include "engine/statistics/student_t.h"

namespace engine {
namespace {

double square(double x) {
  return x * x;
}

/// Between whole degrees of freedom, linear in their inverse.
template <class Of>
double at_degrees(double degrees_of_freedom, Of of) {
  const auto below = static_cast<std::int64_t>(degrees_of_freedom);
  const double at_below = of(below);
  const auto whole = static_cast<double>(below);
  if (degrees_of_freedom == whole) return at_below;
  const double step = 1 / whole - 1 / (whole + 1);
  const double share = (1 / whole - 1 / degrees_of_freedom) / step;
  return at_below + share * (of(below + 1) - at_below);
}

/// Welch and Satterthwaite; never below 1, which rounding could pass. Requires: a spread.
double welch_degrees(double first, std::size_t n, double second, std::size_t m) {
  const double of_first = square(first) / static_cast<double>(n - 1);
  const double of_second = square(second) / static_cast<double>(m - 1);
  return std::fmax(1, square(first + second) / (of_first + of_second));
}

}  // namespace

Difference paired_difference(std::span<const double> first, std::span<const double> second) {
  ensure(first.size() == second.size(), "pairs have two halves");
  std::vector<double> differences;
  for (std::size_t i = 0; i < first.size(); ++i)
    differences.push_back(second[i] - first[i]);
  const auto n = static_cast<double>(first.size());
  return {first.size(), mean(differences), standard_deviation(differences) / std::sqrt(n), n - 1};
}

Difference independent_difference(std::span<const double> first, std::span<const double> second) {
  const double of_first = square(standard_deviation(first)) / static_cast<double>(first.size());
  const double of_second = square(standard_deviation(second)) / static_cast<double>(second.size());
  const double variance = of_first + of_second;
  Difference difference;
  difference.values = std::min(first.size(), second.size());
  difference.mean = mean(second) - mean(first);
  difference.standard_error = std::sqrt(variance);
  if (variance > 0) {
    difference.degrees_of_freedom = welch_degrees(of_first, first.size(), of_second, second.size());
  }
  return difference;
}

Interval interval_of(const Difference& difference, double confidence) {
  ensure(0 < confidence && confidence < 1, "confidence lies between 0 and 1");
  const double p = 1 - (1 - confidence) / 2;
  const double t = at_degrees(difference.degrees_of_freedom,
                              [p](std::int64_t whole) { return student_t_quantile(p, whole); });
  const double half_width = t * difference.standard_error;
  return {difference.mean - half_width, difference.mean + half_width};
}

double p_value(const Difference& difference) {
  if (difference.mean == 0) return 1;
  if (difference.standard_error == 0) return 0;
  const double t = std::fabs(difference.mean) / difference.standard_error;
  return 2 * at_degrees(difference.degrees_of_freedom,
                        [t](std::int64_t whole) { return student_t_tail(t, whole); });
}

}  // namespace engine

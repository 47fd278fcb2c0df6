#include "engine/statistics/interval.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>

#include "engine/ensure.h"
#include "engine/statistics/student_t.h"

namespace engine {

double mean(std::span<const double> values) {
  ensure(!values.empty(), "only something has a mean");
  double sum = 0;
  for (const double value : values) {
    ensure(std::isfinite(value), "a replication's value is a number");
    sum += value;
  }
  return sum / static_cast<double>(values.size());
}

double standard_deviation(std::span<const double> values) {
  ensure(values.size() > 1, "only several values have a spread");
  const double centre = mean(values);
  double squares = 0;
  for (const double value : values)
    squares += (value - centre) * (value - centre);
  return std::sqrt(squares / static_cast<double>(values.size() - 1));
}

Interval confidence_interval(std::span<const double> values, double confidence) {
  ensure(0 < confidence && confidence < 1, "confidence is between 0 and 1");
  const double error = standard_deviation(values) / std::sqrt(static_cast<double>(values.size()));
  const auto degrees_of_freedom = static_cast<std::int64_t>(values.size()) - 1;
  const double half = student_t_quantile(0.5 + confidence / 2, degrees_of_freedom) * error;
  const double centre = mean(values);
  return {centre - half, centre + half};
}

double sample_quantile(std::vector<double> values, double p) {
  ensure(!values.empty(), "only something has quantiles");
  ensure(0 <= p && p <= 1, "a quantile is asked for between 0 and 1");
  std::sort(values.begin(), values.end());
  const double place = p * static_cast<double>(values.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  if (below + 1 == values.size()) return values.back();
  return values[below] + (place - static_cast<double>(below)) * (values[below + 1] - values[below]);
}

}  // namespace engine

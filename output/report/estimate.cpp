#include "output/report/estimate.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/statistics/interval.h"

namespace output::report {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

std::vector<double> without_nan(std::vector<double> values) {
  std::erase_if(values, [](double one) { return std::isnan(one); });
  return values;
}

}  // namespace

Estimate estimate(const std::vector<double>& over_replications) {
  const std::vector<double> values = without_nan(over_replications);
  Estimate one{over_replications.size(), values.size(), none, none, none, none};
  if (values.empty()) return one;
  if (std::ranges::any_of(values, [](double value) { return std::isinf(value); })) {
    one.mean = one.sd = one.low = one.high = std::numeric_limits<double>::infinity();
    return one;
  }
  one.mean = engine::mean(values);
  if (values.size() < 2) return one;
  one.sd = engine::standard_deviation(values);
  const engine::Interval interval = engine::confidence_interval(values, confidence);
  one.low = interval.low;
  one.high = interval.high;
  return one;
}

Estimate scaled(Estimate one, double factor) {
  for (double* value : {&one.mean, &one.sd, &one.low, &one.high})
    *value *= factor;
  return one;
}

}  // namespace output::report

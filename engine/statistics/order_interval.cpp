#include "engine/statistics/order_interval.h"

#include <algorithm>
#include <cmath>

#include "engine/ensure.h"
#include "engine/random/elementary.h"

namespace engine {
namespace {

/// P(B = k) for k = 0..n, B binomial.
std::vector<double> binomial(std::size_t n, double p) {
  const auto trials = static_cast<double>(n);
  const double all = log_gamma(trials + 1);
  std::vector<double> mass;
  for (std::size_t i = 0; i <= n; ++i) {
    const auto k = static_cast<double>(i);
    mass.push_back(engine::exp(all - log_gamma(k + 1) - log_gamma(trials - k + 1) +
                               k * engine::log(p) + (trials - k) * engine::log1p(-p)));
  }
  return mass;
}

/// How many of `mass`, from the front, add up to at most `share`; and to what.
struct Front {
  std::size_t count = 0;
  double sum = 0;
};
template <class Iterator>
Front within(Iterator from, Iterator end, double share) {
  Front front;
  for (; from != end && front.sum + *from <= share; ++from) {
    front.sum += *from;
    ++front.count;
  }
  return front;
}

}  // namespace

std::optional<QuantileInterval> quantile_interval(std::vector<double> values, double p,
                                                  double confidence) {
  ensure(0 < p && p < 1, "a quantile lies between 0 and 1");
  ensure(0 < confidence && confidence < 1, "confidence lies between 0 and 1");
  for (const double value : values)
    ensure(std::isfinite(value), "values are finite");
  std::sort(values.begin(), values.end());
  const std::vector<double> mass = binomial(values.size(), p);
  const double risk = (1 - confidence) / 2;
  // B values lie below the quantile: it is at least the l-th smallest unless B < l.
  const Front below = within(mass.begin(), mass.end(), risk);
  const Front above = within(mass.rbegin(), mass.rend(), risk);
  if (below.count == 0 || above.count == 0) return std::nullopt;
  return QuantileInterval{{values[below.count - 1], values[values.size() - above.count]},
                          1 - below.sum - above.sum};
}

}  // namespace engine

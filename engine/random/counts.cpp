// Laws of whole numbers: how many come together.
#include <algorithm>
#include <cmath>

#include "engine/ensure.h"
#include "engine/random/elementary.h"
#include "engine/random/gamma_shape.h"
#include "engine/random/law.h"
#include "engine/random/law_text.h"

namespace engine {
namespace {

/// 1, 2, 3, ...: how many tries until the first success. P(N > k) = (1 - 1/mean)^k.
class Geometric final : public Distribution::Law {
 public:
  explicit Geometric(double mean) : mean_(mean), log_failure_(log1p(-1 / mean)) {}

  double sample(RandomStream& stream) const override { return quantile(stream.uniform()); }
  double mean() const override { return mean_; }
  double variance() const override { return mean_ * (mean_ - 1); }
  double cdf(double x) const override { return -expm1(std::floor(x) * log_failure_); }
  double quantile(double p) const override {
    double k = std::max(1.0, std::floor(log1p(-p) / log_failure_));
    while (k > 1 && cdf(k - 1) >= p)
      --k;
    while (cdf(k) < p)
      ++k;
    return k;
  }
  std::string text() const override { return "geometric(mean " + number_text(mean_) + ")"; }
  bool is_whole() const override { return true; }

 private:
  double mean_;
  double log_failure_;
};

/// P(N <= k) = Q(k + 1, mean), the regularised incomplete gamma function (Abramowitz & Stegun
/// 26.4.21).
class PoissonNumber final : public Distribution::Law {
 public:
  explicit PoissonNumber(double mean) : mean_(mean) {}

  double sample(RandomStream& stream) const override { return quantile(stream.uniform()); }
  double mean() const override { return mean_; }
  double variance() const override { return mean_; }
  double cdf(double x) const override {
    return gamma_survival(GammaShape(std::floor(x) + 1), mean_);
  }
  double quantile(double p) const override {
    if (cdf(0) >= p) return 0;
    double no = 0;  // cdf(no) < p
    double yes = 1;
    for (; cdf(yes) < p; yes *= 2)
      no = yes;
    while (yes - no > 1) {
      const double tried = std::floor((no + yes) / 2);
      (cdf(tried) >= p ? yes : no) = tried;
    }
    return yes;
  }
  std::string text() const override { return "poisson(mean " + number_text(mean_) + ")"; }
  bool is_whole() const override { return true; }

 private:
  double mean_;
};

}  // namespace

Distribution geometric(double mean) {
  ensure(mean >= 1 && mean <= 1e6, "a geometric law has a mean from 1 to a million");
  if (mean == 1) return fixed(1);
  return Distribution(std::make_shared<Geometric>(mean));
}

Distribution poisson_number(double mean) {
  ensure(mean > 0 && mean <= 1e5, "a Poisson number has a mean above 0, and at most 100,000");
  return Distribution(std::make_shared<PoissonNumber>(mean));
}

}  // namespace engine

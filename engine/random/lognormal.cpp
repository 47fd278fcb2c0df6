/// Moments: Johnson, Kotz & Balakrishnan, Continuous Univariate Distributions vol. 1, chapter 14.
#include <cmath>

#include "engine/ensure.h"
#include "engine/random/elementary.h"
#include "engine/random/law.h"
#include "engine/random/law_text.h"

namespace engine {
namespace {

/// median * exp(sigma * normal): the median is kept, not its logarithm, which would lose digits.
class Lognormal final : public Distribution::Law {
 public:
  Lognormal(double median, double sigma, std::string text)
      : median_(median), sigma_(sigma), text_(std::move(text)) {}

  double sample(RandomStream& stream) const override { return quantile(stream.uniform()); }
  double mean() const override { return median_ * exp(0.5 * sigma_ * sigma_); }
  double variance() const override { return mean() * mean() * expm1(sigma_ * sigma_); }
  double cdf(double x) const override {
    return x > 0 ? normal_cdf(log(x / median_) / sigma_) : 0.0;
  }
  double quantile(double p) const override { return median_ * exp(sigma_ * normal_quantile(p)); }
  std::string text() const override { return text_; }

 private:
  double median_;
  double sigma_;
  std::string text_;
};

Distribution lognormal(double median, double sigma, const std::string& parameters) {
  ensure(median > 0, "the median of a lognormal law is positive");
  ensure(sigma > 0, "the logarithm of a lognormal law varies");
  return Distribution(std::make_shared<Lognormal>(median, sigma, "lognormal(" + parameters + ")"));
}

}  // namespace

Distribution lognormal_mean_sd(double mean, double sd) {
  ensure(mean > 0 && sd > 0, "a lognormal law has a positive mean and standard deviation");
  const double ratio = sd / mean;
  return lognormal(mean / std::sqrt(1 + ratio * ratio), std::sqrt(log1p(ratio * ratio)),
                   "mean " + number_text(mean) + ", sd " + number_text(sd));
}

Distribution lognormal_median_sigma(double median, double sigma) {
  return lognormal(median, sigma,
                   "median " + number_text(median) + ", sigma " + number_text(sigma));
}

Distribution lognormal_log(double mu, double sigma) {
  return lognormal(exp(mu), sigma, "mu " + number_text(mu) + ", sigma " + number_text(sigma));
}

}  // namespace engine

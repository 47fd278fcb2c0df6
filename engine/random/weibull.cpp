/// Moments: Johnson, Kotz & Balakrishnan, Continuous Univariate Distributions vol. 1, chapter 21.
#include "engine/ensure.h"
#include "engine/random/elementary.h"
#include "engine/random/law.h"
#include "engine/random/law_text.h"

namespace engine {
namespace {

class Weibull final : public Distribution::Law {
 public:
  Weibull(double shape, double scale) : shape_(shape), scale_(scale) {}

  double sample(RandomStream& stream) const override { return quantile(stream.uniform()); }
  double mean() const override { return scale_ * exp(log_gamma(1 + 1 / shape_)); }
  double variance() const override {
    const double log_first = log_gamma(1 + 1 / shape_);
    const double log_second = log_gamma(1 + 2 / shape_);
    return mean() * mean() * expm1(log_second - 2 * log_first);
  }
  double cdf(double x) const override { return -expm1(-pow(x / scale_, shape_)); }
  double quantile(double p) const override { return scale_ * pow(-log1p(-p), 1 / shape_); }
  std::string text() const override {
    return "weibull(shape " + number_text(shape_) + ", scale " + number_text(scale_) + ")";
  }

 private:
  double shape_;
  double scale_;
};

}  // namespace

Distribution weibull(double shape, double scale) {
  ensure(shape > 0 && scale > 0, "a Weibull law has a positive shape and scale");
  return Distribution(std::make_shared<Weibull>(shape, scale));
}

}  // namespace engine

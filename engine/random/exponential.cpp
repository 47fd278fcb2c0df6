#include "engine/ensure.h"
#include "engine/random/elementary.h"
#include "engine/random/law.h"
#include "engine/random/law_text.h"

namespace engine {
namespace {

class Exponential final : public Distribution::Law {
 public:
  explicit Exponential(double mean) : mean_(mean) {}

  double sample(RandomStream& stream) const override { return quantile(stream.uniform()); }
  double mean() const override { return mean_; }
  double variance() const override { return mean_ * mean_; }
  double cdf(double x) const override { return -expm1(-x / mean_); }
  double quantile(double p) const override { return mean_ * -log1p(-p); }
  std::string text() const override { return "exponential(mean " + number_text(mean_) + ")"; }

 private:
  double mean_;
};

}  // namespace

Distribution exponential(double mean) {
  ensure(mean > 0, "an exponential law has a positive mean");
  return Distribution(std::make_shared<Exponential>(mean), mean);
}

}  // namespace engine

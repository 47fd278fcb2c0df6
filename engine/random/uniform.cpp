#include "engine/ensure.h"
#include "engine/random/law.h"
#include "engine/random/law_text.h"

namespace engine {
namespace {

class Uniform final : public Distribution::Law {
 public:
  Uniform(double low, double high) : low_(low), high_(high) {}

  double sample(RandomStream& stream) const override { return quantile(stream.uniform()); }
  double mean() const override { return low_ + (high_ - low_) / 2; }
  double variance() const override { return (high_ - low_) * (high_ - low_) / 12; }
  double cdf(double x) const override {
    if (x <= low_) return 0;
    return x < high_ ? (x - low_) / (high_ - low_) : 1;
  }
  double quantile(double p) const override { return low_ + p * (high_ - low_); }
  double lower() const override { return low_; }
  std::string text() const override {
    return "uniform(" + number_text(low_) + ", " + number_text(high_) + ")";
  }

 private:
  double low_;
  double high_;
};

}  // namespace

Distribution uniform(double low, double high) {
  ensure(low >= 0 && low < high, "a uniform law has 0 <= low < high");
  return Distribution(std::make_shared<Uniform>(low, high));
}

}  // namespace engine

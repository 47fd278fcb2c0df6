/// Source: Kotz & van Dorp, Beyond Beta (2004), chapter 1.
#include <algorithm>
#include <cmath>

#include "engine/ensure.h"
#include "engine/random/law.h"
#include "engine/random/law_text.h"

namespace engine {
namespace {

class Triangular final : public Distribution::Law {
 public:
  Triangular(double low, double mode, double high) : low_(low), mode_(mode), high_(high) {}

  double sample(RandomStream& stream) const override { return quantile(stream.uniform()); }
  double mean() const override { return low_ + ((mode_ - low_) + (high_ - low_)) / 3; }
  double variance() const override { return (width() * width() - rise() * (high_ - mode_)) / 18; }
  double cdf(double x) const override {
    if (x <= low_) return 0;
    if (x >= high_) return 1;
    if (x <= mode_) return (x - low_) * (x - low_) / (width() * rise());
    return 1 - (high_ - x) * (high_ - x) / (width() * (high_ - mode_));
  }
  double quantile(double p) const override {
    if (p * width() <= rise()) return low_ + std::sqrt(p * width() * rise());
    return high_ - std::sqrt((1 - p) * width() * (high_ - mode_));
  }
  /// high - (high - low) may be rounded to just below low.
  double lower() const override { return std::min(low_, high_ - width()); }
  std::string text() const override {
    return "triangular(" + number_text(low_) + ", " + number_text(mode_) + ", " +
           number_text(high_) + ")";
  }

 private:
  double width() const { return high_ - low_; }
  double rise() const { return mode_ - low_; }

  double low_;
  double mode_;
  double high_;
};

}  // namespace

Distribution triangular(double low, double mode, double high) {
  ensure(low >= 0 && low <= mode && mode <= high && low < high,
         "a triangular law has 0 <= low <= mode <= high");
  return Distribution(std::make_shared<Triangular>(low, mode, high));
}

}  // namespace engine

#include <cmath>

#include "engine/ensure.h"
#include "engine/random/law.h"
#include "engine/random/law_text.h"

namespace engine {
namespace {

class Fixed final : public Distribution::Law {
 public:
  explicit Fixed(double value) : value_(value) {}

  double sample(RandomStream& /*stream*/) const override { return value_; }
  double mean() const override { return value_; }
  double variance() const override { return 0; }
  double cdf(double x) const override { return x >= value_ ? 1 : 0; }
  double quantile(double /*p*/) const override { return value_; }
  bool is_whole() const override { return std::floor(value_) == value_; }
  double lower() const override { return value_; }
  std::string text() const override { return "fixed " + number_text(value_); }

 private:
  double value_;
};

}  // namespace

Distribution fixed(double value) {
  ensure(value >= 0, "a fixed value is not negative");
  return Distribution(std::make_shared<Fixed>(value));
}

}  // namespace engine

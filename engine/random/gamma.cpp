#include "engine/ensure.h"
#include "engine/random/gamma_shape.h"
#include "engine/random/law.h"
#include "engine/random/law_text.h"

namespace engine {
namespace {

class Gamma final : public Distribution::Law {
 public:
  Gamma(double shape, double scale, std::string text)
      : shape_(shape), scale_(scale), text_(std::move(text)) {}

  double sample(RandomStream& stream) const override { return quantile(stream.uniform()); }
  double mean() const override { return shape_.shape * scale_; }
  double variance() const override { return shape_.shape * scale_ * scale_; }
  double cdf(double x) const override { return gamma_cdf(shape_, x / scale_); }
  double quantile(double p) const override { return scale_ * gamma_quantile(shape_, p); }
  std::string text() const override { return text_; }

 private:
  GammaShape shape_;
  double scale_;
  std::string text_;
};

}  // namespace

Distribution gamma_mean_sd(double mean, double sd) {
  ensure(mean > 0 && sd > 0, "a gamma law has a positive mean and standard deviation");
  const double shape = (mean / sd) * (mean / sd);
  const std::string text = "gamma(mean " + number_text(mean) + ", sd " + number_text(sd) + ")";
  return Distribution(std::make_shared<Gamma>(shape, mean / shape, text));
}

Distribution gamma_shape_scale(double shape, double scale) {
  ensure(shape > 0 && scale > 0, "a gamma law has a positive shape and scale");
  const std::string text =
      "gamma(shape " + number_text(shape) + ", scale " + number_text(scale) + ")";
  return Distribution(std::make_shared<Gamma>(shape, scale, text));
}

Distribution erlang(int stages, double mean) {
  ensure(stages >= 1 && mean > 0, "an Erlang law has stages and a positive mean");
  const std::string text =
      "erlang(stages " + std::to_string(stages) + ", mean " + number_text(mean) + ")";
  return Distribution(std::make_shared<Gamma>(stages, mean / stages, text));
}

}  // namespace engine

#include "engine/random/distribution.h"

#include <limits>

#include "engine/ensure.h"
#include "engine/random/law.h"

namespace engine {

Distribution::Distribution() : Distribution(fixed(0)) {}

double Distribution::sample_law(RandomStream& stream) const {
  return law_->sample(stream);
}

double Distribution::mean() const {
  return law_->mean();
}

double Distribution::variance() const {
  return law_->variance();
}

double Distribution::cdf(double x) const {
  if (x < 0) return 0;
  if (x == std::numeric_limits<double>::infinity()) return 1;
  return law_->cdf(x);
}

double Distribution::quantile(double p) const {
  ensure(p > 0 && p < 1, "a quantile is asked for a probability between 0 and 1");
  return law_->quantile(p);
}

bool Distribution::is_whole() const {
  return law_->is_whole();
}

double Distribution::lower() const {
  return law_->lower();
}

std::string Distribution::text() const {
  return law_->text();
}

}  // namespace engine

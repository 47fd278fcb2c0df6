/// What a new distribution must provide; the interface behind engine::Distribution.
///
/// Immutable, so that copies and threads may share one. Where a quantile can be had directly,
/// `sample` is quantile(stream.uniform()). Callers go through Distribution, which answers for
/// arguments out of range; here 0 <= x < infinity and 0 < p < 1.
#pragma once

#include <string>

#include "engine/random/distribution.h"

namespace engine {

class Distribution::Law {
 public:
  Law() = default;
  Law(const Law&) = delete;
  Law& operator=(const Law&) = delete;
  virtual ~Law() = default;

  virtual double sample(RandomStream& stream) const = 0;
  virtual double mean() const = 0;
  virtual double variance() const = 0;
  virtual double cdf(double x) const = 0;
  virtual double quantile(double p) const = 0;
  virtual bool is_whole() const { return false; }
  /// No draw is less; as great as the law can tell. A promise about `sample`, rounding included.
  virtual double lower() const { return 0; }
  virtual std::string text() const = 0;  ///< names every parameter that `sample` depends on
};

}  // namespace engine

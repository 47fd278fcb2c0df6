/// Exponential times in whole microseconds for the loops, each from a block of its own, as
/// the care network draws: named by whom it is for and why.
#pragma once

#include <cstdint>

#include "engine/random/elementary.h"
#include "engine/random/philox.h"
#include "tests/bench/light.h"

namespace bench {

/// The generator of the engine.
struct PhiloxUnits {
  double draw(std::uint64_t who, std::uint64_t why) const {
    const std::uint64_t bits = engine::philox({1, who, why, 0}, {1, 1})[0];
    return -engine::log(1.0 - (static_cast<double>(bits >> 12U) + 0.5) * 0x1p-52);
  }
};

struct LightUnits {
  LightExponential exponential;

  double draw(std::uint64_t who, std::uint64_t why) const {
    return exponential.draw(light_bits(2 * who + why));
  }
};

/// `Units`: exponentials of mean 1.
template <class Units>
class Exponential {
 public:
  /// `mean` in minutes; `why` tells draws for one person apart.
  Exponential(double mean, std::uint64_t why) : mean_(mean * 60e6), why_(why) {}

  std::int64_t draw(std::uint64_t who) const {
    return static_cast<std::int64_t>(mean_ * units_.draw(who, why_));
  }

 private:
  double mean_;
  std::uint64_t why_;
  Units units_{};
};

}  // namespace bench

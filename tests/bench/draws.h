/// Exponential times in whole microseconds for the loops, each from a Philox block of its own, as
/// the care network draws: named by whom it is for and why.
#pragma once

#include <cstdint>

#include "engine/random/elementary.h"
#include "engine/random/philox.h"

namespace bench {

class Exponential {
 public:
  /// `mean` in minutes; `why` tells draws for one person apart.
  Exponential(double mean, std::uint64_t why) : mean_(mean * 60e6), why_(why) {}

  std::int64_t draw(std::uint64_t who) const {
    const auto block = engine::philox({1, who, why_, 0}, {1, 1});
    const double uniform = (static_cast<double>(block[0] >> 12U) + 0.5) * 0x1p-52;
    return static_cast<std::int64_t>(mean_ * -engine::log(1.0 - uniform));
  }

 private:
  double mean_;
  std::uint64_t why_;
};

}  // namespace bench

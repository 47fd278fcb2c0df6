/// The draws of PHOLD for the hand-written loops: bit for bit those of PholdProcess, without its
/// detours.
#pragma once

#include <cstdint>

#include "engine/random/elementary.h"
#include "engine/random/philox.h"
#include "engine/random/stream.h"
#include "tests/bench/light.h"
#include "tests/bench/phold_model.h"

namespace bench {

/// What a message needs: bits for where to, and a unit exponential.
struct Draw {
  std::uint64_t bits;
  double exponential;
};

/// As the engine draws.
struct Philox {
  Draw draw(std::uint64_t process, std::uint32_t nth) const {
    const auto block = engine::philox(
        {process, 0, engine::purpose("phold").hash, static_cast<std::uint64_t>(nth) << 32U},
        {1, 1});
    const double uniform = (static_cast<double>(block[1] >> 12U) + 0.5) * 0x1p-52;
    return {block[0], -engine::log(1.0 - uniform)};
  }
};

/// As the first measurements (docs/performance.md) draw.
struct Light {
  LightExponential exponential;

  Draw draw(std::uint64_t process, std::uint32_t nth) const {
    const std::uint64_t first = light_bits((process << 32U) + nth + 1);
    return {first, exponential.draw(light_bits(first))};
  }
};

/// Where a message goes on to, and when.
struct Message {
  std::int64_t time;
  std::uint32_t target;
};

/// What all loops know of a cell.
template <class Generator>
class PholdRule {
 public:
  explicit PholdRule(const PholdCell& cell)
      : processes_(cell.processes), lookahead_(phold_lookahead(cell).count()) {}

  /// The nth draw of `process`, at `now`.
  Message next(std::uint32_t process, std::uint32_t nth, std::int64_t now) const {
    const Draw draw = generator_.draw(process, nth);
    const auto remote = static_cast<std::uint32_t>(((draw.bits >> 32U) * processes_) >> 32U);
    const auto delay = static_cast<std::int64_t>(unit * draw.exponential);
    return {now + lookahead_ + delay, (draw.bits & 3U) == 0 ? remote : process};
  }

 private:
  std::uint64_t processes_;
  std::int64_t lookahead_;
  Generator generator_{};
};

}  // namespace bench

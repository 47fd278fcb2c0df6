/// The draws of PHOLD for the hand-written loops: bit for bit those of PholdProcess, without its
/// detours.
#pragma once

#include <cstdint>

#include "engine/random/elementary.h"
#include "engine/random/philox.h"
#include "engine/random/stream.h"
#include "tests/bench/phold_model.h"

namespace bench {

/// Two random words that depend on process and number only.
struct Words {
  std::uint64_t first, second;
};

/// As the engine draws.
struct Philox {
  static Words words(std::uint64_t process, std::uint32_t nth) {
    const auto block = engine::philox(
        {process, 0, engine::purpose("phold").hash, static_cast<std::uint64_t>(nth) << 32U},
        {1, 1});
    return {block[0], block[1]};
  }
};

/// As the loops of KERNEL.md 2e draw, to see whether ours are as good: splitmix64's finaliser over
/// a counter.
struct CounterMix {
  static std::uint64_t mix(std::uint64_t x) {
    x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9U;
    x = (x ^ (x >> 27U)) * 0x94d049bb133111ebU;
    return x ^ (x >> 31U);
  }
  static Words words(std::uint64_t process, std::uint32_t nth) {
    const std::uint64_t first = mix((process << 32U) + nth + 0x9e3779b97f4a7c15U);
    return {first, mix(first + 0x9e3779b97f4a7c15U)};
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
    const Words words = Generator::words(process, nth);
    const std::uint32_t remote =
        static_cast<std::uint32_t>(((words.first >> 32U) * processes_) >> 32U);
    const double uniform = (static_cast<double>(words.second >> 12U) + 0.5) * 0x1p-52;
    const auto delay = static_cast<std::int64_t>(unit * -engine::log(1.0 - uniform));
    return {now + lookahead_ + delay, (words.first & 3U) == 0 ? remote : process};
  }

 private:
  std::uint64_t processes_;
  std::int64_t lookahead_;
};

}  // namespace bench

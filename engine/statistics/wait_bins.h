/// The bins of the published waiting-time histogram (`wait_bin` in results files).
///
/// Bin 0 is no wait at all. Bin i > 0 holds lower < wait <= upper, so that the bins up to an edge
/// hold exactly those who waited at most that long: a wait of 30 days is within 30 days. Upper
/// edges: 5, 10, 15, 30, 45 min; every hour to 24 h; every day to 60 d; every week to 256 d; 264 d;
/// every 30 days to 1,824 d (almost five years); the last bin is open. A day is 24 hours.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <optional>

#include "engine/ensure.h"
#include "engine/sim_time.h"

namespace engine {

class WaitBins {
 public:
  static constexpr std::size_t count = 171;

  /// Requires: wait >= 0.
  static std::size_t index_of(Duration wait) {
    ensure(wait >= Duration::zero(), "nobody waits less than no time");
    if (wait == Duration::zero()) return 0;
    return index_from<0>(wait);
  }

  /// Exclusive, except that bin 0 is [0, 0].
  static Duration lower(std::size_t bin) { return bin == 0 ? Duration::zero() : *upper(bin - 1); }

  /// Inclusive; the last bin has none.
  static std::optional<Duration> upper(std::size_t bin) {
    ensure(bin < count, "a bin is one of those there are");
    Duration from = Duration::zero();
    for (const Stretch& stretch : stretches) {
      const std::size_t here = bins(stretch.until - from, stretch.step);
      if (bin <= here) return from + static_cast<Duration::rep>(bin) * stretch.step;
      bin -= here;
      from = stretch.until;
    }
    return std::nullopt;
  }

 private:
  /// Bins of equal width, from where the stretch before ends.
  struct Stretch {
    Duration until;
    Duration step;
  };
  static constexpr std::array<Stretch, 7> stretches{
      {{std::chrono::minutes{15}, std::chrono::minutes{5}},
       {std::chrono::hours{1}, std::chrono::minutes{15}},
       {std::chrono::hours{24}, std::chrono::hours{1}},
       {std::chrono::days{60}, std::chrono::days{1}},
       {std::chrono::days{256}, std::chrono::days{7}},
       {std::chrono::days{264}, std::chrono::days{8}},
       {std::chrono::days{1824}, std::chrono::days{30}}}};

  /// From `stretch` on. Unrolled, so that every division is by a constant: one by
  /// a variable takes as long as a draw.
  template <std::size_t stretch>
  static std::size_t index_from(Duration wait) {
    if constexpr (stretch == stretches.size()) {
      return bins_before(stretch) + 1;
    } else {
      if (wait > stretches[stretch].until) return index_from<stretch + 1>(wait);
      constexpr std::size_t before = bins_before(stretch);
      constexpr Duration from = stretch == 0 ? Duration::zero() : stretches[stretch - 1].until;
      constexpr Duration step = stretches[stretch].step;
      return before + bins(wait - from, step);
    }
  }

  static constexpr std::size_t bins_before(std::size_t stretch) {
    Duration from = Duration::zero();
    std::size_t before = 0;
    for (std::size_t i = 0; i < stretch; ++i) {
      before += bins(stretches[i].until - from, stretches[i].step);
      from = stretches[i].until;
    }
    return before;
  }

  /// How many bins of width `step` it takes to cover `width`.
  static constexpr std::size_t bins(Duration width, Duration step) {
    return static_cast<std::size_t>((width + step - Duration{1}) / step);
  }
};

}  // namespace engine

/// Simulated time cut into windows of equal length, numbered from 0.
///
/// Windows lie on a fixed grid, so that every thread counts them alike, and in integers, so that a
/// message that takes at least one window length always falls into a later window (with
/// floating-point time it may not).
#pragma once

#include <cstdint>

#include "engine/ensure.h"
#include "engine/sim_time.h"

namespace engine {

using Tick = std::uint64_t;  ///< number of a window

class Ticks {
 public:
  /// `width`: of a window; more than zero.
  explicit Ticks(Duration width)
      : width_(static_cast<std::uint64_t>(width.count())), inverse_(~std::uint64_t{0} / width_) {
    ensure(width > Duration::zero(), "a window has a length");
  }

  Duration width() const { return Duration{static_cast<std::int64_t>(width_)}; }

  /// The window of a time at or after SimTime{}: a division by multiplication, exact.
  Tick of(SimTime time) const {
    __extension__ using Wide = unsigned __int128;
    const auto value = static_cast<std::uint64_t>(time.time_since_epoch().count());
    auto tick = static_cast<Tick>((static_cast<Wide>(value) * inverse_) >> 64U);
    while (value - tick * width_ >= width_)  // at most twice
      ++tick;
    return tick;
  }

  SimTime begin(Tick tick) const {
    return SimTime{Duration{static_cast<std::int64_t>(tick * width_)}};
  }

  /// First instant after the window, or the last of all time.
  SimTime end(Tick tick) const {
    const Tick last = static_cast<Tick>(SimTime::max().time_since_epoch().count()) / width_;
    return tick >= last ? SimTime::max() : begin(tick + 1);
  }

 private:
  std::uint64_t width_;
  std::uint64_t inverse_;  ///< floor((2^64 - 1) / width)
};

}  // namespace engine

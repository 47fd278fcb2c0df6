/// Simulated time in whole microseconds: `SimTime` is a point, `Duration` a difference.
///
/// Both are std::chrono types, so `4h` and `days{2}` just work, points cannot be added, and nothing
/// is ever rounded by arithmetic: every machine orders events alike. `SimTime{}` is the first
/// instant of the run (start of the warm-up), local midnight; dates lie on top, in
/// engine/calendar.h. Range: about 292,000 years.
#pragma once

#include <chrono>
#include <cstdint>

namespace engine {

/// The clock of the simulated world. It has no now(): only the kernel knows the time.
struct SimClock {
  using rep = std::int64_t;
  using period = std::micro;
  using duration = std::chrono::duration<rep, period>;
  using time_point = std::chrono::time_point<SimClock>;
  static constexpr bool is_steady = true;
};

using Duration = SimClock::duration;
using SimTime = SimClock::time_point;

inline constexpr double microseconds_per_day = 86'400e6;

}  // namespace engine

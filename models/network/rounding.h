/// From a real number of microseconds to whole ones: nearest, halves away from zero, on every
/// machine.
#pragma once

#include <cstdint>

#include "engine/ensure.h"
#include "engine/sim_time.h"

namespace models {

/// Requires: 0 <= microseconds < 9.2e18 (292,000 years), ensured.
inline engine::Duration rounded(double microseconds) {
  engine::ensure(microseconds >= 0 && microseconds < 9.2e18,
                 "a duration is finite and not negative");
  const auto whole = static_cast<std::int64_t>(microseconds);
  const bool up = microseconds - static_cast<double>(whole) >= 0.5;
  return engine::Duration(whole + (up ? 1 : 0));
}

/// The delay after which it is a whole number of steps since the run's first instant. Requires:
/// step > 0.
inline engine::Duration up_to_step(engine::SimTime now, engine::Duration delay,
                                   engine::Duration step) {
  const engine::Duration due = now.time_since_epoch() + delay;
  const engine::Duration over = due % step;
  return over == engine::Duration::zero() ? delay : delay + (step - over);
}

}  // namespace models

/// Which cell of a row of periods (days, months) an instant lies in, for instants that never go
/// back.
///
/// Cell i is [boundaries[i], boundaries[i+1]): an event at midnight belongs to the new day.
/// Amortised O(1).
#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "engine/ensure.h"
#include "engine/sim_time.h"

namespace engine {

class PeriodCursor {
 public:
  /// Requires: ascending. The boundaries must outlive the cursor.
  explicit PeriodCursor(std::span<const SimTime> boundaries) : boundaries_(boundaries) {}

  /// None before the first boundary (warm-up) and from the last one on.
  std::optional<std::size_t> cell(SimTime now) {
    ensure(passed_ == 0 || now >= boundaries_[passed_ - 1], "time does not go back");
    while (passed_ < boundaries_.size() && boundaries_[passed_] <= now)
      ++passed_;
    if (passed_ == 0 || passed_ == boundaries_.size()) return std::nullopt;
    return passed_ - 1;
  }

 private:
  std::span<const SimTime> boundaries_;
  std::size_t passed_ = 0;  ///< boundaries at or before the latest instant
};

}  // namespace engine

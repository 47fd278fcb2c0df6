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
    ensure(now >= from_, "time does not go back");
    if (now >= until_) [[unlikely]]
      move_on(now);
    return cell_;
  }

  /// When the present cell ends; the greatest time after the last boundary.
  SimTime next() const { return until_; }

 private:
  void move_on(SimTime now) {
    while (passed_ < boundaries_.size() && boundaries_[passed_] <= now)
      ++passed_;
    const bool inside = passed_ > 0 && passed_ < boundaries_.size();
    cell_ = inside ? std::optional(passed_ - 1) : std::nullopt;
    from_ = passed_ > 0 ? boundaries_[passed_ - 1] : SimTime::min();
    until_ = passed_ < boundaries_.size() ? boundaries_[passed_] : SimTime::max();
  }

  std::span<const SimTime> boundaries_;
  std::size_t passed_ = 0;  ///< boundaries at or before the latest instant
  SimTime from_ = SimTime::min(), until_ = SimTime::min();  ///< of the present cell
  std::optional<std::size_t> cell_;
};

}  // namespace engine

/// When the slots of a clinic open: so many a week of five working days, evenly spread over working
/// time.
///
/// Slot j = 0, 1, 2, ... lies (j + 1/2) * 40 h / per_week of working time after the calendar's
/// start, rounded down to a microsecond. A week with a holiday has fewer slots. Nothing is stored,
/// so slots that nobody uses cost nothing: they are counted afterwards. All arithmetic is exact:
/// `per_week` is the fraction that the double is, and products are 128 bits wide.
#pragma once

#include <cstdint>
#include <optional>

#include "engine/sim_time.h"
#include "engine/statistics/int128.h"
#include "engine/working_time.h"

namespace engine {

class SlotClock {
 public:
  /// Requires: 0 <= per_week <= 1e9. Below 2^-20 (one slot in 20,000 years) there are none.
  /// `hours` must outlive the clock.
  SlotClock(const WorkingTime& hours, double per_week);

  /// The first slot strictly later than `from`; none if none is left before the end of `hours`.
  std::optional<SimTime> next_slot(SimTime from) const;

  /// How many slots open strictly before `time`.
  std::int64_t slots_before(SimTime time) const;

 private:
  Duration position(std::int64_t slot) const;  ///< in working time

  const WorkingTime* hours_;
  /// Half the time between two slots is half_gap_ / parts_ microseconds; none: no slots.
  Int128 half_gap_ = 0;
  Int128 parts_ = 0;
};

}  // namespace engine

/// The state of a station as formulas see it, now or as it was published.
///
/// A census is taken at whole multiples of its interval, after all that happens at that instant,
/// and known one interval later: what a rule reads is between one and two intervals old. So a
/// reader elsewhere has a whole interval in which the news can reach it, and the same is read
/// however the model is parted. Until the second census, the first holds.
#pragma once

#include <cstdint>

namespace models {

struct StationState {
  std::int64_t occupied = 0;  ///< beds held, those of blocked patients included
  std::int64_t free = 0;
  std::int64_t waiting = 0;
  std::int64_t blocked = 0;
};

/// The two latest censuses of one station.
struct Census {
  StationState known;
  StationState latest;
};

}  // namespace models

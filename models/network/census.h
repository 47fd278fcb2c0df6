/// The state of a station as formulas see it, now or as it was published.
///
/// A census is taken at whole multiples of its interval, after the events of that instant, and
/// known one interval later: what a rule reads is between one and two intervals old. So the news
/// has a whole interval to reach a reader in another process, and the same is read however the
/// model is parted. Before the first census is known, a service counts as empty.
#pragma once

#include <cstdint>

namespace models {

struct StationState {
  std::int64_t occupied = 0;  ///< beds held, those of blocked patients included
  std::int64_t free = 0;
  std::int64_t waiting = 0;
  std::int64_t blocked = 0;
};

}  // namespace models

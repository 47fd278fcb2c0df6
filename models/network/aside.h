/// What must be remembered of a person only where stations have rules (station_rules.h): kept
/// beside the person's record, so that all others need not carry it.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/sim_time.h"
#include "models/network/person.h"
#include "models/network/standing.h"

namespace models {

struct Aside {
  StandingLink places;  ///< the first of the lines in which the person stands
  StandingLink bed;     ///< in the list of those who hold a station's beds
  StandingLink blocked;  ///< among those of the same bed station who wait for the same station
  std::optional<engine::Duration> left;  ///< of the stay to come, if known before it begins
  engine::Duration length{};             ///< of the present stay, as drawn
  engine::SimTime ends;                  ///< of the present stay, unless it is interrupted
  engine::Duration spent{};              ///< in bed before the present stay was interrupted
  bool interrupted = false;              ///< waits to go on
  engine::SimTime came;                  ///< when the interrupted wait began, for ageing
  std::optional<StationId> home;         ///< where the person would rather be: repatriation
  std::uint32_t times_resampled = 0;
};

class Asides {
 public:
  Aside& operator[](PersonId id) {
    if (id.value() >= all_.size()) all_.resize(id.value() + 1);
    return all_[id.value()];
  }
  const Aside& operator[](PersonId id) const {
    static const Aside none;
    return id.value() < all_.size() ? all_[id.value()] : none;
  }

  /// When a person leaves: the number will be another's.
  void forget(PersonId id) {
    if (id.value() < all_.size()) all_[id.value()] = {};
  }

 private:
  std::vector<Aside> all_;
};

}  // namespace models

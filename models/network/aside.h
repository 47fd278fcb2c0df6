/// What must be remembered of a person only where stations have rules (station_rules.h): kept
/// beside the person's record, so that all others need not carry it.
#pragma once

#include <cstdint>
#include <optional>

#include "engine/sim_time.h"
#include "models/network/beside_persons.h"
#include "models/network/person.h"
#include "models/network/standing.h"

namespace models {

struct Aside {
  StandingLink places;   ///< the first of the lines in which the person stands
  StandingLink bed;      ///< in the list of those who hold a station's beds
  StandingLink blocked;  ///< among those of the same bed station who wait for the same station
  std::optional<engine::Duration> left;  ///< of the stay to come, if known before it begins
  engine::Duration length{};             ///< of the present stay, as drawn
  engine::SimTime ends;                  ///< of the present stay, unless it is interrupted
  engine::Duration spent{};              ///< in bed before the present stay was interrupted
  bool interrupted = false;              ///< waits to go on
  engine::SimTime came;                  ///< when the interrupted wait began, for ageing
  std::optional<StationId> home;         ///< where the person would rather be: repatriation
  std::uint32_t times_resampled = 0;     ///< in the present stay
  engine::Duration waited_elsewhere{};   ///< of the present wait: counted at lines left since
  std::uint8_t held_kind = 0;            ///< of the bed held; the group may change meanwhile
  std::uint32_t tasks = 0;               ///< first of the stay (staff_tasks.h); 0: none
};

using Asides = BesidePersons<Aside>;

}  // namespace models

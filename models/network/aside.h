/// What must be remembered of a person only where stations have rules (station_rules.h): kept
/// beside the person's record, so that all others need not carry it.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "engine/sim_time.h"
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
  std::uint32_t tasks = 0;               ///< first of the present stay (staff_tasks.h); 0: none
};

/// A process's own: who goes to another process has nothing here any more.
class Asides {
 public:
  Aside& operator[](PersonId id) {
    const std::size_t number = id.value() / chunk;
    if (number >= chunks_.size()) chunks_.resize(number + 1);
    if (!chunks_[number]) chunks_[number] = std::make_unique<Chunk>();
    return (*chunks_[number])[id.value() % chunk];
  }

  /// None if nothing was ever remembered of anybody near.
  const Aside* find(PersonId id) const {
    const std::size_t number = id.value() / chunk;
    const bool is_there = number < chunks_.size() && chunks_[number];
    return is_there ? &(*chunks_[number])[id.value() % chunk] : nullptr;
  }

  /// When a person leaves: the number will be another's.
  void forget(PersonId id) {
    if (find(id) != nullptr) (*this)[id] = {};
  }

 private:
  static constexpr std::uint32_t chunk = 1024;
  using Chunk = std::array<Aside, chunk>;

  std::vector<std::unique_ptr<Chunk>> chunks_;
};

}  // namespace models

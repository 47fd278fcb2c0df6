/// A person in contact with the system, and where the person is. 128 bytes; with the pending event
/// a person takes under 300 bytes. Inhabitants without contact are only counts.
#pragma once

#include <array>
#include <cstdint>

#include "engine/id.h"
#include "engine/sim_time.h"
#include "models/indicators/stay_history.h"

namespace models {

using PersonId = engine::Id<struct PersonTag>;
using StationId = engine::Id<struct StationTag>;

/// A person, or nobody: the links of a waiting line, in four bytes.
class PersonLink {
 public:
  PersonLink() = default;
  explicit PersonLink(PersonId person) : raw_(person.value() + 1) {}

  explicit operator bool() const { return raw_ != 0; }
  PersonId operator*() const { return PersonId(raw_ - 1); }

 private:
  std::uint32_t raw_ = 0;
};

/// Drawn when it is first asked for: most persons are never asked.
enum class Sex : std::uint8_t { woman, man, not_drawn };

struct Person {
  std::uint32_t source = 0;   ///< who the person is: number `number` of source `source`
  std::uint32_t number = 0;   ///< from 1
  std::uint32_t step = 0;     ///< index into Program::steps
  PersonLink behind;          ///< the next in the same waiting line
  engine::SimTime since;      ///< came to `station`
  engine::SimTime bed_since;  ///< took the bed; only if holds_bed
  StationId station{0};       ///< last sought
  StationId bed{0};           ///< whose bed is held; only if holds_bed
  std::uint16_t municipality = 0;
  std::uint8_t group = 0;
  std::uint8_t age = 0;
  std::uint8_t priority = 0;
  bool holds_bed = false;
  bool waits = false;    ///< stands in the line of `station`
  bool blocked = false;  ///< waits, and keeps the bed of an earlier stay meanwhile
  std::uint16_t visits_left = 0;
  std::uint16_t came_from = 0;  ///< node of the flow table where the person was last
  /// Of the wait or stay, if something may end it before its time (tickets.h); else 0.
  std::uint32_t ticket = 0;
  std::uint32_t side = 0;  ///< line of the side table; 0: none is kept
  Sex sex = Sex::not_drawn;
  bool is_companion : 1 = false;  ///< walks a track beside a person (companions.h)
  bool has_companions : 1 = false;
  /// A companion: which one of the person's, from 1. A person: how many there have been.
  std::uint16_t companions = 0;
  double frailty = 1;
  StayHistory stays;
  /// How often the person drew, by purpose modulo the size: the `nth` of random streams. Two
  /// purposes may share a count; each still has its own stream, so no draw is ever used twice.
  std::array<std::uint32_t, 6> draws{};
};
static_assert(sizeof(Person) <= 128);

}  // namespace models

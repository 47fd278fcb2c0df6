/// What happened to whom, where and when: one entry an activity, in the order of events. Kept only
/// when asked for.
///
/// A contact with a service is told whole: `seeks` (`was_there` if it began before the run), then
/// `turned_away`, or at once `starts` or `visits`, or first a wait (`waits` or `blocked`) until
/// `called`; a stay ends with `frees`.
/// Records a person (models/indicators/contacts.h) and observations are made from nothing else.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/sim_time.h"
#include "models/network/person.h"

namespace models {

enum class Activity : std::uint8_t {
  came,         ///< a new person
  was_there,    ///< in a line or a bed when the run begins; `length` is for how long
  seeks,        ///< comes to a service
  turned_away,  ///< the queue was full
  balked,       ///< did not care to wait
  waits,        ///< joins a line
  blocked,      ///< joins a line, and keeps the bed of an earlier stay
  waits_again,  ///< after an interruption, at the head of a line
  called,       ///< leaves the line, to be served or not
  gave_up,      ///< waited, and went
  called_away,  ///< waited, and something happened that leads elsewhere
  starts,       ///< a stay begins or goes on; `length` is drawn, or what is left
  resumes,      ///< has stayed when the run begins; `length` is what is left
  takes,        ///< a bed
  interrupted,  ///< the stay is broken off, or the bed of someone blocked is taken
  moved,        ///< to another bed, in the midst of the stay
  frees,        ///< gives a bed back; `station` is the bed's, `step` may be the next one
  visits,       ///< takes a slot
  engages,      ///< one of the staff; `station` is the pool
  dismisses,    ///< one of the staff
  calls,        ///< a round is due, and waits for staff of the pool
  heard,        ///< a round waits no longer
  becomes,      ///< one of `group` from now on
  moves,        ///< lives in `municipality` from now on
  at_home,      ///< a delay or life at home begins; `length` is drawn
  accepted,
  rejected,
  left,
  died,
  forks,         ///< waits for the tracks that begin now
  track_begins,  ///< a companion sets out; `step` is the fork or the subscription
  track_ends,    ///< a companion is done
  withdrawn,     ///< a companion goes because the person needs it no more
  joins          ///< so many tracks are done that the person goes on
};

struct Entry {
  engine::SimTime when;
  std::uint32_t source = 0;  ///< the person: number `number` of source `source`
  std::uint32_t number = 0;
  Activity activity = Activity::came;
  std::uint32_t step = 0;  ///< index into Program::steps
  engine::Duration length{};
  StationId station{0};  ///< last sought; for `frees` whose bed it is
  std::uint16_t municipality = 0;
  std::uint8_t age = 0;    ///< index into Geography::age_groups
  std::uint8_t group = 0;  ///< to which the person belongs then: index into Description::groups
  std::uint16_t companion = 0;  ///< which companion of the person; 0: the person

  friend bool operator==(const Entry&, const Entry&) = default;
};

using Journal = std::vector<Entry>;

}  // namespace models

/// What happened to whom, when: one entry an activity, in the order of events. Kept only when asked
/// for.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/sim_time.h"

namespace models {

enum class Activity : std::uint8_t {
  came,         ///< a new person
  waits,        ///< joins a line, or stands in it when the run begins
  blocked,      ///< joins a line, and keeps the bed of an earlier stay
  starts,       ///< a stay begins; `length` is drawn
  visits,       ///< takes a slot
  at_home,      ///< a delay or life at home begins; `length` is drawn
  turned_away,  ///< the queue was full
  balked,       ///< did not care to wait
  gave_up,      ///< waited, and went
  interrupted,  ///< the stay is broken off
  moved,        ///< to another bed, in the midst of the stay
  accepted,
  rejected,
  left,
  died,
  resumes  ///< has stayed when the run begins; `length` is what is left
};

struct Entry {
  engine::SimTime when;
  std::uint32_t source = 0;  ///< the person: number `number` of source `source`
  std::uint32_t number = 0;
  Activity activity = Activity::came;
  std::uint32_t step = 0;  ///< index into Program::steps
  engine::Duration length{};

  friend bool operator==(const Entry&, const Entry&) = default;
};

using Journal = std::vector<Entry>;

}  // namespace models

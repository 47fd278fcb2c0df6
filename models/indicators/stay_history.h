/// What must be remembered of a person's hospital stays to count readmissions (readmission.h).
#pragma once

#include <cstdint>

#include "engine/sim_time.h"

namespace models {

struct StayHistory {
  engine::SimTime stay_start;  ///< of the present or last linked stay
  engine::SimTime last_end;    ///< latest discharge
  engine::SimTime index_end;  ///< the index discharge that the present stay may be a readmission of
  std::uint16_t last_point = 0;   ///< service point of the latest discharge
  std::uint16_t index_point = 0;  ///< of the index discharge
  bool any = false;               ///< has been admitted before
  bool inside = false;            ///< is admitted now
  bool last_is_index = false;     ///< the latest discharge was counted as an index discharge
  bool follows_index = false;     ///< the present stay is acute and within 30 days of index_end
};

}  // namespace models

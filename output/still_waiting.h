/// Who waits when a run ends: told beside every figure of waits, since ended waits do not show it.
#pragma once

#include <cstddef>
#include <optional>

#include "output/results.h"

namespace output {

/// Over replications.
struct StillWaiting {
  double persons = 0;  ///< mean
  double days = 0;     ///< that they have waited so far, mean of all of them; NaN if nobody waits
};

/// Of those whose waits key figure number `figure` (from 0) is of; none if it is not of waits, or
/// if the results are too old to say.
std::optional<StillWaiting> still_waiting(const Results& results, std::size_t figure);

}  // namespace output

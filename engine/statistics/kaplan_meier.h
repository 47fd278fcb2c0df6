/// Waits of which some had not ended when one stopped looking.
///
/// Who still waits has waited at least so long. Left out, a queue that grows looks short: only the
/// short waits have ended. The product-limit estimate counts every waiter for as long as he is
/// known to wait. Sources: Kaplan & Meier, JASA 53, 1958; Greenwood, Reports on Public Health and
/// Medical Subjects 33, 1926 (variance).
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/sim_time.h"

namespace engine {

struct Wait {
  Duration length{};
  bool has_ended = true;  ///< false: still waiting after `length`
};

/// From `length` on, until the next step.
struct SurvivalStep {
  Duration length{};
  std::uint64_t at_risk = 0;  ///< known to wait at least so long
  std::uint64_t ended = 0;    ///< after exactly so long
  double still_waiting = 1;   ///< share that waits longer
  double standard_error = 0;  ///< Greenwood's
};

/// One step for each length at which a wait ended, ascending. A wait that has not ended after the
/// same length as another's end counts as longer.
std::vector<SurvivalStep> kaplan_meier(std::vector<Wait> waits);

/// The length within which a share p of waits ends; none if too many have not ended to say.
/// Requires: 0 < p < 1.
std::optional<Duration> survival_quantile(const std::vector<SurvivalStep>& steps, double p);

}  // namespace engine

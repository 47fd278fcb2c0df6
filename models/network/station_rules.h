/// What a station does beyond the plain queue: who may wait, when capacity changes, who must give
/// way. Stations without any such rule have none of this and cost nothing for it.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/random/distribution.h"
#include "engine/random/hazard.h"
#include "engine/random/stream.h"
#include "models/description/service.h"
#include "models/network/rules.h"

namespace models {

/// Where people go who do not wait to the end; none: they leave the system.
using Exit = std::optional<std::uint32_t>;  ///< index into Program::steps

/// The planned capacity from a time on.
struct PlannedCapacity {
  engine::SimTime from;
  std::int64_t beds = 0;
};

struct StationRules {
  std::uint64_t hash = 0;  ///< of the station's name: its random streams
  std::optional<Ageing> ageing;

  std::optional<std::int64_t> limit_external, limit_internal;
  std::optional<Formula> limit_rule, limit_external_rule, limit_internal_rule;
  Exit turned_away;
  std::vector<Balking> balk;
  std::optional<Formula> balk_rule;  ///< instead
  Exit balks;
  engine::Purpose why_balk{};
  std::optional<engine::Distribution> patience;
  std::optional<engine::Hazard> impatience;
  Exit gives_up;
  engine::Purpose why_patience{};
  std::vector<std::uint32_t> jockey_to;     ///< choices: who waits here may move there
  std::int64_t jockey_when = 0;             ///< the other line is at least so much shorter
  std::vector<std::uint32_t> jockeys_from;  ///< stations from which others may come; ascending

  std::vector<PlannedCapacity> schedule;  ///< from the start on; empty: never varies
  std::optional<Breakdown> breakdown;
  AtClosing at_closing = AtClosing::finish;
  std::optional<engine::Distribution> turnaround;
  engine::Purpose why_turnaround{};

  std::optional<std::int64_t> servers;  ///< patients share the capacity of so many; else none

  Preempt preempt = Preempt::never;
  std::optional<std::uint32_t> moves_to;     ///< index into Program::choices
  std::optional<std::uint32_t> overflow_to;  ///< index into Program::choices
  engine::Duration overflow_after{};
  bool returns = false;

  std::vector<std::uint8_t> kind_of_group;  ///< empty: nothing is reserved
  std::vector<std::int64_t> reserved;       ///< beds of each kind; the last kind has none
  bool strict = false;

  /// Patients may be moved from here to a station that interrupts stays.
  bool leads_to_interruption = false;

  bool has_limit() const {
    return limit_external || limit_internal || limit_rule || limit_external_rule ||
           limit_internal_rule;
  }
  bool may_balk() const { return !balk.empty() || balk_rule; }
  bool varies() const { return !schedule.empty() || breakdown.has_value(); }
  bool interrupts_at_closing() const {
    return at_closing != AtClosing::finish && at_closing != AtClosing::overtime;
  }
  bool may_interrupt() const {
    return preempt != Preempt::never || (varies() && interrupts_at_closing());
  }
  bool needs_tickets() const { return may_interrupt() || leads_to_interruption; }
};

}  // namespace models

/// The state of a station with rules, beside what every station has (station.h).
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/statistics/time_weighted.h"
#include "models/network/processor_sharing.h"
#include "models/network/program.h"
#include "models/network/standing_line.h"

namespace models {

/// Persons of the whole run, for the audit: came = served + refused + gave_up + called_away + still
/// waiting.
struct LineCounts {
  std::uint64_t came = 0;     ///< sought this station first, or moved over from another line
  std::uint64_t served = 0;   ///< of these, began here or where else they would go
  std::uint64_t refused = 0;  ///< turned away, or balked
  std::uint64_t gave_up = 0;
  std::uint64_t called_away = 0;  ///< something else happened meanwhile
};

/// Of a station whose patients share the capacity.
struct SharedStation {
  SharedStation(std::int64_t servers, const Program& program)
      : capacity(servers), busy(program.days) {}

  SharedCapacity capacity;
  engine::Level busy;                          ///< servers at work, by day
  std::optional<engine::SimTime> looks_again;  ///< when the event under way comes
  std::uint32_t issue = 0;                     ///< of that event
};

struct RuledStation {
  RuledStation(const StationPlan& plan, const StationRules& rules, const Program& program)
      : line(plan.order, rules.ageing, rules.reserved.empty() ? 1 : rules.reserved.size()),
        holders(QueueOrder::priority),
        returning(QueueOrder::fifo),
        capacity(plan.capacity.value_or(0)),
        held(rules.reserved.size(), 0),
        open(program.days),
        cleaning(program.days),
        overtime(program.days) {
    if (rules.servers) shared.emplace(*rules.servers, program);
  }

  StandingLine line;
  StandingLine holders;            ///< of beds, if they can be interrupted
  StandingLine returning;          ///< in care elsewhere, and to be moved here
  std::int64_t capacity;           ///< beds open now; not used if unlimited
  std::size_t next_change = 0;     ///< in StationRules::schedule
  bool is_down = false;            ///< broken down
  std::vector<std::int64_t> held;  ///< beds by kind, if some are reserved
  std::uint32_t picked = 0;        ///< draws of a random order
  std::uint32_t breakdowns = 0;
  engine::Level open;      ///< beds, by day
  engine::Level cleaning;  ///< beds being cleaned, by day
  engine::Level overtime;  ///< beds used above those open, by day
  LineCounts counts;
  std::optional<SharedStation> shared;  ///< none: each patient has a bed of the own
};

}  // namespace models

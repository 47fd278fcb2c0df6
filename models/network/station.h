/// The state of a station while the model runs: who waits, what is free, and what it measures.
#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <vector>

#include "engine/statistics/tally.h"
#include "engine/statistics/time_weighted.h"
#include "models/network/group_record.h"
#include "models/network/program.h"
#include "models/network/ruled_station.h"
#include "models/network/waiting_line.h"

namespace models {

/// What a station measures from Program::begin on. All integers.
struct StationRecord {
  explicit StationRecord(const Program& program);

  engine::Level waiting;                   ///< persons in line, by period
  engine::Level occupied;                  ///< beds held, blocked ones included, by day
  std::vector<engine::Level> blocked;      ///< by block reason, by period
  std::vector<std::uint32_t> starts;       ///< admissions, visits or cases begun, by period
  std::vector<std::uint32_t> turned_away;  ///< by period
  std::vector<std::uint32_t> arrived;      ///< came to the station, by period
  std::vector<std::uint32_t> rejected;     ///< desks: by (reason, period)
  engine::Tally stays;                     ///< completed stays, blocked time included, microseconds
  std::vector<GroupRecord> of_group;       ///< the same, by (year, group); years: Program::years
  std::size_t groups = 1;

  GroupRecord& of(std::size_t group, std::size_t year) { return of_group[year * groups + group]; }
  const GroupRecord& of(std::size_t group, std::size_t year) const {
    return of_group[year * groups + group];
  }
};

/// Neighbours may belong to different processes: no cache line is shared.
struct alignas(64) Station {
  Station(const StationPlan& plan, const Program& program)
      : line(plan.order),
        free(plan.capacity.value_or(std::numeric_limits<std::int64_t>::max())),
        record(program) {
    if (plan.rules) {
      ruled = std::make_unique<RuledStation>(plan, program.station_rules[*plan.rules], program);
    }
  }

  std::int64_t in_line() const { return ruled ? ruled->line.size() : line.size(); }

  WaitingLine line;                     ///< without rules
  std::unique_ptr<RuledStation> ruled;  ///< none: a plain queue
  std::int64_t free;            ///< beds; negative while closed beds are in use; not used by slots
  bool opening_is_due = false;  ///< slots: an event for the next slot is on the agenda
  StationRecord record;
};

}  // namespace models

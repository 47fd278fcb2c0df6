/// What a station measures of one patient group, in one year or over the whole counted part of the
/// run.
///
/// The key figures are sums of these, so that each can be narrowed to a group. What results show
/// by period or day, all groups together, is in StationRecord; the audit compares the two.
#pragma once

#include <cstdint>

#include "engine/sim_time.h"
#include "engine/statistics/int128.h"
#include "engine/statistics/tally.h"

namespace models {

using PersonTime = engine::Int128;  ///< microseconds x persons

struct TimeSpan {
  engine::SimTime from, to;
};

struct GroupRecord {
  std::uint64_t starts = 0;       ///< admissions, visits or cases begun
  std::uint64_t arrived = 0;      ///< came to the station
  std::uint64_t turned_away = 0;  ///< of these, because the queue was full
  std::uint64_t balked = 0;       ///< of these, because they did not care to wait
  std::uint64_t gave_up = 0;      ///< waited, and went before being served
  std::uint64_t interrupted = 0;  ///< stays broken off, to go on later
  std::uint64_t rejected = 0;     ///< desks
  engine::Tally stays;            ///< completed stays, blocked time included, microseconds
  PersonTime waiting = 0;         ///< in line, person by person
  PersonTime in_bed = 0;          ///< blocked time included
  PersonTime blocked = 0;         ///< of this station's beds, ready to leave

  void merge(const GroupRecord& other) {
    starts += other.starts;
    arrived += other.arrived;
    turned_away += other.turned_away;
    balked += other.balked;
    gave_up += other.gave_up;
    interrupted += other.interrupted;
    rejected += other.rejected;
    stays.merge(other.stays);
    waiting += other.waiting;
    in_bed += other.in_bed;
    blocked += other.blocked;
  }
};

}  // namespace models

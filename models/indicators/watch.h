/// What is observed of one station: who is present, and what happens when.
///
/// Present are those in line and those in a bed (a blocked patient is present where the bed is, and
/// in the line that is waited in). All numbers are whole: microseconds and persons.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "engine/statistics/tally.h"

namespace models {

inline constexpr std::size_t hours_a_week = 168;  ///< cell 0: Monday from 0 to 1

/// When a wait is counted in the period: when it began, when it ended, or when the care that
/// followed was completed. What has not come so far when the run ends is not counted.
enum class WaitBasis : std::uint8_t { start, end, completion };
inline constexpr std::size_t wait_bases = 3;

enum class WaitOutcome : std::uint8_t { served, gave_up, turned_away, balked };
inline constexpr std::size_t wait_outcomes = 4;

/// What is counted in a window.
enum class Counted : std::uint8_t { arrived, started, completed, turned_away };
inline constexpr std::size_t counted_kinds = 4;

struct Snapshot {
  std::uint32_t waiting = 0;
  std::uint32_t inside = 0;
};

struct Watch {
  std::int64_t waiting = 0;
  std::int64_t inside = 0;
  std::vector<std::int64_t> time_at;  ///< microseconds with n present; the last: more
  std::vector<std::uint32_t> seen;    ///< arrivals who found n present; the last: more
  std::array<std::int64_t, hours_a_week> hour_area{};  ///< microseconds x persons present
  std::array<std::uint32_t, hours_a_week> hour_arrivals{};
  std::array<std::array<engine::Tally, wait_outcomes>, wait_bases> waits;
  std::vector<Snapshot> snapshots;
  std::vector<std::array<std::uint32_t, counted_kinds>> windows;

  std::int64_t present() const { return waiting + inside; }
};

}  // namespace models

/// How a rate of arrivals changes over the day, the week, the year and the calendar: factors that
/// are multiplied. All by local time.
///
/// The rate is constant between two changes of a factor. A trend or ramp is smooth in the language
/// and set anew at every midnight here, to its value at noon, so that each day has its right
/// number.
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "engine/calendar.h"

namespace models {

/// From a clock reading until the next one begins; the last until midnight.
struct HourFactor {
  engine::Duration from{};  ///< of the local clock, 0 to 24 h
  double factor = 1;

  friend bool operator==(const HourFactor&, const HourFactor&) = default;
};

/// `{from: 2026-12-20, to: 2027-01-05, times: 1.5}`
struct DatedFactor {
  engine::LocalTime from;
  std::optional<engine::LocalTime> to{};  ///< none: for good
  double times = 1;

  friend bool operator==(const DatedFactor&, const DatedFactor&) = default;
};

/// `{from: 2027-01-01, to: 2027-07-01, times: 1.3}`: rises evenly from 1 to 1.3, and stays there.
struct Ramp {
  std::chrono::year_month_day from;
  std::chrono::year_month_day to;
  double times = 1;

  friend bool operator==(const Ramp&, const Ramp&) = default;
};

struct RateProfile {
  std::vector<HourFactor> by_hour{};  ///< begins at 0 h; empty: all alike
  std::vector<double> by_weekday{};   ///< Monday first; empty: all alike
  std::vector<double> by_month{};     ///< January first; empty: all alike
  double holidays = 1;                ///< on public holidays, besides the weekday's factor
  /// Divides by_hour, by_weekday and by_month each by its own mean over 24 h, 7 days and 365 days.
  bool normalise = false;
  std::vector<DatedFactor> changes{};
  std::vector<Ramp> ramps{};
  double trend = 0;  ///< growth a year of 365 days, compound, from Clock::start: 0.02 is 2 %

  friend bool operator==(const RateProfile&, const RateProfile&) = default;
};

}  // namespace models

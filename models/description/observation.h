/// What a scenario wants observed beyond the usual results. Nothing is measured, and nothing paid,
/// unless it asks.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "engine/sim_time.h"

namespace models {

/// A stretch of dates over which events are counted: [from, to).
struct ObservedWindow {
  std::string name;
  std::chrono::year_month_day from;
  std::chrono::year_month_day to;

  friend bool operator==(const ObservedWindow&, const ObservedWindow&) = default;
};

struct ObservationWish {
  std::vector<std::string> services;  ///< all members of each; empty: nothing is observed
  bool census = false;         ///< how long, and for how many arrivals, n persons were present
  std::int64_t up_to = 100;    ///< n is counted from 0 to this; more is one class
  bool hours_of_week = false;  ///< mean census and arrivals by weekday and hour
  bool waits = false;          ///< by start, by end and by completion; by what came of them
  std::vector<engine::Duration> snapshots;  ///< after the run's first instant, warm-up included
  std::vector<ObservedWindow> windows;

  friend bool operator==(const ObservationWish&, const ObservationWish&) = default;
};

}  // namespace models

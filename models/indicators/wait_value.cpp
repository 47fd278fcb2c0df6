#include "models/indicators/wait_value.h"

#include <limits>

#include "models/indicators/metric.h"

namespace models {

namespace {

constexpr double nobody_waited = std::numeric_limits<double>::quiet_NaN();

/// Exact: only limits that are edges of bins have an answer.
double share_within(const WaitCell& waits, engine::Duration limit) {
  double within = 0;
  for (std::size_t i = 0; i < engine::WaitBins::count; ++i) {
    const std::optional<engine::Duration> upper = engine::WaitBins::upper(i);
    within += waits.bins[i];
    if (upper && *upper == limit) return within / static_cast<double>(waits.waits.count());
  }
  return nobody_waited;
}

}  // namespace

double wait_value(const KeyFigureWish& wish, const WaitCell& waits) {
  if (waits.waits.count() == 0) return nobody_waited;
  switch (wish.measure) {
    case Measure::wait_median:
    case Measure::stay_median:
      return days(waits.fine.quantile(0.5));
    case Measure::wait_p90:
      return days(waits.fine.quantile(0.9));
    case Measure::wait_share_within:
    case Measure::reach_share_within:
      return share_within(waits, wish.limit.value_or(std::chrono::days{30}));
    default:
      return waits.waits.mean() / engine::microseconds_per_day;
  }
}

}  // namespace models

#include "output/report/axis.h"

#include <array>
#include <cmath>

#include "output/report/number.h"

namespace output::report {
namespace {

using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year_month_day;

/// The least of 1, 2, 5 times a power of ten with at most five steps to `highest`.
double step_for(double highest) {
  double power = 1e-3;
  for (int i = 0; i < 15; ++i, power *= 10) {
    for (const double digit : {1.0, 2.0, 5.0}) {
      if (highest <= 5 * digit * power) return digit * power;
    }
  }
  return power;
}

/// End of the axis and distance of its ticks, days.
struct WaitScale {
  double end, step;
};

constexpr double hour = 1.0 / 24;
constexpr std::array<WaitScale, 16> wait_scales = {{{hour / 6, hour / 30},
                                                    {hour / 2, hour / 6},
                                                    {hour, hour / 3},
                                                    {4 * hour, hour},
                                                    {8 * hour, 2 * hour},
                                                    {24 * hour, 6 * hour},
                                                    {4, 1},
                                                    {7, 1},
                                                    {14, 7},
                                                    {28, 7},
                                                    {60, 10},
                                                    {120, 30},
                                                    {240, 60},
                                                    {480, 120},
                                                    {960, 240},
                                                    {1920, 960}}};

WaitScale wait_scale(double longest) {
  for (const WaitScale& one : wait_scales) {
    if (longest <= one.end) return one;
  }
  return wait_scales.back();
}

/// First day of the month, `step` months apart counted from January.
std::vector<sys_days> month_starts(sys_days from, sys_days to, int step) {
  std::vector<sys_days> all;
  const year_month_day first(from);
  auto month = first.year() / std::chrono::January;
  for (; sys_days(month / 1) <= to; month += months(step)) {
    if (sys_days(month / 1) >= from) all.emplace_back(month / 1);
  }
  return all;
}

}  // namespace

Axis count_axis(double highest, const Words& say) {
  if (highest <= 0) highest = 1;
  const double step = step_for(highest);
  const int decimals = step < 0.01 ? 3 : step < 0.1 ? 2 : step < 1 ? 1 : 0;
  Axis axis;
  int steps = 0;
  do {
    axis.ticks.push_back({steps * step, number(steps * step, decimals, say)});
  } while (steps++ * step < highest);
  axis.high = axis.ticks.back().at;
  return axis;
}

Axis percent_axis(double highest, const Words& say) {
  Axis axis = count_axis(highest * 100, say);
  axis.high /= 100;
  for (Tick& tick : axis.ticks) {
    tick.at /= 100;
    tick.label = say("number.percent", tick.label);
  }
  return axis;
}

Axis share_axis(const Words& say) {
  Axis axis;
  for (const int percent : {0, 50, 100}) {
    axis.ticks.push_back({percent / 100.0, say("number.percent", percent)});
  }
  return axis;
}

Axis calendar_axis(const TimeAxis& time, const Words& say) {
  Axis axis{time.starts.front(), time.ends.back(), {}};
  const sys_days from = time.date(axis.low);
  const sys_days to = time.date(axis.high);
  std::vector<sys_days> starts;
  for (const int step : {1, 3, 6, 12, 24, 60, 120}) {
    starts = month_starts(from, to, step);
    if (starts.size() <= 6) break;
  }
  for (const sys_days one : starts) {
    axis.ticks.push_back({static_cast<double>((one - time.origin).count()), month_label(one, say)});
  }
  if (!starts.empty()) axis.ticks.front().label = month_and_year(starts.front(), say);
  return axis;
}

Axis wait_axis(double longest, const Words& say) {
  const WaitScale scale = wait_scale(longest);
  const bool in_minutes = scale.end <= hour;
  const bool in_hours = scale.end <= 1;
  const int units_a_day = in_minutes ? 1440 : in_hours ? 24 : 1;
  Axis axis{0, scale.end, {}};
  for (int i = 0; i * scale.step <= scale.end * (1 + 1e-9); ++i) {
    const double value = i * scale.step * units_a_day;
    axis.ticks.push_back({i * scale.step, number(value, 0, say)});
  }
  axis.ticks.back().label += ' ' + say(in_minutes ? "unit.minute"
                                       : in_hours ? "unit.hour"
                                                  : "unit.day");
  return axis;
}

}  // namespace output::report

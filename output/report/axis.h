/// Where a value lies on a drawing, and which values an axis names.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "output/report/date.h"
#include "output/report/words.h"

namespace output::report {

struct Tick {
  double at = 0;
  std::string label;
};

/// From `low` to `high`, both in units of the data; ticks within.
struct Axis {
  double low = 0, high = 1;
  std::vector<Tick> ticks;
};

/// From 0 past `highest`, with at most five steps of 1, 2 or 5 times a power of ten.
Axis count_axis(double highest, const Words& say);

/// The same of shares, in per cent.
Axis percent_axis(double highest, const Words& say);

/// 0 to 100 %.
Axis share_axis(const Words& say);

/// Days since the axis' origin, with first days of months, at most six of them.
Axis calendar_axis(const TimeAxis& time, const Words& say);

/// Waits from 0 to at least `longest` days (1920 at most), in minutes up to an hour, in hours up to
/// a day, otherwise in days; the last tick names the unit.
Axis wait_axis(double longest, const Words& say);

}  // namespace output::report

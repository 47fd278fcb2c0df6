/// Numbers and intervals in the reader's language: `1.234,5` or `1,234.5`.
///
/// How many digits: the last digit shown is the coarsest decimal place of which the half-width of
/// the 95 % interval still holds three (half-width 3 to 30 of that place). A half-width of 80 shows
/// tens, 8 shows whole numbers, 0.8 tenths. Mean and both ends are rounded to that same place, to
/// nearest; one place more if the mean would be shown as 0 and is not; at most six decimals, but
/// two digits of what they would show as 0. All replications alike: as many decimals as the number
/// has, if those are three at most, else four significant digits. One replication (no interval):
/// three significant digits.
#pragma once

#include <string>

#include "output/report/estimate.h"
#include "output/report/words.h"

namespace output::report {

/// Decimals that an uncertainty supports; negative rounds to tens, hundreds ...
int supported_decimals(double half_width);

/// Decimals with which an estimate is shown.
int decimals_of(const Estimate& one);

/// Requires: a finite value. Below 0 decimals the value is rounded to tens, hundreds ...
std::string number(double value, int decimals, const Words& say);

/// Value and interval of an estimate without a unit. `interval` is empty if there is none.
struct Shown {
  std::string value;
  std::string interval;
};

/// A share (unit "1") is shown in per cent, with the sign. The interval is cut off at the bounds of
/// its unit: a share lies from 0 to 1, and times, persons, beds and counts are not negative.
Shown shown(const Estimate& one, std::string_view unit, const Words& say);

/// A time in days as people tell it: in minutes below an hour, in hours below 48 hours, else in
/// days. Other units stay as they are.
struct Told {
  Estimate estimate;
  std::string unit;
};
Told told(const Estimate& one, std::string_view unit);

/// "12,3 dage", "1 dag". Requires: `unit` as told. A share has its sign; "–" has no unit.
std::string with_unit(const Shown& text, std::string_view unit, const Words& say);

/// "12,3 dage (11,2–13,4)", told as above; says how many replications had a value if not all had.
std::string phrase(const Estimate& one, std::string_view unit, const Words& say);

/// A value that is given and no estimate, with all its digits up to three decimals: "1.234 dage".
std::string given_amount(double value, std::string_view unit, const Words& say);

/// Whole numbers of replications, waits, places.
std::string count(std::size_t value, const Words& say);

/// "1 gentagelse", "30 gentagelser".
std::string replications(std::size_t many, const Words& say);

}  // namespace output::report

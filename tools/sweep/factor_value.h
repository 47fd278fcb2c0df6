/// From a coordinate of a design to what is written into the scenario, and back.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "scenarios/load.h"
#include "tools/sweep/plan.h"

namespace tools {

struct FactorValue {
  std::string text;   ///< "12.5 d", "fifo", "2027-01-01", "M1"
  double number = 0;  ///< in the factor's unit; of choices the number of it, from 0

  friend bool operator==(const FactorValue&, const FactorValue&) = default;
};

/// The value at the coordinate: continuous ones are rounded to nine digits, and the number is that
/// of the text, so that what is stored is what was run. Whole numbers, days and choices have equal
/// parts of the range. Requires: 0 <= coordinate <= 1.
FactorValue value_at(const Factor& factor, double coordinate);

/// Where the number lies in the range; the middle of its part for whole numbers and choices.
double coordinate_of(const Factor& factor, double number);

/// How many different values there are; 0 if it is continuous.
std::size_t count_of_values(const Factor& factor);

/// What a point changes: the values of the plan, then those of the factors.
struct PointChanges {
  std::vector<scenarios::Override> overrides;
  std::vector<std::string> overlays;  ///< relative to the plan, the later the higher

  friend bool operator==(const PointChanges&, const PointChanges&) = default;
};
PointChanges changes_at(const Plan& plan, std::span<const double> coordinates);

/// "2027-02-01".
std::string date_text(double days_since_1970);

}  // namespace tools

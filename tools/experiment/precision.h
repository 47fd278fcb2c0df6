/// How sure a run shall be before it stops: half-widths of 95 % intervals.
///
/// Whether to stop is decided only after 30, 60, 120, ... replications, so that the number run
/// never depends on threads, machine or interruptions, and so that there are few chances to stop on
/// a spread that by chance looks small. Source: Law, Simulation Modeling and Analysis, 5th ed.,
/// 2015, section 9.4.1. Coverage under this rule: docs/coverage.md.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/error.h"
#include "output/figures.h"

namespace tools {

/// A key figure, and the half-width that its interval shall have at most.
struct PrecisionTarget {
  std::string figure;        ///< id
  double half_width = 0;     ///< in `unit`
  std::string unit;          ///< "%" of the mean, "pp", "min", "h", "d"; empty: that of the figure
  double factor = 1;         ///< so many of the figure's units is one of these
  bool is_relative = false;  ///< to the mean

  friend bool operator==(const PrecisionTarget&, const PrecisionTarget&) = default;
};

/// "wait within 3 %, occupancy within 0.5 pp, wait_p90 within 2 h" ("inden for" for within), for
/// these figures. `%` is relative to the mean, `pp` percentage points of a share; `min h d` for
/// times, no unit for the rest. E302 to E304 otherwise.
engine::Result<std::vector<PrecisionTarget>> precision_targets(
    const std::string& text, const std::vector<output::Figure>& figures);

/// Where a target stands after some replications.
struct PrecisionReached {
  double half_width = 0;  ///< in the target's unit; NaN below two values
  bool is_reached = false;
};
PrecisionReached reached(const PrecisionTarget& target, const std::vector<double>& values);

/// 30, 60, 120, ... and last `most`.
std::vector<std::uint32_t> precision_rounds(std::uint32_t most);

}  // namespace tools

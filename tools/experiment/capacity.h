/// How much capacity is enough: a search along one whole number.
///
/// More capacity is taken to help; all points have the same random numbers, so that means go one
/// way too. The least capacity whose interval lies wholly within the target is found by halving.
/// Each of the points that halving can look at gets its share of the risk (Bonferroni), so that the
/// answer is right with the confidence asked, however the halving goes.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "engine/error.h"
#include "output/capacity_curve.h"

namespace tools {

/// What a key figure shall be.
struct CapacityTarget {
  std::string figure;  ///< id
  bool at_most = true;
  double limit = 0;  ///< in the figure's unit
};

/// "wait_within_4h >= 95 %", "wait <= 2 h", for these figures. E303, E304 or E306 otherwise.
engine::Result<CapacityTarget> capacity_target(const std::string& text,
                                               const std::vector<output::Figure>& figures);

/// What one replication after another gave with a capacity, and what theory says (NaN: nothing).
struct MeasuredCapacity {
  std::vector<double> values;
  double formula = 0;
};

/// None ends the search: interrupted, or refused.
using MeasureCapacity = std::function<std::optional<MeasuredCapacity>(std::int64_t capacity)>;

/// Fills in points and answers of `curve`, which says what is asked. False: ended by `measure`.
bool search_capacity(output::CapacityCurve& curve, const MeasureCapacity& measure);

/// The least capacity for which theory meets the target; none if it never does, or is NaN for all.
std::optional<std::int64_t> least_by_formula(const output::CapacityCurve& curve,
                                             const std::function<double(std::int64_t)>& formula);

/// The most points that halving looks at between two ends, both included.
std::size_t looks_between(std::int64_t from, std::int64_t to);

}  // namespace tools

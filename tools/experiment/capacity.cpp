#include "tools/experiment/capacity.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "engine/statistics/interval.h"
#include "engine/statistics/simultaneous.h"
#include "tools/experiment/planner_amount.h"
#include "tools/samspil/problem.h"

namespace tools {

namespace {

using output::CurvePoint;
using output::Sufficiency;

/// Points shown on either side of the answer.
constexpr std::int64_t neighbours = 2;

/// NaN meets nothing.
bool meets_target(const output::CapacityCurve& curve, double value) {
  return curve.at_most ? value <= curve.limit : value >= curve.limit;
}

class CapacitySearch {
 public:
  CapacitySearch(output::CapacityCurve& curve, const MeasureCapacity& measure)
      : curve_(curve), measure_(measure) {}

  bool run() {
    if (!find_enough() || !look_around()) return false;
    for (const auto& [capacity, point] : points_)
      curve_.points.push_back(point);
    answer();
    return true;
  }

 private:
  /// Null: ended.
  const CurvePoint* at(std::int64_t capacity) {
    const auto known = points_.find(capacity);
    if (known != points_.end()) return &known->second;
    const auto measured = measure_(capacity);
    if (!measured) return nullptr;
    return &points_.emplace(capacity, point_of(capacity, *measured)).first->second;
  }

  CurvePoint point_of(std::int64_t capacity, const MeasuredCapacity& measured) const {
    CurvePoint point{capacity, output::report::estimate(measured.values), measured.formula,
                     Sufficiency::unsure, measured.values};
    std::vector<double> finite;
    std::copy_if(measured.values.begin(), measured.values.end(), std::back_inserter(finite),
                 [](double one) { return std::isfinite(one); });
    if (finite.size() < 2 || finite.size() < measured.values.size()) return point;
    const double one_sided = engine::bonferroni_confidence(curve_.confidence, curve_.looks);
    const auto bounds = engine::confidence_interval(finite, 2 * one_sided - 1);
    point.estimate.low = bounds.low;
    point.estimate.high = bounds.high;
    const double worst = curve_.at_most ? bounds.high : bounds.low;
    const double best = curve_.at_most ? bounds.low : bounds.high;
    if (meets(worst)) point.sufficiency = Sufficiency::enough;
    if (!meets(best)) point.sufficiency = Sufficiency::too_few;
    return point;
  }

  bool meets(double value) const { return meets_target(curve_, value); }

  bool find_enough() {
    std::int64_t low = curve_.from;
    std::int64_t high = curve_.to;
    const CurvePoint* last = at(high);
    if (last == nullptr) return false;
    if (last->sufficiency != Sufficiency::enough) return true;
    while (low < high) {
      const std::int64_t middle = low + (high - low) / 2;
      const CurvePoint* point = at(middle);
      if (point == nullptr) return false;
      if (point->sufficiency == Sufficiency::enough) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    curve_.enough = high;
    return true;
  }

  /// Neighbours of the answer, and further down until it is surely too few.
  bool look_around() {
    const std::int64_t centre = curve_.enough.value_or(curve_.to);
    for (std::int64_t c = centre - neighbours; c <= centre + neighbours; ++c) {
      if (c >= curve_.from && c <= curve_.to && at(c) == nullptr) return false;
    }
    for (std::int64_t c = centre - neighbours; c >= curve_.from; --c) {
      const CurvePoint* point = at(c);
      if (point == nullptr) return false;
      if (point->sufficiency == Sufficiency::too_few) break;
    }
    return true;
  }

  void answer() {
    for (const CurvePoint& point : curve_.points) {
      if (point.sufficiency == Sufficiency::too_few) curve_.too_few = point.capacity;
      if (!curve_.likely && meets(point.estimate.mean)) curve_.likely = point.capacity;
    }
  }

  output::CapacityCurve& curve_;
  const MeasureCapacity& measure_;
  std::map<std::int64_t, CurvePoint> points_;
};

}  // namespace

engine::Result<CapacityTarget> capacity_target(const std::string& text,
                                               const std::vector<output::Figure>& figures) {
  const auto refused = [](engine::Error error) {
    return tl::unexpected(engine::Errors{std::move(error)});
  };
  for (const std::string_view sign : {"<=", ">="}) {
    const std::size_t place = text.find(sign);
    if (place == std::string::npos) continue;
    const std::string_view whole = text;
    const auto figure = figure_named(trimmed(whole.substr(0, place)), figures);
    if (!figure) return refused(figure.error());
    const auto limit = amount_in(trimmed(whole.substr(place + sign.size())), **figure);
    if (!limit) return refused(limit.error());
    return CapacityTarget{(*figure)->id, sign == "<=", *limit};
  }
  return refused(problem("E306", {{"found", text}}));
}

bool search_capacity(output::CapacityCurve& curve, const MeasureCapacity& measure) {
  curve.looks = looks_between(curve.from, curve.to);
  return CapacitySearch(curve, measure).run();
}

std::optional<std::int64_t> least_by_formula(const output::CapacityCurve& curve,
                                             const std::function<double(std::int64_t)>& formula) {
  std::int64_t low = curve.from;
  std::int64_t high = curve.to;
  if (!meets_target(curve, formula(high))) return std::nullopt;
  while (low < high) {
    const std::int64_t middle = low + (high - low) / 2;
    if (meets_target(curve, formula(middle))) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return high;
}

std::size_t looks_between(std::int64_t from, std::int64_t to) {
  std::size_t looks = 1;
  for (std::int64_t width = to - from; width > 0; width /= 2)
    ++looks;
  return looks;
}

}  // namespace tools

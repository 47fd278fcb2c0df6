#include "tools/sweep/responses.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "engine/statistics/difference.h"

namespace tools {

namespace {

constexpr double confidence = 0.95;

struct Gathered {
  double coordinates = 0;
  std::vector<double> values;
};

ResponseBin bin_of(const Gathered& gathered) {
  const auto count = gathered.values.size();
  ResponseBin bin{gathered.coordinates / static_cast<double>(count),
                  count,
                  engine::mean(gathered.values),
                  {no_value, no_value}};
  if (count >= 2) bin.interval = engine::confidence_interval(gathered.values, confidence);
  return bin;
}

/// Where the points of a factor are gathered: a number for each level, or each tenth of the range.
class Bins {
 public:
  Bins(const Design& design, std::size_t factor) {
    for (std::size_t p = 0; p < design.points() && levels_.size() <= most_bins; ++p)
      levels_.insert(design.at(p)[factor]);
  }

  std::size_t number_of(double coordinate) const {
    if (levels_.size() <= most_bins) {
      return static_cast<std::size_t>(
          std::distance(levels_.begin(), levels_.lower_bound(coordinate)));
    }
    const auto part = static_cast<std::size_t>(coordinate * static_cast<double>(most_bins));
    return std::min(part, most_bins - 1);
  }

 private:
  std::set<double> levels_;
};

std::vector<ResponseBin> over_points(const Design& design, Method method, std::size_t factor,
                                     const std::vector<double>& means) {
  const Bins bins(design, factor);
  std::map<std::size_t, Gathered> gathered;
  for (std::size_t p = 0; p < design.points(); ++p) {
    const bool repeats = method == Method::saltelli && design.roles[p].place >= 2;
    if (repeats || !std::isfinite(means[p])) continue;
    Gathered& one = gathered[bins.number_of(design.at(p)[factor])];
    one.coordinates += design.at(p)[factor];
    one.values.push_back(means[p]);
  }
  std::vector<ResponseBin> all;
  all.reserve(gathered.size());
  for (const auto& [number, one] : gathered)
    all.push_back(bin_of(one));
  return all;
}

std::vector<double> replications_at(const Observed& observed, std::size_t point) {
  std::vector<double> values(observed.replications);
  for (std::size_t r = 0; r < values.size(); ++r)
    values[r] = observed.at(point, r);
  return values;
}

/// The level of one factor beside the base.
ResponseBin against_base(const Observed& observed, std::size_t base, std::size_t point,
                         RandomNumbers random_numbers) {
  const auto before = replications_at(observed, base), after = replications_at(observed, point);
  ResponseBin bin{0, 1, engine::mean(after) - engine::mean(before), {no_value, no_value}};
  if (!std::isfinite(bin.mean) || before.size() < 2) return bin;
  const engine::Difference difference = random_numbers == RandomNumbers::shared
                                            ? engine::paired_difference(before, after)
                                            : engine::independent_difference(before, after);
  bin.interval = engine::interval_of(difference, confidence);
  return bin;
}

std::vector<std::vector<ResponseBin>> from_base(const Design& design, const Observed& observed,
                                                RandomNumbers random_numbers) {
  std::vector<std::vector<ResponseBin>> all(design.factors);
  for (std::size_t p = 1; p < design.points(); ++p) {
    const std::size_t factor = design.roles[p].block - 1;
    ResponseBin bin = against_base(observed, 0, p, random_numbers);
    bin.coordinate = design.at(p)[factor];
    all.at(factor).push_back(bin);
  }
  return all;
}

}  // namespace

std::vector<std::vector<ResponseBin>> responses(const Design& design, Method method,
                                                const Observed& observed,
                                                RandomNumbers random_numbers) {
  if (method == Method::one_at_a_time) return from_base(design, observed, random_numbers);
  const std::vector<double> means = observed.means();
  std::vector<std::vector<ResponseBin>> all;
  for (std::size_t factor = 0; factor < design.factors; ++factor)
    all.push_back(over_points(design, method, factor, means));
  return all;
}

}  // namespace tools

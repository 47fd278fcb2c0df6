#include "tools/sweep/pawn.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/random/stream.h"
#include "engine/statistics/interval.h"

namespace tools {

namespace {

constexpr std::size_t most_slices = 10;
constexpr std::size_t least_in_slice = 10;

struct Point {
  double coordinate = 0;
  double figure = 0;
};

/// The largest difference of the two empirical distributions. Both are sorted.
double distance(const std::vector<double>& slice, const std::vector<double>& all) {
  double largest = 0;
  std::size_t i = 0, j = 0;
  while (i < slice.size() || j < all.size()) {
    const bool from_slice = j == all.size() || (i < slice.size() && slice[i] <= all[j]);
    const double at = from_slice ? slice[i] : all[j];
    while (i < slice.size() && slice[i] == at)
      ++i;
    while (j < all.size() && all[j] == at)
      ++j;
    largest =
        std::max(largest, std::abs(static_cast<double>(i) / static_cast<double>(slice.size()) -
                                   static_cast<double>(j) / static_cast<double>(all.size())));
  }
  return largest;
}

double median_distance(std::vector<Point> points, const std::vector<double>& all) {
  std::ranges::stable_sort(points, {}, &Point::coordinate);
  const std::size_t slices = std::min(most_slices, points.size() / least_in_slice);
  std::vector<double> distances;
  std::size_t begin = 0;
  for (std::size_t number = 1; number <= slices && begin < points.size(); ++number) {
    std::size_t end = std::max(begin + 1, number * points.size() / slices);
    while (end < points.size() && points[end].coordinate == points[end - 1].coordinate)
      ++end;
    std::vector<double> slice;
    for (; begin < end; ++begin)
      slice.push_back(points[begin].figure);
    std::ranges::sort(slice);
    distances.push_back(distance(slice, all));
  }
  return engine::sample_quantile(distances, 0.5);
}

}  // namespace

PawnAnswer pawn(const Design& design, std::span<const double> means) {
  std::vector<std::size_t> known;
  for (std::size_t point = 0; point < design.points(); ++point) {
    if (std::isfinite(means[point])) known.push_back(point);
  }
  if (known.size() < 2 * least_in_slice) return {};
  std::vector<Point> points(known.size());
  std::vector<double> all;
  for (std::size_t i = 0; i < known.size(); ++i) {
    points[i].figure = means[known[i]];
    all.push_back(points[i].figure);
  }
  std::ranges::sort(all);
  PawnAnswer answer;
  for (std::size_t factor = 0; factor < design.factors; ++factor) {
    for (std::size_t i = 0; i < known.size(); ++i)
      points[i].coordinate = design.at(known[i])[factor];
    answer.factors.push_back(median_distance(points, all));
  }
  engine::RandomStream stream({1, 1}, {}, engine::purpose("factor that does nothing"), 0);
  for (Point& point : points)
    point.coordinate = stream.uniform();
  answer.of_nothing = median_distance(points, all);
  return answer;
}

}  // namespace tools

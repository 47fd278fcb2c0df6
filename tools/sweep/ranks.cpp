#include "tools/sweep/ranks.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/random/elementary.h"
#include "tools/sweep/observed.h"

namespace tools {

namespace {

using Matrix = std::vector<std::vector<double>>;

/// Moved to mean 0 and length 1; empty if all are alike.
std::vector<double> standardised(std::vector<double> values) {
  const double mean = engine::mean(values);
  double length = 0;
  for (double& value : values) {
    value -= mean;
    length += value * value;
  }
  if (!(length > 0)) return {};
  for (double& value : values)
    value /= std::sqrt(length);
  return values;
}

Matrix correlations(const Matrix& columns) {
  Matrix all(columns.size(), std::vector<double>(columns.size(), 1));
  for (std::size_t i = 0; i < columns.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      all[i][j] = all[j][i] =
          std::inner_product(columns[i].begin(), columns[i].end(), columns[j].begin(), 0.0);
    }
  }
  return all;
}

/// Subtracts the column's row from all others.
void eliminate(Matrix& wide, std::size_t column, double pivot) {
  for (double& value : wide[column])
    value /= pivot;
  for (std::size_t row = 0; row < wide.size(); ++row) {
    const double factor = wide[row][column];
    if (row == column || factor == 0) continue;
    for (std::size_t j = 0; j < wide[row].size(); ++j)
      wide[row][j] -= factor * wide[column][j];
  }
}

/// By Gauss and Jordan, which needs no swaps for correlations; the figure's row is the last. Empty
/// if one factor is all but a sum of others; a figure that the factors explain wholly is taken as
/// explained all but wholly.
Matrix inverse(const Matrix& matrix) {
  constexpr double smallest = 1e-10;
  const std::size_t n = matrix.size();
  Matrix wide = matrix;
  for (std::size_t i = 0; i < n; ++i) {
    wide[i].resize(2 * n, 0);
    wide[i][n + i] = 1;
  }
  for (std::size_t column = 0; column < n; ++column) {
    const double pivot = wide[column][column];
    if (pivot < smallest && column + 1 < n) return {};
    eliminate(wide, column, std::max(pivot, smallest));
  }
  for (auto& row : wide)
    row.erase(row.begin(), row.begin() + static_cast<std::ptrdiff_t>(n));
  return wide;
}

double hyperbolic_tangent(double x) {
  const double twice = engine::expm1(2 * x);
  return twice / (twice + 2);
}

engine::Interval fisher(double r, std::size_t points, std::size_t factors) {
  constexpr double normal_97_5 = 1.959963984540054;
  if (std::abs(r) >= 1) return {r, r};
  const double z = (engine::log1p(r) - engine::log1p(-r)) / 2;
  const double half = normal_97_5 / std::sqrt(static_cast<double>(points - factors - 2));
  return {hyperbolic_tangent(z - half), hyperbolic_tangent(z + half)};
}

/// Column `factor` of the points whose mean is known.
std::vector<double> column_of(const Design& design, std::size_t factor,
                              std::span<const double> means) {
  std::vector<double> values;
  for (std::size_t point = 0; point < design.points(); ++point) {
    if (std::isfinite(means[point])) values.push_back(design.at(point)[factor]);
  }
  return values;
}

}  // namespace

std::vector<double> ranks_of(std::span<const double> values) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
  std::vector<double> ranks(values.size());
  for (std::size_t first = 0; first < order.size();) {
    std::size_t last = first;
    while (last + 1 < order.size() && values[order[last + 1]] == values[order[first]])
      ++last;
    for (std::size_t i = first; i <= last; ++i)
      ranks[order[i]] = static_cast<double>(first + last) / 2 + 1;
    first = last + 1;
  }
  return ranks;
}

std::vector<RankCorrelation> rank_correlations(const Design& design,
                                               std::span<const double> means) {
  std::vector<double> known;
  std::ranges::copy_if(means, std::back_inserter(known), [](double m) { return std::isfinite(m); });
  if (known.size() < design.factors + 4) return {};
  std::vector<RankCorrelation> all(design.factors, {no_value, {no_value, no_value}});
  const std::vector<double> figure = standardised(ranks_of(known));
  if (figure.empty()) return all;
  Matrix columns;
  std::vector<std::size_t> varying;
  for (std::size_t factor = 0; factor < design.factors; ++factor) {
    auto column = standardised(ranks_of(column_of(design, factor, means)));
    if (column.empty()) continue;
    varying.push_back(factor);
    columns.push_back(std::move(column));
  }
  columns.push_back(figure);
  const Matrix precision = inverse(correlations(columns));
  if (precision.empty()) return all;
  const std::size_t y = varying.size();
  for (std::size_t i = 0; i < y; ++i) {
    const double r = -precision[i][y] / std::sqrt(precision[i][i] * precision[y][y]);
    all[varying[i]] = {r, fisher(r, known.size(), y)};
  }
  return all;
}

}  // namespace tools

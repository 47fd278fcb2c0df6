#include "tools/sweep/sobol_indices.h"

#include <algorithm>
#include <cmath>

#include "engine/random/stream.h"

namespace tools {

namespace {

/// The values of one base point: A, B, then A with each group from B.
using Row = std::vector<double>;

/// Only whole rows, moved so that their middle is 0: the estimates lose less to rounding.
std::vector<Row> rows_of(const Design& design, std::span<const double> means, std::size_t groups) {
  std::vector<Row> rows;
  for (std::size_t point = 0; point < design.points(); ++point) {
    const PointRole role = design.roles[point];
    if (role.block >= rows.size()) rows.resize(role.block + 1, Row(groups + 2, std::nan("")));
    rows[role.block].at(role.place) = means[point];
  }
  std::erase_if(rows, [](const Row& row) {
    return std::ranges::any_of(row, [](double value) { return !std::isfinite(value); });
  });
  double sum = 0;
  for (const Row& row : rows)
    sum += row[0] + row[1];
  const double middle = rows.empty() ? 0 : sum / static_cast<double>(2 * rows.size());
  for (Row& row : rows) {
    for (double& value : row)
      value -= middle;
  }
  return rows;
}

struct Estimates {
  std::vector<double> first, total;
  double variance = 0;
};

/// Each row counted so many times as `weights` says.
Estimates estimates(const std::vector<Row>& rows, std::span<const std::uint32_t> weights,
                    std::size_t groups) {
  Estimates all{std::vector<double>(groups, 0), std::vector<double>(groups, 0), 0};
  double sum = 0, squares = 0, count = 0;
  for (std::size_t j = 0; j < rows.size(); ++j) {
    if (weights[j] == 0) continue;
    const auto weight = static_cast<double>(weights[j]);
    const double a = rows[j][0], b = rows[j][1];
    count += weight;
    sum += weight * (a + b);
    squares += weight * (a * a + b * b);
    for (std::size_t g = 0; g < groups; ++g) {
      const double mixed = rows[j][2 + g];
      all.first[g] += weight * b * (mixed - a);
      all.total[g] += weight * (a - mixed) * (a - mixed);
    }
  }
  const double mean = sum / (2 * count);
  all.variance = (squares - 2 * count * mean * mean) / (2 * count - 1);
  for (std::size_t g = 0; g < groups; ++g) {
    all.first[g] /= count * all.variance;
    all.total[g] /= 2 * count * all.variance;
  }
  return all;
}

std::vector<std::uint32_t> drawn(std::size_t rows, std::uint32_t draw) {
  engine::RandomStream stream({1, 1}, {0, rows}, engine::purpose("bootstrap of Sobol indices"),
                              draw);
  std::vector<std::uint32_t> weights(rows, 0);
  for (std::size_t i = 0; i < rows; ++i) {
    const auto at = static_cast<std::size_t>(stream.uniform() * static_cast<double>(rows));
    ++weights[std::min(at, rows - 1)];
  }
  return weights;
}

engine::Interval middle_95(std::vector<double> values) {
  std::erase_if(values, [](double value) { return !std::isfinite(value); });
  if (values.empty()) return {std::nan(""), std::nan("")};
  return {engine::sample_quantile(values, 0.025), engine::sample_quantile(values, 0.975)};
}

}  // namespace

SobolAnswer sobol_indices(const Design& design, std::span<const double> means, std::size_t groups) {
  const std::vector<Row> rows = rows_of(design, means, groups);
  SobolAnswer answer;
  answer.used = rows.size();
  if (rows.size() < 2) return answer;
  const Estimates best = estimates(rows, std::vector<std::uint32_t>(rows.size(), 1), groups);
  answer.variance = best.variance;
  if (!(best.variance > 0)) return answer;
  std::vector<std::vector<double>> first(groups), total(groups);
  for (std::uint32_t draw = 0; draw < bootstrap_draws; ++draw) {
    const Estimates one = estimates(rows, drawn(rows.size(), draw), groups);
    for (std::size_t g = 0; g < groups; ++g) {
      first[g].push_back(one.first[g]);
      total[g].push_back(one.total[g]);
    }
  }
  for (std::size_t g = 0; g < groups; ++g) {
    answer.groups.push_back(
        {best.first[g], best.total[g], middle_95(first[g]), middle_95(total[g])});
  }
  return answer;
}

}  // namespace tools

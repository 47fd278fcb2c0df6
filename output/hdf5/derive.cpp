#include "output/hdf5/derive.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

#include "engine/statistics/interval.h"

namespace output::hdf5 {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

std::size_t cells_at(const Results& results, std::size_t place) {
  return std::visit([](const auto& all) { return all.size(); },
                    results.replications.front().values[place]);
}

/// The cell's value in every replication that has one, sorted.
std::vector<double> sample(const Results& results, std::size_t place, std::size_t cell) {
  std::vector<double> found;
  found.reserve(results.replications.size());
  for (const engine::ReplicationResult& one : results.replications) {
    const auto at = [&](const auto& all) {
      return static_cast<double>(all[cell]);
    };
    const double value = std::visit(at, one.values[place]);
    if (!std::isnan(value)) found.push_back(value);
  }
  std::sort(found.begin(), found.end());
  return found;
}

/// Like sample_quantile, which does not know infinity.
double quantile(const std::vector<double>& sorted, double level) {
  const double place = level * static_cast<double>(sorted.size() - 1);
  const double above = sorted[static_cast<std::size_t>(std::ceil(place))];
  const bool between = std::ceil(place) != place && std::isfinite(above);
  return between ? engine::sample_quantile(sorted, level) : above;
}

std::uint32_t checked_sum(std::uint32_t one, std::uint32_t other) {
  std::uint32_t sum = 0;
  if (!__builtin_add_overflow(one, other, &sum)) return sum;
  throw std::overflow_error("a count over all replications is beyond 32 bits");
}

}  // namespace

std::vector<std::uint32_t> total(const Results& results, std::size_t place) {
  std::vector<std::uint32_t> sums(cells_at(results, place), 0);
  for (const engine::ReplicationResult& one : results.replications) {
    const auto& added = std::get<std::vector<std::uint32_t>>(one.values[place]);
    std::transform(sums.begin(), sums.end(), added.begin(), sums.begin(), checked_sum);
  }
  return sums;
}

std::vector<double> quantiles_over_replications(const Results& results, std::size_t place,
                                                const std::vector<double>& levels) {
  const std::size_t cells = cells_at(results, place);
  std::vector<double> all(levels.size() * cells, none);
  for (std::size_t cell = 0; cell < cells; ++cell) {
    const std::vector<double> values = sample(results, place, cell);
    if (values.empty()) continue;
    for (std::size_t level = 0; level < levels.size(); ++level) {
      all[level * cells + cell] = quantile(values, levels[level]);
    }
  }
  return all;
}

}  // namespace output::hdf5

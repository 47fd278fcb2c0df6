#include "engine/statistics/blocked_f_ratio.h"

#include <limits>
#include <numeric>

namespace engine {
namespace {

double mean_of(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

}  // namespace

double blocked_f_ratio(const std::vector<std::vector<double>>& values) {
  const std::size_t groups = values.size();
  const std::size_t blocks = groups == 0 ? 0 : values.front().size();
  if (groups < 2 || blocks < 2) return std::numeric_limits<double>::quiet_NaN();
  std::vector<double> of_group, of_block(blocks, 0.0);
  for (const auto& group : values) {
    of_group.push_back(mean_of(group));
    for (std::size_t r = 0; r < blocks; ++r)
      of_block[r] += group[r] / static_cast<double>(groups);
  }
  const double all = mean_of(of_group);
  double between = 0, residual = 0;
  for (std::size_t g = 0; g < groups; ++g) {
    between += (of_group[g] - all) * (of_group[g] - all);
    for (std::size_t r = 0; r < blocks; ++r) {
      const double rest = values[g][r] - of_group[g] - of_block[r] + all;
      residual += rest * rest;
    }
  }
  return between * static_cast<double>(blocks) * static_cast<double>(blocks - 1) / residual;
}

}  // namespace engine

#include "engine/statistics/simultaneous.h"

#include <algorithm>
#include <numeric>

#include "engine/ensure.h"

namespace engine {

double bonferroni_confidence(double confidence, std::size_t statements) {
  ensure(0 < confidence && confidence < 1, "confidence lies between 0 and 1");
  ensure(statements > 0, "a family has a member");
  return 1 - (1 - confidence) / static_cast<double>(statements);
}

std::vector<double> bonferroni_adjusted(std::span<const double> p_values) {
  std::vector<double> adjusted;
  for (const double p : p_values)
    adjusted.push_back(std::min(1.0, p * static_cast<double>(p_values.size())));
  return adjusted;
}

std::vector<double> holm_adjusted(std::span<const double> p_values) {
  std::vector<std::size_t> by_size(p_values.size());
  std::iota(by_size.begin(), by_size.end(), std::size_t{0});
  std::stable_sort(by_size.begin(), by_size.end(),
                   [&](std::size_t a, std::size_t b) { return p_values[a] < p_values[b]; });
  std::vector<double> adjusted(p_values.size());
  double so_far = 0;
  for (std::size_t k = 0; k < by_size.size(); ++k) {
    const auto left = static_cast<double>(by_size.size() - k);
    so_far = std::max(so_far, std::min(1.0, left * p_values[by_size[k]]));
    adjusted[by_size[k]] = so_far;
  }
  return adjusted;
}

}  // namespace engine

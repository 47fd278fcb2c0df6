#include "tools/sweep/observed.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tools {

namespace {

double mean_of(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values)
    sum += value;
  return sum / static_cast<double>(values.size());
}

/// By replication, over the points that count; all 0 if random numbers are not shared.
std::vector<double> common_part(const Observed& observed, const std::vector<double>& means,
                                RandomNumbers random_numbers) {
  std::vector<double> common(observed.replications, 0);
  if (random_numbers == RandomNumbers::separate) return common;
  for (std::size_t r = 0; r < observed.replications; ++r) {
    std::vector<double> off;
    for (std::size_t p = 0; p < observed.points; ++p) {
      if (std::isfinite(means[p])) off.push_back(observed.at(p, r) - means[p]);
    }
    common[r] = mean_of(off);
  }
  return common;
}

}  // namespace

std::vector<double> Observed::means() const {
  std::vector<double> all(points, 0);
  for (std::size_t p = 0; p < points; ++p) {
    for (std::size_t r = 0; r < replications; ++r)
      all[p] += at(p, r);
    all[p] /= static_cast<double>(replications);
  }
  return all;
}

Noise noise_of(const Observed& observed, RandomNumbers random_numbers) {
  const std::vector<double> means = observed.means();
  std::vector<double> known;
  std::ranges::copy_if(means, std::back_inserter(known), [](double m) { return std::isfinite(m); });
  if (known.size() < 2) return {no_value, no_value};
  const double centre = mean_of(known);
  double between = 0;
  for (const double m : known)
    between += (m - centre) * (m - centre);
  const auto count = static_cast<double>(known.size());
  Noise noise{between / (count - 1), no_value};
  if (observed.replications < 2) return noise;
  const std::vector<double> common = common_part(observed, means, random_numbers);
  double within = 0;
  for (std::size_t p = 0; p < observed.points; ++p) {
    if (!std::isfinite(means[p])) continue;
    for (std::size_t r = 0; r < observed.replications; ++r) {
      const double off = observed.at(p, r) - means[p] - common[r];
      within += off * off;
    }
  }
  const auto repeats = static_cast<double>(observed.replications);
  const double rows = random_numbers == RandomNumbers::shared ? count - 1 : count;
  const double chance = within / (rows * (repeats - 1)) / repeats;
  noise.share = noise.variance > 0 ? std::min(1.0, chance / noise.variance) : 0;
  return noise;
}

}  // namespace tools

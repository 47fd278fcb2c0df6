#include "engine/random/shares.h"

#include <algorithm>
#include <cmath>

#include "engine/ensure.h"

namespace engine {

Shares::Shares(const std::vector<double>& shares) : shares_(shares) {
  double sum = 0;
  for (const double share : shares) {
    ensure(share >= 0, "a share is not negative");
    sum += share;
  }
  ensure(std::abs(sum - 1) <= 1e-9, "shares sum to 1");

  double so_far = 0;
  for (double& share : shares_) {
    share /= sum;
    so_far += share;
    cumulative_.push_back(so_far);
  }
  // Rounding may leave the sum just off 1: whatever p is, a positive share is picked.
  const double last = so_far;
  for (double& cumulative : cumulative_) {
    if (cumulative == last || cumulative > 1) cumulative = 1;
  }
}

std::size_t Shares::pick(double p) const {
  const auto found = std::lower_bound(cumulative_.begin(), cumulative_.end(), p);
  return static_cast<std::size_t>(found - cumulative_.begin());
}

}  // namespace engine

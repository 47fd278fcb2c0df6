// Ranking and selection within a budget (selection.h).
#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/ensure.h"
#include "engine/random/elementary.h"
#include "engine/statistics/interval.h"
#include "engine/statistics/observed.h"
#include "engine/statistics/selection.h"

namespace engine {

namespace {

/// Of the largest: what counts as a difference where there is none.
constexpr double hardly = 1e-6;

std::size_t lowest(std::span<const double> means) {
  return static_cast<std::size_t>(std::min_element(means.begin(), means.end()) - means.begin());
}

/// One OCBA. Means are turned so that the lowest is the best.
class Handout {
 public:
  Handout(std::size_t systems, const BudgetSelection& plan, const Observe& observe)
      : plan_(plan), observe_(observe), sign_(plan.best == Best::lowest ? 1 : -1) {
    ensure(systems >= 2 && plan.first >= 2 && plan.step >= 1, "there is something to select");
    ensure(plan.budget >= plan.first * systems, "the budget is enough for the first replications");
    selection_.contestants.resize(systems);
  }

  std::optional<Selection> run() {
    if (!hand_out(std::vector<std::uint32_t>(selection_.contestants.size(), plan_.first)))
      return std::nullopt;
    while (done_ < plan_.budget) {
      if (!hand_out(next())) return std::nullopt;
    }
    measure();
    selection_.best = lowest(means_);
    return std::move(selection_);
  }

 private:
  std::uint32_t count_of(std::size_t system) const {
    return static_cast<std::uint32_t>(selection_.contestants[system].values.size());
  }

  void measure() {
    means_.clear();
    spreads_.clear();
    for (const Contestant& one : selection_.contestants) {
      means_.push_back(sign_ * mean(one.values));
      spreads_.push_back(standard_deviation(one.values));
    }
  }

  /// How many each gets next: who is furthest behind its share first.
  std::vector<std::uint32_t> next() {
    measure();
    const std::uint32_t now = std::min(plan_.step, plan_.budget - done_);
    const std::vector<double> shares = budget_shares(means_, spreads_);
    std::vector<std::uint32_t> given(shares.size(), 0);
    for (std::uint32_t n = 0; n < now; ++n) {
      const auto behind = [&](std::size_t i) {
        return shares[i] * (done_ + now) - static_cast<double>(count_of(i) + given[i]);
      };
      std::size_t most = 0;
      for (std::size_t i = 1; i < shares.size(); ++i) {
        if (behind(i) > behind(most)) most = i;
      }
      ++given[most];
    }
    return given;
  }

  bool hand_out(const std::vector<std::uint32_t>& counts) {
    std::vector<Wanted> wanted;
    for (std::size_t i = 0; i < counts.size(); ++i) {
      if (counts[i] > 0) wanted.push_back({i, count_of(i), counts[i]});
      done_ += counts[i];
    }
    return extend(selection_, wanted, observe_);
  }

  const BudgetSelection& plan_;
  const Observe& observe_;
  double sign_;
  Selection selection_;
  std::uint32_t done_ = 0;  ///< replications of all
  std::vector<double> means_, spreads_;
};

}  // namespace

std::vector<double> budget_shares(std::span<const double> means, std::span<const double> spreads) {
  ensure(means.size() >= 2 && means.size() == spreads.size(), "there is something to select");
  const std::size_t best = lowest(means);
  const double widest = *std::max_element(means.begin(), means.end()) - means[best];
  const double noisiest = *std::max_element(spreads.begin(), spreads.end());
  const double least_gap = widest > 0 ? hardly * widest : 1;
  const double least_spread = noisiest > 0 ? hardly * noisiest : 1;
  const auto spread = [&](std::size_t i) {
    return std::max(spreads[i], least_spread);
  };
  std::vector<double> shares(means.size(), 0);
  double of_others = 0;  // sum of (share / spread)^2
  for (std::size_t i = 0; i < means.size(); ++i) {
    if (i == best) continue;
    const double ratio = spread(i) / std::max(means[i] - means[best], least_gap);
    shares[i] = ratio * ratio;
    of_others += (shares[i] / spread(i)) * (shares[i] / spread(i));
  }
  shares[best] = spread(best) * std::sqrt(of_others);
  const double all = std::accumulate(shares.begin(), shares.end(), 0.0);
  for (double& one : shares)
    one /= all;
  return shares;
}

double least_chance_of_best(std::span<const double> means, std::span<const double> spreads,
                            std::span<const std::uint32_t> counts) {
  const std::size_t best = lowest(means);
  const auto variance = [&](std::size_t i) {
    return spreads[i] * spreads[i] / counts[i];
  };
  double risk = 0;
  for (std::size_t i = 0; i < means.size(); ++i) {
    if (i == best) continue;
    const double both = std::sqrt(variance(best) + variance(i));
    const double gap = means[i] - means[best];
    risk += both > 0 ? normal_cdf(-gap / both) : (gap > 0 ? 0 : 0.5);
  }
  return std::max(0.0, 1 - risk);
}

std::optional<Selection> select_within(std::size_t systems, const BudgetSelection& plan,
                                       const Observe& observe) {
  return Handout(systems, plan, observe).run();
}

}  // namespace engine

#include "engine/statistics/selection.h"

#include <algorithm>

#include "engine/ensure.h"
#include "engine/random/elementary.h"
#include "engine/statistics/interval.h"
#include "engine/statistics/observed.h"

namespace engine {

namespace {

double squared(double x) {
  return x * x;
}

/// Of the differences between two systems, replication by replication, over the first `count`.
double variance_of_differences(const Contestant& a, const Contestant& b, std::size_t count) {
  std::vector<double> differences;
  for (std::size_t i = 0; i < count; ++i)
    differences.push_back(a.values[i] - b.values[i]);
  return squared(standard_deviation(differences));
}

/// One KN procedure. Values are turned so that the lowest mean is the best.
class Race {
 public:
  Race(std::size_t systems, const SureSelection& plan, const Observe& observe)
      : plan_(plan), observe_(observe), sign_(plan.best == Best::lowest ? 1 : -1) {
    ensure(systems >= 2 && plan.first >= 2 && plan.batch >= 1, "there is something to select");
    ensure(plan.indifference > 0 && plan.confidence > 0.5 && plan.confidence < 1,
           "KN has an indifference and a confidence");
    selection_.contestants.resize(systems);
    for (std::size_t i = 0; i < systems; ++i)
      in_.push_back(i);
  }

  std::optional<Selection> run() {
    if (!replicate(plan_.first)) return std::nullopt;
    measure_spreads();
    for (shut_out(); in_.size() > 1 && done_ < plan_.most; shut_out()) {
      if (!replicate(std::min(plan_.batch, plan_.most - done_))) return std::nullopt;
    }
    selection_.best = *std::min_element(in_.begin(), in_.end(), [&](std::size_t a, std::size_t b) {
      return turned_mean(a) < turned_mean(b);
    });
    selection_.is_sure = in_.size() == 1;
    return std::move(selection_);
  }

 private:
  bool replicate(std::uint32_t count) {
    std::vector<Wanted> wanted;
    for (const std::size_t system : in_)
      wanted.push_back({system, done_, count});
    done_ += count;
    return extend(selection_, wanted, observe_);
  }

  void measure_spreads() {
    const auto all = selection_.contestants.size();
    variances_.assign(all, std::vector<double>(all, 0));
    for (std::size_t i = 0; i < all; ++i) {
      for (std::size_t l = 0; l < i; ++l) {
        variances_[i][l] = variances_[l][i] = variance_of_differences(
            selection_.contestants[i], selection_.contestants[l], plan_.first);
      }
    }
    const double freedom = plan_.first - 1.0;
    const double risk = 2 * (1 - plan_.confidence) / static_cast<double>(all - 1);
    const double eta = 0.5 * (pow(risk, -2 / freedom) - 1);
    h_squared_ = 2 * eta * freedom;
  }

  double turned_mean(std::size_t system) const {
    return sign_ * mean(selection_.contestants[system].values);
  }

  /// How much worse than l system i may look after `done_` replications.
  double slack(std::size_t i, std::size_t l) const {
    const double r = done_;
    const double d = plan_.indifference;
    return std::max(0.0, d / (2 * r) * (h_squared_ * variances_[i][l] / squared(d) - r));
  }

  /// KN gives nobody any slack after so many replications: then the best mean is chosen.
  bool is_at_its_end() const {
    return std::all_of(in_.begin(), in_.end(), [&](std::size_t i) {
      return std::all_of(in_.begin(), in_.end(),
                         [&](std::size_t l) { return l == i || slack(i, l) == 0; });
    });
  }

  void keep_the_best(const std::vector<double>& means) {
    const std::size_t best = *std::min_element(
        in_.begin(), in_.end(), [&](std::size_t a, std::size_t b) { return means[a] < means[b]; });
    for (const std::size_t i : in_) {
      if (i != best) selection_.contestants[i].shut_out_after = done_;
    }
    in_ = {best};
  }

  void shut_out() {
    std::vector<double> means(selection_.contestants.size());
    for (const std::size_t i : in_)
      means[i] = turned_mean(i);
    if (is_at_its_end()) return keep_the_best(means);
    std::vector<std::size_t> left;
    for (const std::size_t i : in_) {
      const bool stays = std::all_of(in_.begin(), in_.end(), [&](std::size_t l) {
        return l == i || means[i] <= means[l] + slack(i, l);
      });
      if (stays) {
        left.push_back(i);
      } else {
        selection_.contestants[i].shut_out_after = done_;
      }
    }
    ensure(!left.empty(), "the best of those left is shut out by none of them");
    in_ = std::move(left);
  }

  const SureSelection& plan_;
  const Observe& observe_;
  double sign_;
  Selection selection_;
  std::vector<std::size_t> in_;  ///< not shut out
  std::uint32_t done_ = 0;       ///< replications of each of those
  std::vector<std::vector<double>> variances_;
  double h_squared_ = 0;
};

}  // namespace

std::optional<Selection> select_surely(std::size_t systems, const SureSelection& plan,
                                       const Observe& observe) {
  return Race(systems, plan, observe).run();
}

}  // namespace engine

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "engine/ensure.h"
#include "engine/random/bisection.h"
#include "engine/random/elementary.h"
#include "engine/random/law.h"
#include "engine/random/quadrature.h"

namespace engine {
namespace {

/// How wrong a value of 1 - F may be.
constexpr double noise = 0x1p-50;

/// Where 1 - F has halved again, up to where it is no longer told apart from 0, and from there on
/// twice as far each time: pieces on which it changes little.
std::vector<double> halvings(const Distribution& of) {
  std::vector<double> points{0};
  const auto add = [&points](double x) {
    if (x > points.back()) points.push_back(x);
  };
  for (int power = -30; power < -1; ++power)
    add(of.quantile(std::ldexp(1.0, power)));
  for (int power = -1; power >= -50; --power)
    add(of.quantile(1 - std::ldexp(1.0, power)));
  for (int doubling = 0; doubling < 4 && of.cdf(points.back()) < 1; ++doubling)
    add(2 * points.back());
  return points;
}

/// F_e(x) = integral of 1 - F from 0 to x, by the mean. Sums up to each point are kept; within a
/// piece it is integrated anew.
class Equilibrium final : public Distribution::Law {
 public:
  explicit Equilibrium(Distribution of)
      : of_(std::move(of)), of_mean_(of_.mean()), points_(halvings(of_)) {
    ensure(of_mean_ > 0, "an equilibrium needs a law with a positive mean");
    for (std::size_t i = 0; i < points_.size(); ++i)
      sums_.push_back(i == 0 ? 0 : sums_.back() + area(points_[i - 1], points_[i]));
    ensure(std::abs(sums_.back() / of_mean_ - 1) < most_missing,
           "the law is not too heavy-tailed for an equilibrium");
  }

  double sample(RandomStream& stream) const override { return quantile(stream.uniform()); }
  double mean() const override {
    return (of_.variance() / of_mean_ + of_mean_) / 2;  // E[L^2] / (2 E[L])
  }
  double variance() const override {
    std::vector<double> cubes;
    for (const double x : points_)
      cubes.push_back(x * x * x);
    const auto beyond = [this](double y) {
      return 1 - of_.cdf(pow(y, 1.0 / 3));
    };
    return integral(beyond, cubes, noise) / (3 * of_mean_) - mean() * mean();
  }
  double cdf(double x) const override {
    const auto next = std::upper_bound(points_.begin(), points_.end(), x);
    if (next == points_.end()) return 1;
    const auto i = static_cast<std::size_t>(next - points_.begin()) - 1;
    return std::min(1.0, (sums_[i] + area(points_[i], x)) / sums_.back());
  }
  double quantile(double p) const override {
    const auto next = std::lower_bound(sums_.begin() + 1, sums_.end(), p * sums_.back());
    if (next == sums_.end()) return points_.back();
    const auto i = static_cast<std::size_t>(next - sums_.begin());
    return least_double(points_[i - 1], points_[i], [&](double x) { return cdf(x) >= p; });
  }
  std::string text() const override { return "equilibrium(" + of_.text() + ")"; }

  static constexpr double most_missing = 1e-6;

 private:
  double area(double from, double to) const {
    if (from >= to) return 0;
    return integral([this](double x) { return 1 - of_.cdf(x); }, {from, to}, noise);
  }

  Distribution of_;
  double of_mean_;
  std::vector<double> points_;
  std::vector<double> sums_;  ///< of 1 - F, up to each point
};

}  // namespace

bool has_equilibrium(const Distribution& of) {
  if (!(of.mean() > 0)) return false;
  const std::vector<double> points = halvings(of);
  const auto beyond = [&of](double x) {
    return 1 - of.cdf(x);
  };
  return std::abs(integral(beyond, points, noise) / of.mean() - 1) < Equilibrium::most_missing;
}

Distribution equilibrium(const Distribution& of) {
  return Distribution(std::make_shared<Equilibrium>(of));
}

double total_given_more_than(const Distribution& of, double elapsed, double uniform) {
  const double before = of.cdf(elapsed);
  const double p = before + uniform * (1 - before);
  return p < 1 && p > 0 ? std::max(elapsed, of.quantile(p)) : elapsed;
}

}  // namespace engine

#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/ensure.h"
#include "engine/random/law.h"
#include "engine/random/law_text.h"
#include "engine/random/quadrature.h"

namespace engine {
namespace {

/// Draws of.quantile(u) with u uniform between the probabilities of the two ends. The moments come
/// from the cdf alone: mean = low + integral of 1 - F, and with y the square of the distance from
/// the mean, variance = integral over y of P(X > mean + sqrt y) + P(X < mean - sqrt y).
class Truncated final : public Distribution::Law {
 public:
  Truncated(Distribution of, double low, double high)
      : of_(std::move(of)),
        low_(low),
        high_(high),
        // What lies strictly below: of may have an atom at `low`.
        below_(low > 0 ? of_.cdf(std::nextafter(low, 0.0)) : 0.0),
        mass_(of_.cdf(high) - below_) {
    ensure(mass_ > 1e-9, "a truncated law keeps some of what it truncates");
    set_moments();
  }

  double sample(RandomStream& stream) const override { return quantile(stream.uniform()); }
  double mean() const override { return mean_; }
  double variance() const override { return variance_; }
  double cdf(double x) const override {
    if (x < low_) return 0;
    return x < high_ ? std::clamp((of_.cdf(x) - below_) / mass_, 0.0, 1.0) : 1;
  }
  double quantile(double p) const override {
    const double of_all = below_ + p * mass_;
    if (of_all <= 0) return low_;
    return of_all < 1 ? std::clamp(of_.quantile(of_all), low_, high_) : high_;
  }
  bool is_whole() const override { return of_.is_whole(); }
  double lower() const override { return std::clamp(of_.lower(), low_, high_); }
  std::string text() const override {
    return "truncated(" + of_.text() + ", " + number_text(low_) + ", " + number_text(high_) + ")";
  }

 private:
  void set_moments();

  Distribution of_;
  double low_;
  double high_;
  double below_;
  double mass_;
  double mean_ = 0;
  double variance_ = 0;
};

/// Quantiles that halve the probability that is left, on both sides: between two of them the cdf
/// changes little, however long the tails are.
std::vector<double> landmarks(const Distribution::Law& law, double low, double high) {
  std::vector<double> points{low, high};
  double p = 1;
  for (int halving = 0; halving < 40; ++halving) {
    p /= 2;
    points.push_back(law.quantile(p));
    points.push_back(law.quantile(1 - p));
  }
  std::sort(points.begin(), points.end());
  return points;
}

/// Squares of the distances from `centre` of the points on one side, from 0 on.
std::vector<double> squares_beyond(const std::vector<double>& points, double centre, double sign) {
  std::vector<double> squares{0};
  for (const double point : points) {
    const double distance = sign * (point - centre);
    if (distance > 0) squares.push_back(distance * distance);
  }
  std::sort(squares.begin(), squares.end());
  return squares;
}

void Truncated::set_moments() {
  const std::vector<double> points = landmarks(*this, low_, high_);
  const double noise = 0x1p-50 / mass_;
  mean_ = low_ + integral([this](double x) { return 1 - cdf(x); }, points, noise);
  mean_ = std::clamp(mean_, low_, high_);
  variance_ = integral([this](double y) { return 1 - cdf(mean_ + std::sqrt(y)); },
                       squares_beyond(points, mean_, 1), noise) +
              integral([this](double y) { return cdf(mean_ - std::sqrt(y)); },
                       squares_beyond(points, mean_, -1), noise);
}

}  // namespace

Distribution truncated(const Distribution& of, double low, double high) {
  ensure(low >= 0 && low < high, "a truncated law has 0 <= low < high");
  return Distribution(std::make_shared<Truncated>(of, low, high));
}

}  // namespace engine

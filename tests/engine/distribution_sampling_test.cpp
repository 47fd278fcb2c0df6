/// Draws against the law's own cdf and moments (which distribution_reference_test.cpp checks
/// apart). 20,000 draws a law, seed fixed. False alarms had the seed been random:
/// Kolmogorov-Smirnov 1e-6 a law, mean and variance 6e-7 each, chi-square 1e-6: together below
/// 2e-4.
#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "tests/engine/distribution_rows.h"

namespace engine {
namespace {

constexpr std::size_t count = 20'000;

/// One draw for each of `count` persons, as models do it; sorted.
std::vector<double> draws_of(const Distribution& law) {
  std::vector<double> draws;
  for (std::size_t person = 1; person <= count; ++person) {
    RandomStream stream({2026, 1}, {stable_hash("adults"), person}, purpose("stay"), 0);
    draws.push_back(law.sample(stream));
  }
  std::sort(draws.begin(), draws.end());
  return draws;
}

/// The largest distance between the shares and the probabilities of [0, x] and of [0, x), over all
/// x drawn: right for laws with steps too. Requires: sorted.
double kolmogorov_smirnov(const Distribution& law, const std::vector<double>& draws) {
  double largest = 0;
  for (const double x : draws) {
    const auto [first, last] = std::equal_range(draws.begin(), draws.end(), x);
    const double before = static_cast<double>(first - draws.begin()) / count;
    const double until = static_cast<double>(last - draws.begin()) / count;
    const double probability_before = law.cdf(std::nextafter(x, -1.0));
    largest =
        std::max({largest, std::abs(before - probability_before), std::abs(until - law.cdf(x))});
  }
  return largest;
}

/// P(D > d) <= 2 exp(-2 n d^2) (Massart, Annals of Probability 18, 1990) = 1e-6.
const double largest_distance = std::sqrt(std::log(2e6) / (2.0 * count));

TEST(Sample, FollowsTheCdf) {
  for (const Distribution& law : all_laws()) {
    EXPECT_LT(kolmogorov_smirnov(law, draws_of(law)), largest_distance) << law.text();
  }
}

double average(const std::vector<double>& draws, double centre, int power) {
  double sum = 0;
  for (const double x : draws)
    sum += std::pow(x - centre, power) / count;
  return sum;
}

TEST(Sample, HasTheMeanAndTheVarianceOfTheLaw) {
  for (const Distribution& law : light_tailed_laws()) {
    const std::vector<double> draws = draws_of(law);
    const double variance = law.variance();
    const double fourth = average(draws, law.mean(), 4);
    const double error_of_mean = std::sqrt(variance / count);
    const double error_of_variance = std::sqrt(std::max(0.0, fourth - variance * variance) / count);
    EXPECT_NEAR(average(draws, 0, 1), law.mean(), 5 * error_of_mean + 1e-12 * law.mean())
        << law.text();
    EXPECT_NEAR(average(draws, law.mean(), 2), variance, 5 * error_of_variance + 1e-9 * variance)
        << law.text();
  }
}

TEST(Sample, OfADiscreteLawHasTheSharesOfIt) {
  const std::vector<double> values{1, 2, 3, 9};
  const std::vector<double> shares{0.2, 0.4, 0.3, 0.1};
  const std::vector<double> draws = draws_of(discrete(values, shares));
  double chi_square = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double expected = shares[i] * count;
    const auto seen = std::count(draws.begin(), draws.end(), values[i]);
    chi_square += std::pow(static_cast<double>(seen) - expected, 2) / expected;
  }
  EXPECT_LT(chi_square, 30.67) << "3 degrees of freedom, false alarm 1e-6";
}

/// Common random numbers need it: one uniform a draw, and more of it gives more of the draw.
TEST(Sample, IsTheQuantileOfOneUniform) {
  for (const Distribution& law :
       {exponential(3), lognormal_mean_sd(7, 9), gamma_mean_sd(2, 1), erlang(2, 5), weibull(2, 1),
        uniform(1, 2), triangular(1, 2, 5), discrete({1, 2}, {0.5, 0.5}), empirical({1, 2, 3}),
        truncated(exponential(5), 2, 4)}) {
    RandomStream stream({1, 1}, {1, 1}, purpose("one"), 0);
    RandomStream same({1, 1}, {1, 1}, purpose("one"), 0);
    for (int n = 0; n < 10; ++n) {
      EXPECT_EQ(law.sample(stream), law.quantile(same.uniform())) << law.text();
    }
  }
}

}  // namespace
}  // namespace engine

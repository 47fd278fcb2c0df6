// What is left of something that is found under way, and laws of whole numbers.
#include <cmath>
#include <stdexcept>

#include <gtest/gtest.h>

#include "tests/engine/distribution_rows.h"

namespace engine {
namespace {

TEST(Equilibrium, OfAnExponentialLawIsThatLaw) {
  const Distribution law = equilibrium(exponential(7));
  for (const double x : {0.001, 1.0, 7.0, 50.0})
    EXPECT_NEAR(law.cdf(x), exponential(7).cdf(x), 1e-12) << x;
  EXPECT_NEAR(law.mean(), 7, 1e-9);
  EXPECT_NEAR(law.variance(), 49, 1e-6);
}

TEST(Equilibrium, OfACertainLengthIsUniform) {
  const Distribution law = equilibrium(fixed(8));
  for (const double p : {0.01, 0.25, 0.5, 0.99})
    EXPECT_NEAR(law.quantile(p), 8 * p, 1e-9) << p;
  EXPECT_NEAR(law.variance(), 64.0 / 12, 1e-6);
}

/// Of a gamma law with shape 2 (two stages of mean 3): either stage may be the one under way, so it
/// is one stage or two with probability 1/2 each (Cox, Renewal Theory, 1962, section 5.4).
TEST(Equilibrium, OfTwoStagesIsOneOrTwoOfThem) {
  const Distribution law = equilibrium(erlang(2, 6));
  const Distribution stages = mixture({0.5, 0.5}, {exponential(3), erlang(2, 6)});
  for (const double x : {0.1, 2.0, 6.0, 20.0})
    EXPECT_NEAR(law.cdf(x), stages.cdf(x), 1e-12) << x;
}

/// Uniform on [2, 4], mean 3: F_e(x) = x/3 up to 2, then (x - (x - 2)^2 / 4) / 3.
TEST(Equilibrium, OfAUniformLawIsItsIntegratedTail) {
  const Distribution law = equilibrium(uniform(2, 4));
  EXPECT_NEAR(law.cdf(1), 1.0 / 3, 1e-12);
  EXPECT_NEAR(law.cdf(3), (3 - 0.25) / 3, 1e-12);
  EXPECT_EQ(law.cdf(4), 1);
  EXPECT_NEAR(law.mean(), (4.0 / 12 + 9) / 6, 1e-12);
}

/// Lognormal with logarithmic mean m and deviation s: the mean of what is left is E[L^2] / (2 E[L])
/// = exp(m + 3 s^2 / 2) / 2.
TEST(Equilibrium, OfALognormalLawHasTheMeanOfRenewalTheory) {
  EXPECT_NEAR(equilibrium(lognormal_log(1.6, 0.6)).mean() / (std::exp(1.6 + 0.54) / 2), 1, 1e-12);
}

TEST(Equilibrium, HasQuantilesThatItsCdfReaches) {
  for (const Distribution& of :
       {gamma_shape_scale(0.5, 3), lognormal_mean_sd(7.4, 8.6), weibull(0.8, 5),
        mixture({0.87, 0.13}, {exponential(2), fixed(30)}), discrete({1, 2, 9}, {0.5, 0.3, 0.2})}) {
    const Distribution law = equilibrium(of);
    for (const double p : {1e-6, 0.1, 0.5, 0.9, 0.999}) {
      const double x = law.quantile(p);
      EXPECT_NEAR(law.cdf(x), p, 1e-10) << law.text();
    }
  }
}

TEST(Equilibrium, IsRefusedWhereNearlyAllTimeIsInTheRarestLengths) {
  EXPECT_FALSE(has_equilibrium(fixed(0)));
  EXPECT_FALSE(has_equilibrium(lognormal_median_sigma(1, 10)));
  EXPECT_TRUE(has_equilibrium(lognormal_median_sigma(1, 2)));
}

TEST(TotalTime, OfAnExponentialLawForgetsWhatHasPassed) {
  for (const double u : {0.1, 0.5, 0.99})
    EXPECT_NEAR(total_given_more_than(exponential(7), 30, u) - 30, exponential(7).quantile(u),
                1e-10);
}

TEST(TotalTime, OfAUniformLawIsUniformOnWhatIsLeft) {
  EXPECT_NEAR(total_given_more_than(uniform(2, 6), 1, 0.5), 4, 1e-12);
  EXPECT_NEAR(total_given_more_than(uniform(2, 6), 5, 0.5), 5.5, 1e-12);
}

/// A Weibull law has (x/s)^k = (e/s)^k - log(1 - u).
TEST(TotalTime, OfAWeibullLawIsItsConditionalQuantile) {
  const double k = 0.8, s = 5, e = 12, u = 0.3;
  const double expected = s * std::pow(std::pow(e / s, k) - std::log(1 - u), 1 / k);
  EXPECT_NEAR(total_given_more_than(weibull(k, s), e, u) / expected, 1, 1e-12);
}

TEST(TotalTime, IsThatOfACertainLength) {
  EXPECT_EQ(total_given_more_than(fixed(7), 3, 0.4), 7);
}

/// A stay met under way and its rest: age and rest have the same law, so that the total has mean
/// E[L^2] / E[L]. Midpoints of 200 x 200 equally likely cells.
TEST(TotalTime, OfOnesFoundUnderWayIsBiasedByLength) {
  const Distribution of = erlang(2, 6);  // E[L^2] = 18 + 36
  const Distribution age = equilibrium(of);
  double sum = 0;
  const int cells = 200;
  for (int i = 0; i < cells; ++i) {
    const double elapsed = age.quantile((i + 0.5) / cells);
    for (int j = 0; j < cells; ++j)
      sum += total_given_more_than(of, elapsed, (j + 0.5) / cells) / (cells * cells);
  }
  EXPECT_NEAR(sum, 54.0 / 6, 0.05) << "midpoints lose a little of the tail";
}

TEST(WholeNumbers, GeometricCountsTries) {
  const Distribution law = geometric(2);
  EXPECT_DOUBLE_EQ(law.cdf(0), 0);
  EXPECT_NEAR(law.cdf(1), 0.5, 1e-15);
  EXPECT_NEAR(law.cdf(3.7), 0.875, 1e-15);
  EXPECT_EQ(law.quantile(0.4), 1);
  EXPECT_EQ(law.quantile(0.6), 2);
  EXPECT_EQ(law.quantile(0.9), 4);
  EXPECT_DOUBLE_EQ(law.variance(), 2);
  EXPECT_EQ(geometric(1), fixed(1));
}

/// Poisson probabilities with mean 2: e^-2 (1, 2, 2, 4/3, ...).
TEST(WholeNumbers, PoissonHasItsProbabilities) {
  const Distribution law = poisson_number(2);
  EXPECT_NEAR(law.cdf(0), 0.1353352832366127, 1e-14);
  EXPECT_NEAR(law.cdf(1), 3 * 0.1353352832366127, 1e-14);
  EXPECT_NEAR(law.cdf(3), (5 + 4.0 / 3) * 0.1353352832366127, 1e-14);
  EXPECT_EQ(law.quantile(0.1), 0);
  EXPECT_EQ(law.quantile(0.5), 2);
  EXPECT_EQ(law.quantile(0.9), 4);
}

TEST(WholeNumbers, AreToldApartFromOthers) {
  EXPECT_TRUE(fixed(3).is_whole());
  EXPECT_FALSE(fixed(2.5).is_whole());
  EXPECT_TRUE(discrete({1, 2, 5}, {0.5, 0.3, 0.2}).is_whole());
  EXPECT_FALSE(discrete({1, 2.5}, {0.5, 0.5}).is_whole());
  EXPECT_TRUE(mixture({0.5, 0.5}, {geometric(3), fixed(0)}).is_whole());
  EXPECT_FALSE(mixture({0.5, 0.5}, {geometric(3), uniform(0, 1)}).is_whole());
  EXPECT_FALSE(exponential(1).is_whole());
}

}  // namespace
}  // namespace engine

#include "engine/random/distribution.h"

#include <limits>
#include <stdexcept>

#include <gtest/gtest.h>

namespace engine {
namespace {

constexpr double no_bound = std::numeric_limits<double>::infinity();

RandomStream stream_of(std::uint64_t number) {
  return RandomStream({1, 1}, {1, number}, purpose("test"), 0);
}

TEST(Distribution, IsZeroUntilItIsGivenALaw) {
  RandomStream stream = stream_of(1);
  EXPECT_EQ(Distribution{}, fixed(0));
  EXPECT_EQ(Distribution{}.sample(stream), 0);
  EXPECT_EQ(Distribution{}.mean(), 0);
}

TEST(Distribution, SaysWhatItIsAsTheScenarioLanguageDoes) {
  EXPECT_EQ(fixed(30).text(), "fixed 30");
  EXPECT_EQ(exponential(7.4).text(), "exponential(mean 7.4)");
  EXPECT_EQ(lognormal_mean_sd(7.4, 8.6).text(), "lognormal(mean 7.4, sd 8.6)");
  EXPECT_EQ(lognormal_median_sigma(5, 0.6).text(), "lognormal(median 5, sigma 0.6)");
  EXPECT_EQ(lognormal_log(1.6, 0.6).text(), "lognormal(mu 1.6, sigma 0.6)");
  EXPECT_EQ(gamma_mean_sd(2, 1).text(), "gamma(mean 2, sd 1)");
  EXPECT_EQ(gamma_shape_scale(2, 3).text(), "gamma(shape 2, scale 3)");
  EXPECT_EQ(erlang(3, 6).text(), "erlang(stages 3, mean 6)");
  EXPECT_EQ(weibull(0.8, 5).text(), "weibull(shape 0.8, scale 5)");
  EXPECT_EQ(uniform(1, 3).text(), "uniform(1, 3)");
  EXPECT_EQ(triangular(1, 2, 5).text(), "triangular(1, 2, 5)");
}

TEST(Distribution, SaysWhatItIsMadeOf) {
  EXPECT_EQ(hyperexponential({0.3, 0.7}, {1, 9}).text(),
            "hyperexponential(30 % mean 1, 70 % mean 9)");
  EXPECT_EQ(discrete({2, 1}, {0.8, 0.2}).text(), "discrete(20 %: 1, 80 %: 2)");
  EXPECT_EQ(mixture({0.87, 0.13}, {exponential(2), fixed(30)}).text(),
            "mixture(87 %: exponential(mean 2), 13 %: fixed 30)");
  EXPECT_EQ(truncated(lognormal_mean_sd(7, 9), 0, 180).text(),
            "truncated(lognormal(mean 7, sd 9), 0, 180)");
  EXPECT_EQ(phase_type({1, 0}, {1, 2}, {{0, 0.5}, {0, 0}}).text(),
            "phase_type(start [1, 0], means [1, 2], next [[0, 0.5], [0, 0]])");
}

TEST(Distribution, KnowsTheLowerEndOfItsSupport) {
  EXPECT_EQ(fixed(7).lower(), 7);
  EXPECT_EQ(uniform(2, 6).lower(), 2);
  EXPECT_EQ(triangular(1, 2, 5).lower(), 1);
  EXPECT_EQ(discrete({3, 1, 2, 9}, {0.3, 0, 0.6, 0.1}).lower(), 2) << "1 has no share";
  EXPECT_EQ(empirical({5, 1.5, 8}).lower(), 1.5);
  EXPECT_EQ(mixture({0.5, 0, 0.5}, {uniform(4, 5), fixed(1), fixed(7)}).lower(), 4);
  EXPECT_EQ(truncated(exponential(5), 2, 4).lower(), 2);
  EXPECT_EQ(truncated(uniform(3, 9), 2, 4).lower(), 3);
  for (const Distribution& law : {exponential(1), lognormal_mean_sd(1, 1), gamma_shape_scale(2, 3),
                                  weibull(2, 1), erlang(3, 6)}) {
    EXPECT_EQ(law.lower(), 0) << law.text();
  }
}

TEST(Distribution, EqualsOneOfTheSameLawAndNoOther) {
  EXPECT_EQ(exponential(0.1), exponential(0.1));
  EXPECT_NE(exponential(0.1), exponential(0.1 + 1e-17 * 2));
  EXPECT_EQ(empirical({1, 2, 3}), empirical({3, 1, 2}));
  EXPECT_NE(empirical({1, 2, 3}), empirical({0, 3, 3})) << "same number and mean";
  EXPECT_NE(discrete({1, 2}, {1.0 / 3, 2.0 / 3}),
            discrete({1, 2}, {0.333333333333333, 0.666666666666667}));
}

TEST(Distribution, HasNothingBelowZeroAndAllBelowInfinity) {
  for (const Distribution& law : {exponential(1), lognormal_mean_sd(1, 1), weibull(2, 1),
                                  gamma_mean_sd(1, 2), fixed(0), uniform(0, 1)}) {
    EXPECT_EQ(law.cdf(-1e-300), 0) << law.text();
    EXPECT_EQ(law.cdf(no_bound), 1) << law.text();
  }
}

TEST(Distribution, RefusesAQuantileAtTheEnds) {
  EXPECT_THROW(exponential(1).quantile(0), std::logic_error);
  EXPECT_THROW(exponential(1).quantile(1), std::logic_error);
}

TEST(Distribution, RefusesParametersThatMakeNoLaw) {
  EXPECT_THROW(fixed(-1), std::logic_error);
  EXPECT_THROW(exponential(0), std::logic_error);
  EXPECT_THROW(lognormal_mean_sd(1, 0), std::logic_error);
  EXPECT_THROW(erlang(0, 1), std::logic_error);
  EXPECT_THROW(uniform(2, 2), std::logic_error);
  EXPECT_THROW(triangular(1, 6, 5), std::logic_error);
  EXPECT_THROW(discrete({1, 2}, {0.5, 0.4}), std::logic_error);
  EXPECT_THROW(empirical({}), std::logic_error);
  EXPECT_THROW(mixture({1}, {}), std::logic_error);
  EXPECT_THROW(truncated(exponential(1), 50, 60), std::logic_error) << "nothing left";
}

TEST(PhaseType, RefusesAChainThatNeverEnds) {
  EXPECT_THROW(phase_type({1, 0}, {1, 1}, {{0, 1}, {1, 0}}), std::logic_error);
  EXPECT_THROW(phase_type({1, 0}, {1, 1}, {{0, 0.5}, {0, 1}}), std::logic_error);
}

TEST(Discrete, IsAStepAtEveryValue) {
  const Distribution law = discrete({3, 1, 2}, {0.3, 0.2, 0.5});
  EXPECT_EQ(law.cdf(0.999), 0);
  EXPECT_DOUBLE_EQ(law.cdf(1), 0.2);
  EXPECT_DOUBLE_EQ(law.cdf(2.5), 0.7);
  EXPECT_EQ(law.cdf(3), 1);
  EXPECT_EQ(law.quantile(0.2), 1) << "the least value with cdf >= p";
  EXPECT_EQ(law.quantile(0.21), 2);
}

TEST(Discrete, NeverGivesAValueWithoutAShare) {
  const Distribution law = discrete({1, 2, 3}, {0, 1, 0});
  EXPECT_EQ(law.quantile(1e-300), 2);
  EXPECT_EQ(law.quantile(0x1.fffffffffffffp-1), 2);
}

TEST(Empirical, GivesEachObservationTheSameShare) {
  const Distribution law = empirical({30, 10, 20, 20});
  EXPECT_EQ(law.quantile(0.25), 10);
  EXPECT_EQ(law.quantile(0.26), 20);
  EXPECT_EQ(law.quantile(0.75), 20);
  EXPECT_EQ(law.quantile(0.76), 30);
  EXPECT_EQ(law.cdf(20), 0.75);
  EXPECT_EQ(law.mean(), 20);
  EXPECT_EQ(law.variance(), 50);
}

TEST(Truncated, KeepsWhatLiesOnItsEnds) {
  const Distribution law = truncated(discrete({1, 2, 3, 4}, {0.25, 0.25, 0.25, 0.25}), 2, 3);
  EXPECT_EQ(law.cdf(1.999), 0);
  EXPECT_DOUBLE_EQ(law.cdf(2), 0.5);
  EXPECT_EQ(law.cdf(3), 1);
  EXPECT_NEAR(law.mean(), 2.5, 1e-12);
  EXPECT_NEAR(law.variance(), 0.25, 1e-12);
}

TEST(Truncated, MayKeepAnAtomOnly) {
  const Distribution law = truncated(fixed(5), 5, 10);
  EXPECT_EQ(law.quantile(0.5), 5);
  EXPECT_EQ(law.mean(), 5);
  EXPECT_EQ(law.variance(), 0);
}

TEST(Mixture, DrawsThePartFirstAndThenItsValue) {
  const Distribution law = mixture({0.25, 0.75}, {uniform(0, 1), uniform(10, 11)});
  RandomStream stream = stream_of(3);
  RandomStream same = stream_of(3);
  for (int n = 0; n < 20; ++n) {
    const double part = same.uniform();
    const double value = same.uniform();
    EXPECT_DOUBLE_EQ(law.sample(stream), part <= 0.25 ? value : 10 + value);
  }
}

}  // namespace
}  // namespace engine

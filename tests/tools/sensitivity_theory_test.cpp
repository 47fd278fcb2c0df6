// Sensitivity measures on functions whose answer is known in closed form.
//
// Ishigami & Homma 1990: sin x1 + 7 sin^2 x2 + 0.1 x3^4 sin x1 on (-pi, pi)^3. Sobol's g function:
// the product of (|4 x - 2| + a) / (1 + a). Values: exact integrals (Saltelli and others, The
// Primer, 2008, sections 4.5 and 5), worked out in rational arithmetic. Seeds are fixed; an
// estimate may be off by twice its interval's half-width, which another seed would exceed once in
// 10,000 times.
#include <cmath>
#include <functional>
#include <numbers>
#include <numeric>

#include <gtest/gtest.h>

#include "engine/random/stream.h"
#include "tests/tools/sweep_support.h"
#include "tools/sweep/morris_effects.h"
#include "tools/sweep/observed.h"
#include "tools/sweep/pawn.h"
#include "tools/sweep/ranks.h"
#include "tools/sweep/responses.h"
#include "tools/sweep/sobol_indices.h"

namespace tools {
namespace {

using tests::separate_factors;

using Function = std::function<double(std::span<const double>)>;

std::vector<double> values_of(const Design& design, const Function& f) {
  std::vector<double> values;
  for (std::size_t p = 0; p < design.points(); ++p)
    values.push_back(f(design.at(p)));
  return values;
}

double ishigami(std::span<const double> u) {
  const auto angle = [&](std::size_t i) {
    return (2 * u[i] - 1) * std::numbers::pi;
  };
  const double s = std::sin(angle(1));
  return std::sin(angle(0)) + 7 * s * s + 0.1 * std::pow(angle(2), 4) * std::sin(angle(0));
}

double sobol_g(std::span<const double> u) {
  constexpr double a[] = {0, 1, 4.5, 9, 99, 99, 99, 99};
  double product = 1;
  for (std::size_t i = 0; i < u.size(); ++i)
    product *= (std::abs(4 * u[i] - 2) + a[i]) / (1 + a[i]);
  return product;
}

SobolAnswer indices_of(const Function& f, std::uint32_t factors, std::uint64_t base) {
  const Design design = make_design({Method::saltelli, base, 4, 1}, separate_factors(factors));
  return sobol_indices(design, values_of(design, f), factors);
}

void expect_near(double estimate, engine::Interval interval, double truth) {
  EXPECT_LE(std::abs(estimate - truth), interval.high - interval.low + 1e-12)
      << estimate << " for " << truth;
}

void expect_indices(const SobolAnswer& answer, const std::vector<double>& first,
                    const std::vector<double>& total) {
  ASSERT_EQ(answer.groups.size(), first.size());
  for (std::size_t i = 0; i < first.size(); ++i) {
    const SobolIndex& one = answer.groups[i];
    expect_near(one.first, one.first_interval, first[i]);
    expect_near(one.total, one.total_interval, total[i]);
    EXPECT_NEAR(one.first, first[i], 0.02);
    EXPECT_NEAR(one.total, total[i], 0.02);
  }
}

TEST(SobolIndices, AreThoseOfIshigami) {
  const SobolAnswer answer = indices_of(ishigami, 3, 4096);
  expect_indices(answer, {0.313905191148, 0.442411144790, 0},
                 {0.557588855210, 0.442411144790, 0.243683664062});
  EXPECT_NEAR(answer.variance, 13.844587940719, 0.3);
}

TEST(SobolIndices, AreThoseOfSobolsG) {
  expect_indices(indices_of(sobol_g, 8, 4096),
                 {0.716192168879, 0.179048042220, 0.023675774178, 0.007161921689, 0.000071619217,
                  0.000071619217, 0.000071619217, 0.000071619217},
                 {0.787144126659, 0.242198192818, 0.034316910154, 0.010460387065, 0.000104949052,
                  0.000104949052, 0.000104949052, 0.000104949052});
}

// Y = x1 + 2 x2 + 3 x3: variances 1, 4, 9 of 14.
TEST(SobolIndices, OfASumAreItsVariances) {
  expect_indices(indices_of([](auto u) { return u[0] + 2 * u[1] + 3 * u[2]; }, 3, 1024),
                 {1.0 / 14, 4.0 / 14, 9.0 / 14}, {1.0 / 14, 4.0 / 14, 9.0 / 14});
}

// Y = x1 x2 on (0, 1): S = 3/7 and T = 4/7; on (-1, 1) all is interaction: S = 0, T = 1.
TEST(SobolIndices, OfAProductShowItsInteraction) {
  expect_indices(indices_of([](auto u) { return u[0] * u[1]; }, 2, 4096), {3.0 / 7, 3.0 / 7},
                 {4.0 / 7, 4.0 / 7});
  expect_indices(indices_of([](auto u) { return (2 * u[0] - 1) * (2 * u[1] - 1); }, 2, 4096),
                 {0, 0}, {1, 1});
}

// A group of x1 and x2 in x1 x2 + x3 / 2 explains 7/144 of 7/144 + 3/144.
TEST(SobolIndices, TakeGroupsAsOne) {
  auto factors = separate_factors(3);
  factors[1].group = 0;
  factors[2].group = 1;
  const Design design = make_design({Method::saltelli, 4096, 4, 1}, factors);
  const auto values = values_of(design, [](auto u) { return u[0] * u[1] + u[2] / 2; });
  expect_indices(sobol_indices(design, values, 2), {0.7, 0.3}, {0.7, 0.3});
}

// A run without a value takes its base point with it, and nothing else.
TEST(SobolIndices, LeaveOutBasePointsWithAFailedRun) {
  const Design design = make_design({Method::saltelli, 64, 4, 1}, separate_factors(3));
  auto values = values_of(design, ishigami);
  values[7] = std::nan("");
  EXPECT_EQ(sobol_indices(design, values, 3).used, 63U);
}

TEST(SobolIndices, OfAConstantAreNone) {
  EXPECT_TRUE(indices_of([](auto) { return 3.0; }, 2, 16).groups.empty());
}

// All 4-level starts and directions, enumerated: mu* and sigma in closed form.
TEST(Morris, FindsTheEffectsOfIshigami) {
  const auto factors = separate_factors(3);
  const Design design = make_design({Method::morris, 4000, 4, 1}, factors);
  const auto effects = morris_effects(design, values_of(design, ishigami), factors);
  const double mu_star[] = {7.704054112, 7.875, 6.248796103};
  const double mu[] = {7.704054112, 0, 0};
  const double sigma[] = {6.248796103, 7.875, 8.837132198};
  for (std::size_t i = 0; i < 3; ++i) {
    expect_near(effects[i].mu_star, effects[i].mu_star_interval, mu_star[i]);
    EXPECT_NEAR(effects[i].mu, mu[i], 4 * sigma[i] / std::sqrt(4000)) << i;
    EXPECT_NEAR(effects[i].sigma, sigma[i], 0.3) << i;
  }
}

TEST(Morris, OfALineIsItsSlope) {
  const auto factors = separate_factors(3);
  const Design design = make_design({Method::morris, 10, 6, 1}, factors);
  const auto effects = morris_effects(
      design, values_of(design, [](auto u) { return 3 * u[0] - 5 * u[1]; }), factors);
  EXPECT_NEAR(effects[0].mu, 3, 1e-12);
  EXPECT_NEAR(effects[1].mu, -5, 1e-12);
  EXPECT_NEAR(effects[1].mu_star, 5, 1e-12);
  EXPECT_NEAR(effects[1].sigma, 0, 1e-12);
  EXPECT_EQ(effects[2].mu_star, 0);
  EXPECT_EQ(effects[2].effects, 10U);
}

// Ranks see only the order: any rising function of one factor has the partial correlation 1.
TEST(RankCorrelation, IsOneForARisingFunction) {
  const Design design = make_design({Method::latin_hypercube, 200, 4, 1}, separate_factors(3));
  const auto all =
      rank_correlations(design, values_of(design, [](auto u) { return std::exp(9 * u[1]); }));
  EXPECT_NEAR(all[1].value, 1, 1e-9);
}

// x2 follows x1, and only x1 acts: Spearman's correlation of x2 with Y is high, its partial one
// near 0. Standard deviation 1 / sqrt(2000) = 0.022; five of them, and as much for the bend of
// ranks.
TEST(RankCorrelation, TakesOutWhatOthersExplain) {
  const Design drawn = make_design({Method::latin_hypercube, 2000, 4, 1}, separate_factors(3));
  Design design{2, {}, drawn.roles};
  std::vector<double> y;
  for (std::size_t p = 0; p < drawn.points(); ++p) {
    const auto u = drawn.at(p);
    design.coordinates.insert(design.coordinates.end(), {u[0], 0.8 * u[0] + 0.2 * u[1]});
    y.push_back(u[0] + 0.3 * u[2]);
  }
  const auto all = rank_correlations(design, y);
  EXPECT_GT(all[0].value, 0.4);
  EXPECT_NEAR(all[1].value, 0, 0.2);
  EXPECT_LT(all[0].interval.low, all[0].value);
}

// Spearman: 1 - 6 sum d^2 / (n (n^2 - 1)), with ranks 1 to 5 beside 2, 1, 4, 3, 5.
TEST(RankCorrelation, OfOneFactorIsSpearmans) {
  const Design design{1, {0.1, 0.2, 0.3, 0.4, 0.5}, std::vector<PointRole>(5)};
  const std::vector<double> y = {2, 1, 4, 3, 5};
  EXPECT_NEAR(rank_correlations(design, y).at(0).value, 0.8, 1e-12);  // 1 - 6 * 4 / (5 * 24)
}

TEST(RankCorrelation, GivesTiesTheirMeanRank) {
  const std::vector<double> values = {3, 1, 3, 2};
  EXPECT_EQ(ranks_of(values), (std::vector<double>{3.5, 1, 3.5, 2}));
}

// Y = x1: in the slice from i/10 to (i+1)/10 the distance is max(i, 9 - i) / 10; their median 0.7.
TEST(Pawn, OfTheFactorItselfIsSevenTenths) {
  const Design design = make_design({Method::sobol, 8192, 4, 1}, separate_factors(3));
  const PawnAnswer answer = pawn(design, values_of(design, [](auto u) { return u[0]; }));
  EXPECT_NEAR(answer.factors[0], 0.7, 0.005);
  EXPECT_LT(answer.factors[1], 0.02);
  // The median of ten Kolmogorov statistics of 819 points: 0.83 / sqrt(819) = 0.029.
  EXPECT_NEAR(answer.of_nothing, 0.029, 0.015);
}

// Y = x1 in {0, 1}, a coin: half of the points lie within each slice: distance 1/2.
TEST(Pawn, OfACoinIsAHalf) {
  const Design design = make_design({Method::sobol, 1024, 4, 1}, separate_factors(2));
  const auto values = values_of(design, [](auto u) { return u[0] < 0.5 ? 0.0 : 1.0; });
  EXPECT_NEAR(pawn(design, values).factors[0], 0.5, 0.01);
}

// Y = x1 + e, e of variance s^2 = 1/4 drawn anew in each of 4 runs a point: V = 1/12 + 1/16, so
// chance is 3/7 of the spread between means. 2000 points: standard error about 0.016.
TEST(Noise, IsTheShareOfChanceInTheSpreadOfMeans) {
  const Design design = make_design({Method::sobol, 2000, 4, 1}, separate_factors(1));
  Observed observed{2000, 4, {}};
  for (std::size_t p = 0; p < 2000; ++p) {
    engine::RandomStream stream({1, 1}, {0, p}, engine::purpose("test"), 0);
    for (int r = 0; r < 4; ++r)
      observed.values.push_back(design.at(p)[0] + (stream.uniform() < 0.5 ? 0.5 : -0.5));
  }
  const Noise noise = noise_of(observed, RandomNumbers::separate);
  EXPECT_NEAR(noise.variance, 1.0 / 12 + 1.0 / 16, 0.01);
  EXPECT_NEAR(noise.share, 3.0 / 7, 0.06);
}

// What every point shares in a replication moves all means alike: no noise between points.
TEST(Noise, DoesNotCountWhatSharedRandomNumbersHaveInCommon) {
  Observed observed{3, 2, {1, 5, 2, 6, 4, 8}};
  EXPECT_EQ(noise_of(observed, RandomNumbers::shared).share, 0);
  EXPECT_GT(noise_of(observed, RandomNumbers::separate).share, 0.9);
}

TEST(Noise, IsUnknownWithOneReplication) {
  EXPECT_TRUE(std::isnan(noise_of({2, 1, {1, 2}}, RandomNumbers::shared).share));
}

// (x1 + x2) / 2 at x1 = 0 is 1/4 on average, at 1 it is 3/4.
TEST(Responses, AreMeansOverTheOtherFactors) {
  const Design design = make_design({Method::sobol, 1024, 4, 1}, separate_factors(2));
  const Observed observed{1024, 1, values_of(design, [](auto u) { return (u[0] + u[1]) / 2; })};
  const auto all = responses(design, Method::sobol, observed, RandomNumbers::shared);
  ASSERT_EQ(all[0].size(), 10U);
  EXPECT_NEAR(all[0].front().mean, 0.275, 0.005);
  EXPECT_NEAR(all[0].back().mean, 0.725, 0.005);
  EXPECT_LT(all[0].front().interval.low, 0.275);
}

TEST(Responses, OfOneAtATimeAreChangesFromTheBase) {
  const Design design = make_design({Method::one_at_a_time, 0, 4, 1}, separate_factors(2));
  Observed observed{5, 2, {}};
  for (const double value : values_of(design, [](auto u) { return 4 * u[0] - u[1]; })) {
    observed.values.push_back(value + 10);  // replications differ by what they share
    observed.values.push_back(value - 10);
  }
  const auto all = responses(design, Method::one_at_a_time, observed, RandomNumbers::shared);
  EXPECT_EQ(all[0][0].mean, -2);
  EXPECT_EQ(all[0][1].mean, 2);
  EXPECT_EQ(all[0][1].interval, (engine::Interval{2, 2}));
  EXPECT_EQ(all[1][1].mean, -0.5);
}

}  // namespace
}  // namespace tools

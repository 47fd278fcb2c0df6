// A spread split into draws and chance: by hand, and on laws whose variances are known.
#include "engine/statistics/variance_split.h"

#include <cmath>

#include <gtest/gtest.h>

#include "engine/random/elementary.h"
#include "engine/random/stream.h"

namespace {

using engine::VarianceSplit;
using Draws = std::vector<std::vector<double>>;

// By hand: means 2, 6 and 4; squares within 2, 2 and 8, so 12/3 = 4; between, 2 (4 + 4 + 0)/2 = 8;
// parameters (8 - 4)/2 = 2; share 2/6. t of 2 degrees is 4.303 and of 3 is 3.182 (any table); the
// mean has the variance 8/6, of chance alone 4/6.
TEST(VarianceSplit, IsThatOfTheAnalysisOfVariance) {
  const VarianceSplit split = engine::split_variance({{1, 3}, {5, 7}, {2, 6}}, 0.95);
  EXPECT_DOUBLE_EQ(split.mean, 4);
  EXPECT_DOUBLE_EQ(split.by_simulation, 4);
  EXPECT_DOUBLE_EQ(split.by_parameters, 2);
  EXPECT_DOUBLE_EQ(split.share(), 1.0 / 3);
  EXPECT_FALSE(split.parameter_share.has_value()) << "three draws are too few to resample";
  EXPECT_NEAR(split.mean_interval.high, 4 + 4.3027 * std::sqrt(8.0 / 6), 1e-4);
  EXPECT_NEAR(split.from_simulation.high, 4 + 3.1824 * std::sqrt(4.0 / 6), 1e-4);
}

TEST(VarianceSplit, IsAllParametersWithoutChanceAndAllChanceWithoutParameters) {
  const VarianceSplit certain = engine::split_variance({{1, 1}, {2, 2}, {3, 3}}, 0.95);
  EXPECT_DOUBLE_EQ(certain.share(), 1);
  EXPECT_DOUBLE_EQ(certain.by_parameters, 1);
  const VarianceSplit chance = engine::split_variance({{1, 3}, {3, 1}, {1, 3}}, 0.95);
  EXPECT_EQ(chance.by_parameters, 0);
  EXPECT_EQ(chance.share(), 0);
  EXPECT_EQ(engine::split_variance({{1, 1}, {1, 1}}, 0.95).share(), 0) << "nothing varies";
}

TEST(VarianceSplit, LeavesDrawsWithTheVarianceOfTheParameters) {
  const auto means = engine::draws_without_chance({{1, 3}, {5, 7}, {2, 6}});
  EXPECT_DOUBLE_EQ(engine::mean(means), 4);
  EXPECT_NEAR(std::pow(engine::standard_deviation(means), 2), 2, 1e-12);
}

/// Uniform from 0 to 6 (variance 3) with normal noise of variance 4.
Draws sample(std::uint64_t experiment, std::size_t draws, std::size_t replications) {
  engine::RandomStream stream({3, experiment}, {}, engine::purpose("split"), 0);
  Draws all;
  for (std::size_t draw = 0; draw < draws; ++draw) {
    all.emplace_back();
    const double level = 6 * stream.uniform();
    for (std::size_t r = 0; r < replications; ++r)
      all.back().push_back(level + 2 * engine::normal_quantile(stream.uniform()));
  }
  return all;
}

// 400 experiments of 40 draws of 3. One by_parameters has a standard deviation below 0.9 (fourth
// moments of the two laws), so the mean of 400 one below 0.045: 0.2 is over four of them; one
// by_simulation has sqrt(2 16/80) = 0.63. An interval of 95 % that holds the truth less than 88 %
// of the time is what a bootstrap of 40 draws must not be; 88 % is four standard errors below 94 %.
TEST(VarianceSplit, IsRightInTheMeanAndItsIntervalsHold) {
  double parameters = 0, simulation = 0;
  int held = 0, mean_held = 0;
  for (std::uint64_t experiment = 1; experiment <= 400; ++experiment) {
    const VarianceSplit split = engine::split_variance(sample(experiment, 40, 3), 0.95);
    parameters += split.by_parameters / 400;
    simulation += split.by_simulation / 400;
    const double share = 3.0 / 7;
    held += split.parameter_share->low <= share && share <= split.parameter_share->high ? 1 : 0;
    mean_held += split.mean_interval.low <= 3 && 3 <= split.mean_interval.high ? 1 : 0;
  }
  EXPECT_NEAR(parameters, 3, 0.2);
  EXPECT_NEAR(simulation, 4, 0.16);
  EXPECT_GE(held, 352);
  EXPECT_GE(mean_held, 362) << "95 % of 400 are 380, less four standard errors of 4.4";
}

}  // namespace

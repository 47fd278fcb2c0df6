#include "engine/statistics/order_interval.h"

#include <cmath>
#include <numeric>
#include <vector>

#include <gtest/gtest.h>

#include "engine/statistics/kaplan_meier.h"

namespace {

using engine::quantile_interval;

std::vector<double> one_to(int n) {
  std::vector<double> values(static_cast<std::size_t>(n));
  std::iota(values.begin(), values.end(), 1.0);
  return values;
}

/// Weeks in remission of 21 children with leukaemia on 6-mercaptopurine (Freireich et al., Blood
/// 21, 1963); 0: still in remission.
std::vector<engine::Wait> remissions() {
  const std::vector<std::pair<int, int>> weeks{{6, 1},  {6, 1},  {6, 1},  {6, 0},  {7, 1},  {9, 0},
                                               {10, 1}, {10, 0}, {11, 0}, {13, 1}, {16, 1}, {17, 0},
                                               {19, 0}, {20, 0}, {22, 1}, {23, 1}, {25, 0}, {32, 0},
                                               {32, 0}, {34, 0}, {35, 0}};
  std::vector<engine::Wait> waits;
  for (const auto& [length, ended] : weeks)
    waits.push_back({engine::Duration{length}, ended == 1});
  return waits;
}

}  // namespace

// Sign-test intervals for the median: of 10 values the 2nd and 9th, 1 - 2 x 11/1024; of 20 the 6th
// and 15th, 95.86 % (David & Nagaraja, section 7.1).
TEST(QuantileInterval, OfTheMedianIsThatOfTheSignTest) {
  const auto ten = quantile_interval(one_to(10), 0.5, 0.95);
  ASSERT_TRUE(ten.has_value());
  EXPECT_EQ(ten->interval, (engine::Interval{2, 9}));
  EXPECT_NEAR(ten->confidence, 1 - 22 / 1024.0, 1e-12);
  const auto twenty = quantile_interval(one_to(20), 0.5, 0.95);
  ASSERT_TRUE(twenty.has_value());
  EXPECT_EQ(twenty->interval, (engine::Interval{6, 15}));
  EXPECT_NEAR(twenty->confidence, 0.9586, 5e-5);
}

// Six enclose the median unless all lie on one side: 1 - 2/64. None of n lies above the 90 %
// quantile with probability 0.9^n: 0.02503 for 35, just over 2.5 %, and 0.0225 for 36.
TEST(QuantileInterval, IsNotThereWithTooFewValues) {
  EXPECT_FALSE(quantile_interval(one_to(5), 0.5, 0.95).has_value());
  ASSERT_TRUE(quantile_interval(one_to(6), 0.5, 0.95).has_value());
  EXPECT_NEAR(quantile_interval(one_to(6), 0.5, 0.95)->confidence, 1 - 2 / 64.0, 1e-12);
  EXPECT_FALSE(quantile_interval(one_to(35), 0.9, 0.95).has_value());
  EXPECT_TRUE(quantile_interval(one_to(36), 0.9, 0.95).has_value());
}

TEST(QuantileInterval, DoesNotDependOnTheOrderOfValues) {
  auto backwards = one_to(30);
  std::reverse(backwards.begin(), backwards.end());
  EXPECT_EQ(quantile_interval(backwards, 0.3, 0.9), quantile_interval(one_to(30), 0.3, 0.9));
}

// Kaplan-Meier estimate and Greenwood's standard error as printed in Kleinbaum & Klein, Survival
// Analysis, and by every survival package.
TEST(KaplanMeier, MeetsTheLeukaemiaTrial) {
  const auto steps = engine::kaplan_meier(remissions());
  const std::vector<std::array<double, 4>> expected{
      {6, 21, 0.8571, 0.0764},  {7, 17, 0.8067, 0.0869},  {10, 15, 0.7529, 0.0963},
      {13, 12, 0.6902, 0.1068}, {16, 11, 0.6275, 0.1141}, {22, 7, 0.5378, 0.1282},
      {23, 6, 0.4482, 0.1346}};
  ASSERT_EQ(steps.size(), expected.size());
  for (std::size_t i = 0; i < steps.size(); ++i) {
    EXPECT_EQ(static_cast<double>(steps[i].length.count()), expected[i][0]);
    EXPECT_EQ(static_cast<double>(steps[i].at_risk), expected[i][1]);
    EXPECT_NEAR(steps[i].still_waiting, expected[i][2], 5e-5);
    EXPECT_NEAR(steps[i].standard_error, expected[i][3], 5e-5);
  }
  EXPECT_EQ(engine::survival_quantile(steps, 0.5), engine::Duration{23}) << "median remission";
  EXPECT_FALSE(engine::survival_quantile(steps, 0.9).has_value());
}

TEST(KaplanMeier, IsThePlainShareWhereAllWaitsHaveEnded) {
  std::vector<engine::Wait> waits;
  for (int i = 1; i <= 10; ++i)
    waits.push_back({engine::Duration{i}, true});
  const auto steps = engine::kaplan_meier(waits);
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const double share = 1 - static_cast<double>(i + 1) / 10;
    EXPECT_NEAR(steps[i].still_waiting, share, 1e-15);
    if (share > 0.05) {
      EXPECT_NEAR(steps[i].standard_error, std::sqrt(share * (1 - share) / 10), 1e-15);
    }
  }
  EXPECT_TRUE(engine::kaplan_meier({}).empty());
}

#include "engine/statistics/blocked_f_ratio.h"

#include <cmath>

#include <gtest/gtest.h>

namespace engine {
namespace {

/// Yield of vascular grafts by extrusion pressure (groups) and batch of resin (blocks); Montgomery,
/// 2013, example 4.1: mean squares 59.39 and 7.33.
TEST(BlockedFRatio, IsThatOfTheTextbook) {
  const std::vector<std::vector<double>> yield = {{90.3, 89.2, 98.2, 93.9, 87.4, 97.9},
                                                  {92.5, 89.5, 90.6, 94.7, 87.0, 95.8},
                                                  {85.5, 90.8, 89.6, 86.2, 88.0, 93.4},
                                                  {82.5, 89.5, 85.6, 87.4, 78.9, 90.7}};
  EXPECT_NEAR(blocked_f_ratio(yield), 59.39 / 7.33, 0.01);
}

/// Group means 6 and 8 about 7, block means 2 and 12, residuals of 0.5: mean squares 2 x (1 + 1)
/// and 4 x 0.25.
TEST(BlockedFRatio, WhatAllGroupsShareFallsOut) {
  EXPECT_DOUBLE_EQ(blocked_f_ratio({{1.5, 10.5}, {2.5, 13.5}}), 4.0);
  EXPECT_DOUBLE_EQ(blocked_f_ratio({{1.5, 1000.5}, {2.5, 1003.5}}), 4.0);
}

TEST(BlockedFRatio, SaysWhenItCannotSay) {
  EXPECT_TRUE(std::isnan(blocked_f_ratio({})));
  EXPECT_TRUE(std::isnan(blocked_f_ratio({{1, 2, 3}}))) << "one group";
  EXPECT_TRUE(std::isnan(blocked_f_ratio({{1}, {2}}))) << "one replication";
  EXPECT_TRUE(std::isnan(blocked_f_ratio({{1, 1}, {1, 1}}))) << "nothing varies";
  EXPECT_TRUE(std::isinf(blocked_f_ratio({{1, 2}, {3, 4}}))) << "nothing is left to chance";
}

}  // namespace
}  // namespace engine

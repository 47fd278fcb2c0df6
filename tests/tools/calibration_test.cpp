// The search for a value at which a known function has a known value.
#include "tools/experiment/calibration.h"

#include <cmath>

#include <gtest/gtest.h>

namespace tools {
namespace {

Stage stage(double low, double high, double target, double tolerance) {
  return {"", "p", low, high, "", "f", target, tolerance};
}

TEST(Calibration, FindsTheValueOfACube) {
  const auto found =
      find_value(stage(0, 10, 27, 0.01), 30, [](double x) { return std::optional(x * x * x); });
  ASSERT_TRUE(found.has_value());
  EXPECT_TRUE(found->is_hit);
  EXPECT_NEAR(found->value, 3, 0.001);
}

TEST(Calibration, FindsItInAFallingFigureToo) {
  const auto found =
      find_value(stage(1, 100, 0.1, 1e-4), 30, [](double x) { return std::optional(1 / x); });
  EXPECT_TRUE(found->is_hit);
  EXPECT_NEAR(found->value, 10, 0.01);
}

TEST(Calibration, NeverLeavesTheRange) {
  double least = 1e9, most = -1e9;
  const auto found = find_value(stage(2, 5, 100, 1), 30, [&](double x) {
    least = std::fmin(least, x);
    most = std::fmax(most, x);
    return std::optional(x);
  });
  EXPECT_FALSE(found->is_hit);
  EXPECT_FALSE(found->is_bracketed);
  EXPECT_EQ(found->value, 5);  // the nearest
  EXPECT_EQ(least, 2);
  EXPECT_EQ(most, 5);
}

TEST(Calibration, StopsAfterSoManyRuns) {
  int runs = 0;
  const auto found = find_value(stage(0, 1, 0.5, 1e-12), 6, [&](double x) {
    ++runs;
    return std::optional(std::sqrt(std::sqrt(x)));
  });
  EXPECT_EQ(runs, 6);
  EXPECT_TRUE(found->is_bracketed);
  EXPECT_FALSE(found->is_hit);
}

TEST(Calibration, StopsWhereNothingCanBeObserved) {
  EXPECT_FALSE(find_value(stage(0, 1, 0.5, 0.1), 6, [](double) { return std::nullopt; }));
}

TEST(Calibration, ReadsStages) {
  const auto stages = stages_of(
      {"parameters.gap = 18 d .. 30 d : V1 = 46000 within 200", "a = 1..2 : b = 0 within .5"});
  ASSERT_TRUE(stages.has_value());
  EXPECT_EQ(stages->front(), (Stage{"parameters.gap = 18 d .. 30 d : V1 = 46000 within 200",
                                    "parameters.gap", 18, 30, " d", "V1", 46000, 200}));
  for (const char* wrong : {"", "a = 2..1 : b = 0 within 1", "a = 1 d .. 2 h : b = 0 within 1",
                            "a = 1..2 : b = 0 within 0", "a = 1..2 : b = 0",
                            "a = x..2 : b = 0 within 1", "a = 1..2 : b = 5 % within 1"})
    EXPECT_FALSE(stages_of({wrong}).has_value()) << wrong;
}

TEST(Calibration, WritesNumbersThatAreNoThousands) {
  EXPECT_EQ(value_text(24.4, " d"), "24.4 d");
  EXPECT_EQ(value_text(4.228, " /d"), "4.2280 /d");
  EXPECT_EQ(value_text(0.0312345, ""), "0.031235");
  EXPECT_EQ(value_text(12, " %"), "12 %");
}

}  // namespace
}  // namespace tools

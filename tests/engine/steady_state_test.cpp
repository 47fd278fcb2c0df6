#include "engine/statistics/steady_state.h"

#include <numeric>
#include <vector>

#include <gtest/gtest.h>

namespace {

using Values = std::vector<double>;

/// `first` values of one level, then `later` that go up and down about another.
Values step(std::size_t first, double level, std::size_t later) {
  Values values(first, level);
  for (std::size_t i = 0; i < later; ++i)
    values.push_back(i % 2 == 0 ? 10.5 : 9.5);
  return values;
}

}  // namespace

TEST(BatchMeans, LeaveOutTheFrontThatFillsNoBatch) {
  EXPECT_EQ(engine::batch_means(Values{99, 1, 3, 5, 7}, 2), (Values{2, 6}));
  EXPECT_EQ(engine::batch_means(Values{1, 2, 3}, 3), (Values{1, 2, 3}));
  EXPECT_THROW(engine::batch_means(Values{1}, 2), std::logic_error);
}

// 1, 2, 3, 4 about 2.5: (1.5 x 0.5 - 0.5 x 0.5 + 0.5 x 1.5) / (2.25 + 0.25 + 0.25 + 2.25) = 0.25.
TEST(LagOneCorrelation, IsThatOfTheDefinition) {
  EXPECT_DOUBLE_EQ(engine::lag_one_correlation(Values{1, 2, 3, 4}), 0.25);
  EXPECT_DOUBLE_EQ(engine::lag_one_correlation(Values{1, -1, 1, -1}), -0.75);
  EXPECT_EQ(engine::lag_one_correlation(Values{2, 2, 2}), 0);
}

// Batches of 1: two zeros, then 2 and 0 in turn, 22 values with sum 20 and squares 40. All: error
// (40 - 400/22) / 22^2 = 0.0451; without the two zeros (40 - 20) / 20^2 = 0.05. Nothing goes.
TEST(Mser, LeavesOutNothingThatLooksLikeTheRest) {
  Values values{0, 0};
  for (int i = 0; i < 10; ++i)
    values.insert(values.end(), {2, 0});
  EXPECT_EQ(engine::mser(values, 1), (engine::Truncation{0, true}));
}

TEST(Mser, CutsWhereALevelEnds) {
  EXPECT_EQ(engine::mser(step(30, 0, 300)), (engine::Truncation{30, true}));
  EXPECT_EQ(engine::mser(step(30, 40, 300)), (engine::Truncation{30, true}));
}

// 28 values reach into the sixth batch of five, which goes with them.
TEST(Mser, CutsWholeBatches) {
  EXPECT_EQ(engine::mser(step(28, 0, 302)), (engine::Truncation{30, true}));
}

TEST(Mser, SaysWhenTheRunIsTooShortToTell) {
  EXPECT_FALSE(engine::mser(step(300, 0, 100)).is_settled);
  Values growing(400);
  std::iota(growing.begin(), growing.end(), 0.0);
  EXPECT_FALSE(engine::mser(growing).is_settled) << "a queue that grows never settles";
  EXPECT_EQ(engine::mser(Values(49, 1)), (engine::Truncation{0, false}));
}

// The start takes 30 values, and the last 50 are out of line: the best cut of all is before those,
// the best early one after the start.
TEST(Mser, LooksAtTheFirstHalfOnlyIfAsked) {
  Values values = step(30, 0, 320);
  values.insert(values.end(), 50, 14);
  EXPECT_EQ(engine::mser(values), (engine::Truncation{350, false}));
  EXPECT_EQ(engine::mser_in_first_half(values), 30U);
  EXPECT_EQ(engine::mser_in_first_half(step(30, 0, 300)), 30U) << "as of all cuts";
  EXPECT_EQ(engine::mser_in_first_half(Values(49, 1)), 0U) << "too few batches";
}

TEST(Mser, OfAConstantCutsNothing) {
  EXPECT_EQ(engine::mser(Values(100, 3)), (engine::Truncation{0, true}));
}

// Law, section 9.5.1: with window w, value i (from 1) is the mean of 2 i - 1 values up to i = w and
// of 2 w + 1 from then on.
TEST(WelchAverage, GrowsItsWindowAtTheFront) {
  EXPECT_EQ(engine::welch_average(Values{1, 2, 6, 4, 5, 9}, 2), (Values{1, 3, 3.6, 5.2}));
  EXPECT_EQ(engine::welch_average(Values{1, 2}, 0), (Values{1, 2}));
  EXPECT_THROW(engine::welch_average(Values{1, 2}, 1), std::logic_error);
}

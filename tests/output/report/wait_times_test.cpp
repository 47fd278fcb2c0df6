#include "output/report/wait_times.h"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/output/report/sample.h"

namespace output::report {
namespace {

/// Edges 0, 1, 30 and 60 days. First replication: 10 do not wait, 20 at most a day, 40 up to 30
/// days, 20 up to 60 days, 10 longer. Second: nobody waits for anything.
Results waits() {
  Results results = sample::empty(2);
  sample::add_texts(results, "wait_point", {"ward"});
  sample::add_texts(results, "patient_group", {"adults", "children"});
  sample::add_wait_bins(results, {0, 1, 30, 60});
  sample::add_measured(results, "wait_hist", {"wait_point", "patient_group", "wait_bin"},
                       {{4, 10, 40, 0, 10, 6, 10, 0, 20, 0}, Cells(10, 0.0)});
  return results;
}

TEST(WaitTimes, TellTheShareThatWaitsLongerThanEachEdge) {
  const auto found = WaitTimes::find(waits());
  ASSERT_TRUE(found);
  EXPECT_EQ(found->edges(), (Cells{0, 1, 30, 60}));
  EXPECT_EQ(found->share_longer(0).front(), (Cells{0.9, 0.7, 0.3, 0.1}));
}

TEST(WaitTimes, HaveNoShareWhereNobodyWaited) {
  const auto longer = WaitTimes::find(waits())->share_longer_than(0, 30);
  ASSERT_TRUE(longer);
  EXPECT_DOUBLE_EQ(longer->front(), 0.3);
  EXPECT_TRUE(std::isnan(longer->back()));
}

TEST(WaitTimes, DoNotGuessAShareBetweenTwoEdges) {
  EXPECT_FALSE(WaitTimes::find(waits())->share_longer_than(0, 45));
}

/// 30 of 100 wait at most a day, 70 at most 30 days: the 50th is half way through those 40, at 15.5
/// days.
TEST(WaitTimes, InterpolateAQuantileWithinItsBin) {
  EXPECT_DOUBLE_EQ(WaitTimes::find(waits())->quantile(0, 0.5).front(), 15.5);
  EXPECT_DOUBLE_EQ(WaitTimes::find(waits())->quantile(0, 0.9).front(), 60);
  EXPECT_DOUBLE_EQ(WaitTimes::find(waits())->quantile(0, 0.1).front(), 0);
}

TEST(WaitTimes, AQuantileInTheOpenBinIsBeyondTheMeasured) {
  EXPECT_TRUE(std::isinf(WaitTimes::find(waits())->quantile(0, 0.95).front()));
}

TEST(WaitTimes, CountWaitsAReplicationOnAverage) {
  EXPECT_DOUBLE_EQ(WaitTimes::find(waits())->waits(0), 50);
}

}  // namespace
}  // namespace output::report

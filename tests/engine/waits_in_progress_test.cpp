// Waits that had begun before one looked, or have not ended: by hand, and as the estimate without
// histograms.
#include "engine/statistics/waits_in_progress.h"

#include <vector>

#include <gtest/gtest.h>

#include "engine/statistics/kaplan_meier.h"

namespace {

using engine::Duration;
using engine::WaitsInProgress;

engine::FineHistogram histogram_of(const std::vector<int>& lengths, Duration unit) {
  engine::FineHistogram all;
  for (const int length : lengths)
    all.add(length * unit);
  return all;
}

/// 6-mercaptopurine in leukaemia (Freireich et al., Blood 21, 1963): weeks in remission, ended and
/// not, as in order_interval_test.cpp. Below 128 units a bin is one unit wide.
const std::vector<int> relapsed{6, 6, 6, 7, 10, 13, 16, 22, 23};
const std::vector<int> in_remission{6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35};

}  // namespace

// Kaplan-Meier as printed in Kleinbaum & Klein, Survival Analysis: 0.8571 from 6 on, 0.8067 from 7,
// 0.7529 from 10, 0.6902 from 13, 0.6275 from 16, 0.5378 from 22, 0.4482 from 23.
TEST(WaitsInProgress, MeetTheLeukaemiaTrial) {
  const WaitsInProgress waits{
      histogram_of(relapsed, Duration{1}), histogram_of(in_remission, Duration{1}), {}};
  EXPECT_EQ(engine::quantile_of_all(waits, 0.142), Duration{6});
  EXPECT_EQ(engine::quantile_of_all(waits, 0.144), Duration{7});
  EXPECT_EQ(engine::quantile_of_all(waits, 0.24), Duration{10});
  EXPECT_EQ(engine::quantile_of_all(waits, 0.25), Duration{13});
  EXPECT_EQ(engine::quantile_of_all(waits, 0.46), Duration{22});
  EXPECT_EQ(engine::quantile_of_all(waits, 0.5), Duration{23}) << "median remission";
  EXPECT_EQ(engine::quantile_of_all(waits, 0.56), std::nullopt) << "44.8 % never relapsed";
}

// A bin of weeks is at most 1/64 of its lower edge wide. What went unserved in a bin counts to its
// middle, so that the share is not that of the table to the last digit.
TEST(WaitsInProgress, AreOffByABinAtMost) {
  const Duration week = std::chrono::days{7};
  const WaitsInProgress waits{histogram_of(relapsed, week), histogram_of(in_remission, week), {}};
  for (const auto& [p, weeks] : {std::pair(0.15, 7), {0.28, 13}, {0.5, 23}}) {
    const auto length = engine::quantile_of_all(waits, p);
    ASSERT_TRUE(length.has_value());
    EXPECT_LE(*length - weeks * week, weeks * week / 64);
    EXPECT_LE(weeks * week - *length, weeks * week / 64);
  }
}

// Seen from 0: one ends at 3, one at 7. Seen from 2: ends at 5. Seen from 4: waits at 6 still.
// At 3 three are at risk (not who is seen from 4): 2/3 remain. At 5 three: 4/9. At 7 one: 0.
TEST(WaitsInProgress, CountFromWhereTheyWereFirstSeen) {
  const Duration unit{1};
  const WaitsInProgress waits{histogram_of({3, 5, 7}, unit), histogram_of({6}, unit),
                              histogram_of({2, 4}, unit)};
  EXPECT_EQ(engine::quantile_of_all(waits, 0.33), Duration{3});
  EXPECT_EQ(engine::quantile_of_all(waits, 0.34), Duration{5});
  EXPECT_EQ(engine::quantile_of_all(waits, 0.55), Duration{5});
  EXPECT_EQ(engine::quantile_of_all(waits, 0.56), Duration{7});
}

TEST(WaitsInProgress, AreThePlainQuantileWhereAllWaitsHaveEnded) {
  WaitsInProgress waits;
  for (int i = 1; i <= 100; ++i)
    waits.ended.add(Duration{i});
  for (const double p : {0.05, 0.5, 0.9, 0.99})
    EXPECT_EQ(engine::quantile_of_all(waits, p), waits.ended.quantile(p)) << p;
}

TEST(WaitsInProgress, SayNothingOfNobody) {
  EXPECT_EQ(engine::quantile_of_all({}, 0.5), std::nullopt);
  EXPECT_THROW(engine::quantile_of_all({}, 1), std::logic_error);
}

TEST(FineHistogram, TellsWhatItHolds) {
  engine::FineHistogram histogram;
  for (const int value : {0, 0, 5, 63, 64, 127, 128, 129, 1000})
    histogram.add(Duration{value});
  std::vector<std::array<std::int64_t, 3>> seen;
  for (const auto& one : histogram.counts())
    seen.push_back({one.first.count(), one.width.count(), static_cast<std::int64_t>(one.values)});
  EXPECT_EQ(
      seen,
      (std::vector<std::array<std::int64_t, 3>>{
          {0, 1, 2}, {5, 1, 1}, {63, 1, 1}, {64, 1, 1}, {127, 1, 1}, {128, 2, 2}, {1000, 8, 1}}));
}

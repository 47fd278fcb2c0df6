#include "engine/random/rate_curve.h"

#include <stdexcept>

#include <gtest/gtest.h>

namespace engine {
namespace {

using namespace std::chrono_literals;

SimTime at(Duration time) {
  return SimTime{} + time;
}

/// 2 from 10 s, 0 from 20 s, 0.5 from 30 s, nothing from 50 s.
RateCurve steps() {
  return RateCurve({{at(10s), 2}, {at(20s), 0}, {at(30s), 0.5}}, at(50s));
}

TEST(RateCurve, SumsItsRateOverTime) {
  const RateCurve curve = steps();
  EXPECT_EQ(curve.cumulative(at(5s)), 0);
  EXPECT_EQ(curve.cumulative(at(15s)), 10e6);
  EXPECT_EQ(curve.cumulative(at(25s)), 20e6);
  EXPECT_EQ(curve.cumulative(at(40s)), 25e6);
  EXPECT_EQ(curve.cumulative(at(90s)), 30e6);
}

TEST(RateCurve, FindsWhenTheSumHasGrown) {
  const RateCurve curve = steps();
  EXPECT_EQ(curve.after(at(0s), 4e6), at(12s));
  EXPECT_EQ(curve.after(at(12s), 4e6), at(14s));
  EXPECT_EQ(curve.after(at(19s), 4e6), at(34s)) << "over the gap: 2 before it and 2 after it";
  EXPECT_EQ(curve.after(at(25s), 1e6), at(32s)) << "from within the gap";
  EXPECT_EQ(curve.after(at(40s), 0), at(40s));
}

TEST(RateCurve, IsOverAtItsEnd) {
  const RateCurve curve = steps();
  EXPECT_EQ(curve.after(at(40s), 4.999e6), at(50s - 2ms));
  EXPECT_EQ(curve.after(at(40s), 5e6), std::nullopt);
  EXPECT_EQ(curve.after(at(60s), 1), std::nullopt);
}

TEST(RateCurve, NeverGivesATimeWithoutRate) {
  const RateCurve curve({{at(0s), 1}, {at(1s), 0}, {at(2s), 1}}, at(3s));
  for (const double amount : {999'999.2, 999'999.9999, 1e6 - 1e-10, 1e6, 1e6 + 0.4}) {
    const auto found = curve.after(at(0s), amount);
    ASSERT_TRUE(found.has_value());
    EXPECT_TRUE(*found < at(1s) || *found >= at(2s)) << amount;
  }
}

TEST(RateCurve, NeverGoesBackInTime) {
  const RateCurve curve({{at(0s), 1.0 / 3}, {at(1s), 0.7}}, at(3s));
  for (int tick = 0; tick < 3000; ++tick) {
    const SimTime from = at(Duration{tick * 997});
    const auto found = curve.after(from, 1e-9);
    ASSERT_TRUE(found.has_value());
    EXPECT_GE(*found, from);
    EXPECT_LE(*found, from + 1us);
  }
}

TEST(RateCurve, HasATimeAverage) {
  EXPECT_DOUBLE_EQ(steps().mean(at(15s), at(35s)), (10 + 2.5) / 20);
}

TEST(RateCurve, RefusesWhatIsNoRate) {
  EXPECT_THROW(RateCurve({}, at(1s)), std::logic_error);
  EXPECT_THROW(RateCurve({{at(0s), -1}}, at(1s)), std::logic_error);
  EXPECT_THROW(RateCurve({{at(2s), 1}, {at(1s), 1}}, at(3s)), std::logic_error);
  EXPECT_THROW(RateCurve({{at(2s), 1}}, at(2s)), std::logic_error);
}

}  // namespace
}  // namespace engine

#include "engine/random/hazard.h"

#include <cmath>

#include <gtest/gtest.h>

#include "engine/random/stream.h"

namespace engine {
namespace {

using std::chrono::days;

constexpr double from_per_day = 1 / microseconds_per_day;

Hazard constant(double rate) {
  return PiecewiseConstantHazard{{0}, {rate}};
}

/// `{0 d: 0.02 /d, 30 d: 0.01 /d, 60 d: 0 /d}`
Hazard falling() {
  return PiecewiseConstantHazard{{0, 30 * microseconds_per_day, 60 * microseconds_per_day},
                                 {0.02 * from_per_day, 0.01 * from_per_day, 0}};
}

Hazard readmission() {
  return PowerLawHazard{0.0195, 0.5, days{1}, days{365}};
}

TEST(Hazard, AccumulatesPieceByPiece) {
  EXPECT_EQ(cumulative(falling(), days{0}), 0);
  EXPECT_NEAR(cumulative(falling(), days{10}), 0.2, 1e-15);
  EXPECT_NEAR(cumulative(falling(), days{40}), 0.6 + 0.1, 1e-15);
  EXPECT_NEAR(cumulative(falling(), days{1000}), 0.6 + 0.3, 1e-15);
}

TEST(Hazard, AccumulatesByAPowerOfTimeUntilItsEnd) {
  EXPECT_EQ(cumulative(readmission(), days{0}), 0);
  EXPECT_NEAR(cumulative(readmission(), days{100}), 0.195, 1e-15);
  EXPECT_NEAR(cumulative(readmission(), days{365}), 0.0195 * std::sqrt(365.0), 1e-15);
  EXPECT_EQ(cumulative(readmission(), days{366}), cumulative(readmission(), days{365}));
}

TEST(Hazard, NamesTheFirstTickThatReachesTheAmount) {
  EXPECT_EQ(time_to_accumulate(constant(0.25), Duration{0}, 1), Duration{4});
  EXPECT_EQ(time_to_accumulate(constant(0.25), Duration{0}, 1.01), Duration{5});
  EXPECT_EQ(time_to_accumulate(constant(0.25), Duration{100}, 1.01), Duration{105});
  EXPECT_EQ(time_to_accumulate(constant(3), Duration{7}, 1e-9), Duration{8});
}

TEST(Hazard, HasReachedNothingAtOnce) {
  EXPECT_EQ(time_to_accumulate(constant(0), days{3}, 0), days{3});
  EXPECT_EQ(time_to_accumulate(readmission(), days{400}, 0), days{400});
}

TEST(Hazard, IsInNoHurryWhereTheRateIsZero) {
  const Hazard later = PiecewiseConstantHazard{{0, 10, 20, 30}, {0, 1, 0, 1}};
  EXPECT_EQ(time_to_accumulate(later, Duration{0}, 10), Duration{20});
  EXPECT_EQ(time_to_accumulate(later, Duration{0}, 11), Duration{31});
  EXPECT_EQ(time_to_accumulate(later, Duration{25}, 1), Duration{31});
}

TEST(Hazard, MayNeverReachTheAmount) {
  EXPECT_EQ(time_to_accumulate(constant(0), days{0}, 1e-9), std::nullopt);
  EXPECT_EQ(time_to_accumulate(falling(), days{0}, 0.91), std::nullopt);
  EXPECT_EQ(time_to_accumulate(falling(), days{70}, 1e-9), std::nullopt);
  EXPECT_EQ(time_to_accumulate(readmission(), days{0}, 0.373), std::nullopt);
  EXPECT_EQ(time_to_accumulate(readmission(), days{365}, 1e-9), std::nullopt);
  EXPECT_EQ(time_to_accumulate(PowerLawHazard{}, days{0}, 1), std::nullopt);
}

TEST(Hazard, NeverMeansBeyondTheCalendarToo) {
  EXPECT_EQ(time_to_accumulate(constant(1e-30), days{0}, 1), std::nullopt);
  EXPECT_EQ(time_to_accumulate(PowerLawHazard{1e-9, 0.05, days{1}, {}}, days{0}, 1), std::nullopt);
}

/// The tick against the formula in long double: t = (from^k + amount / kappa)^(1/k), rounded up.
TEST(Hazard, IsExactToOneTickForEveryPower) {
  RandomStream stream({5, 1}, {1, 1}, purpose("powers"), 0);
  for (int n = 0; n < 2000; ++n) {
    const long double kappa = 0.001 + 0.1 * stream.uniform();
    const long double k = 0.3 + 2 * stream.uniform();
    const auto from = static_cast<std::int64_t>(365 * microseconds_per_day * stream.uniform());
    const long double amount = -std::log(stream.uniform());
    const long double unit = 86'400'000'000.0L;
    const long double exact =
        unit * std::pow(std::pow(static_cast<long double>(from) / unit, k) + amount / kappa, 1 / k);
    if (exact > 3e15L) continue;  // a century: doubles count single microseconds up to there
    const Hazard hazard =
        PowerLawHazard{static_cast<double>(kappa), static_cast<double>(k), days{1}, {}};
    const auto found = time_to_accumulate(hazard, Duration{from}, static_cast<double>(amount));
    ASSERT_TRUE(found);
    EXPECT_NEAR(static_cast<double>(found->count() - std::ceil(exact)), 0, 1.5)
        << "kappa " << kappa << ", k " << k << ", from " << from << ", amount " << amount;
  }
}

/// Definition: at the tick it is reached, one tick before it is not.
TEST(Hazard, ReachesTheAmountAtThatTickAndNotBefore) {
  RandomStream stream({6, 1}, {1, 1}, purpose("pieces"), 0);
  for (int n = 0; n < 2000; ++n) {
    const PiecewiseConstantHazard hazard{{0, 1e6 * stream.uniform(), 1e6 + 1e9 * stream.uniform()},
                                         {1e-6 * stream.uniform(), 0, 1e-9 * stream.uniform()}};
    const double amount = 2 * stream.uniform();
    const auto at = time_to_accumulate(hazard, Duration{0}, amount);
    ASSERT_TRUE(at);
    EXPECT_GE(cumulative(hazard, *at), amount);
    EXPECT_LT(cumulative(hazard, *at - Duration{1}), amount);
  }
}

}  // namespace
}  // namespace engine

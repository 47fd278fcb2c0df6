#include "engine/statistics/tally.h"

#include <vector>

#include <gtest/gtest.h>

#include "engine/random/philox.h"

using engine::Int128;
using engine::philox;
using engine::Tally;

namespace {

Tally tally_of(const std::vector<std::int64_t>& values) {
  Tally tally;
  for (const auto value : values)
    tally.add(value);
  return tally;
}

/// Waits of up to 50 days, to the microsecond.
std::int64_t random_wait(std::uint64_t i) {
  return static_cast<std::int64_t>(philox({i}, {1})[0] % 4'320'000'000'000U);
}

}  // namespace

// NIST/SEMATECH e-Handbook of Statistical Methods, section 1.3.5.6: sample variance has divisor n
// - 1.
TEST(Tally, KnowsMeanAndVariance) {
  const Tally tally = tally_of({2, 4, 4, 4, 5, 5, 7, 9});
  EXPECT_EQ(tally.count(), 8);
  EXPECT_EQ(tally.sum(), Int128{40});
  EXPECT_EQ(tally.min(), 2);
  EXPECT_EQ(tally.max(), 9);
  EXPECT_DOUBLE_EQ(tally.mean(), 5);
  EXPECT_DOUBLE_EQ(tally.variance(), 32.0 / 7);
}

TEST(Tally, LosesNothingWhenTheSpreadIsSmallBesideTheMean) {
  constexpr std::int64_t thirty_years = 946'080'000'000'000;
  const Tally tally = tally_of(
      {thirty_years + 1, thirty_years + 2, thirty_years + 3, thirty_years + 4, thirty_years + 7});
  EXPECT_DOUBLE_EQ(tally.variance(),
                   5.3);  // of 1, 2, 3, 4, 7: mean 3.4, squares 21.2, divided by 4
}

TEST(Tally, TakesNegativeValues) {
  const Tally tally = tally_of({-3, -1, 1, 2});
  EXPECT_DOUBLE_EQ(tally.mean(), -0.25);
  EXPECT_DOUBLE_EQ(tally.variance(), 14.75 / 3);
  EXPECT_EQ(tally.min(), -3);
}

TEST(Tally, HasNoVarianceIfAllAreEqual) {
  EXPECT_EQ(tally_of({604'800'000'000, 604'800'000'000, 604'800'000'000}).variance(), 0.0);
}

TEST(Tally, CountsHundredsOfMillionsOfLongWaits) {
  Tally tally = tally_of({946'080'000'000'000, 946'080'000'000'000});
  for (int doubling = 0; doubling < 27; ++doubling)
    tally.merge(Tally{tally});
  EXPECT_EQ(tally.count(), 268'435'456);
  EXPECT_EQ(tally.variance(), 0.0);
  EXPECT_DOUBLE_EQ(tally.mean(), 946'080'000'000'000.0);
}

TEST(Tally, RefusesToSayWhatItCannotKnow) {
  EXPECT_THROW(Tally{}.mean(), std::logic_error);
  EXPECT_THROW(Tally{}.min(), std::logic_error);
  EXPECT_THROW(Tally{}.max(), std::logic_error);
  EXPECT_THROW(tally_of({1}).variance(), std::logic_error);
}

TEST(Tally, IsTheSameHoweverTheObservationsAreSplitAndMerged) {
  Tally whole;
  for (std::uint64_t i = 0; i < 3'000; ++i)
    whole.add(random_wait(i));
  for (std::uint64_t split = 0; split < 20; ++split) {
    std::vector<Tally> parts(7);
    for (std::uint64_t i = 3'000; i-- > 0;) {
      parts[philox({i, split}, {2})[0] % 7].add(random_wait(i));
    }
    while (parts.size() > 1) {
      const auto other = philox({parts.size(), split}, {3})[0] % (parts.size() - 1);
      parts[other].merge(parts.back());
      parts.pop_back();
    }
    ASSERT_EQ(parts.front(), whole) << "split " << split;
  }
}

TEST(Tally, IsNotChangedByMergingNothing) {
  Tally tally = tally_of({5, 6});
  tally.merge(Tally{});
  EXPECT_EQ(tally, tally_of({6, 5}));
  Tally empty;
  empty.merge(tally);
  EXPECT_EQ(empty, tally);
}

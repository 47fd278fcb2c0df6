#include "engine/statistics/histogram.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "engine/random/philox.h"

using engine::Duration;
using engine::FineHistogram;
using engine::philox;
using namespace std::chrono_literals;

namespace {

/// From microseconds to years: as many of each factor of two. A tenth are zero.
Duration random_microseconds(std::uint64_t i) {
  const auto bits = philox({i}, {1});
  if (bits[0] % 10 == 0) return 0us;
  return Duration{static_cast<std::int64_t>(bits[1] >> (16 + bits[2] % 48))};
}

FineHistogram histogram_of(const std::vector<Duration>& values) {
  FineHistogram histogram;
  for (const Duration value : values)
    histogram.add(value);
  return histogram;
}

}  // namespace

TEST(FineHistogram, IsExactBelow128Microseconds) {
  FineHistogram histogram;
  for (int i = 100; i > 0; --i)
    histogram.add(Duration{i});
  EXPECT_EQ(histogram.quantile(0.01), 1us);
  EXPECT_EQ(histogram.quantile(0.07), 7us) << "0.07 * 100 is 7.000000000000001 in floating point";
  EXPECT_EQ(histogram.quantile(0.5), 50us);
  EXPECT_EQ(histogram.quantile(0.501), 51us);
  EXPECT_EQ(histogram.quantile(0.999), 100us);
}

TEST(FineHistogram, IsExactIfAllWaitTheSame) {
  const FineHistogram histogram = histogram_of({72h, 72h, 72h});
  EXPECT_EQ(histogram.quantile(0.05), 72h);
  EXPECT_EQ(histogram.quantile(0.95), 72h);
}

TEST(FineHistogram, KnowsThoseWhoDidNotWait) {
  const FineHistogram histogram = histogram_of({0h, 0h, 0h, 5h});
  EXPECT_EQ(histogram.quantile(0.75), 0h);
  EXPECT_EQ(histogram.quantile(0.76), 5h);
}

TEST(FineHistogram, IsOffByAtMostASixtyFourth) {
  std::vector<Duration> waits;
  for (std::uint64_t i = 0; i < 5'000; ++i)
    waits.push_back(random_microseconds(i));
  const FineHistogram histogram = histogram_of(waits);
  std::sort(waits.begin(), waits.end());
  for (std::size_t k = 1; k < waits.size(); ++k) {
    const double p = (static_cast<double>(k) - 0.5) / static_cast<double>(waits.size());
    const Duration exact = waits[k - 1];  // p * 5000 rounded up is k
    ASSERT_LE(std::chrono::abs(histogram.quantile(p) - exact), exact / 64) << p;
  }
}

TEST(FineHistogram, SpreadsTheValuesOfABinEvenly) {
  FineHistogram histogram;
  for (int second = 0; second < 1'000'000; ++second)
    histogram.add(second * 1s);
  for (const double p : {0.1, 0.25, 0.5, 0.9}) {
    const auto exact = static_cast<double>(Duration{1'000'000s}.count()) * p;
    EXPECT_NEAR(static_cast<double>(histogram.quantile(p).count()) / exact, 1, 1e-4) << p;
  }
}

TEST(FineHistogram, TakesTheShortestAndTheLongestWait) {
  const FineHistogram histogram = histogram_of({1us, Duration::max()});
  EXPECT_EQ(histogram.quantile(0.5), 1us);
  EXPECT_GE(histogram.quantile(0.9), Duration::max() - Duration::max() / 64);
}

TEST(FineHistogram, IsTheSameHoweverTheWaitsAreSplitAndMerged) {
  FineHistogram whole;
  for (std::uint64_t i = 0; i < 3'000; ++i)
    whole.add(random_microseconds(i));
  for (std::uint64_t split = 0; split < 10; ++split) {
    std::vector<FineHistogram> parts(5);
    for (std::uint64_t i = 3'000; i-- > 0;) {
      parts[philox({i, split}, {2})[0] % 5].add(random_microseconds(i));
    }
    while (parts.size() > 1) {
      const auto other = philox({parts.size(), split}, {3})[0] % (parts.size() - 1);
      parts[other].merge(parts.back());
      parts.pop_back();
    }
    ASSERT_EQ(parts.front(), whole) << "split " << split;
  }
}

TEST(FineHistogram, IsSmallWhenEmpty) {
  EXPECT_LE(sizeof(FineHistogram), 64U);
}

TEST(FineHistogram, RefusesToSayWhatItCannotKnow) {
  EXPECT_THROW(FineHistogram{}.quantile(0.5), std::logic_error);
  EXPECT_THROW(histogram_of({1h}).quantile(0), std::logic_error);
  EXPECT_THROW(histogram_of({1h}).quantile(1), std::logic_error);
  EXPECT_THROW(histogram_of({-1us}), std::logic_error);
}

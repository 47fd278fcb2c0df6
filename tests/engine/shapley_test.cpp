// Whose part of a whole: games whose Shapley values are known.
#include "engine/statistics/shapley.h"

#include <numeric>
#include <set>

#include <gtest/gtest.h>

namespace {

using engine::Coalition;

bool is_in(Coalition all, std::size_t player) {
  return (all >> player & 1U) != 0;
}

double sum(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

/// A runway that must be as long as the largest aircraft that comes needs.
double runway(Coalition who) {
  double longest = 0;
  for (std::size_t player = 0; player < 3; ++player)
    longest = is_in(who, player) ? static_cast<double>(player + 1) : longest;
  return longest;
}

// Littlechild & Owen, Management Science 20(3), 1973: each pays an equal share of every part of the
// runway that it uses, so 1/3, 1/3 + 1/2 and 1/3 + 1/2 + 1.
TEST(Shapley, OfARunwayIsTheEqualShareOfWhatIsUsed) {
  const auto values = engine::shapley_values(3, runway);
  EXPECT_DOUBLE_EQ(values[0], 1.0 / 3);
  EXPECT_DOUBLE_EQ(values[1], 1.0 / 3 + 1.0 / 2);
  EXPECT_DOUBLE_EQ(values[2], 1.0 / 3 + 1.0 / 2 + 1);
}

TEST(Shapley, OfWhatOnlyAddsUpIsEachAlone) {
  const std::vector<double> alone{3, -1, 0.5, 7, 0};
  const auto worth = [&](Coalition who) {
    double all = 10;
    for (std::size_t player = 0; player < alone.size(); ++player)
      all += is_in(who, player) ? alone[player] : 0;
    return all;
  };
  const auto exact = engine::shapley_values(alone.size(), worth);
  engine::RandomStream stream({1, 1}, {}, engine::purpose("orders"), 0);
  const auto sampled =
      engine::shapley_values(engine::random_orders(alone.size(), 1, stream), worth);
  for (std::size_t player = 0; player < alone.size(); ++player) {
    EXPECT_NEAR(exact[player], alone[player], 1e-12);
    EXPECT_NEAR(sampled[player], alone[player], 1e-12);
  }
}

// Two who are worth 1 only together share it.
TEST(Shapley, HalvesWhatTwoBringTogether) {
  const auto both = [](Coalition who) {
    return (who & 3U) == 3U ? 1.0 : 0.0;
  };
  EXPECT_EQ(engine::shapley_values(2, both), (std::vector<double>{0.5, 0.5}));
}

TEST(Shapley, AddsUpToTheWholeInAnyOrder) {
  const auto rough = [](Coalition who) {
    return static_cast<double>((who * 2654435761U) >> 8U);
  };
  const double whole = rough(255) - rough(0);
  EXPECT_NEAR(sum(engine::shapley_values(8, rough)), whole, 1e-12 * 16'777'216);
  engine::RandomStream stream({1, 2}, {}, engine::purpose("orders"), 0);
  EXPECT_NEAR(sum(engine::shapley_values(engine::random_orders(8, 3, stream), rough)), whole,
              1e-12 * 16'777'216);
}

TEST(Shapley, RandomOrdersComeWithTheirReverse) {
  engine::RandomStream stream({1, 3}, {}, engine::purpose("orders"), 0);
  const auto orders = engine::random_orders(5, 40, stream);
  ASSERT_EQ(orders.size(), 80U);
  std::set<engine::Order> different(orders.begin(), orders.end());
  EXPECT_GT(different.size(), 40U);
  for (std::size_t i = 0; i < orders.size(); i += 2)
    EXPECT_EQ(engine::Order(orders[i].rbegin(), orders[i].rend()), orders[i + 1]);
}

// The mean over 4,000 pairs of orders; a pair's part of the last aircraft is 11/6 on average and
// lies from 1 to 3, so its standard error is below 0.02, and 0.1 is five of them.
TEST(Shapley, OfRandomOrdersIsRightInTheMean) {
  engine::RandomStream stream({1, 4}, {}, engine::purpose("orders"), 0);
  const auto values = engine::shapley_values(engine::random_orders(3, 4000, stream), runway);
  EXPECT_NEAR(values[0], 1.0 / 3, 0.1);
  EXPECT_NEAR(values[2], 11.0 / 6, 0.1);
}

}  // namespace

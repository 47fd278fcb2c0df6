// The search for the cheapest mix on functions that are known, and what its trials count.
#include "tools/experiment/mix_search.h"

#include <set>

#include <gtest/gtest.h>

#include "engine/random/stream.h"
#include "tools/experiment/mix_grid.h"
#include "tools/experiment/mix_trial.h"

namespace tools {
namespace {

using engine::Feasibility;

PricedLever lever(std::int64_t low, std::int64_t high, std::int64_t price) {
  return {"lever", low, high, price};
}

/// A target that gets no worse with more: each lever has a step curve of its own, the sum must
/// reach something.
struct Steps {
  std::vector<std::vector<double>> gains;  ///< by lever and value
  double needed = 0;

  Steps(const std::vector<PricedLever>& levers, std::uint64_t trial) {
    engine::RandomStream stream({1, trial}, {}, engine::purpose("steps"), 0);
    double most = 0;
    for (const PricedLever& one : levers) {
      gains.emplace_back(1, 0.0);
      for (std::int64_t value = one.low; value < one.high; ++value) {
        const double u = stream.uniform();
        gains.back().push_back(gains.back().back() + u * u * u);
      }
      most += gains.back().back();
    }
    needed = most * (0.1 + 0.85 * stream.uniform());
  }

  double gain(const Mix& mix, const std::vector<PricedLever>& levers) const {
    double sum = 0;
    for (std::size_t i = 0; i < mix.size(); ++i)
      sum += gains[i][static_cast<std::size_t>(mix[i] - levers[i].low)];
    return sum;
  }

  TriedMix tried(const Mix& mix, const std::vector<PricedLever>& levers) const {
    const double all = gain(mix, levers);
    return {all >= needed ? Feasibility::meets : Feasibility::misses,
            (needed - all) / (needed + all)};
  }
};

// Looking at every mix is the answer to compare with.
TEST(MixSearch, FindsTheCheapestOfEveryMonotoneFunction) {
  const std::vector<PricedLever> levers{lever(3, 12, 1000), lever(0, 7, 2500), lever(1, 5, 300)};
  for (std::uint64_t trial = 1; trial <= 200; ++trial) {
    const Steps steps(levers, trial);
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    const MixGrid grid(levers);
    for (std::size_t cell = 0; cell < grid.size(); ++cell) {
      if (steps.tried(grid.mix(cell), levers).word == Feasibility::meets)
        least = std::min(least, grid.price(cell));
    }
    std::set<Mix> seen;
    const CheapestMix found = search_cheapest(levers, [&](const Mix& mix) {
      EXPECT_TRUE(seen.insert(mix).second) << "no mix is tried twice";
      return std::optional(steps.tried(mix, levers));
    });
    ASSERT_TRUE(found.mix.has_value());
    EXPECT_EQ(price_of(*found.mix, levers), least) << "trial " << trial;
    EXPECT_EQ(found.not_ruled_out, 0);
    EXPECT_LE(seen.size(), grid.size() / 4) << "most mixes are ruled out untried";
  }
}

TEST(MixSearch, SaysThatNothingMeets) {
  const CheapestMix found = search_cheapest({lever(1, 9, 1000), lever(1, 9, 1000)}, [](const Mix&) {
    return std::optional(TriedMix{Feasibility::misses, 1});
  });
  EXPECT_FALSE(found.mix);
  EXPECT_EQ(found.not_ruled_out, 0);
}

TEST(MixSearch, SaysHowManyItLeavesOpenWhenItIsStopped) {
  int tries = 0;
  const CheapestMix found =
      search_cheapest({lever(1, 3, 1000), lever(1, 3, 1000)}, [&](const Mix&) {
        return ++tries == 1 ? std::optional(TriedMix{Feasibility::meets, -0.5}) : std::nullopt;
      });
  EXPECT_EQ(found.mix, (Mix{3, 3}));
  EXPECT_EQ(found.not_ruled_out, 8) << "all but the most of everything, which was seen";
}

MarginTarget at_most(double limit, double margin) {
  return {{"wait", true, limit}, margin, false};
}

/// Every replication of a mix gives the sum of its values, and 1 more or less in turn.
std::optional<MixValues> sums(const Mix& mix, std::uint32_t have, std::uint32_t count) {
  MixValues values(1);
  for (std::uint32_t r = have; r < have + count; ++r)
    values[0].push_back(static_cast<double>(mix[0] + mix[1]) + (r % 2 == 0 ? 1 : -1));
  return values;
}

TEST(MixTrial, StopsBetweenLooksWhenTheBudgetIsSpent) {
  const TrialPlan plan{{at_most(10, 0.001)}, 0.95, 1, 20, 44};
  const RunMix run = sums;
  MixTrial trial(plan, run);
  EXPECT_EQ(trial({5, 5})->word, Feasibility::undecided) << "just at the limit";
  EXPECT_EQ(trial.used(), 38U) << "20, 5, 6, 7; 9 more are too many";
  EXPECT_EQ(trial({1, 1})->word, Feasibility::undecided);
  EXPECT_EQ(trial.records().size(), 1U) << "there was nothing left to try the second with";
}

TEST(MixTrial, NeedsEveryTarget) {
  const TrialPlan plan{{at_most(10, 1), {{"share", false, 0.5}, 0.05, true}}, 0.95, 1, 20, 100};
  const RunMix run = [](const Mix& mix, std::uint32_t, std::uint32_t count) {
    const double wait = static_cast<double>(mix[0]), share = static_cast<double>(mix[1]) / 100;
    return std::optional(MixValues{std::vector(count, wait), std::vector(count, share)});
  };
  MixTrial trial(plan, run);
  EXPECT_EQ(trial({8, 60})->word, Feasibility::meets);
  EXPECT_EQ(trial({12, 60})->word, Feasibility::misses);
  EXPECT_EQ(trial({8, 40})->word, Feasibility::misses);
  EXPECT_LT(trial({8, 60})->strain, 0);
  EXPECT_GT(trial({8, 40})->strain, 0);
}

TEST(MixTrial, FindsWhereMoreIsWorse) {
  const TrialPlan plan{{at_most(100, 1)}, 0.95, 10, 20, 100};
  const RunMix run = sums;
  MixTrial trial(plan, run);
  for (const Mix& mix : {Mix{1, 2}, Mix{2, 2}, Mix{2, 1}})
    trial(mix);
  const MixPairs pairs = check_pairs(trial, plan);
  EXPECT_EQ(pairs.checked, 2U);
  EXPECT_EQ(pairs.clashes, (std::vector<MixClash>{{{1, 2}, {2, 2}, 0}, {{2, 1}, {2, 2}, 0}}));
}

TEST(MixTrial, GivesAMarginOfTheNearerEndOfAShare) {
  output::Figure share;
  share.id = "within";
  share.unit = "1";
  EXPECT_DOUBLE_EQ(with_margin({"within", false, 0.9}, share, 0.05)->margin, 0.005);
  EXPECT_DOUBLE_EQ(with_margin({"within", true, 0.2}, share, 0.05)->margin, 0.01);
  EXPECT_EQ(with_margin({"within", false, 1}, share, 0.05).error().front().code, "E334");
  share.unit = "day";
  EXPECT_DOUBLE_EQ(with_margin({"within", true, 20}, share, 0.05)->margin, 1);
}

}  // namespace
}  // namespace tools

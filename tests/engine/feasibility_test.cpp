// Whether a mean meets a limit: what is certain, and how often the procedure is wrong.
#include "engine/statistics/feasibility.h"

#include <vector>

#include <gtest/gtest.h>

#include "engine/random/elementary.h"
#include "engine/random/stream.h"

namespace {

using engine::Feasibility;
using engine::FeasibilityTest;

constexpr FeasibilityTest plan{10, 1, 0.05, 10};

TEST(Feasibility, OfANumberThatNeverVariesIsItsSideOfTheMiddleOfTheMargin) {
  const std::vector<double> low(10, 9.4), middle(10, 9.5), high(10, 9.6);
  EXPECT_EQ(engine::feasibility(low, plan), Feasibility::meets);
  EXPECT_EQ(engine::feasibility(middle, plan), Feasibility::meets);
  EXPECT_EQ(engine::feasibility(high, plan), Feasibility::misses);
}

TEST(Feasibility, LooksWhenThereIsAQuarterMore) {
  const std::vector<double> nine(9, 0);
  EXPECT_EQ(engine::feasibility(nine, plan), Feasibility::undecided);
  EXPECT_EQ(engine::wanted_for_look(0, 10), 10U);
  EXPECT_EQ(engine::wanted_for_look(10, 10), 2U);
  EXPECT_EQ(engine::wanted_for_look(2, 2), 1U);
  EXPECT_EQ(engine::wanted_for_look(100, 10), 25U);
}

// By hand: 0 and 2 in turn have mean 1 and standard error 1/sqrt(n - 1) for even n. The first look,
// at 10, has half the risk: 2.5 % with 9 degrees of freedom is 2.262 (any table of t), or 0.754
// standard errors of 1/3. The limit less the mean must be that.
TEST(Feasibility, IsWhereTheBoundIsWithinTheLimit) {
  const std::vector<double> values{0, 2, 0, 2, 0, 2, 0, 2, 0, 2};
  const auto told = [&](double limit, double margin) {
    return engine::feasibility(values, {limit, margin, 0.05, 10});
  };
  EXPECT_EQ(told(1.755, 1), Feasibility::meets);
  EXPECT_EQ(told(1.753, 1), Feasibility::undecided);
  EXPECT_EQ(told(1.245, 1), Feasibility::misses) << "0.245 is 0.755 below the mean";
  EXPECT_EQ(told(1.247, 1), Feasibility::undecided);
}

// 0.75 is too little at 10. At 12 it is 2.49 standard errors of 1/sqrt(11): beyond the 2.201 of
// 2.5 % with 11 degrees of freedom, but a sixth of 5 % asks for more than the 2.718 of 1 %.
TEST(Feasibility, AsksForMoreAtALaterLook) {
  std::vector<double> values;
  for (int i = 0; i < 500; ++i)
    values.push_back(i % 2 == 0 ? 0 : 2);
  const FeasibilityTest near{1.75, 1, 0.05, 10};
  EXPECT_EQ(engine::feasibility(std::span(values).first(12), near), Feasibility::undecided);
  EXPECT_EQ(engine::feasibility(values, near), Feasibility::meets);
}

TEST(Feasibility, KeepsItsFirstWordWhateverComesLater) {
  std::vector<double> values(10, 0);
  values.resize(100, 1000);
  EXPECT_EQ(engine::feasibility(values, plan), Feasibility::meets);
}

/// How many of 2000 systems of independent normal values with this mean are told this word.
int told(Feasibility word, double mean) {
  const FeasibilityTest test{10, 2, 0.05, 10};
  int count = 0;
  for (std::uint64_t system = 0; system < 2000; ++system) {
    std::vector<double> values;
    Feasibility said = Feasibility::undecided;
    engine::RandomStream stream({7, system}, {}, engine::purpose("noise"), 0);
    while (said == Feasibility::undecided) {
      values.push_back(mean + 3 * engine::normal_quantile(stream.uniform()));
      said = engine::feasibility(values, test);
    }
    count += said == word ? 1 : 0;
  }
  return count;
}

// At the very ends of the margin the risk is at most 5 %: of 2000 at most 100 expected; more than
// 130 are seen once in a thousand times (binomial). Well inside it is nearly always right.
TEST(Feasibility, IsWrongAtMostAsOftenAsItSays) {
  EXPECT_LE(told(Feasibility::meets, 10), 130);
  EXPECT_LE(told(Feasibility::misses, 8), 130);
  EXPECT_LE(told(Feasibility::meets, 12), 5);
}

}  // namespace

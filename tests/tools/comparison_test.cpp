// From finished runs to differences, with runs small enough to check on paper.
#include "tools/experiment/comparison.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

namespace {

using output::Verdict;
using tools::ComparedRun;

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

output::FigureValues made(const std::string& id, const std::string& better,
                          std::vector<double> values) {
  return {{id, "", "", "day", better}, std::move(values)};
}

ComparedRun run_of(std::vector<output::FigureValues> figures, std::uint64_t seed = 1) {
  ComparedRun run;
  run.scenario.header.seed = seed;
  run.scenario.replications = figures.front().values.size();
  run.key_figures = std::move(figures);
  return run;
}

output::Comparison compared(const std::vector<ComparedRun>& runs,
                            output::Adjustment adjustment = output::Adjustment::holm) {
  return tools::compare_runs(runs, {0.95, adjustment});
}

const output::FigureDifference& only_difference(const output::Comparison& comparison) {
  return comparison.key_figures.front().differences.front();
}

}  // namespace

// Differences 1, 2, 3: mean 2, standard error 1/sqrt(3), t(0.975, 2) = 4.302653.
TEST(Comparison, OfOneSeedTakesTheDifferenceOfEveryReplication) {
  const auto all = compared({run_of({made("wait", "lower", {10, 20, 30})}),
                             run_of({made("wait", "lower", {11, 22, 33})})});
  const auto& one = only_difference(all);
  EXPECT_EQ(all.pairing, output::Pairing::paired);
  EXPECT_EQ(one.estimate.values, 3U);
  EXPECT_NEAR(one.estimate.mean, 2, 1e-12);
  EXPECT_NEAR(one.alone.low, 2 - 4.302653 / std::sqrt(3), 1e-6);
  EXPECT_EQ(one.together, one.alone) << "a family of one";
  EXPECT_EQ(one.verdict, Verdict::unsure);
}

// The same streams: B is A and exactly 2 more. Alone, each varies by 10; together, nothing does.
TEST(Comparison, TellsHowMuchNarrowerSharedStreamsMakeIt) {
  const auto all = compared({run_of({made("wait", "lower", {10, 20, 30})}),
                             run_of({made("wait", "lower", {12, 22, 32.5})})});
  const auto& one = only_difference(all);
  // Paired: sd 0.288675, df 2. Apart: variances 100 and 105.0833, df 3.9975.
  const double paired = 4.302653 * 0.288675 / std::sqrt(3);
  const double apart = 2.7767 * std::sqrt((100 + 105.0833) / 3);
  EXPECT_NEAR(one.width_ratio, paired / apart, 1e-4);
  EXPECT_EQ(one.verdict, Verdict::worse);
}

TEST(Comparison, OfTwoSeedsIsIndependent) {
  const auto all = compared({run_of({made("wait", "lower", {1, 2, 3})}, 1),
                             run_of({made("wait", "lower", {1, 2, 3, 6})}, 2)});
  const auto& one = only_difference(all);
  EXPECT_EQ(all.pairing, output::Pairing::independent);
  EXPECT_NEAR(one.estimate.mean, 1, 1e-12);
  EXPECT_TRUE(std::isnan(one.width_ratio));
  EXPECT_EQ(one.verdict, Verdict::unsure);
}

TEST(Comparison, LeavesOutReplicationsInWhichOneHasNoValue) {
  const auto all = compared({run_of({made("wait", "lower", {1, nothing, 3, 4})}),
                             run_of({made("wait", "lower", {2, 5, 5, INFINITY})})});
  EXPECT_EQ(only_difference(all).estimate.values, 2U);
  EXPECT_NEAR(only_difference(all).estimate.mean, 1.5, 1e-12);
}

TEST(Comparison, OfOneReplicationHasADifferenceAndNoWord) {
  const auto all =
      compared({run_of({made("wait", "lower", {1})}), run_of({made("wait", "lower", {4})})});
  EXPECT_EQ(only_difference(all).estimate.mean, 3);
  EXPECT_EQ(only_difference(all).verdict, Verdict::unknown);
}

// Alone, the first row is sure at 5 % (t = 2.54 with 7 degrees of freedom); among three it is not.
TEST(Comparison, JudgesTheWholeTableAtOnce) {
  const std::vector<double> zeros(8, 0);
  const std::vector<double> some{0.1, 0.9, -0.4, 1.1, 0.8, -0.1, 0.9, 0.5};
  const std::vector<double> noise{1, -1, 2, -2, 0.5, -0.5, 1, -1};
  const auto base = run_of({made("a", "lower", zeros), made("b", "lower", zeros),
                            made("c", "lower", zeros), made("same", "lower", zeros)});
  const auto other = run_of({made("a", "lower", some), made("b", "lower", noise),
                             made("c", "lower", noise), made("same", "lower", zeros)});
  const auto word = [&](output::Adjustment adjustment) {
    return only_difference(compared({base, other}, adjustment)).verdict;
  };
  const auto holm = compared({base, other});
  EXPECT_LT(only_difference(holm).p, 0.05);
  EXPECT_NEAR(only_difference(holm).adjusted_p, 3 * only_difference(holm).p, 1e-15)
      << "three rows vary; the one that is equal does not count";
  EXPECT_EQ(word(output::Adjustment::holm), Verdict::unsure);
  EXPECT_EQ(word(output::Adjustment::bonferroni), Verdict::unsure);
  EXPECT_EQ(word(output::Adjustment::none), Verdict::worse);
  EXPECT_EQ(holm.key_figures.back().differences.front().verdict, Verdict::equal);
  const auto& one = only_difference(holm);
  EXPECT_LT(one.together.low, one.alone.low);
  EXPECT_GT(one.together.high, one.alone.high);
}

TEST(Comparison, SaysWhichWayAFigureGoesThatIsNeitherGoodNorBad) {
  for (const auto& [better, up, down] : {std::tuple{"lower", Verdict::worse, Verdict::better},
                                         std::tuple{"higher", Verdict::better, Verdict::worse},
                                         std::tuple{"none", Verdict::higher, Verdict::lower}}) {
    const auto low = run_of({made("x", better, {1, 2, 3, 4})});
    const auto high = run_of({made("x", better, {5, 6.1, 7, 8})});
    EXPECT_EQ(only_difference(compared({low, high})).verdict, up) << better;
    EXPECT_EQ(only_difference(compared({high, low})).verdict, down) << better;
  }
}

TEST(Comparison, MatchesFiguresByIdAndUnitAndNamesTheOthers) {
  auto other = run_of({made("beds", "none", {1, 2}), made("wait", "lower", {1, 2})});
  other.key_figures.front().figure.unit = "bed";
  const auto all =
      compared({run_of({made("wait", "lower", {1, 2}), made("beds", "none", {1, 2})}), other,
                run_of({made("wait", "lower", {1, 2}), made("stay", "none", {1, 2})})});
  ASSERT_EQ(all.key_figures.size(), 1U);
  EXPECT_EQ(all.key_figures.front().figure.id, "wait");
  EXPECT_EQ(all.key_figures.front().differences.size(), 2U);
  EXPECT_EQ(all.left_out, (std::vector<std::string>{"beds", "stay"}));
}

TEST(Comparison, GivesAProbabilityOnlyWhereThereIsABestAndEnoughToTell) {
  const std::vector<double> ten{1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
  std::vector<double> more = ten;
  for (double& one : more)
    one += 1;
  const auto all = compared({run_of({made("a", "lower", ten), made("b", "none", ten)}),
                             run_of({made("a", "lower", more), made("b", "none", more)})});
  EXPECT_EQ(all.key_figures.front().best, (std::vector<double>{1, 0}));
  EXPECT_TRUE(all.key_figures.back().best.empty());
  const auto few =
      compared({run_of({made("a", "lower", {1, 2})}), run_of({made("a", "lower", {1, 2})})});
  EXPECT_TRUE(few.key_figures.front().best.empty());
}

// Two years are one table: Holm takes the smallest of four p values times four.
TEST(Comparison, JudgesTheFirstAndTheLastYearTogether) {
  const auto run = [](double more) {
    ComparedRun one = run_of({made("wait", "lower", {1, 2, 3})});
    for (const char* year : {"2027", "2030"}) {
      one.years.push_back({year,
                           {made("a", "lower", {1 + more, 2 + more * 1.1, 3 + more}),
                            made("b", "lower", {1, 2 + more, 3})}});
    }
    return one;
  };
  const auto all = compared({run(0), run(1)});
  ASSERT_EQ(all.years.size(), 2U);
  EXPECT_EQ(all.years.back().year, "2030");
  const auto& one = all.years.front().figures.front().differences.front();
  EXPECT_NEAR(one.estimate.mean, 3.1 / 3, 1e-12);
  EXPECT_NEAR(one.adjusted_p, 4 * one.p, 1e-12);
}

TEST(Comparison, HasNoYearsIfTheRunsHaveOthers) {
  ComparedRun a = run_of({made("wait", "lower", {1, 2})});
  ComparedRun b = a;
  a.years = {{"2027", {made("a", "lower", {1, 2})}}, {"2028", {made("a", "lower", {1, 2})}}};
  b.years = {{"2028", {made("a", "lower", {1, 2})}}, {"2029", {made("a", "lower", {1, 2})}}};
  EXPECT_TRUE(compared({a, b}).years.empty());
}

namespace {

output::ResidenceWaits by_home(std::vector<output::ResidenceWaits::Municipality> homes) {
  return {{"wait_mean/clinic", "", "", "day", "lower"}, std::move(homes)};
}

ComparedRun with_homes(const output::ResidenceWaits& waits) {
  ComparedRun run = run_of({made("wait", "lower", {1, 2})});
  run.residences = {waits};
  return run;
}

}  // namespace

// A: 101 waits longest in one replication and 102 in the other; 102 on average. B: 101 in both.
// 103 has waits enough in A only.
TEST(WorstOff, IsLookedForInEachReplicationAndNamedByItsMean) {
  const auto all = compared(
      {with_homes(by_home({{"101", "Et", "One", {8, 2}},
                           {"102", "To", "Two", {4, 9}},
                           {"103", "Tre", "Three", {99, 99}}})),
       with_homes(by_home({{"101", "Et", "One", {7, 6}}, {"102", "To", "Two", {4, nothing}}}))});
  ASSERT_EQ(all.worst_off.size(), 1U);
  const output::WorstOff& one = all.worst_off.front();
  EXPECT_EQ(one.longest.values, (std::vector<std::vector<double>>{{8, 9}, {7, 6}}));
  EXPECT_NEAR(one.longest.differences.front().estimate.mean, -2, 1e-12);
  EXPECT_EQ(one.municipalities.front().name_en, "Two");
  EXPECT_EQ(one.municipalities.front().waits, (std::vector<double>{6.5, 4}));
  EXPECT_EQ(one.municipalities.back().name_en, "One");
  EXPECT_EQ(one.municipalities.back().waits, (std::vector<double>{5, 6.5}));
}

TEST(WorstOff, IsNotToldWhereAllWaitTheSame) {
  const auto same = by_home({{"101", "", "", {1, nothing}}, {"102", "", "", {2, 3}}});
  EXPECT_TRUE(compared({with_homes(same), with_homes(same)}).worst_off.empty());
  const auto none = by_home({{"101", "", "", {0, nothing}}, {"102", "", "", {0, 0}}});
  const auto none_either = by_home({{"101", "", "", {0, 0}}, {"102", "", "", {0, 0}}});
  EXPECT_TRUE(compared({with_homes(none), with_homes(none_either)}).worst_off.empty());
}

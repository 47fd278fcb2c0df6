#include "engine/statistics/difference.h"

#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "engine/statistics/simultaneous.h"
#include "engine/statistics/student_t.h"

namespace {

using Values = std::vector<double>;

/// Hours of sleep gained by ten patients with each of two drugs (Student, Biometrika 6, 1908).
const Values first_drug{0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
const Values second_drug{1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

/// Average monthly cost of two inventory policies, five independent runs of each (Law, section
/// 10.2).
const Values first_policy{126.97, 124.31, 126.68, 122.66, 127.23};
const Values second_policy{118.21, 120.22, 122.45, 122.68, 119.40};

}  // namespace

// R's t.test(extra ~ group, sleep, paired = TRUE): t = 4.0621, df = 9, p = 0.002833, mean 1.58,
// interval 0.7001142 to 2.4598858.
TEST(PairedDifference, MeetsStudentsSleepers) {
  const auto difference = engine::paired_difference(first_drug, second_drug);
  const auto interval = engine::interval_of(difference, 0.95);
  EXPECT_EQ(difference.values, 10U);
  EXPECT_NEAR(difference.mean, 1.58, 1e-12);
  EXPECT_NEAR(difference.mean / difference.standard_error, 4.0621, 5e-5);
  EXPECT_NEAR(interval.low, 0.7001142, 1e-7);
  EXPECT_NEAR(interval.high, 2.4598858, 1e-7);
  EXPECT_NEAR(engine::p_value(difference), 0.002833, 5e-7);
}

// R's t.test(extra ~ group, sleep): df = 17.776, p = 0.07939, interval -0.2054832 to 3.3654832.
TEST(IndependentDifference, MeetsStudentsSleepers) {
  const auto difference = engine::independent_difference(first_drug, second_drug);
  const auto interval = engine::interval_of(difference, 0.95);
  EXPECT_NEAR(difference.degrees_of_freedom, 17.776, 5e-4);
  EXPECT_NEAR(interval.low, -0.2054832, 1e-5);
  EXPECT_NEAR(interval.high, 3.3654832, 1e-5);
  EXPECT_NEAR(engine::p_value(difference), 0.07939, 1e-5);
}

// Law, sections 10.2.1 and 10.2.2 (first less second there): 90 % interval 1.65 to 8.31 by pairs;
// 2.66 to 7.30 by Welch with f = 7.99.
TEST(BothDifferences, MeetLawsInventoryPolicies) {
  const auto paired = engine::paired_difference(second_policy, first_policy);
  const auto welch = engine::independent_difference(second_policy, first_policy);
  EXPECT_NEAR(paired.mean, 4.98, 0.005);
  EXPECT_NEAR(paired.standard_error * paired.standard_error, 2.44, 0.005);
  EXPECT_NEAR(engine::interval_of(paired, 0.90).low, 1.65, 0.01);
  EXPECT_NEAR(engine::interval_of(paired, 0.90).high, 8.31, 0.01);
  EXPECT_NEAR(welch.degrees_of_freedom, 7.99, 0.005);
  EXPECT_NEAR(engine::interval_of(welch, 0.90).low, 2.66, 0.01);
  EXPECT_NEAR(engine::interval_of(welch, 0.90).high, 7.30, 0.01);
}

TEST(PairedDifference, OfSystemsThatDifferByAConstantIsCertain) {
  const auto shifted = engine::paired_difference(Values{1, 5, 2}, Values{2, 6, 3});
  EXPECT_EQ(engine::interval_of(shifted, 0.95), (engine::Interval{1, 1}));
  EXPECT_EQ(engine::p_value(shifted), 0);
  EXPECT_EQ(engine::p_value(engine::paired_difference(Values{1, 5}, Values{1, 5})), 1);
}

TEST(Differences, RefuseWhatTheyCannotKnow) {
  EXPECT_THROW(engine::paired_difference(Values{1, 2}, Values{1}), std::logic_error);
  EXPECT_THROW(engine::paired_difference(Values{1}, Values{2}), std::logic_error);
  EXPECT_THROW(engine::independent_difference(Values{1}, Values{2, 3}), std::logic_error);
  EXPECT_THROW(engine::paired_difference(Values{1, std::nan("")}, Values{1, 2}), std::logic_error);
}

// With one degree of freedom it is Cauchy's law: P(T > t) = 1/2 - atan(t)/pi; with two,
// (1 - t/sqrt(2 + t^2))/2.
TEST(StudentTTail, MeetsItsClosedForms) {
  for (const double t : {-3.0, -0.5, 0.0, 0.3, 1.0, 12.7062047, 1000.0}) {
    EXPECT_NEAR(engine::student_t_tail(t, 1), 0.5 - std::atan(t) / std::acos(-1.0), 1e-12) << t;
    EXPECT_NEAR(engine::student_t_tail(t, 2), (1 - t / std::sqrt(2 + t * t)) / 2, 1e-12) << t;
  }
  EXPECT_NEAR(engine::student_t_tail(engine::student_t_quantile(0.975, 29), 29), 0.025, 1e-12);
}

// Holm 1979: the smallest p times m, the next times m - 1, ..., never less than the one before.
TEST(Simultaneous, HolmAdjustsFromTheSmallestOn) {
  const Values adjusted = engine::holm_adjusted(Values{0.01, 0.04, 0.03, 0.005});
  const Values expected{0.03, 0.06, 0.06, 0.02};
  for (std::size_t i = 0; i < expected.size(); ++i)
    EXPECT_NEAR(adjusted[i], expected[i], 1e-15);
  EXPECT_EQ(engine::holm_adjusted(Values{0.6, 0.7}), (Values{1, 1}));
  EXPECT_EQ(engine::holm_adjusted(Values{}), Values{});
}

TEST(Simultaneous, HolmIsNeverWeakerThanBonferroni) {
  const Values p{0.2, 0.001, 0.013, 0.5, 0.013, 0.049};
  const Values holm = engine::holm_adjusted(p);
  const Values bonferroni = engine::bonferroni_adjusted(p);
  for (std::size_t i = 0; i < p.size(); ++i) {
    EXPECT_LE(holm[i], bonferroni[i]);
    EXPECT_GE(holm[i], p[i]);
  }
  EXPECT_NEAR(bonferroni[1], 0.006, 1e-15);
}

TEST(Simultaneous, BonferroniSharesTheRisk) {
  EXPECT_EQ(engine::bonferroni_confidence(0.95, 1), 0.95);
  EXPECT_NEAR(engine::bonferroni_confidence(0.95, 10), 0.995, 1e-15);
  EXPECT_THROW(engine::bonferroni_confidence(0.95, 0), std::logic_error);
}

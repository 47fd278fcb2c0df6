// Figures of whole services in the first and the last year, and waits by home, from results made by
// hand.
#include <map>

#include <gtest/gtest.h>

#include "output/figures.h"
#include "tests/output/report/sample.h"

namespace output {
namespace {

std::vector<sample::Block> twice(const sample::Block& block) {
  return {block, block};
}

/// Two clinics of one service; half-years of 2027 (365 days) and 2028 (366), then `rest` days of
/// 2029.
Results two_clinics(double rest) {
  Results results = sample::empty(2);
  sample::add_texts(results, "wait_point", {"clinic/A/treatment", "clinic/B/treatment"});
  sample::add_fixed_texts(results, "wait_point_label_en", "wait_point",
                          {"Clinic, A/treatment", "Clinic, B/treatment"});
  sample::add_fixed_texts(results, "wait_point_service", "wait_point", {"clinic/A", "clinic/B"});
  sample::add_texts(results, "service", {"clinic/A", "clinic/B"});
  sample::add_days(results, "period", {0, 181, 365, 547, 731}, 731 + rest);
  const std::vector<std::string> waits{"wait_point", "period"}, care{"service", "period"};
  sample::add_measured(results, "wait_count", waits, twice({1, 1, 2, 2, 9, 1, 3, 0, 4, 9}));
  sample::add_measured(results, "wait_mean", waits, twice({4, 8, 5, 5, 1, 20, 10, 0, 2, 1}));
  sample::add_measured(results, "waiting_list", waits, twice({1, 3, 5, 5, 0, 2, 2, 7, 9, 0}));
  sample::add_measured(results, "readmit_index", care, twice({1, 4, 5, 5, 0, 3, 2, 5, 5, 0}));
  sample::add_measured(results, "readmit_30d", care, twice({1, 0, 1, 1, 0, 0, 1, 4, 4, 0}));
  return results;
}

std::map<std::string, double> first_values(const YearFigures& year) {
  std::map<std::string, double> all;
  for (const FigureValues& one : year.figures)
    all[one.figure.id] = one.values.front();
  return all;
}

// 2027: waits of 4, 8, 20 and three of 10 days are 62 / 6; lists of 1 + 2 and 3 + 2 are 4 on
// average; 1 + 0 + 0 + 1 of 1 + 4 + 3 + 2 are readmitted. 2028: 2 x 5, 2 x 5 and 4 x 2 are 28 / 8.
TEST(FirstAndLastYear, AddUpWholeServicesOverWholeYears) {
  const auto years = first_and_last_year(two_clinics(0.5));
  ASSERT_EQ(years.size(), 2U);
  EXPECT_EQ(years.front().year, "2027");
  EXPECT_EQ(years.back().year, "2028") << "of 2029 only a day is counted";
  const auto first = first_values(years.front()), last = first_values(years.back());
  EXPECT_DOUBLE_EQ(first.at("wait_mean/clinic/treatment"), 62.0 / 6);
  EXPECT_DOUBLE_EQ(first.at("waiting_list/clinic/treatment"), 4);
  EXPECT_DOUBLE_EQ(first.at("readmission_30d/clinic"), 0.2);
  EXPECT_DOUBLE_EQ(last.at("wait_mean/clinic/treatment"), 28.0 / 8);
  EXPECT_DOUBLE_EQ(last.at("waiting_list/clinic/treatment"), (5 + 7 + 5 + 9) / 2.0);
  EXPECT_DOUBLE_EQ(last.at("readmission_30d/clinic"), 0.5);
  EXPECT_EQ(years.front().figures.front().figure.label_en, "Mean wait: Clinic, treatment");
}

TEST(FirstAndLastYear, OfWhichLessThanAWeekIsMissingIsWhole) {
  EXPECT_EQ(first_and_last_year(two_clinics(360)).back().year, "2029");
  EXPECT_EQ(first_and_last_year(two_clinics(350)).back().year, "2028");
}

// Two beds in a ward that has four; in the last year three.
TEST(FirstAndLastYear, HaveTheOccupancyOfEach) {
  Results results = sample::empty(2);
  sample::add_texts(results, "unit", {"ward"});
  sample::add_days(results, "period", {0, 365}, 731);
  sample::add_days(results, "day", {0, 365}, 731);
  sample::add_measured(results, "occupied_beds_mean", {"unit", "day"}, twice({2, 3}));
  sample::add_fixed(results, "beds_available", {"unit", "day"}, {4, 4});
  const auto years = first_and_last_year(results);
  ASSERT_EQ(years.size(), 2U);
  EXPECT_DOUBLE_EQ(first_values(years.front()).at("occupancy/ward"), 0.5);
  EXPECT_DOUBLE_EQ(first_values(years.back()).at("occupancy/ward"), 0.75);
}

TEST(FirstAndLastYear, AreNotTwoOfOneYear) {
  Results results = sample::empty(2);
  sample::add_days(results, "period", {0, 181}, 365);
  EXPECT_TRUE(first_and_last_year(results).empty());
  EXPECT_TRUE(first_and_last_year(sample::empty(2)).empty());
}

// 101: 10 waits of 2 days at one place and 30 of 6 at the other. 103 has four waits a replication.
TEST(WaitsByResidence, AreOfAllPlacesOfAServiceTogether) {
  Results results = two_clinics(0);
  sample::add_texts(results, "municipality", {"101", "102", "103"});
  const std::vector<std::string> homes{"wait_point", "municipality"};
  sample::add_measured(results, "muni_wait_count", homes, twice({10, 5, 2, 30, 0, 2}));
  sample::add_measured(results, "muni_wait_mean", homes, twice({2, 7, 9, 6, 0, 9}));
  const auto all = waits_by_residence(results);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all.front().figure.id, "wait_mean/clinic/treatment");
  ASSERT_EQ(all.front().municipalities.size(), 2U) << "103 has too few";
  EXPECT_EQ(all.front().municipalities.front().id, "101");
  EXPECT_EQ(all.front().municipalities.front().values, (std::vector<double>{5, 5}));
  EXPECT_EQ(all.front().municipalities.back().values, (std::vector<double>{7, 7}));
}

}  // namespace
}  // namespace output

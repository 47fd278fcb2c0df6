// Figures by region, from results made by hand.
#include <map>

#include <gtest/gtest.h>

#include "output/figures.h"
#include "tests/output/report/sample.h"

namespace output {
namespace {

/// Wards in A and B, both in the north, and in C in the south; a clinic in A; a desk for all.
Results three_wards() {
  Results results = sample::empty(2);
  const auto twice = [](const sample::Block& block) {
    return std::vector<sample::Block>{block, block};
  };
  sample::add_texts(results, "unit", {"ward/A", "ward/B", "ward/C"});
  sample::add_fixed_texts(results, "unit_label_en", "unit", {"Ward, A", "Ward, B", "Ward, C"});
  sample::add_fixed_texts(results, "unit_in_region", "unit", {"North", "North", "South"});
  sample::add_days(results, "day", {0, 1}, 2);
  sample::add_measured(results, "occupied_beds_mean", {"unit", "day"}, twice({4, 6, 2, 4, 5, 5}));
  sample::add_fixed(results, "beds_available", {"unit", "day"}, {10, 10, 5, 5, 10, 10});
  sample::add_measured(results, "stay_count", {"unit"}, twice({10, 30, 5}));
  sample::add_measured(results, "stay_mean", {"unit"}, twice({4, 8, 3}));
  sample::add_texts(results, "wait_point", {"clinic/A/treatment", "desk"});
  sample::add_fixed_texts(results, "wait_point_label_en", "wait_point",
                          {"Clinic, A/treatment", "Desk"});
  sample::add_fixed_texts(results, "wait_point_service", "wait_point", {"clinic/A", "desk"});
  sample::add_fixed_texts(results, "wait_point_in_region", "wait_point", {"North", ""});
  sample::add_texts(results, "municipality", {"101", "102", "103"});
  sample::add_fixed_texts(results, "municipality_in_region", "municipality",
                          {"North", "North", "South"});
  const std::vector<std::string> by_residence{"wait_point", "municipality"};
  sample::add_measured(results, "muni_wait_count", by_residence, twice({9, 9, 0, 10, 30, 20}));
  sample::add_measured(results, "muni_wait_mean", by_residence, twice({1, 1, 0, 2, 6, 9}));
  sample::add_texts(results, "period", {"2027"});
  sample::add_measured(results, "waiting_list", {"wait_point", "period"}, twice({7, 3}));
  return results;
}

std::map<std::string, double> by_region() {
  std::map<std::string, double> all;
  for (const FigureValues& one : part_values(three_wards(), {PartOf::area, "region"}))
    all[one.figure.id] = one.values.front();
  return all;
}

// North: (4 + 6 + 2 + 4) of 30 bed days; 10 stays of 4 days and 30 of 8.
TEST(FiguresByArea, AddUpWhatLiesThere) {
  const auto all = by_region();
  EXPECT_DOUBLE_EQ(all.at("occupancy/ward/North"), 16.0 / 30);
  EXPECT_DOUBLE_EQ(all.at("occupancy/ward/South"), 0.5);
  EXPECT_DOUBLE_EQ(all.at("length_of_stay/ward/North"), 7);
  EXPECT_DOUBLE_EQ(all.at("length_of_stay/ward/South"), 3);
  EXPECT_DOUBLE_EQ(all.at("waiting_list/clinic/treatment/North"), 7);
  EXPECT_FALSE(all.contains("waiting_list/desk/North")) << "the desk serves both";
}

// The desk is for all: 10 waits of 2 days and 30 of 6 in the north, 20 of 9 in the south. The
// clinic has its own row, and is not told by residence too.
TEST(FiguresByArea, TellWaitsOfWhoLivesThereForWhatAreasShare) {
  const auto all = by_region();
  EXPECT_DOUBLE_EQ(all.at("wait_mean_residents/desk/North"), 5);
  EXPECT_DOUBLE_EQ(all.at("wait_mean_residents/desk/South"), 9);
  EXPECT_FALSE(all.contains("wait_mean_residents/clinic/A/treatment/North"));
}

TEST(FiguresByArea, AreNamedWithoutTheMember) {
  std::map<std::string, std::string> labels;
  for (const FigureValues& one : part_values(three_wards(), {PartOf::area, "region"}))
    labels[one.figure.id] = one.figure.label_en;
  EXPECT_EQ(labels.at("occupancy/ward/North"), "Occupancy: Ward, North");
  EXPECT_EQ(labels.at("waiting_list/clinic/treatment/North"),
            "Waiting list: Clinic, treatment, North");
  EXPECT_EQ(labels.at("wait_mean_residents/desk/South"), "Mean wait, residents: Desk, South");
}

TEST(FiguresByArea, AreOfTheDivisionsThatTheResultsKnow) {
  EXPECT_EQ(divisions_of(three_wards().schema), std::vector<std::string>{"region"});
  EXPECT_TRUE(part_values(three_wards(), {PartOf::area, "council"}).empty());
}

/// November and December 2026, then January 2027 (31 days): 3 waits of 10 days and 1 of 30 make 4
/// of 15; 2 of 8. Readmitted are 1 + 2 of 10 + 20, then 3 of 10. 62 starts in 31 days are 730 a
/// year.
TEST(FiguresByYear, AddTheMonthsOfAYearUp) {
  Results results = sample::empty(2);
  sample::add_texts(results, "wait_point", {"clinic"});
  sample::add_texts(results, "service", {"ward"});
  sample::add_days(results, "period", {-61, -31, 0}, 31);
  const auto add = [&](const char* name, const char* place, const sample::Block& block) {
    sample::add_measured(results, name, {place, "period"}, {block, block});
  };
  add("wait_count", "wait_point", {3, 1, 2});
  add("wait_mean", "wait_point", {10, 30, 8});
  add("readmit_index", "service", {10, 20, 10});
  add("readmit_30d", "service", {1, 2, 3});
  add("starts", "service", {50, 72, 62});
  std::map<std::string, double> found;
  for (const FigureValues& one : part_values(results, {PartOf::year, {}})) {
    EXPECT_EQ(one.values.size(), 2U);
    found[one.figure.id] = one.values.front();
  }
  const std::map<std::string, double> expected = {{"wait_mean/clinic/2026", 15},
                                                  {"wait_mean/clinic/2027", 8},
                                                  {"readmission_30d/ward/2026", 0.1},
                                                  {"readmission_30d/ward/2027", 0.3},
                                                  {"starts/ward/2026", 122 / (61 / 365.0)},
                                                  {"starts/ward/2027", 730}};
  ASSERT_EQ(found.size(), expected.size());
  for (const auto& [id, value] : expected)
    EXPECT_NEAR(found[id], value, 1e-9) << id;
}

TEST(FiguresByYear, NeedMonths) {
  EXPECT_TRUE(part_values(sample::empty(2), {PartOf::year, {}}).empty());
}

}  // namespace
}  // namespace output

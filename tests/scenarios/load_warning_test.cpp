// More patients than capacity: the warning, and the traffic equations behind it.
#include <gtest/gtest.h>

#include "scenarios/language/competing_risks.h"
#include "scenarios/language/traffic.h"
#include "tests/scenarios/scenario_support.h"

namespace scenarios {
namespace {

constexpr double a_day = 86'400e6;

std::string ward(const std::string& arrivals, int beds) {
  return fmt::format(
      "samspil: 1\ntitle: T\ngroups: {{a: {{arrivals: {}, pathway: stay}}}}\n"
      "services: {{ward: {{kind: ward, beds: {}}}}}\n"
      "pathways: {{stay: [{{in: ward, for: exponential(mean 4 d)}}, leave]}}\n",
      arrivals, beds);
}

TEST(Overload, IsWarnedOfWithTheExpectedOccupancy) {  // 2.8 /d x 4 d = 11.2 patients in 10 beds
  EXPECT_EQ(faults_of(load_text(ward("poisson(2.8 /d)", 10))),
            std::vector<std::string>{
                "t.yaml:4:12: warning W101: ward has more patients than capacity (expected "
                "occupancy 112 %) = the queue will grow all the time; figures for a steady state "
                "make no sense here"});
}

TEST(Overload, OfAClosedWardIsWarnedOfInWords) {
  EXPECT_EQ(faults_of(load_text(ward("poisson(2.8 /d)", 0))),
            std::vector<std::string>{
                "t.yaml:4:12: warning W111: patients come to ward, where there is no capacity = "
                "whoever comes there waits till the end of the run; capacity 0 means closed"});
}

TEST(Overload, IsNotWarnedOfBelowFullUse) {
  EXPECT_TRUE(faults_of(load_text(ward("poisson(2.5 /d)", 10))).empty());
  EXPECT_TRUE(faults_of(load_text(ward("every(10 h)", 10))).empty());  // 2.4 /d
}

TEST(Overload, OfRegularArrivalsIsWarnedOf) {
  EXPECT_EQ(faults_of(load_text(ward("every(9 h)", 10))).size(), 1U);  // 2.67 /d x 4 d
}

TEST(Overload, OfACappedQueueIsNone) {
  std::string text = ward("poisson(9 /d)", 10);
  text.replace(text.find("beds: 10"), 8, "beds: 10, queue: {limit: 2}");
  EXPECT_TRUE(faults_of(load_text(text)).empty());
}

TEST(Overload, OfClinicsCountsEveryVisitAndWorkingDaysOnly) {
  // 1.2 courses a day x 5 visits = 42 visits a calendar week; 40 slots a week of five working days.
  const std::string text =
      "samspil: 1\ntitle: T\ngroups: {a: {arrivals: poisson(1.2 /d), pathway: course}}\n"
      "services: {clinic: {kind: clinic, slots: {visit: {slots: 45 /week}}}}\n"
      "pathways: {course: [{visit: clinic, slot: visit, times: 5}, leave]}\n";
  EXPECT_TRUE(faults_of(load_text(text)).empty());
  const auto faults =
      faults_of(load_text(text, {{"services.clinic.slots.visit.slots", "40 /week"}}));
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_NE(faults[0].find("clinic.visit"), std::string::npos);
}

models::Description feedback(double again) {
  models::Description description;
  models::Group group;
  group.name = "a";
  group.arrivals = models::PoissonArrivals{3};
  group.pathway = "stay";
  description.groups = {group};
  description.pathways = {{"stay",
                           {models::Stay{"ward", engine::exponential(a_day), {}, false, {}},
                            models::Choose{{{again, "stay"}, {1 - again, "out"}}}}},
                          {"out", {models::Leave{}}}};
  return description;
}

TEST(Traffic, OfFeedbackIsArrivalsOverTheShareThatLeaves) {  // flow = 3 / (1 - 0.25)
  const auto flows = flows_of(feedback(0.25));
  ASSERT_TRUE(flows.has_value());
  EXPECT_NEAR((*flows)[0][0][0], 4, 1e-4);
  EXPECT_NEAR((*flows)[1][0][0], 3, 1e-4);
}

TEST(Traffic, ThatNobodyLeavesHasNoLimit) {
  EXPECT_FALSE(flows_of(feedback(1)).has_value());
}

TEST(CompetingRisks, OfConstantHazardsShareByTheirRates) {  // 0.01 / (0.01 + 0.03)
  const models::Community home{
      {{"again", engine::PiecewiseConstantHazard{{0}, {0.01 / a_day}}, true, "a"},
       {"out", engine::PiecewiseConstantHazard{{0}, {0.03 / a_day}}, false, "b"}}};
  EXPECT_NEAR(first_risk(home, 1)[0], 0.25, 1e-3);
  EXPECT_NEAR(first_risk(home, 3)[0], 0.5, 1e-3);  // frailty 3: 0.03 / 0.06
}

TEST(CompetingRisks, OfAHazardThatEndsMayNeverHappen) {  // 1 - exp(-0.5)
  const engine::PowerLawHazard early{0.05, 0.5, std::chrono::days{1}, std::chrono::days{100}};
  EXPECT_NEAR(first_risk({{{"again", early, false, "a"}}}, 1)[0], 0.393469, 1e-3);
}

}  // namespace
}  // namespace scenarios

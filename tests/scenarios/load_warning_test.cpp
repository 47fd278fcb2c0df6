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

/// Five a day, each four days in `first` (ten beds: two and a half a day get through) and then in
/// `steps`.
std::string behind_first(const std::string& first, const std::string& steps) {
  const bool goes_on = steps.find("third") != std::string::npos;
  return fmt::format(
      "samspil: 1\ntitle: T\ngroups: {{a: {{arrivals: poisson(5 /d), pathway: stay}}}}\n"
      "services: {{first: {{kind: ward, beds: {}}}, second: {{kind: ward, beds: 10}}{}}}\n"
      "pathways: {{stay: [{{in: first, for: exponential(mean 4 d)}}, {}, leave]}}\n",
      first, goes_on ? ", third: {kind: places, places: 1}" : "", steps);
}

TEST(Overload, NamesMembersWithACommaInQuotationMarks) {
  const std::string text =
      "samspil: 1\ntitle: T\n"
      "population: {file: p.csv, code: code, name: name, ages: {all: all}, divisions: {site: "
      "site}}\n"
      "groups: {a: {arrivals: {rate: 3650 /1000/y}, pathway: stay}}\n"
      "services: {ward: {kind: ward, by: site, beds: 1}}\n"
      "pathways: {stay: [{in: ward, for: exponential(mean 2 d)}, leave]}\n";
  const auto faults = faults_of(load_files(
      {{"t.yaml", text}, {"p.csv", "code,name,site,all\n101,N,\"A, B\",100\n147,S,C,200\n"}}));
  ASSERT_EQ(faults.size(), 1U);  // 100 x 3.65 /y x 2 d = 2 beds; twice as many in C
  EXPECT_NE(faults[0].find("(expected occupancy \"A, B\" 200 %, C 400 %)"), std::string::npos)
      << faults[0];
}

const std::string first_full =
    "t.yaml:4:12: warning W101: first has more patients than capacity (expected occupancy 200 %) = "
    "the queue will grow all the time; figures for a steady state make no sense here";

TEST(Overload, IsNotWarnedOfBehindAServiceThatLetsFewerThrough) {  // 2.5 /d x 4 d in ten beds
  EXPECT_EQ(faults_of(load_text(behind_first("10", "{in: second, for: 4 d}"))),
            std::vector<std::string>{first_full});
}

TEST(Overload, OfWhatAFullServiceLetsThroughIsWarnedOf) {  // 2.5 /d x 4.38 d = 10.95 patients
  const auto faults = faults_of(load_text(behind_first("10", "{in: second, for: 4.38 d}")));
  ASSERT_EQ(faults.size(), 2U);
  EXPECT_EQ(faults[0], first_full);
  EXPECT_NE(faults[1].find("second has more patients than capacity (expected occupancy 110 %)"),
            std::string::npos);
}

TEST(Overload, InACircleCountsThoseWhoComeBackFromWhatGetsThrough) {
  // Twelve beds, four days: 3 /d get through, a quarter comes back: (3 + 0.75) x 4 d = 15 in 12.
  const std::string text =
      "samspil: 1\ntitle: T\ngroups: {a: {arrivals: poisson(3 /d), pathway: stay}}\n"
      "services: {ward: {kind: ward, beds: 12}}\n"
      "pathways:\n  stay: [{in: ward, for: exponential(mean 4 d)}, {choose: {stay: 25 %, out: 75 "
      "%}}]\n  out: [leave]\n";
  const auto faults = faults_of(load_text(text));
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_NE(faults[0].find("(expected occupancy 125 %)"), std::string::npos) << faults[0];
}

TEST(Overload, BehindAQueueWithALimitIsUnknownInOtherPathwaysToo) {
  std::string text = behind_first("10, queue: {limit: 0}", "{go: later}");
  text.replace(text.find(", leave]}"), 9,
               "], later: [{in: second, for: exponential(mean 90 d)}, leave]}");
  EXPECT_EQ(faults_of(load_text(text)), std::vector<std::string>{});
}

TEST(Overload, BehindAClosedServiceThereIsNone) {
  const auto faults = faults_of(load_text(behind_first("0", "{in: second, for: 90 d}")));
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_NE(faults[0].find("W111: patients come to first"), std::string::npos);
}

TEST(Overload, BehindPlacesThatAreWaitedForInBedIsUnknown) {  // who waits there takes first's beds
  const auto faults = faults_of(load_text(
      behind_first("30", "{in: third, for: 4 d, wait: in bed}, {in: second, for: 900 d}")));
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_NE(faults[0].find("third has more patients than capacity (expected occupancy 2000 %)"),
            std::string::npos);
}

TEST(Overload, BehindAQueueWhereTheUrgentComeFirstIsUnknown) {
  // 2.5 a day of first's patients get through, or as few as none: b is always admitted before them.
  std::string text = behind_first("10", "{in: second, for: 90 d}");
  text.replace(text.find("groups: {"), 9,
               "groups: {b: {arrivals: poisson(2 /d), pathway: short, priority: 1}, ");
  text.replace(text.find("pathways: {"), 11, "pathways: {short: [{in: first, for: 5 d}, leave], ");
  const auto faults = faults_of(load_text(text));
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_NE(faults[0].find("first has more"), std::string::npos);
}

TEST(Overload, IsNotWarnedOfInTheTextbook) {
  for (const char* name : {"tandem-blocking", "jackson", "feedback", "priority-clinic"}) {
    const auto loaded = load_scenario(std::string(name) + ".yaml", {},
                                      read_from_disk(SOURCE_FOLDER "/scenarios/textbook", ""));
    ASSERT_TRUE(loaded.has_value()) << name;
    EXPECT_TRUE(loaded->warnings.empty()) << name;
  }
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
  const auto flows = Traffic(feedback(0.25)).flows(everyone_passes(feedback(0.25)));
  ASSERT_TRUE(flows.has_value());
  EXPECT_NEAR((*flows)[0][0][0], 4, 1e-4);
  EXPECT_NEAR((*flows)[1][0][0], 3, 1e-4);
}

TEST(Traffic, ThatNobodyLeavesHasNoLimit) {
  EXPECT_FALSE(Traffic(feedback(1)).flows(everyone_passes(feedback(1))).has_value());
}

TEST(Traffic,
     BehindABottleneckIsWhatItLetsThrough) {  // 3 / (1 - 0.25 x 0.5), of which half goes on
  const auto flows = Traffic(feedback(0.25)).flows({{{0.5}, {1}}, {{1}}});
  ASSERT_TRUE(flows.has_value());
  EXPECT_NEAR((*flows)[0][0][0], 3 / 0.875, 1e-4);
  EXPECT_NEAR((*flows)[1][0][0], 0.75 * 0.5 * 3 / 0.875, 1e-4);
}

TEST(Traffic, BehindABottleneckIsThatOfEachMunicipality) {  // 3 a day by population, 1 : 2
  models::Description two = feedback(0);
  two.geography.age_groups = {"all"};
  two.geography.municipalities = {{.code = 1, .name = "A", .population = {100}},
                                  {.code = 2, .name = "B", .population = {200}}};
  const auto flows = Traffic(two).flows({{{1, 0.25}, {1, 1}}, {{1, 1}}});
  ASSERT_TRUE(flows.has_value());
  EXPECT_NEAR((*flows)[1][0][0], 1, 1e-6);
  EXPECT_NEAR((*flows)[1][0][1], 0.5, 1e-6);
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

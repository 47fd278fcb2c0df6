// A scenario with every kind of step, service and arrival, against the description written by hand.
#include <gtest/gtest.h>

#include "engine/random/distribution.h"
#include "tests/scenarios/scenario_support.h"

namespace scenarios {
namespace {

using std::chrono::April;
using std::chrono::day;
using std::chrono::March;
using std::chrono::year;

constexpr double hour = 3600e6;
constexpr double a_day = 24 * hour;

const std::string text = R"yaml(samspil: 1
title: {da: Alt, en: Everything}
summary: All of it.
notice: {da: Kun på dansk}
clock: {start: 2027-03-01, warm_up: 8 weeks, run: 18 months}
runs: {replications: 12, seed: 77}
groups:
  acute:
    label: {da: Akutte, en: Acute}
    arrivals: poisson(9 /d)
    pathway: crisis
    priority: 2
    women: 55 %
    frailty: gamma(mean 1, sd 0.7)
  planned: {arrivals: "every(erlang(stages 2, mean 4 h))", pathway: referred}
services:
  er: {kind: emergency, clinicians: 2, queue: {limit: 30}}
  adult_ward: {kind: ward, label: {da: Afsnit, en: Ward}, beds: 10, queue: {order: lifo}}
  housing: {kind: places, places: unlimited}
  visitation: {kind: desk, cases: 5, waits_for: treatment}
  clinic:
    kind: clinic
    slots:
      first: {slots: 36 /week, waits_for: assessment}
      later: {slots: 300 /week}
pathways:
  crisis:
    - {in: er, for: "lognormal(mean 2 h, sd 1 h)"}
    - {choose: {admitted: 42 %, gone: rest}}
  admitted:
    - {in: adult_ward, for: exponential(mean 7 d), acute: yes, priority: 1}
    - {in: housing, for: 30 d, wait: in bed}
    - community:
        again: {hazard: {0 d: 0.02 /d, 30 d: 0.01 /d}, times: frailty, go: crisis}
        out: {hazard: 1 /200 d, go: gone}
  referred:
    - {triage: visitation, for: 5 d, accept: 78 %, rejected: gone}
    - {visit: clinic, slot: first}
    - {wait: 14 d}
    - {visit: clinic, slot: later, times: 6, apart: 14 d, priority: 3}
    - {go: gone}
  gone: [leave]
  lost: [die]
)yaml";

const models::Description& description() {
  static const Scenario scenario = load_text(text).value();
  return scenario.description;
}

TEST(Reading, TakesNameTextsClockAndRuns) {
  EXPECT_EQ(description().name, "t");
  EXPECT_EQ(description().title, (models::Text{"Alt", "Everything"}));
  EXPECT_EQ(description().summary, (models::Text{"All of it.", "All of it."}));
  EXPECT_EQ(description().notice, (models::Text{"Kun på dansk", "Kun på dansk"}));
  const models::Clock clock{year{2027} / March / day{1},
                            year{2028} / std::chrono::September / day{1},
                            std::chrono::days{56},
                            {}};
  EXPECT_EQ(description().clock, clock);
  EXPECT_EQ(description().runs, (models::Runs{12, 77}));
}

TEST(Reading, TakesGroups) {
  const std::vector<models::Group> groups = {{"acute",
                                              {"Akutte", "Acute"},
                                              models::PoissonArrivals{9},
                                              "crisis",
                                              2,
                                              0.55,
                                              engine::gamma_mean_sd(1, 0.7)},
                                             {"planned",
                                              {"planned", "planned"},
                                              models::RenewalArrivals{engine::erlang(2, 4 * hour)},
                                              "referred",
                                              5,
                                              0.5,
                                              {}}};
  EXPECT_EQ(description().groups, groups);
}

TEST(Reading, TakesServices) {
  using models::QueueOrder;
  using models::ServiceKind;
  using models::WaitKind;
  const models::Queue plain{QueueOrder::priority, {}};
  const std::vector<models::Service> services = {
      {"er",
       {"er", "er"},
       ServiceKind::emergency,
       {},
       {2},
       {QueueOrder::priority, 30},
       WaitKind::doctor,
       {}},
      {"adult_ward",
       {"Afsnit", "Ward"},
       ServiceKind::ward,
       {},
       {10},
       {QueueOrder::lifo, {}},
       WaitKind::place,
       {}},
      {"housing",
       {"housing", "housing"},
       ServiceKind::places,
       {},
       {std::nullopt},
       plain,
       WaitKind::place,
       {}},
      {"visitation",
       {"visitation", "visitation"},
       ServiceKind::desk,
       {},
       {5},
       plain,
       WaitKind::treatment,
       {}},
      {"clinic",
       {"clinic", "clinic"},
       ServiceKind::clinic,
       {},
       {},
       plain,
       WaitKind::place,
       {{"first", WaitKind::assessment, {36}}, {"later", WaitKind::treatment, {300}}}}};
  EXPECT_EQ(description().services, services);
}

TEST(Reading, TakesStaysAndChoices) {
  using models::WaitWhere;
  const models::Pathway crisis{
      "crisis",
      {models::Stay{"er", engine::lognormal_mean_sd(2 * hour, hour), WaitWhere::at_home, false, {}},
       models::Choose{{{0.42, "admitted"}, {1 - 0.42, "gone"}}}}};
  EXPECT_EQ(description().pathways[0], crisis);
}

TEST(Reading, TakesWaitsInBedAndLifeAtHome) {
  using models::WaitWhere;
  const engine::PiecewiseConstantHazard falling{{0, 30 * a_day}, {0.02 / a_day, 0.01 / a_day}};
  const engine::PiecewiseConstantHazard constant{{0}, {0.005 / a_day}};
  const models::Pathway admitted{
      "admitted",
      {models::Stay{"adult_ward", engine::exponential(7 * a_day), WaitWhere::at_home, true, 1},
       models::Stay{"housing", engine::fixed(30 * a_day), WaitWhere::in_bed, false, {}},
       models::Community{{{"again", falling, true, "crisis"}, {"out", constant, false, "gone"}}}}};
  EXPECT_EQ(description().pathways[1], admitted);
}

TEST(Reading, TakesDecisionsVisitsAndWaits) {
  const models::Pathway referred{
      "referred",
      {models::Triage{"visitation", engine::fixed(5 * a_day), 0.78, "gone", "criteria"},
       models::Visit{"clinic", "first", 1, {}, {}}, models::Delay{engine::fixed(14 * a_day)},
       models::Visit{"clinic", "later", 6, engine::fixed(14 * a_day), 3}, models::Go{"gone"}}};
  EXPECT_EQ(description().pathways[2], referred);
}

TEST(Reading, TakesEnds) {
  EXPECT_EQ(description().pathways[3], (models::Pathway{"gone", {models::Leave{false}}}));
  EXPECT_EQ(description().pathways[4], (models::Pathway{"lost", {models::Leave{true}}}));
}

TEST(Reading, FillsInTheDefaultsOfTheGuide) {
  const auto loaded = load_text(with_line(6, ""));
  ASSERT_TRUE(loaded.has_value());
  const models::Clock clock{year{2026} / std::chrono::January / day{1},
                            year{2027} / std::chrono::January / day{1},
                            std::chrono::days{0},
                            {}};
  EXPECT_EQ(loaded->description.clock, clock);
  EXPECT_EQ(loaded->description.runs, (models::Runs{30, 1}));
  EXPECT_EQ(loaded->description.groups.front().priority, 5);
  EXPECT_EQ(loaded->description.groups.front().women_share, 0.5);
}

TEST(Reading, CountsTheRunInCalendarYears) {
  const auto loaded = load_text(with_line(6, "clock: {start: 2024-02-29, run: 1 y}"));
  ASSERT_TRUE(loaded.has_value());
  EXPECT_EQ(loaded->description.clock.end, year{2025} / std::chrono::February / day{28});
}

TEST(Reading, TakesTheLastDay) {
  const auto loaded = load_text(with_line(6, "clock: {start: 2026-04-01, end: 2026-04-11}"));
  ASSERT_TRUE(loaded.has_value());
  EXPECT_EQ(loaded->description.clock.end, year{2026} / April / day{11});
}

TEST(Reading, AcceptsWindowsLineEndsAndAByteOrderMark) {
  std::string windows = "\xEF\xBB\xBF";
  for (const char c : with_line(6, "summary: \"æøå\""))
    windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
  const auto loaded = load_text(windows);
  ASSERT_TRUE(loaded.has_value());
  EXPECT_EQ(loaded->description.summary.da, "æøå");
}

TEST(Reading, LeavesTextForPeopleAlone) {
  const auto loaded = load_text(with_line(2, "title: +30 coordinators for $5"));
  ASSERT_TRUE(loaded.has_value());
  EXPECT_EQ(loaded->description.title.en, "+30 coordinators for $5");
}

TEST(Reading, TakesTheOnlyClassOfSlotsIfNoneIsSaid) {
  const auto loaded =
      load_text(with_line(4, "services: {ward: {kind: clinic, slots: {one: {slots: 36 /week}}}}"),
                {{"pathways.stay.1", "{visit: ward}"}});
  ASSERT_TRUE(loaded.has_value()) << fmt::format("{}", fmt::join(faults_of(loaded), "\n"));
  EXPECT_EQ(std::get<models::Visit>(loaded->description.pathways[0].steps[0]).slot, "one");
}

TEST(Runs, HaveTheLimitsOfTheCommandLine) {
  const auto loaded =
      load_text(with_line(6, "runs: {replications: 1000000, seed: 18446744073709551615}"));
  ASSERT_TRUE(loaded.has_value()) << fmt::format("{}", fmt::join(faults_of(loaded), "\n"));
  EXPECT_EQ(loaded->description.runs.replications, 1'000'000U);
  EXPECT_EQ(loaded->description.runs.seed, 18'446'744'073'709'551'615U);
  EXPECT_NE(loaded->resolved_json.find("\"seed\": 18446744073709551615"), std::string::npos);
}

TEST(Ranges, AreComparedWithTheValueAsWritten) {
  const auto beds = [](const std::string& written) {
    return faults_of(
        load_text(with_line(4, "services: {ward: {kind: ward, beds: " + written + "}}")));
  };
  EXPECT_EQ(beds("{value: 20, range: [20, 30]}"), std::vector<std::string>{});
  EXPECT_EQ(beds("{value: 30, range: [20, 30]}"), std::vector<std::string>{});
  const std::string base =
      with_line(4, "services: {ward: {kind: ward, beds: {value: 20, range: [20, 30]}}}");
  const auto less = load_files(
      {{"t.yaml", "extends: base.yaml\nservices: {ward: {beds: -4}}\n"}, {"base.yaml", base}});
  EXPECT_EQ(faults_of(less),
            std::vector<std::string>{"t.yaml:2:25: warning W170: 16 lies outside the range of what "
                                     "it replaces, 20 to 30 = write a range of your own and where "
                                     "it comes from, if it is meant so"})
      << "a what-if may leave the range, and is told so";
}

}  // namespace
}  // namespace scenarios

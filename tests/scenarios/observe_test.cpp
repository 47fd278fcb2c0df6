// The section observe, and key figures made from others: what is read, and what is refused.
#include <gtest/gtest.h>

#include "tests/scenarios/scenario_support.h"
#include "tests/scenarios/wrong_scenario.h"

namespace scenarios {
namespace {

std::string with(const std::string& more) {
  return "samspil: 1\n"
         "title: T\n"
         "clock: {start: 2026-01-01, warm_up: 10 d, run: 30 d}\n"
         "groups: {a: {arrivals: poisson(9 /d), pathway: stay}}\n"
         "services: {ward: {kind: ward, beds: 10}}\n"
         "pathways: {stay: [{in: ward, for: 1 d}, leave]}\n" +
         more;
}

TEST(Observe, IsRead) {
  const auto loaded =
      load_text(with("observe:\n"
                     "  services: ward\n"
                     "  census: yes\n"
                     "  up_to: 40\n"
                     "  waits: yes\n"
                     "  snapshots: [1 d, 7 d]\n"
                     "  windows: {early: {from: 2025-12-30, to: 2026-01-03}}\n"));
  ASSERT_TRUE(loaded.has_value()) << fmt::format("{}", fmt::join(faults_of(loaded), "\n"));
  const models::ObservationWish& wish = loaded->description.observe;
  EXPECT_EQ(wish.services, std::vector<std::string>{"ward"});
  EXPECT_TRUE(wish.census && wish.waits && !wish.hours_of_week);
  EXPECT_EQ(wish.up_to, 40);
  EXPECT_EQ(wish.snapshots.size(), 2U);
  EXPECT_EQ(wish.windows.front().name, "early");
}

TEST(KeyFigureFormula, HasAUnitOfItsOwn) {
  const auto loaded =
      load_text(with("key_figures:\n"
                     "  wait: {figure: wait_mean, service: ward}\n"
                     "  stay: {figure: length_of_stay, service: ward}\n"
                     "  share: {is: wait / (wait + stay), better: lower}\n"
                     "  both: {is: -(wait - 2 * stay)}\n"
                     "  new: {figure: arrivals}\n"
                     "  days: {is: \"new * stay\"}\n"
                     "  late: {is: \"100 * 'share'\"}\n"));
  ASSERT_TRUE(loaded.has_value()) << fmt::format("{}", fmt::join(faults_of(loaded), "\n"));
  const auto& figures = loaded->description.key_figures;
  EXPECT_EQ(figures[2].unit, "1");
  EXPECT_EQ(figures[2].better, models::Better::lower);
  EXPECT_EQ(figures[3].unit, "day");
  EXPECT_EQ(figures[5].unit, "day/year");
  EXPECT_EQ(figures[6].unit, "1");
}

class WrongObserve : public ::testing::TestWithParam<WrongScenario> {};

TEST_P(WrongObserve, IsToldWithItsPlace) {
  expect_said(GetParam());
}

INSTANTIATE_TEST_SUITE_P(
    Table, WrongObserve,
    ::testing::Values(
        WrongScenario{"NoSuchService",
                      with("observe: {services: [wardd], census: yes}\n"),
                      {"t.yaml:7:22: error E040: there is no service \"wardd\" = known: ward. Did "
                       "you mean \"ward\"?"}},
        WrongScenario{
            "UpToWithoutCensus",
            with("observe: {services: [ward], waits: yes, up_to: 4}\n"),
            {"t.yaml:7:48: error E270: \"up_to\" has no meaning without census: yes = delete it, "
             "or write census: yes"}},
        WrongScenario{"SnapshotAfterTheEnd",
                      with("observe: {services: [ward], snapshots: [41 d]}\n"),
                      {"t.yaml:7:41: error E271: 41 d is after the end of the run"}},
        WrongScenario{
            "SnapshotsInDisorder",
            with("observe: {services: [ward], snapshots: [7 d, 1 d]}\n"),
            {"t.yaml:7:46: error E272: snapshots stand in order of time, each once; found 1 d "
             "later"}},
        WrongScenario{
            "WindowThatEndsBeforeItBegins",
            with("observe: {services: [ward], windows: {w: {from: 2026-01-02, to: "
                 "2026-01-02}}}\n"),
            {"t.yaml:7:65: error E273: the window ends on 2026-01-02, but begins on 2026-01-02"}},
        WrongScenario{"WindowOutsideTheRun",
                      with("observe: {services: [ward], windows: {w: {from: 2026-01-02, to: "
                           "2026-03-02}}}\n"),
                      {"t.yaml:7:65: error E274: 2026-03-02 lies outside the run and its warm-up"}},
        WrongScenario{
            "NoStepOfTime",
            "samspil: 1\ntitle: T\nclock: {step: 0 d}\n"
            "groups: {a: {arrivals: poisson(9 /d), pathway: p}}\npathways: {p: [leave]}\n",
            {"t.yaml:3:15: error E280: a step of 0 d is not above 0 and up to 1 y"}},
        WrongScenario{"StepsOfTimeWithAClinic",
                      "samspil: 1\ntitle: T\nclock: {step: 1 d}\n"
                      "groups: {a: {arrivals: poisson(9 /d), pathway: p}}\n"
                      "services: {c: {kind: clinic, slots: {x: {slots: 900 /week}}}}\n"
                      "pathways: {p: [{visit: c}, leave]}\n",
                      {"t.yaml:3:15: error E281: steps of time do not go with the clinic \"c\""}},
        WrongScenario{
            "NothingObserved",
            with("observe: {services: [ward], census: no}\n"),
            {"t.yaml:7:10: error E275: nothing is observed = write for example census: yes"}},
        WrongScenario{
            "FormulaOfAnUnknownFigure",
            with("key_figures:\n"
                 "  wait: {figure: wait_mean, service: ward}\n"
                 "  x: {is: wiat / 2}\n"),
            {"t.yaml:9:11: error E276: no key figure \"wiat\" stands above = did you mean "
             "\"wait\"? above: wait"}},
        WrongScenario{"FormulaOfAFigureBelow",
                      with("key_figures:\n"
                           "  x: {is: 2 * wait}\n"
                           "  wait: {figure: wait_mean, service: ward}\n"),
                      {"t.yaml:8:15: error E276: no key figure \"wait\" stands above"}},
        WrongScenario{"FormulaAndFigure",
                      with("key_figures:\n"
                           "  x: {figure: arrivals, is: 2 * 2}\n"),
                      {"t.yaml:8:15: error E277: a key figure has either \"figure\" or \"is\" = "
                       "delete one of "
                       "them"}},
        WrongScenario{
            "FormulaThatEndsEarly",
            with("key_figures:\n"
                 "  x: {is: 2 *}\n"),
            {"t.yaml:8:14: error E278: a number, a key figure or a parenthesis is missing here"}},
        WrongScenario{"FormulaOfDifferentUnits",
                      with("key_figures:\n"
                           "  wait: {figure: wait_mean, service: ward}\n"
                           "  x: {is: wait + 2}\n"),
                      {"t.yaml:9:11: error E279: day and 1 cannot be added"}},
        WrongScenario{"NeitherFigureNorFormula",
                      with("key_figures: {x: {service: ward}}\n"),
                      {"t.yaml:7:18: error E047: \"figure\" is missing in x"}}),
    [](const auto& info) { return info.param.name; });

}  // namespace
}  // namespace scenarios

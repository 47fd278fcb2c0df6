// Pathways that nobody could follow to the end.
#include <gtest/gtest.h>

#include "tests/scenarios/wrong_scenario.h"

namespace scenarios {
namespace {

class WrongPathways : public ::testing::TestWithParam<WrongScenario> {};

TEST_P(WrongPathways, AreToldAtTheirPlace) {
  expect_said(GetParam());
}

const std::string two_wards =
    "services: {ward: {kind: ward, beds: 10}, home: {kind: places, places: 5}, desk: {kind: desk, "
    "cases: 1}, "
    "clinic: {kind: clinic, slots: {a: {slots: 5 /week}, b: {slots: 5 /week}}}}";

std::string pathways(const std::string& text) {
  return "samspil: 1\ntitle: T\ngroups: {acute: {arrivals: poisson(1 /d), pathway: stay}}\n" +
         two_wards + "\npathways:\n" + text;
}

const std::vector<WrongScenario> wrong_pathways = {
    {"NoEnd",
     pathways("  stay: [{in: ward, for: 3 d}]\n"),
     {"t.yaml:6:10: error E054: the pathway \"stay\" does not end = the last step is leave, die, "
      "go, choose "
      "or community"}},
    {"StepsAfterTheEnd",
     pathways("  stay: [leave, {in: ward, for: 3 d}, leave]\n"),
     {"t.yaml:6:17: error E053: nobody comes to this step of \"stay\": the one before it ends the "
      "pathway"}},
    {"NoSteps",
     pathways("  stay: []\n"),
     {"t.yaml:6:9: error E041: stay: nothing stands here = write a value, or delete the line"}},
    {"UnknownWord",
     pathways("  stay: [{in: ward, for: 3 d}, leve]\n"),
     {"t.yaml:6:32: error E051: \"leve\" is no step of a pathway = steps: in, visit, triage, wait, "
      "choose, go, "
      "community, set, become, moves, do, repeat, fork, subscribe, unsubscribe, leave, die, join. "
      "Did you "
      "mean \"leave\"?"}},
    {"UnknownStep",
     pathways("  stay: [{stay: ward, for: 3 d}, leave]\n"),
     {"t.yaml:6:10: error E051: \"stay\" is no step of a pathway = steps: in, visit, triage, wait, "
      "choose, go, "
      "community, set, become, moves, do, repeat, fork, subscribe, unsubscribe, leave, die, "
      "join."}},
    {"StayInAClinic",
     pathways("  stay: [{in: clinic, for: 1 h}, leave]\n"),
     {"t.yaml:6:15: error E052: \"clinic\" is of kind clinic and cannot stand after \"in\" = write "
      "visit: "
      "clinic"}},
    {"VisitToAWard",
     pathways("  stay: [{visit: ward}, leave]\n"),
     {"t.yaml:6:18: error E052: \"ward\" is of kind ward and cannot stand after \"visit\" = write "
      "in: ward"}},
    {"WhichSlot",
     pathways("  stay: [{visit: clinic}, leave]\n"),
     {"t.yaml:6:10: error E107: \"clinic\" has several kinds of slots, so \"slot\" must be said = "
      "known: a, b"}},
    {"UnknownSlot",
     pathways("  stay: [{visit: clinic, slot: c}, leave]\n"),
     {"t.yaml:6:32: error E040: there is no class of slots \"c\" = known: a, b. Did you mean "
      "\"a\"?"}},
    {"UnknownPathways",
     pathways("  stay: [{triage: desk, for: 1 d, accept: 80 %, rejected: ot}, {go: outt}]\n  out: "
              "[leave]\n"),
     {"t.yaml:6:59: error E040: there is no pathway \"ot\" = known: stay, out. Did you mean "
      "\"out\"?",
      "t.yaml:6:69: error E040: there is no pathway \"outt\" = known: stay, out. Did you mean "
      "\"out\"?"}},
    {"SharesOfNinetyPercent",
     pathways("  stay: [{choose: {a: 42 %, b: 48 %}}]\n  a: [leave]\n  b: [die]\n"),
     {"t.yaml:6:19: error E102: the shares sum to 90 %, not 100 % = one of them may be \"rest\""}},
    {"SharesOfMoreThanAll",
     pathways("  stay: [{choose: {a: 60 %, b: 50 %, c: rest}}]\n  a: [leave]\n  b: [die]\n  c: "
              "[leave]\n"),
     {"t.yaml:6:19: error E102: the shares sum to 110 %, not 100 % = one of them may be \"rest\""}},
    {"TwoRests",
     pathways("  stay: [{choose: {a: rest, b: rest}}]\n  a: [leave]\n  b: [die]\n"),
     {"t.yaml:6:32: error E111: there can be only one \"rest\""}},
    {"ChoiceOfAnUnknownPathway",
     pathways("  stay: [{choose: {a: 42 %, c: rest}}]\n  a: [leave]\n"),
     {"t.yaml:6:29: error E040: there is no pathway \"c\" = known: stay, a. Did you mean \"a\"?"}},
    {"NoRisks",
     pathways("  stay: [{community: {}}]\n"),
     {"t.yaml:6:22: error E041: community: nothing stands here = write a value, or delete the "
      "line"}},
    {"NoBedToWaitIn",
     pathways("  stay: [{in: home, for: 3 d, wait: in bed}, leave]\n"),
     {"t.yaml:6:10: error E055: there is no bed to wait in for \"home\" = \"wait: in bed\" can "
      "stand only "
      "directly after a stay; delete it, or write the stay before it"}},
    {"NoBedAfterAVisit",
     pathways("  stay: [{visit: clinic, slot: a}, {in: home, for: 3 d, wait: in bed}, leave]\n"),
     {"t.yaml:6:36: error E055: there is no bed to wait in for \"home\" = \"wait: in bed\" can "
      "stand only "
      "directly after a stay; delete it, or write the stay before it"}},
    {"NoBedOnOneOfTwoWays",
     pathways("  stay: [{in: ward, for: 3 d}, {go: on}]\n  other: [{wait: 3 d}, {go: on}]\n"
              "  on: [{in: home, for: 3 d, wait: in bed}, {choose: {other: 10 %, out: rest}}]\n  "
              "out: [leave]\n"),
     {"t.yaml:8:8: error E055: there is no bed to wait in for \"home\" = \"wait: in bed\" can "
      "stand only "
      "directly after a stay; delete it, or write the stay before it"}},
    {"BedsThatLock",
     pathways("  stay: [{in: ward, for: 3 d}, {in: home, for: 3 d, wait: in bed}, {go: back}]\n"
              "  back: [{in: ward, for: 3 d, wait: in bed}, leave]\n"),
     {"t.yaml:6:32: error E056: beds could lock for ever: ward > home > ward = let one of them "
      "wait at home, or write circular_blocking: swap"}},
    {"BedsThatLockInOneWard",
     pathways("  stay: [{in: ward, for: 3 d}, {in: ward, for: 3 d, wait: in bed}, leave]\n"),
     {"t.yaml:6:32: error E056: beds could lock for ever: ward > ward = let one of them wait at "
      "home, or write circular_blocking: swap"}},
    {"JointQueueInACircle",
     "circular_blocking: swap\n" +
         pathways("  stay: [{in: ward, for: 3 d}, {in: [home, ward], for: 3 d, wait: in bed}, "
                  "leave]\n"),
     {"t.yaml:7:32: error E187: in a joint queue nobody can wait in bed if circular_blocking is "
      "told = name one service, or wait at home"}},
    {"NoTimePasses",
     pathways(
         "  stay: [{go: round}]\n  round: [{choose: {stay: 50 %, out: rest}}]\n  out: [leave]\n"),
     {"t.yaml:6:10: error E057: no time passes in the circle stay > round > stay = put a step that "
      "takes time "
      "into it"}},
    {"NoTimeInAStayOfZero",
     pathways("  stay: [{in: ward, for: 0 d}, {go: stay}]\n"),
     {"t.yaml:6:32: error E057: no time passes in the circle stay > stay = put a step that takes "
      "time into it"}},
};

INSTANTIATE_TEST_SUITE_P(Table, WrongPathways, ::testing::ValuesIn(wrong_pathways), name_of);

TEST(Pathways, MayComeBackToThemselvesIfTimePasses) {
  EXPECT_TRUE(
      load_text(pathways("  stay: [{in: ward, for: 3 d}, {choose: {stay: 10 %, out: rest}}]\n"
                         "  out: [leave]\n")));
}

TEST(Pathways, MayWaitInBedThroughGoAndChoose) {
  EXPECT_TRUE(
      load_text(pathways("  stay: [{in: ward, for: 3 d}, {choose: {on: 10 %, out: rest}}]\n"
                         "  on: [{in: home, for: 3 d, wait: in bed}, leave]\n  out: [leave]\n")));
}

TEST(Pathways, ThatNobodyComesToAreWarnedOf) {
  EXPECT_EQ(
      without("W135", faults_of(load_text(pathways("  stay: [leave]\n  other: [leave]\n")))),
      std::vector<std::string>{"t.yaml:7:3: warning W103: nobody comes to the pathway \"other\""});
}

}  // namespace
}  // namespace scenarios

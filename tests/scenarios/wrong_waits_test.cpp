// Interruptions of waits, lines, distances and rounds that cannot be: each is told at its place, in
// both languages.
#include <gtest/gtest.h>

#include "tests/scenarios/wrong_scenario.h"

namespace scenarios {
namespace {

class WrongWaits : public ::testing::TestWithParam<WrongScenario> {};

TEST_P(WrongWaits, AreToldAtTheirPlace) {
  expect_said(GetParam());
}

/// The queue of the ward in line 5, the pathway `start` in line 8.
std::string queue_and_start(const std::string& queue, const std::string& start) {
  return "samspil: 1\ntitle: T\ngroups: {acute: {arrivals: poisson(1 /d), pathway: start}}\n"
         "services:\n  ward: {kind: ward, beds: 9, queue: " +
         queue +
         "}\n  clinic: {kind: clinic, slots: {a: {slots: 5 /week}}}\npathways:\n  start: " + start +
         "\n  in_ward: [{in: ward, for: 3 d}, leave]\n  seen: [{visit: clinic}, leave]\n" +
         "  out: [leave]\n";
}

std::string ward_start(const std::string& steps) {
  return queue_and_start("{}", steps);
}

std::string ward_queue(const std::string& rules) {
  return queue_and_start(rules, "[{choose: {in_ward: 50 %, seen: 20 %, out: rest}}]");
}

const std::vector<WrongScenario> wrong_waits = {
    {"StayOfAVisit",
     ward_start("[{visit: clinic, until: {x: {after: 1 d, while: staying, go: out}}}, leave]"),
     {"t.yaml:8:58: error E250: \"while: staying\" has no meaning at \"visit\" = write while: "
      "waiting, or leave it out"}},
    {"LineOfATimeAtHome",
     ward_start("[{wait: 1 d, until: {x: {after: 1 h, while: both, go: out}}}, leave]"),
     {"t.yaml:8:54: error E250: \"while: both\" has no meaning at \"wait\" = write while: staying, "
      "or leave it out"}},
    {"NoSuchTime",
     ward_start("[{in: ward, for: 3 d, until: {x: {after: 1 h, while: wating, go: out}}}, leave]"),
     {"t.yaml:8:63: error E045: while cannot be \"wating\" = known: staying, waiting, both. Did "
      "you mean \"waiting\"?"}},
    {"NeitherGoNorChange",
     ward_start("[{in: ward, for: 3 d, until: {x: {after: 1 d, while: waiting}}}, leave]"),
     {"t.yaml:8:43: error E251: an interruption has either \"go\" or a change of the person"}},
    {"GoAndChange",
     ward_start(
         "[{in: ward, for: 3 d, until: {x: {after: 1 d, while: waiting, go: out, priority: 2}}}, "
         "leave]"),
     {"t.yaml:8:43: error E251: an interruption has either \"go\" or a change of the person"}},
    {"ChangeInTheStay",
     ward_start("[{in: ward, for: 3 d, until: {x: {after: 1 d, priority: 2}}}, leave]"),
     {"t.yaml:8:66: error E252: \"priority\" changes someone who waits = write while: waiting"}},
    {"BecomeNobodyInLine",
     ward_start(
         "[{in: ward, for: 3 d, until: {x: {after: 1 d, while: waiting, become: acut}}}, leave]"),
     {"t.yaml:8:80: error E040: there is no group \"acut\" = known: acute. Did you mean "
      "\"acute\"?"}},
    {"PriorityTen",
     ward_start(
         "[{in: ward, for: 3 d, until: {x: {after: 1 d, while: waiting, priority: 10}}}, leave]"),
     {"t.yaml:8:82: error E025: the priority must be at most 9, found 10"}},
    {"BalkByADuration",
     ward_queue("{balk: waited}"),
     {"t.yaml:5:45: error E212: a share is wanted here, found a duration"}},
    {"BalkByAWord",
     ward_queue("{balk: many}"),
     {"t.yaml:5:45: error E210: \"many\" means nothing in a formula = Did you mean \"may\"?"}},
    {"LimitByADuration",
     ward_queue("{limit: waited * 2}"),
     {"t.yaml:5:46: error E212: a number is wanted here, found a duration"}},
    {"LimitByABareShare",
     ward_queue("{balk: \"if(occupancy > 90, 1, 0)\"}"),
     {"t.yaml:5:61: error E215: a share meets the bare number 90 = if per cent are meant, write 90 "
      "%"}},
    {"JockeyInRandomOrder",
     ward_queue("{order: random, jockey: {to: ward}}"),
     {"t.yaml:5:62: error E253: jockey needs order: priority, fifo or lifo",
      "t.yaml:5:67: error E180: \"ward\" cannot take patients of ward = name another service that "
      "has beds, places or clinicians"}},
    {"JockeyToNobody",
     ward_queue("{jockey: {to: wards}}"),
     {"t.yaml:5:52: error E040: there is no service \"wards\" = known: clinic, ward. Did you mean "
      "\"ward\"?"}},
    {"JockeyToAClinic",
     ward_queue("{jockey: {to: clinic, when: 1}}"),
     {"t.yaml:5:52: error E180: \"clinic\" cannot take patients of ward = name another service "
      "that has beds, places or clinicians",
      "t.yaml:5:66: error E025: when must be at least 2, found 1"}},
    {"JockeyFromAClinic",
     "samspil: 1\ntitle: T\ngroups: {acute: {arrivals: poisson(1 /d), pathway: start}}\n"
     "services:\n  ward: {kind: ward, beds: 9}\n  clinic: {kind: clinic, queue: {jockey: {to: "
     "ward}}, slots: {a: {slots: 5 /week}}}\npathways: {start: [{visit: clinic}, leave]}\n",
     {"t.yaml:6:42: error E183: jockey does not go with a clinic = a clinic has slots, and a slot "
      "takes no time"}},
    {"NoDistances",
     ward_start("[choose: {nearest of: [in_ward, seen]}]"),
     {"t.yaml:8:19: error E047: \"distances\" is missing in choose"}},
    {"DistancesOfNoUse",
     ward_start("[choose: {shortest queue of: [in_ward, seen], distances: {ward: 5 min}}]"),
     {"t.yaml:8:67: error E254: \"distances\" has no meaning for this rule = delete it"}},
    {"NoDistanceToOne",
     ward_start("[choose: {nearest of: [in_ward, seen], distances: {ward: 5 min}}]"),
     {"t.yaml:8:11: error E256: there is no distance to \"clinic\" = known: ward",
      "t.yaml:11:3: warning W103: nobody comes to the pathway \"out\""}},
    {"DistanceToNothing",
     ward_start("[choose: {nearest of: [in_ward, out], distances: {ward: 5 min}}]"),
     {"t.yaml:8:11: error E229: \"out\" does not begin at a service with a distance = let it "
      "begin with in or triage; with visit, if a queue or a distance is enough",
      "t.yaml:10:3: warning W103: nobody comes to the pathway \"seen\""}},
    {"DistanceWithoutUnit",
     ward_start("[choose: {nearest of: [in_ward, seen], distances: {ward: 5, clinic: 6 min}}]"),
     {"t.yaml:8:67: error E028: 5 has no unit = write for example \"5 d\""}},
    {"DistanceFromNowhere",
     ward_start("[choose: {nearest of: [in_ward, in_ward], distances: {ward: {Slagelse: 5 min}}}]"),
     {"t.yaml:8:71: error E040: there is no municipality \"Slagelse\""}},
    {"ApartAndEvery",
     ward_start(
         "[{repeat: {times: 3, apart: 1 d, every: 7 d, steps: [{in: ward, for: 1 h}]}}, leave]"),
     {"t.yaml:8:50: error E257: repeat has either \"apart\" or \"every\" = delete one of them"}},
};

INSTANTIATE_TEST_SUITE_P(Table, WrongWaits, ::testing::ValuesIn(wrong_waits), name_of);

TEST(Distances, AreWantedFromEveryMunicipality) {
  const auto loaded = load_files(
      {{"t.yaml",
        "samspil: 1\ntitle: T\npopulation: {file: p.csv, code: code, name: name, ages: {all: n}}\n"
        "groups: {acute: {arrivals: poisson(1 /d), pathway: start}}\n"
        "services: {ward: {kind: ward, beds: 9}}\npathways:\n"
        "  start: [choose: {nearest of: [in_ward], distances: {ward: {North: 5 min}}}]\n"
        "  in_ward: [{in: ward, for: 3 d}, leave]\n"},
       {"p.csv", "code,name,n\n101,North,10\n102,South,20\n"}});
  EXPECT_EQ(faults_of(loaded),
            (std::vector<std::string>{"t.yaml:7:55: error E255: the distance from \"South\" to "
                                      "\"ward\" is missing"}));
}

TEST(Waits, AreToldInDanish) {
  expect_said({"Danish",
               ward_start("[{visit: clinic, until: {x: {after: 1 d, while: staying, go: out}}}, "
                          "leave]"),
               {"t.yaml:8:58: error E250: \"while: staying\" betyder ikke noget ved \"visit\" = "
                "skriv while: waiting, eller udelad det"}},
              Language::danish);
}

}  // namespace
}  // namespace scenarios

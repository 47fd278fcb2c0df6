// Attributes, rules and formulas that cannot be: each is told at its place, in both languages.
#include <gtest/gtest.h>

#include "tests/scenarios/wrong_scenario.h"

namespace scenarios {
namespace {

class WrongRules : public ::testing::TestWithParam<WrongScenario> {};

TEST_P(WrongRules, AreToldAtTheirPlace) {
  expect_said(GetParam());
}

/// Attributes in line 3, the pathway `start` from line 6 on.
std::string rules(const std::string& attributes, const std::string& start) {
  return "samspil: 1\ntitle: T\ngroups: {acute: {arrivals: poisson(1 /d), pathway: start, "
         "attributes: " +
         attributes +
         "}}\nservices: {ward: {kind: ward, beds: 9}, clinic: {kind: clinic, slots: {a: {slots: 5 "
         "/week}}}}\npathways:\n  start: " +
         start + "\n  in_ward: [{in: ward, for: 3 d}, leave]\n  seen: [{visit: clinic}, leave]\n" +
         "  out: [leave]\n";
}

std::string start(const std::string& steps) {
  return rules("{severity: 2}", steps);
}

const std::vector<WrongScenario> wrong_rules = {
    {"AttributeCalledAsAWord",
     rules("{age: 2}", "[leave]"),
     {"t.yaml:3:72: error E220: \"age\" cannot be the name of an attribute = use letters, digits "
      "and _, and no word of formulas"}},
    {"AttributeOfTwoWords",
     rules("{care need: 2}", "[leave]"),
     {"t.yaml:3:72: error E220: \"care need\" cannot be the name of an attribute = use letters, "
      "digits and _, and no word of formulas"}},
    {"AttributeOfTwoKinds",
     "samspil: 1\ntitle: T\ngroups:\n  a: {arrivals: poisson(1 /d), pathway: p, attributes: {risk: "
     "30 %}}\n  b: {arrivals: poisson(1 /d), pathway: p, attributes: {risk: 2}}\npathways: {p: "
     "[leave]}\n",
     {"t.yaml:5:63: error E221: \"risk\" is a number here, but a condition (true or not) in "
      "another group"}},
    {"SetOfWhatIsNotThere",
     start("[{set: {severty: 3}}, leave]"),
     {"t.yaml:6:18: error E040: there is no attribute \"severty\" = known: severity. Did you mean "
      "\"severity\"?"}},
    {"SetToATruth",
     start("[{set: {severity: severity > 1}}, leave]"),
     {"t.yaml:6:28: error E212: a number is wanted here, found a condition (true or not)"}},
    {"BecomeNobody",
     start("[{become: acut}, leave]"),
     {"t.yaml:6:20: error E040: there is no group \"acut\" = known: acute. Did you mean "
      "\"acute\"?"}},
    {"LengthWithoutUnit",
     start("[{in: ward, for: severity * 2}, leave]"),
     {"t.yaml:6:27: error E212: a duration is wanted here, found a number"}},
    {"FactorWithUnit",
     start("[{in: ward, for: exponential(mean 3 d) x waited}, leave]"),
     {"t.yaml:6:51: error E212: a number is wanted here, found a duration"}},
    {"CasesAfterElse",
     start("[{in: ward, for: \"by(severity, else: 3 d, 1: 2 d)\"}, leave]"),
     {"t.yaml:6:52: error E226: nothing can come after \"else\""}},
    {"NoCases",
     start("[{in: ward, for: \"by(severity)\"}, leave]"),
     {"t.yaml:6:28: error E227: \"by\" names no case"}},
    {"CaseWithoutPathway",
     start("[{choose: {when: [{if: severity > 1}, {else: out}]}}]"),
     {"t.yaml:6:28: error E222: a case is {if: ..., go: ...} or {else: ...}"}},
    {"NoElse",
     start("[{choose: {when: [{if: severity > 1, go: out}]}}]"),
     {"t.yaml:6:27: error E228: the last case must be else, and only the last"}},
    {"CaseAfterElse",
     start("[{choose: {when: [{else: out}, {if: severity > 1, go: out}]}}]"),
     {"t.yaml:6:41: error E228: the last case must be else, and only the last"}},
    {"RouteWithoutQueue",
     start("[{choose: {shortest queue of: [in_ward, out]}}]"),
     {"t.yaml:6:11: error E229: \"out\" does not begin at a service with a queue = let it begin "
      "with in or triage; with visit, if a queue or a distance is enough",
      "t.yaml:8:3: warning W103: nobody comes to the pathway \"seen\""}},
    {"RouteWithoutBeds",
     start("[{choose: {first free of: [in_ward, seen]}}]"),
     {"t.yaml:6:11: error E229: \"seen\" does not begin at a service with beds = let it begin "
      "with in or triage; with visit, if a queue or a distance is enough",
      "t.yaml:9:3: warning W103: nobody comes to the pathway \"out\""}},
    {"TwoRules",
     start("[{choose: {shortest queue of: [in_ward, seen], first free of: [in_ward, in_ward]}}]"),
     {"t.yaml:6:72: error E230: a choice has one rule"}},
    {"ElseOfNoUse",
     start("[{choose: {shortest queue of: [in_ward, seen], else: out}}]"),
     {"t.yaml:6:63: error E231: \"else\" has no meaning for this rule = in when, it stands in the "
      "last case"}},
    {"TooOldState",
     start("[{choose: {shortest queue of: [in_ward, seen], as of: 2 y}}]"),
     {"t.yaml:6:64: error E225: \"2 y\" is no time between readings = from 1 min to 365 d"}},
    {"NothingToWorkOutAgain",
     start("[{community: {end: {hazard: 1 /y, go: out}}, re_evaluate: 7 d}]"),
     {"t.yaml:6:68: error E232: \"re_evaluate\" has nothing to work out again = write times: with "
      "a formula in one of the risks, or delete it"}},
    {"InterruptedByNothing",
     start("[{in: ward, for: 3 d, until: {death: {go: out}}}, leave]"),
     {"t.yaml:6:47: error E233: an interruption has either \"hazard\" or \"after\""}},
    {"InterruptedAtOnce",
     start("[{in: ward, for: 3 d, until: {death: {after: 0 d, go: out}}}, leave]"),
     {"t.yaml:6:55: error E234: no time passes before the interruption = write a time above 0"}},
    {"NoSuchSubPathway",
     start("[{do: in_ward}, leave]"),
     {"t.yaml:6:16: error E040: there is no sub-pathway \"in_ward\""}},
    {"NoSuchValue",
     start(
         "[{do: sub, with: {log: 3 d}}, leave]\n  sub: {with: {los: 1 d}, steps: [{in: ward, for: "
         "$los}]}"),
     {"t.yaml:6:28: error E040: there is no value \"log\" = known: los. Did you mean \"los\"?"}},
    {"CallsItself",
     start("[{do: sub}, leave]\n  sub: {steps: [{do: sub}]}"),
     {"t.yaml:7:17: error E237: the pathways have more than 5000 steps when do and repeat are "
      "written "
      "out = a sub-pathway cannot call itself; use go for a loop"}},
    {"RepeatedTooOften",
     start("[{repeat: {times: 2000, steps: [{wait: 1 d}]}}, leave]"),
     {"t.yaml:6:28: error E025: the number of times must be at most 1000, found 2000"}},
    {"ShareAboveOne",
     start("[{choose: {out: 0.2 * severity + 3 d, in_ward: rest}}]"),
     {"t.yaml:6:43: error E211: a number and a duration cannot be added or compared"}},
};

INSTANTIATE_TEST_SUITE_P(Table, WrongRules, ::testing::ValuesIn(wrong_rules), name_of);

std::string two_groups(const std::string& pathways) {
  return "samspil: 1\ntitle: T\ngroups:\n  a: {arrivals: poisson(1 /d), pathway: p, attributes: "
         "{risk: 30 %}}\n  b: {arrivals: poisson(1 /d), pathway: q}\npathways:\n" +
         pathways;
}

TEST(Rules, WarnOfGroupsThatAreAskedForAnAttributeTheyLack) {
  const std::string asks = "  p: [{choose: {when: [{if: risk, go: out}, {else: out}]}}]\n";
  const auto loaded = load_text(two_groups(asks + "  q: [{wait: 1 d}, {go: p}]\n  out: [leave]\n"));
  EXPECT_EQ(faults_of(loaded), (std::vector<std::string>{
                                   "t.yaml:5:3: warning W130: persons of \"b\" have no \"risk\": "
                                   "it counts as no"}));
  EXPECT_EQ(faults_of(loaded, Language::danish),
            (std::vector<std::string>{"t.yaml:5:3: warning W130: personer i \"b\" har ingen "
                                      "\"risk\": den regnes for nej"}));
}

TEST(Rules, DoNotWarnOfAnAttributeThatTheGroupNeverNeeds) {
  const std::string asks = "  p: [{choose: {when: [{if: risk, go: out}, {else: out}]}}]\n";
  EXPECT_EQ(faults_of(load_text(two_groups(asks + "  q: [leave]\n  out: [leave]\n"))),
            std::vector<std::string>{})
      << "is never asked";
  EXPECT_EQ(faults_of(load_text(
                two_groups(asks + "  q: [{set: {risk: age > 9}}, {go: p}]\n  out: [leave]\n"))),
            std::vector<std::string>{})
      << "is given it on the way";
}

TEST(Rules, OfAHazardAreFactorsOfUse) {
  const auto said = [](const std::string& times) {
    return faults_of(
        load_text("samspil: 1\ntitle: T\nclock: {run: 20 d}\ngroups: {a: {arrivals: every(1 d), "
                  "pathway: p}}\n"
                  "pathways: {p: [{community: {x: {hazard: 1 /d, times: " +
                  times + ", go: q}}}], q: [leave]}\n"));
  };
  EXPECT_EQ(said("2"), std::vector<std::string>{});
  EXPECT_EQ(
      said("1 / 0"),
      std::vector<std::string>{
          "t.yaml:5:54: error E238: \"1 / 0\" has a value that is of no use here = a time is 0 "
          "or more, a share lies from 0 to 100 %, and nothing is divided by 0"});
}

TEST(Rules, AreToldInDanish) {
  expect_said({"Danish",
               start("[{in: ward, for: exponential(mean 3 d) x waited}, leave]"),
               {"t.yaml:6:51: error E212: her skal stå et tal, ikke en varighed"}},
              Language::danish);
}

}  // namespace
}  // namespace scenarios

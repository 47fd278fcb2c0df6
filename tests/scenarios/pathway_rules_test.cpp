// Attributes, formulas and choices: what happens to single persons, computed by hand to the minute.
#include <gtest/gtest.h>

#include "models/expression/unusable_value.h"
#include "tests/scenarios/run_text.h"

namespace tests {
namespace {

TEST(Attributes, AreCountedByStepsAndDecideTheStay) {
  // Each round adds one to `rounds` and lasts that many times 3 min.
  EXPECT_EQ(story_of(a_day("groups: {p: {arrivals: every(100 min), pathway: start, attributes: "
                           "{rounds: 0}}}\n"
                           "services: {ward: {kind: ward, beds: 9}}\n"
                           "pathways:\n"
                           "  start:\n"
                           "    - {set: {rounds: rounds + 1}}\n"
                           "    - {in: ward, for: rounds * 3 min}\n"
                           "    - choose: {when: [{if: rounds < 3, go: start}, {else: out}]}\n"
                           "  out: [leave]\n"),
                     150, {"starts", "leaves"}),
            (Story{{"p 1 starts ward", 100},
                   {"p 1 starts ward", 103},
                   {"p 1 starts ward", 109},
                   {"p 1 leaves", 118}}));
}

TEST(Attributes, ChooseTheLawByTheirValue) {
  EXPECT_EQ(
      story_of(a_day("groups:\n"
                     "  a: {arrivals: every(100 min), pathway: start, attributes: {kind: 1}}\n"
                     "  b: {arrivals: every(110 min), pathway: start, attributes: {kind: 2}}\n"
                     "  c: {arrivals: every(120 min), pathway: start, attributes: {kind: 7}}\n"
                     "services: {ward: {kind: ward, beds: 9}}\n"
                     "pathways:\n"
                     "  start: [{in: ward, for: \"by(kind, 1: 5 min, 2: 7 min, else: 9 "
                     "min)\"}, leave]\n"),
               190, {"leaves"}),
      (Story{{"a 1 leaves", 105}, {"b 1 leaves", 117}, {"c 1 leaves", 129}}));
}

TEST(Attributes, OfYesAndNoChooseToo) {
  EXPECT_EQ(
      story_of(a_day("groups:\n"
                     "  a: {arrivals: every(100 min), pathway: start, attributes: {ill: yes}}\n"
                     "  b: {arrivals: every(110 min), pathway: start, attributes: {ill: no}}\n"
                     "services: {ward: {kind: ward, beds: 9}}\n"
                     "pathways:\n"
                     "  start: [{in: ward, for: \"by(ill, yes: 5 min, no: 7 min) x if(ill, 2, "
                     "3)\"}, leave]\n"),
               190, {"leaves"}),
      (Story{{"a 1 leaves", 110}, {"b 1 leaves", 131}}));
}

TEST(Groups, AreChangedByAStepAndTheNewPriorityHoldsAtTheNextLine) {
  // The bed is held until 75. p 1 (at 10), p 2 (20) stand in line; q 1 comes at 25 with priority 5
  // and becomes urgent before the line, so it is served first.
  const std::string text = a_day(
      "groups:\n"
      "  p: {arrivals: every(10 min), pathway: start}\n"
      "  q: {arrivals: every(25 min), pathway: becoming}\n"
      "  urgent: {arrivals: every(1000 min), pathway: start, priority: 1}\n"
      "services: {ward: {kind: ward, beds: 1}}\n"
      "pathways:\n"
      "  start: [{in: ward, for: 65 min}, leave]\n"
      "  becoming: [{become: urgent}, {in: ward, for: \"by(group, urgent: 5 min, else: 50 "
      "min)\"}, leave]\n");
  EXPECT_EQ(story_of(text, 80, {"starts"}),
            (Story{{"p 1 starts ward", 10}, {"q 1 starts ward", 75}, {"q 2 starts ward", 80}}));
}

TEST(Stays, DependOnTheTimeWaitedBefore) {
  // One bed; p 1 waits 0 and stays 12. p 2 waits from 20 to 22 and stays 12 + 2; p 3 from 30 to 36.
  EXPECT_EQ(story_of(a_day("groups: {p: {" + every_ten +
                           "}}\n"
                           "services: {ward: {kind: ward, beds: 1}}\n"
                           "pathways: {start: [{in: ward, for: 12 min + waited}, leave]}\n"),
                     60, {"starts", "leaves"}),
            (Story{{"p 1 starts ward", 10},
                   {"p 2 starts ward", 22},
                   {"p 1 leaves", 22},
                   {"p 3 starts ward", 36},
                   {"p 2 leaves", 36},
                   {"p 4 starts ward", 54},
                   {"p 3 leaves", 54}}));
}

TEST(Stays, DependOnThePressureAtTheirOwnService) {
  // Those who begin while someone waits stay half as long: at 35, p 3 waits since 30.
  EXPECT_EQ(story_of(a_day("groups: {p: {" + every_ten +
                           "}}\n"
                           "services: {ward: {kind: ward, beds: 1}}\n"
                           "pathways: {start: [{in: ward, for: \"25 min x if(waiting(ward) > 0, "
                           "0.5, 1)\"}, leave]}\n"),
                     55, {"starts"}),
            (Story{{"p 1 starts ward", 10}, {"p 2 starts ward", 35}, {"p 3 starts ward", 47}}));
}

TEST(Stays, OfTheDestinationDrawnFirst) {
  // The destination is an attribute: drawn, then the stay by it, then the way by it.
  const std::string text = a_day(
      "groups: {p: {arrivals: every(10 min), pathway: start, attributes: {home: 50 %}}}\n"
      "services: {ward: {kind: ward, beds: 99}, nursing: {kind: places, places: 99}}\n"
      "pathways:\n"
      "  start:\n"
      "    - {in: ward, for: \"by(home, yes: 3 min, no: 8 min)\"}\n"
      "    - choose: {when: [{if: home, go: out}, {else: placed}]}\n"
      "  placed: [{in: nursing, for: 1 min}, leave]\n"
      "  out: [leave]\n");
  int homes = 0, places = 0;
  for (const Happened& one : story(text, 1430)) {
    const bool leaves = one.what.ends_with("leaves");
    homes += leaves && one.minute % 10 == 3 ? 1 : 0;
    places += leaves && one.minute % 10 == 9 ? 1 : 0;
    EXPECT_TRUE(!leaves || one.minute % 10 == 3 || one.minute % 10 == 9) << one.minute;
  }
  EXPECT_EQ(homes + places, 142);
  EXPECT_GT(homes, 40);  // 142 fair coins give 40 or fewer with probability 2e-7
  EXPECT_GT(places, 40);
}

TEST(Triage, AcceptsByAFormula) {
  // Accepts all while nobody waits for the ward, then none. The desk decides at once.
  const std::string text =
      a_day("groups: {p: {" + every_ten +
            "}}\n"
            "services: {desk: {kind: desk, cases: unlimited}, ward: {kind: ward, beds: 1}}\n"
            "pathways:\n"
            "  start: [{triage: desk, for: 1 min, accept: \"if(waiting(ward, live) = 0, 100 %, 0 "
            "%)\", rejected: out}, {in: ward, for: 9 d}, leave]\n"
            "  out: [die]\n");
  EXPECT_EQ(story_of(text, 45, {"accepted", "rejected"}), (Story{{"p 1 accepted desk", 11},
                                                                 {"p 2 accepted desk", 21},
                                                                 {"p 3 rejected desk", 31},
                                                                 {"p 4 rejected desk", 41}}));
}

TEST(Interruptions, EndAStayBeforeItsTimeAndKeepTheBedUntilTheNextStep) {
  // Stays of 25 end at 12 by the deadline; the next bed is there at once, and the old one is free.
  EXPECT_EQ(
      story_of(a_day("groups: {p: {" + every_ten +
                     "}}\n"
                     "services: {ward: {kind: ward, beds: 1}, home: {kind: places, places: "
                     "1}}\n"
                     "pathways:\n"
                     "  start: [{in: ward, for: 25 min, until: {deadline: {after: 12 min, go: "
                     "moved}}}, die]\n"
                     "  moved: [{in: home, for: 15 min, wait: in bed}, leave]\n"),
               52, {"starts", "blocked", "leaves", "dies"}),
      (Story{{"p 1 starts ward", 10},
             {"p 1 starts home", 22},
             {"p 2 starts ward", 22},
             {"p 2 blocked home", 34},
             {"p 2 starts home", 37},
             {"p 3 starts ward", 37},
             {"p 1 leaves", 37},
             {"p 3 blocked home", 49},
             {"p 3 starts home", 52},
             {"p 4 starts ward", 52},
             {"p 2 leaves", 52}}));
}

TEST(Interruptions, ThatComeTooLateDoNotShow) {
  EXPECT_EQ(
      story_of(a_day("groups: {p: {arrivals: every(100 min), pathway: start}}\n"
                     "services: {ward: {kind: ward, beds: 1}}\n"
                     "pathways:\n"
                     "  start: [{in: ward, for: 25 min, until: {deadline: {after: 25 min, go: "
                     "out}}}, leave]\n"
                     "  out: [die]\n"),
               150, {"leaves", "dies"}),
      (Story{{"p 1 leaves", 125}}));
}

TEST(Interruptions, EndATimeAtHomeByTheFirstOfSeveral) {
  EXPECT_EQ(story_of(a_day("groups: {p: {arrivals: every(100 min), pathway: start}}\n"
                           "pathways:\n"
                           "  start: [{wait: 1 d, until: {late: {after: 30 min, go: out}, soon: "
                           "{after: 20 min, go: gone}}}, leave]\n"
                           "  out: [die]\n  gone: [leave]\n"),
                     150, {"leaves", "dies"}),
            (Story{{"p 1 leaves", 120}}));
}

TEST(SubPathways, ComeBackToTheCallerWithTheValuesOfTheCall) {
  EXPECT_EQ(story_of(a_day("parameters: {long: 30 min}\n"
                           "groups: {p: {arrivals: every(500 min), pathway: start}}\n"
                           "services: {ward: {kind: ward, beds: 1}}\n"
                           "pathways:\n"
                           "  one: {with: {los: 10 min}, steps: [{in: ward, for: $los}, {wait: 1 "
                           "min}]}\n"
                           "  two: {steps: [{do: one, with: {los: $long}}, {do: one}]}\n"
                           "  start: [{do: two}, {do: one, with: {los: 5 min}}, leave]\n"),
                     600, {"starts", "leaves"}),
            (Story{{"p 1 starts ward", 500},
                   {"p 1 starts ward", 531},
                   {"p 1 starts ward", 542},
                   {"p 1 leaves", 548}}));
}

TEST(Repetition, GoesRoundSoManyTimesWithAWaitBetween) {
  EXPECT_EQ(story_of(a_day("groups: {p: {arrivals: every(500 min), pathway: start}}\n"
                           "services: {ward: {kind: ward, beds: 1}}\n"
                           "pathways:\n"
                           "  start: [{repeat: {times: 3, apart: 20 min, steps: [{in: ward, for: 5 "
                           "min}]}}, leave]\n"),
                     700, {"starts", "leaves"}),
            (Story{{"p 1 starts ward", 500},
                   {"p 1 starts ward", 525},
                   {"p 1 starts ward", 550},
                   {"p 1 leaves", 555}}));
}

TEST(Formulas, ThatGiveNoLengthStopTheRun) {
  const std::string text = a_day(
      "groups: {p: {arrivals: every(10 min), pathway: start, attributes: {kind: 3}}}\n"
      "services: {ward: {kind: ward, beds: 9}}\n"
      "pathways: {start: [{in: ward, for: (2 - kind) * 1 min}, leave]}\n");
  EXPECT_THROW(story(text, 20), models::UnusableValue);
}

TEST(Formulas, StopTheRunIfNoCaseFits) {
  const std::string text = a_day(
      "groups: {p: {arrivals: every(10 min), pathway: start, attributes: {kind: 3}}}\n"
      "services: {ward: {kind: ward, beds: 9}}\n"
      "pathways: {start: [{in: ward, for: \"by(kind, 1: 1 d, 2: 2 d)\"}, leave]}\n");
  EXPECT_THROW(story(text, 20), models::NoCase);
}

TEST(Attributes, OfOneKindDoNotChangeAnyOtherDraw) {
  const auto text = [](const std::string& attributes) {
    return a_day("groups: {p: {arrivals: poisson(100 /d), pathway: start" + attributes +
                 "}}\n"
                 "services: {ward: {kind: ward, beds: 9}}\n"
                 "pathways:\n"
                 "  start: [{in: ward, for: exponential(mean 3 h)}, choose: {again: 40 %, out: "
                 "rest}]\n"
                 "  again: [{wait: exponential(mean 1 h)}, go: start]\n"
                 "  out: [leave]\n");
  };
  EXPECT_EQ(story(text(""), 1440),
            story(text(", attributes: {a: \"discrete(60 %: 1, 40 %: 2)\", b: 30 %}"), 1440));
}

/// Stays that follow each other by chance, with `more` written among the risks between them.
Story stays_between_risks(const std::string& more) {
  return story_of(a_day("groups: {p: {arrivals: every(100 min), pathway: start}}\n"
                        "services: {ward: {kind: ward, beds: 9}}\n"
                        "pathways:\n"
                        "  start: [{in: ward, for: exponential(mean 5 min)}, {go: home}]\n"
                        "  home: [{community: {again: {hazard: 200 /d, go: start}" +
                        more +
                        "}}]\n"
                        "  out: [leave]\n"),
                  900, {"starts", "home"});
}

TEST(Risks, ThatCannotHappenDrawNothing) {
  // Counts of draws are shared by purposes: one of nine more names would meet one of the others.
  std::string more;
  for (int i = 1; i <= 9; ++i)
    more += ", never" + std::to_string(i) + ": {hazard: 0 /d, go: out}";
  const Story without = stays_between_risks("");
  EXPECT_GT(without.size(), 100U);
  EXPECT_EQ(stays_between_risks(more), without);
  EXPECT_NE(stays_between_risks(", seldom: {hazard: 1 /y, times: frailty, go: out}" + more),
            without)
      << "or the comparison could not fail";
}

}  // namespace
}  // namespace tests

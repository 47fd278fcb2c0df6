// Persons of the start state where there are rules: cases that end with a formula, patience and
// overflow of those who have waited before the run, beds that must be given up. All by hand.
#include <gtest/gtest.h>

#include "tests/scenarios/run_text.h"

namespace {

using tests::described;
using tests::Story;

TEST(StartInACaseWithAFormula, IsDecidedWhenWhatIsLeftOfItIsOver) {
  // Cases take 60 minutes; after 15 and 45 of them, 45 and 15 are left. Nobody new comes that day.
  const std::string text = tests::a_day(
      "groups: {p: {attributes: {severity: 2}, arrivals: every(2 d), pathway: referred}}\n"
      "services: {desk: {kind: desk, cases: 2}}\n"
      "pathways:\n"
      "  referred: [{triage: desk, for: 60 min, accept: \"if(severity > 1, 0 %, 100 %)\", "
      "rejected: "
      "out, reason: criteria}, leave]\n"
      "  out: [leave]\n"
      "start_state: {known: {in: desk, group: p, elapsed: [15 min, 45 min]}}\n");
  EXPECT_EQ(tests::story(text, 600), (Story{{"start/known/desk 2 rejected desk", 15},
                                            {"start/known/desk 2 leaves", 15},
                                            {"start/known/desk 1 rejected desk", 45},
                                            {"start/known/desk 1 leaves", 45}}));
}

TEST(StartInAWait, GoesOnWithWhatIsLeftOfIt) {
  // Of 90 minutes 60 have passed, so 30 are left; a wait by formula likewise. `until` has run too:
  // 75 minutes, of which 60 have passed.
  const auto told = [](const std::string& wait) {
    return tests::story_of(
        tests::a_day("groups: {p: {attributes: {tired: 90 min}, arrivals: every(2 d), pathway: "
                     "start}}\n"
                     "services: {ward: {kind: ward, beds: 1}}\n"
                     "pathways:\n"
                     "  start: [{in: ward, for: 1 min}, " +
                     wait +
                     ", {in: ward, for: 5 min}, leave]\n  out: [leave]\n"
                     "start_state: {resting: {home: start, step: 2, n: 1, group: p, elapsed: 60 "
                     "min}}\n"),
        600, {"starts", "leaves"});
  };
  const Story after_thirty = {{"start/resting 1 starts ward", 30}, {"start/resting 1 leaves", 35}};
  EXPECT_EQ(told("{wait: 90 min}"), after_thirty);
  EXPECT_EQ(told("{wait: tired}"), after_thirty);
  EXPECT_EQ(told("{wait: 90 min, until: {soon: {after: 75 min, go: out}}}"),
            (Story{{"start/resting 1 leaves", 15}}));
}

TEST(StartState, CountsTheArrivalFromWhenWhatIsUnderWayBegan) {
  // Forty minutes in bed: a deadline fifty minutes from the arrival is ten minutes away.
  EXPECT_EQ(tests::story_of(
                tests::a_day("groups: {p: {arrivals: every(2 d), pathway: start}}\n"
                             "services: {ward: {kind: ward, beds: 1}}\n"
                             "pathways:\n"
                             "  start: [{in: ward, for: 90 min, until: {due: {after: 50 min, from: "
                             "arrival, go: out}}}, leave]\n  out: [leave]\n"
                             "start_state: {known: {in: ward, group: p, elapsed: [40 min]}}\n"),
                600, {"leaves"}),
            (Story{{"start/known/ward 1 leaves", 10}}));
}

TEST(StartInAWait, PartsNoProcessesThatTheWaitWouldPart) {
  // Whoever comes over after two hours is told of two hours before; of half an hour nobody could
  // be.
  const auto processes = [](const std::string& start) {
    return models::compile(
               described("samspil: 1\ntitle: T\nclock: {start: 2026-01-01, run: 9 d}\n"
                         "groups: {p: {arrivals: every(1 h), pathway: first}}\n"
                         "services: {a: {kind: ward, beds: 9}, b: {kind: ward, beds: 9}}\n"
                         "pathways:\n"
                         "  first: [{in: a, for: 1 h}, {wait: 2 h}, {in: b, for: 1 h}, leave]\n" +
                         start),
               {true})
        .processes.count;
  };
  EXPECT_EQ(processes(""), 2U);
  EXPECT_EQ(
      processes("start_state: {x: {home: first, step: 2, n: 1, group: p, elapsed: 90 min}}\n"), 1U);
}

TEST(StartInACourse, HasTheVisitsLeftThatAreSaid) {
  // Of six visits three are left: on the first three working days of 2026.
  EXPECT_EQ(tests::story_of(
                tests::a_day("groups: {p: {arrivals: every(90 d), pathway: start}}\n"
                             "services: {clinic: {kind: clinic, slots: {talk: {slots: 5 /week}}}}\n"
                             "pathways: {start: [{visit: clinic, times: 6}, leave]}\n"
                             "start_state: {midway: {waiting: clinic, n: 1, left: 3, group: p, "
                             "waited: 2 d}}\n",
                             "60 d"),
                60 * 1440, {"visits"})
                .size(),
            3U);
}

/// A ward of one bed, which is taken for ten hours; others have waited. Nobody new comes that day.
std::string full_ward(const std::string& rules, const std::string& waited) {
  return tests::a_day(
      "groups: {p: {arrivals: every(2 d), pathway: stay}}\n"
      "services:\n"
      "  ward: {kind: ward, beds: 1, " +
      rules +
      "}\n"
      "  other: {kind: ward, beds: 1}\n"
      "pathways: {stay: [{in: ward, for: 11 h}, leave]}\n"
      "start_state:\n"
      "  patient: {in: ward, group: p, elapsed: [1 h]}\n"
      "  line: {waiting: ward, group: p, waited: " +
      waited + "}\n");
}

TEST(StartInALine, PatienceHasRunSinceTheWaitBegan) {
  // Three hours of patience; two hours and half an hour of it are spent when the run begins.
  EXPECT_EQ(tests::story_of(full_ward("queue: {patience: 3 h}", "[2 h, 30 min]"), 500, {"leaves"}),
            (Story{{"start/line/ward 1 leaves ward", 60}, {"start/line/ward 2 leaves ward", 150}}));
}

TEST(StartInALine, WhoHasWaitedLongerThanAnyPatienceGoesAtOnce) {
  EXPECT_EQ(tests::story_of(full_ward("queue: {patience: 3 h}", "[4 h]"), 500, {"leaves"}),
            (Story{{"start/line/ward 1 leaves ward", 0}}));
}

TEST(StartInALine, ImpatienceGoesByTheTimeWaited) {
  // None for two hours, then on average 3.6 s; after an hour of waiting, the 61st minute of the
  // run.
  const std::string hazard = "queue: {impatience: {0 d: 0 /h, 2 h: 1000 /h}}";
  EXPECT_EQ(tests::story_of(full_ward(hazard, "[1 h]"), 500, {"leaves"}),
            (Story{{"start/line/ward 1 leaves ward", 60}}));
}

TEST(StartInALine, OverflowsWhenTheWholeWaitIsLongEnough) {
  // Two hours in all, of which 90 minutes have passed; the other ward has a free bed.
  EXPECT_EQ(tests::story_of(full_ward("overflow: {to: other, after: 2 h}", "[90 min]"), 700,
                            {"starts", "leaves"}),
            (Story{{"start/line/ward 1 starts other", 30},
                   {"start/patient/ward 1 leaves", 600},
                   {"start/line/ward 1 leaves", 690}}));
}

TEST(StartInALine, IsCountedAmongThoseWhoCameAndServedFirstComeFirst) {
  // The bed is free after ten hours; the audit at the end of the run balances the line.
  EXPECT_EQ(
      tests::story_of(full_ward("queue: {balk: [{above: 0 waiting, share: 100 %}]}", "[1 h, 2 h]"),
                      1300, {"starts"}),
      (Story{{"start/line/ward 2 starts ward", 600}, {"start/line/ward 1 starts ward", 1260}}));
}

TEST(StartInABed, ThatMustBeGivenUpStartsAgainWithTheWholeStay) {
  // Three hours, of which one has passed; someone urgent has the bed from minute 60 to 90. Resumed,
  // one hour is left then; started again, three.
  const auto told = [](const std::string& how) {
    return tests::story_of(
        tests::a_day("groups:\n"
                     "  p: {arrivals: every(2 d), pathway: stay, priority: 9}\n"
                     "  u: {arrivals: {every: 60 min, until: 2026-01-01 01:30}, pathway: short, "
                     "priority: 1}\n"
                     "services: {ward: {kind: ward, beds: 1, preempt: " +
                     how +
                     "}}\n"
                     "pathways:\n"
                     "  stay: [{in: ward, for: 3 h}, leave]\n"
                     "  short: [{in: ward, for: 30 min}, leave]\n"
                     "start_state: {patient: {in: ward, group: p, elapsed: [1 h]}}\n"),
        600, {"leaves"});
  };
  EXPECT_EQ(told("resume"), (Story{{"u 1 leaves", 90}, {"start/patient/ward 1 leaves", 150}}));
  EXPECT_EQ(told("restart"), (Story{{"u 1 leaves", 90}, {"start/patient/ward 1 leaves", 270}}));
}

/// One in the ward for three hours already, who is of severity 2.
std::string three_hours_in(const std::string& stay) {
  return tests::a_day(
      "groups: {p: {attributes: {severity: 2}, arrivals: every(2 d), pathway: stay}}\n"
      "services: {ward: {kind: ward, beds: 4}, other: {kind: ward, beds: 1}}\n"
      "pathways:\n"
      "  stay: [{in: ward, " +
      stay +
      "}, leave]\n"
      "  moved: [{in: other, for: 1 h}, leave]\n"
      "start_state: {here: {in: ward, group: p, elapsed: [3 h]}}\n");
}

TEST(StartInABed, GoesOnByFormulasAsThingsAreNow) {
  const auto leaves = [](const std::string& stay) {
    return tests::story_of(three_hours_in(stay), 1400, {"leaves"});
  };
  const auto at = [](std::int64_t minute) {
    return Story{{"start/here/ward 1 leaves", minute}};
  };
  EXPECT_EQ(leaves("for: 5 h x severity"), at(7 * 60));
  EXPECT_EQ(leaves("for: (2 h * severity)"), at(60));
  EXPECT_EQ(leaves("for: (1 h * severity)"), at(0));  // should be over
  EXPECT_EQ(leaves("for: \"by(severity, 1: 4 h, 2: 6 h)\""), at(3 * 60));
  // One of four beds is taken, by the patient.
  EXPECT_EQ(leaves("for: (20 h * occupancy)"), at(2 * 60));
}

TEST(StartInABed, IsEndedByClocksThatHaveRunSinceTheStayBegan) {
  const std::string clocks = "for: 9 h, until: {late: {after: 5 h, go: moved}}";
  EXPECT_EQ(tests::story_of(three_hours_in(clocks), 1400, {"starts", "leaves"}),
            (Story{{"start/here/ward 1 starts other", 120}, {"start/here/ward 1 leaves", 180}}));
  // None for four hours, then on average 3.6 s.
  const std::string hazard =
      "for: 9 h, until: {ill: {hazard: {0 d: 0 /h, 4 h: 1000 /h}, go: moved}}";
  EXPECT_EQ(tests::story_of(three_hours_in(hazard), 1400, {"starts"}),
            (Story{{"start/here/ward 1 starts other", 60}}));
}

TEST(StartState, FillsTheBedsThatAreThere) {
  const auto loaded = scenarios::load_text(
      "samspil: 1\ntitle: T\nclock: {start: 2026-01-01, run: 10 d}\n"
      "groups: {p: {arrivals: poisson(1 /d), pathway: stay}}\n"
      "services: {ward: {kind: ward, beds: 10}}\n"
      "pathways: {stay: [{in: ward, for: exponential(mean 3 d)}, leave]}\n"
      "start_state: {first: {in: ward, n: 8, group: p, elapsed: 0 d}, more: {in: ward, n: 5, "
      "group: "
      "p, elapsed: 0 d}}\n");
  ASSERT_TRUE(loaded.has_value());
  EXPECT_EQ(scenarios::faults_of(loaded).front(),
            "t.yaml:7:75: warning W134: 13 persons in ward, which has room for 10: the others are "
            "left out");
  const auto& start = loaded->description.start_state;
  EXPECT_EQ(start[0].count, std::vector<std::int64_t>{8});
  EXPECT_EQ(start[1].count, std::vector<std::int64_t>{2});
}

}  // namespace

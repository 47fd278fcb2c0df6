// Staff beside the bed: what happens to single persons, computed by hand to the minute.
#include <algorithm>
#include <map>

#include <gtest/gtest.h>

#include "tests/scenarios/run_text.h"
#include "tests/scenarios/staff_story.h"

namespace tests {
namespace {

/// Groups a, b, c ... of whom the first come at 100, 110, 120 ..., each with a pathway of its name.
std::string groups(int count) {
  std::string text = "groups:\n";
  for (int i = 0; i < count; ++i) {
    const std::string name(1, static_cast<char>('a' + i));
    text += "  " + name + ": {arrivals: every(" + std::to_string(100 + 10 * i) +
            " min), pathway: " + name + "}\n";
  }
  return text;
}

const std::string one_every_ten = "groups: {p: {arrivals: every(10 min), pathway: start}}\n";

TEST(Staff, IsTakenTogetherWithTheBedAndGivenBackWithIt) {
  // Nine beds, one nurse: the nurse is what is waited for.
  const std::string text =
      a_day(one_every_ten +
            "services: {ward: {kind: ward, beds: 9}, nurses: {kind: staff, persons: 1}}\n"
            "pathways: {start: [{in: ward, for: 25 min, needs: {nurses: 1}}, leave]}\n");
  EXPECT_EQ(story_of(text, 70, {"starts"}),
            (Story{{"p 1 starts ward", 10}, {"p 2 starts ward", 35}, {"p 3 starts ward", 60}}));
  EXPECT_EQ(
      staff_story(text, 40),
      (Story{{"p 1 gets nurses", 10}, {"p 1 gives back nurses", 35}, {"p 2 gets nurses", 35}}));
}

TEST(Staff, OfWhomNobodyIsNeededIsNotWaitedFor) {
  EXPECT_EQ(story_of(a_day("groups: {p: {arrivals: every(100 min), pathway: a}}\n"
                           "services:\n"
                           "  one: {kind: ward, beds: 1}\n"
                           "  nurses: {kind: staff, persons: 0}\n"
                           "pathways: {a: [{in: one, for: 60 min, needs: {nurses: 0}}, leave]}\n"),
                     199, {"starts", "leaves"}),
            (Story{{"p 1 starts one", 100}, {"p 1 leaves", 160}}));
}

TEST(Staff, IsTakenAllAtOnceOrNotAtAll) {
  // a has the doctor until 160. b waits for the bed, a nurse and the doctor, and holds no nurse
  // meanwhile: c, who needs a nurse only, gets her at 120.
  EXPECT_EQ(story_of(a_day(groups(3) +
                           "services:\n"
                           "  one: {kind: ward, beds: 9}\n"
                           "  two: {kind: ward, beds: 9}\n"
                           "  nurses: {kind: staff, persons: 1}\n"
                           "  doctors: {kind: staff, persons: 1}\n"
                           "pathways:\n"
                           "  a: [{in: one, for: 60 min, needs: {doctors: 1}}, leave]\n"
                           "  b: [{in: one, for: 5 min, needs: {nurses: 1, doctors: 1}}, leave]\n"
                           "  c: [{in: two, for: 70 min, needs: {nurses: 1}}, leave]\n"),
                     199, {"starts"}),
            (Story{{"a 1 starts one", 100}, {"c 1 starts two", 120}, {"b 1 starts one", 190}}));
}

TEST(Staff, NobodyBehindTheHeadOfALineOvertakes) {
  // Three nurses: a has two of them until 160. One is free, but b wants two, and c, who wants one,
  // stands behind b in the same line.
  EXPECT_EQ(story_of(a_day(groups(3) +
                           "services: {one: {kind: ward, beds: 9}, nurses: {kind: staff, persons: "
                           "3}}\n"
                           "pathways:\n"
                           "  a: [{in: one, for: 60 min, needs: {nurses: 2}}, leave]\n"
                           "  b: [{in: one, for: 5 min, needs: {nurses: 2}}, leave]\n"
                           "  c: [{in: one, for: 5 min, needs: {nurses: 1}}, leave]\n"),
                     199, {"starts"}),
            (Story{{"a 1 starts one", 100}, {"b 1 starts one", 160}, {"c 1 starts one", 160}}));
}

TEST(Staff, AHeadThatCannotBeginStopsNoOtherLine) {
  // As before, but c stands in the line of another ward.
  EXPECT_EQ(
      story_of(a_day(groups(3) + "services:\n"
                                 "  one: {kind: ward, beds: 9}\n"
                                 "  two: {kind: ward, beds: 9}\n"
                                 "  nurses: {kind: staff, persons: 3}\n"
                                 "pathways:\n"
                                 "  a: [{in: one, for: 60 min, needs: {nurses: 2}}, leave]\n"
                                 "  b: [{in: one, for: 5 min, needs: {nurses: 2}}, leave]\n"
                                 "  c: [{in: two, for: 60 min, needs: {nurses: 1}}, leave]\n"),
               199, {"starts"}),
      (Story{{"a 1 starts one", 100}, {"c 1 starts two", 120}, {"b 1 starts one", 160}}));
}

const std::string two_wards_one_nurse =
    "services:\n"
    "  one: {kind: ward, beds: 9}\n"
    "  two: {kind: ward, beds: 9}\n"
    "  nurses: {kind: staff, persons: 1}\n";

TEST(Staff, OfTwoLinesServesTheHeadThatHasWaitedLongest) {
  // The nurse is with a until 155. b waits at two since 110, c at one since 120, d at two since
  // 130.
  EXPECT_EQ(story_of(a_day(groups(4) + two_wards_one_nurse +
                           "pathways:\n"
                           "  a: [{in: one, for: 55 min, needs: {nurses: 1}}, leave]\n"
                           "  b: [{in: two, for: 10 min, needs: {nurses: 1}}, leave]\n"
                           "  c: [{in: one, for: 10 min, needs: {nurses: 1}}, leave]\n"
                           "  d: [{in: two, for: 10 min, needs: {nurses: 1}}, leave]\n"),
                     199, {"starts"}),
            (Story{{"a 1 starts one", 100},
                   {"b 1 starts two", 155},
                   {"c 1 starts one", 165},
                   {"d 1 starts two", 175}}));
}

TEST(Staff, OfTwoLinesServesTheMostUrgentHeadFirst) {
  EXPECT_EQ(story_of(a_day(groups(3) + two_wards_one_nurse +
                           "pathways:\n"
                           "  a: [{in: one, for: 55 min, needs: {nurses: 1}}, leave]\n"
                           "  b: [{in: two, for: 10 min, needs: {nurses: 1}}, leave]\n"
                           "  c: [{in: one, for: 10 min, priority: 2, needs: {nurses: 1}}, "
                           "leave]\n"),
                     199, {"starts"}),
            (Story{{"a 1 starts one", 100}, {"c 1 starts one", 155}, {"b 1 starts two", 165}}));
}

TEST(Staff, WhoIsMoreUrgentThanTheHeadNeedNotWaitBehindIt) {
  // Three nurses; a has two until 160, and b waits for two. c is more urgent and wants one.
  EXPECT_EQ(
      story_of(a_day(groups(3) +
                     "services: {one: {kind: ward, beds: 9, queue: {limit: 1}}, nurses: "
                     "{kind: staff, persons: 3}}\n"
                     "pathways:\n"
                     "  a: [{in: one, for: 60 min, needs: {nurses: 2}}, leave]\n"
                     "  b: [{in: one, for: 5 min, needs: {nurses: 2}}, leave]\n"
                     "  c: [{in: one, for: 5 min, priority: 1, needs: {nurses: 1}}, leave]\n"),
               199, {"starts"}),
      (Story{{"a 1 starts one", 100}, {"c 1 starts one", 120}, {"b 1 starts one", 160}}));
}

TEST(Staff, GoesBeforeTheStayIsOverIfItIsNeededForAShorterTime) {
  // One doctor, 15 min at each admission; stays last 60.
  const std::string text = a_day(
      one_every_ten +
      "services: {ward: {kind: ward, beds: 99}, doctors: {kind: staff, persons: 1}}\n"
      "pathways: {start: [{in: ward, for: 60 min, needs: {doctors: {for: 15 min}}}, leave]}\n");
  EXPECT_EQ(story_of(text, 86, {"starts", "leaves"}), (Story{{"p 1 starts ward", 10},
                                                             {"p 2 starts ward", 25},
                                                             {"p 3 starts ward", 40},
                                                             {"p 4 starts ward", 55},
                                                             {"p 1 leaves", 70},
                                                             {"p 5 starts ward", 70},
                                                             {"p 2 leaves", 85},
                                                             {"p 6 starts ward", 85}}));
}

TEST(Staff, IsGivenBackAtTheEndOfTheStayAtTheLatest) {
  const std::string text =
      a_day(one_every_ten +
            "services: {ward: {kind: ward, beds: 99}, doctors: {kind: staff, persons: 1}}\n"
            "pathways: {start: [{in: ward, for: 12 min, needs: {doctors: {for: 3 h}}}, leave]}\n");
  EXPECT_EQ(story_of(text, 34, {"starts"}),
            (Story{{"p 1 starts ward", 10}, {"p 2 starts ward", 22}, {"p 3 starts ward", 34}}));
}

TEST(Staff, IsNotHeldByWhoIsBlockedInTheBed) {
  // The place is p 1's from 20 to 120. p 2 is blocked in the ward from 30 on, and the nurse begins
  // with p 3. p 4 waits for a bed until p 2 gets the place.
  EXPECT_EQ(story_of(a_day(one_every_ten +
                           "services:\n"
                           "  ward: {kind: ward, beds: 2}\n"
                           "  home: {kind: places, places: 1}\n"
                           "  nurses: {kind: staff, persons: 1}\n"
                           "pathways: {start: [{in: ward, for: 10 min, needs: {nurses: 1}}, {in: "
                           "home, for: 100 min, wait: in bed}, leave]}\n"),
                     125, {"starts"}),
            (Story{{"p 1 starts ward", 10},
                   {"p 1 starts home", 20},
                   {"p 2 starts ward", 20},
                   {"p 3 starts ward", 30},
                   {"p 2 starts home", 120},
                   {"p 4 starts ward", 120}}));
}

TEST(StaffUntilTheBedIsLeft, IsHeldByWhoIsBlockedInTheBed) {
  // As before, but the nurse stays with p 2 until 120: p 3 waits for her beside a free bed.
  EXPECT_EQ(story_of(a_day(one_every_ten +
                           "services:\n"
                           "  ward: {kind: ward, beds: 2}\n"
                           "  home: {kind: places, places: 1}\n"
                           "  nurses: {kind: staff, persons: 1, cares_until: bed left}\n"
                           "pathways: {start: [{in: ward, for: 10 min, needs: {nurses: 1}}, {in: "
                           "home, for: 100 min, wait: in bed}, leave]}\n"),
                     225, {"starts"}),
            (Story{{"p 1 starts ward", 10},
                   {"p 1 starts home", 20},
                   {"p 2 starts ward", 20},
                   {"p 2 starts home", 120},
                   {"p 3 starts ward", 120},
                   {"p 3 starts home", 220},
                   {"p 4 starts ward", 220}}));
}

/// A wait in the bed after a stay.
std::string in_bed(int minutes) {
  return "{fork: all, wait: in bed, tracks: {round: [{wait: " + std::to_string(minutes) +
         " min}]}, until: {late: {after: 9 h, go: out}}}";
}

TEST(StaffUntilTheBedIsLeft, StaysThroughAWaitInTheBedAndSoDoesWhoStandsIn) {
  // a has the nurse and b, who finds none, agency staff; both wait in bed, until 150 and 160. c
  // wants the nurse, and nobody else will do.
  EXPECT_EQ(staff_story(a_day(groups(3) +
                              "services:\n"
                              "  one: {kind: ward, beds: 9}\n"
                              "  nurses: {kind: staff, persons: 1, cares_until: bed left}\n"
                              "  agency: {kind: staff, persons: 1}\n"
                              "pathways:\n"
                              "  a: [{in: one, for: 20 min, needs: {nurses: {or: [agency]}}}, " +
                              in_bed(30) +
                              ", {wait: 5 min}, leave]\n"
                              "  b: [{in: one, for: 10 min, needs: {nurses: {or: [agency]}}}, " +
                              in_bed(40) +
                              ", leave]\n"
                              "  c: [{in: one, for: 20 min, needs: {nurses: 1}}, leave]\n"
                              "  out: [leave]\n"),
                        199),
            (Story{{"a 1 gets nurses", 100},
                   {"b 1 gets agency", 110},
                   {"a 1 gives back nurses", 150},
                   {"c 1 gets nurses", 150},
                   {"b 1 gives back agency", 160},
                   {"c 1 gives back nurses", 170}}));
}

TEST(StaffUntilTheBedIsLeft, GoesWithTheStayIfItIsNeededForAPartOfIt) {
  EXPECT_EQ(staff_story(a_day(groups(1) +
                              "services:\n"
                              "  one: {kind: ward, beds: 9}\n"
                              "  nurses: {kind: staff, persons: 2, cares_until: bed left}\n"
                              "pathways:\n"
                              "  a: [{in: one, for: 20 min, needs: {nurses: {for: 3 h}}}, " +
                              in_bed(30) + ", leave]\n  out: [leave]\n"),
                        199),
            (Story{{"a 1 gets nurses", 100}, {"a 1 gives back nurses", 120}}));
}

TEST(StaffUntilTheBedIsLeft, IsGivenBackBeforeAStayThatNeedsStaffItself) {
  // So a's nurse goes to b, who has waited since 110, and nobody waits for staff with staff.
  EXPECT_EQ(story_of(a_day(groups(2) +
                           "services:\n"
                           "  one: {kind: ward, beds: 9}\n"
                           "  two: {kind: ward, beds: 9}\n"
                           "  nurses: {kind: staff, persons: 1, cares_until: bed left}\n"
                           "pathways:\n"
                           "  a: [{in: one, for: 20 min, needs: {nurses: 1}}, {in: two, for: 5 "
                           "min, wait: in bed, needs: {nurses: 1}}, leave]\n"
                           "  b: [{in: two, for: 30 min, needs: {nurses: 1}}, leave]\n"),
                     199, {"starts"}),
            (Story{{"a 1 starts one", 100}, {"b 1 starts two", 120}, {"a 1 starts two", 150}}));
}

/// One bed, and a place that z has from 90 to 390: a, treated at 120, is blocked.
std::string blocked_until(const std::string& ward, const std::string& home) {
  return a_day(
      "groups:\n"
      "  z: {arrivals: every(90 min), pathway: z}\n"
      "  a: {arrivals: every(100 min), pathway: a}\n"
      "services:\n"
      "  one: {kind: ward, " +
      ward + "}\n  home: {kind: places, places: 1" + home +
      "}\n"
      "  nurses: {kind: staff, persons: 1, cares_until: bed left}\n"
      "pathways:\n"
      "  z: [{in: home, for: 300 min}, leave]\n"
      "  a: [{in: one, for: 20 min, needs: {nurses: 1}}, {in: home, for: 9 h, wait: in "
      "bed}, leave]\n");
}

TEST(StaffUntilTheBedIsLeft, GoesWhenTheBedCloses) {
  const std::string closes_at_150 =
      "beds: {normal: 1, weekly: {mon-sun 02:30-03:00: 0}}, at_closing: resume";
  EXPECT_EQ(staff_story(blocked_until(closes_at_150, ""), 179),
            (Story{{"a 1 gets nurses", 100}, {"a 1 gives back nurses", 150}}));
}

TEST(StaffUntilTheBedIsLeft, GoesWhenThePatientWaitsNoLonger) {
  EXPECT_EQ(staff_story(blocked_until("beds: 9", ", queue: {patience: 30 min}"), 179),
            (Story{{"a 1 gets nurses", 100}, {"a 1 gives back nurses", 150}}));
}

TEST(Staff, OfTheStayThatIsOverServesTheLineBeforeTheNextStayOfTheSamePatient) {
  // a's next stay needs the nurse too, and keeps the bed until then: b has waited since 110.
  EXPECT_EQ(story_of(a_day(groups(2) + two_wards_one_nurse +
                           "pathways:\n"
                           "  a: [{in: one, for: 20 min, needs: {nurses: 1}}, {in: two, for: 5 "
                           "min, wait: in bed, needs: {nurses: 1}}, leave]\n"
                           "  b: [{in: two, for: 30 min, needs: {nurses: 1}}, leave]\n"),
                     199, {"starts"}),
            (Story{{"a 1 starts one", 100}, {"b 1 starts two", 120}, {"a 1 starts two", 150}}));
}

TEST(Staff, MayBeReplacedByOthersInOrderOfPreference) {
  EXPECT_EQ(
      staff_story(
          a_day(groups(3) + "services:\n"
                            "  one: {kind: ward, beds: 9}\n"
                            "  nurses: {kind: staff, persons: 1}\n"
                            "  float: {kind: staff, persons: 1}\n"
                            "  agency: {kind: staff, persons: unlimited}\n"
                            "pathways:\n"
                            "  a: [{in: one, for: 15 min, needs: {nurses: {or: [float, agency]}}}, "
                            "leave]\n"
                            "  b: [{in: one, for: 30 min, needs: {nurses: {or: [float, agency]}}}, "
                            "leave]\n"
                            "  c: [{in: one, for: 30 min, needs: {nurses: {n: 3, or: [float, "
                            "agency]}}}, leave]\n"),
          120),
      (Story{{"a 1 gets nurses", 100},
             {"b 1 gets float", 110},
             {"a 1 gives back nurses", 115},
             {"c 1 gets nurses", 120},
             {"c 1 gets agency", 120},
             {"c 1 gets agency", 120}}));
}

TEST(Staff, WhoCanBeReplacedIsChosenAfterThoseWhoCannot) {
  // Nurses come first for a need that doctors could fill as well; but the only nurse is wanted by
  // a need that nobody else can fill.
  EXPECT_EQ(
      staff_story(a_day(groups(1) + "services:\n"
                                    "  one: {kind: ward, beds: 9}\n"
                                    "  nurses: {kind: staff, persons: 1}\n"
                                    "  doctors: {kind: staff, persons: 2}\n"
                                    "  helpers: {kind: staff, persons: 0}\n"
                                    "pathways: {a: [{in: one, for: 15 min, needs: {helpers: {or: "
                                    "[nurses, doctors]}, nurses: 1}}, leave]}\n"),
                  100),
      (Story{{"a 1 gets nurses", 100}, {"a 1 gets doctors", 100}}));
}

TEST(Staff, ComesAndGoesByTheHoursOfTheWeek) {
  // On duty 08:00-08:30. p 1 waits from 100 to 480 and is with the nurse until 500, p 2 until 520,
  // past the end of the shift; p 3 until the next day.
  EXPECT_EQ(story_of(a_day("groups: {p: {arrivals: every(100 min), pathway: start}}\n"
                           "services:\n"
                           "  ward: {kind: ward, beds: 9}\n"
                           "  nurses: {kind: staff, persons: {normal: 0, weekly: {mon-sun "
                           "08:00-08:30: 1}}, at_closing: overtime}\n"
                           "pathways: {start: [{in: ward, for: 20 min, needs: {nurses: 1}}, "
                           "leave]}\n",
                           "2 d"),
                     1930, {"starts"}),
            (Story{{"p 1 starts ward", 480}, {"p 2 starts ward", 500}, {"p 3 starts ward", 1920}}));
}

TEST(Staff, WhoGivesUpAtTheHeadLetsTheNextBegin) {
  // Two nurses, a has one until 200. b wants two and gives up at 140; c wants one.
  EXPECT_EQ(story_of(a_day(groups(3) +
                           "services: {one: {kind: ward, beds: 9, queue: {patience: 30 min}}, "
                           "nurses: {kind: staff, persons: 2}}\n"
                           "pathways:\n"
                           "  a: [{in: one, for: 100 min, needs: {nurses: 1}}, leave]\n"
                           "  b: [{in: one, for: 5 min, needs: {nurses: 2}}, leave]\n"
                           "  c: [{in: one, for: 5 min, needs: {nurses: 1}}, leave]\n"),
                     199, {"starts"}),
            (Story{{"a 1 starts one", 100}, {"c 1 starts one", 140}}));
}

TEST(Staff, IsWaitedForFromTheStartEvenBesideUnlimitedBeds) {
  EXPECT_EQ(story_of(a_day("groups: {p: {arrivals: every(1000 min), pathway: start}}\n"
                           "services: {ward: {kind: ward, beds: unlimited}, nurses: {kind: staff, "
                           "persons: 1}}\n"
                           "pathways: {start: [{in: ward, for: 25 min, needs: {nurses: 1}}, "
                           "leave]}\n"
                           "start_state: {there: {waiting: ward, group: p, n: 2, waited: 1 h}}\n"),
                     199, {"starts"}),
            (Story{{"start/there/ward 1 starts ward", 0}, {"start/there/ward 2 starts ward", 25}}));
}

TEST(Staff, IsTakenByTheShortestStayFirstWhereTheLineGoesByThat) {
  // The nurse is a's until 185. c's stay is shorter than b's.
  EXPECT_EQ(
      story_of(a_day(groups(3) + "services: {one: {kind: ward, beds: 9, queue: {order: shortest}}, "
                                 "nurses: {kind: staff, persons: 1}}\n"
                                 "pathways:\n"
                                 "  a: [{in: one, for: 85 min, needs: {nurses: 1}}, leave]\n"
                                 "  b: [{in: one, for: 9 min, needs: {nurses: 1}}, leave]\n"
                                 "  c: [{in: one, for: 5 min, needs: {nurses: 1}}, leave]\n"),
               199, {"starts"}),
      (Story{{"a 1 starts one", 100}, {"c 1 starts one", 185}, {"b 1 starts one", 190}}));
}

TEST(Rounds, ComeAgainAfterTheLastOneEndedUntilTheStayIsOver) {
  EXPECT_EQ(staff_story(a_day(groups(1) +
                              "services: {one: {kind: ward, beds: 9}, nurses: {kind: staff, "
                              "persons: 1}}\n"
                              "pathways: {a: [{in: one, for: 43 min, rounds: {nurses: {for: 5 min, "
                              "every: 10 min}}}, leave]}\n"),
                        199),
            (Story{{"a 1 gets nurses", 110},
                   {"a 1 gives back nurses", 115},
                   {"a 1 gets nurses", 125},
                   {"a 1 gives back nurses", 130},
                   {"a 1 gets nurses", 140},
                   {"a 1 gives back nurses", 143}}));
}

const std::string two_patients_one_nurse =
    "services: {one: {kind: ward, beds: 9}, nurses: {kind: staff, persons: 1}}\n"
    "pathways:\n"
    "  a: [{in: one, for: 60 min, rounds: {nurses: {for: 15 min, every: 20 min}}}, leave]\n"
    "  b: [{in: one, for: 45 min, rounds: {nurses: {for: 10 min, every: 18 min}}}, leave]\n";

TEST(Rounds, WaitForStaffWhileTheStayGoesOn) {
  // a is seen from 120 to 135, and is due again at 155. b is due at 128, waits until 135, and is
  // due again at 163. The stays end at 160 and 155 all the same.
  EXPECT_EQ(staff_story(a_day(groups(2) + two_patients_one_nurse), 199),
            (Story{{"a 1 gets nurses", 120},
                   {"a 1 gives back nurses", 135},
                   {"b 1 gets nurses", 135},
                   {"b 1 gives back nurses", 145},
                   {"a 1 gets nurses", 155},
                   {"a 1 gives back nurses", 160}}));
  EXPECT_EQ(story_of(a_day(groups(2) + two_patients_one_nurse), 199, {"leaves"}),
            (Story{{"b 1 leaves", 155}, {"a 1 leaves", 160}}));
}

TEST(Rounds, ThatWaitAreOfferedStaffBeforeWhoCameLaterToALine) {
  // b's stay has the nurse from 110 to 155. a's round is due at 115, c waits for the nurse since
  // 120: the round is first.
  EXPECT_EQ(staff_story(a_day(groups(3) + two_wards_one_nurse +
                              "pathways:\n"
                              "  a: [{in: one, for: 90 min, rounds: {nurses: {for: 15 min, every: "
                              "15 min}}}, leave]\n"
                              "  b: [{in: two, for: 45 min, needs: {nurses: 1}}, leave]\n"
                              "  c: [{in: two, for: 7 min, needs: {nurses: 1}}, leave]\n"),
                        184),
            (Story{{"b 1 gets nurses", 110},
                   {"b 1 gives back nurses", 155},
                   {"a 1 gets nurses", 155},
                   {"a 1 gives back nurses", 170},
                   {"c 1 gets nurses", 170},
                   {"c 1 gives back nurses", 177}}));
}

/// Of each person the lengths of all stays, in order.
std::map<std::uint32_t, std::vector<engine::Duration>> lengths(const std::string& nurses) {
  const models::Program program = models::compile(
      described(a_day("groups: {p: {arrivals: poisson(100 /d), pathway: start}}\n"
                      "services: {ward: {kind: ward, beds: 99}, nurses: {kind: staff, persons: " +
                          nurses +
                          "}}\n"
                          "pathways:\n"
                          "  start:\n"
                          "    - in: ward\n"
                          "      for: exponential(mean 3 h)\n"
                          "      needs: {nurses: {for: exponential(mean 10 min)}}\n"
                          "      rounds: {nurses: {for: exponential(mean 5 min), every: "
                          "exponential(mean 20 min)}}\n"
                          "    - {in: ward, for: exponential(mean 3 h)}\n"
                          "    - leave\n",
                      "3 d")),
      {false});
  std::map<std::uint32_t, std::vector<engine::Duration>> all;
  for (const models::Entry& entry : journal_of(program)) {
    if (entry.activity == models::Activity::starts) all[entry.number].push_back(entry.length);
  }
  return all;
}

TEST(Rounds, ThatWaitChangeNobodysStay) {
  const auto few = lengths("2"), many = lengths("20");
  ASSERT_GT(few.size(), 200U);
  for (const auto& [person, stays] : few) {
    const auto& same = many.at(person);
    ASSERT_GE(same.size(), stays.size());
    EXPECT_TRUE(std::equal(stays.begin(), stays.end(), same.begin())) << person;
  }
}

TEST(Staff, ThatEverybodyNeedsInPairsLocksNothing) {
  // Four philosophers' wards and pools in a ring: each stay needs its own pool and the next one,
  // one nurse in each. Nobody comes after the first day, and all are out in the end.
  std::string text = "groups:\n", pools, pathways = "pathways:\n";
  const std::string names = "abcd";
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string one(1, names[i]), next(1, names[(i + 1) % names.size()]);
    text += "  " + one + ": {arrivals: {rate: 20 /d, until: 2026-01-02}, pathway: " + one + "}\n";
    pools += "  ward_" + one + ": {kind: ward, beds: 3}\n  staff_" + one +
             ": {kind: staff, persons: 1}\n";
    pathways += "  " + one + ":\n    - {in: ward_" + one +
                ", for: exponential(mean 30 min), needs: {staff_" + one + ": 1, staff_" + next +
                ": {for: exponential(mean 20 min)}}, rounds: {staff_" + next +
                ": {for: 5 min, every: 15 min}}}\n    - {in: ward_" + next +
                ", for: exponential(mean 30 min), needs: {staff_" + next + ": 1, staff_" + one +
                ": 1}}\n    - leave\n";
  }
  const auto found = story(a_day(text + "services:\n" + pools + pathways, "20 d"), 20 * 1440);
  const auto left = std::ranges::count_if(
      found, [](const Happened& one) { return one.what.ends_with("leaves"); });
  const models::Journal all = journal_of(
      models::compile(described(a_day(text + "services:\n" + pools + pathways, "20 d")), {false}));
  const auto came = std::ranges::count(all, models::Activity::came, &models::Entry::activity);
  EXPECT_GT(came, 40);
  EXPECT_EQ(left, came);
}

}  // namespace
}  // namespace tests

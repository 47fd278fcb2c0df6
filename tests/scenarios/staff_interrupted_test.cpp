// Staff of stays that are broken off, and of those under way from the start: computed by hand to
// the minute, and against theory.
#include <gtest/gtest.h>

#include "tests/scenarios/run_text.h"
#include "tests/scenarios/staff_story.h"

namespace tests {
namespace {

/// a's first patient comes at 100, b's at 110, c's at 120; b is the most urgent.
const std::string three_groups =
    "groups:\n"
    "  a: {arrivals: every(100 min), pathway: a}\n"
    "  b: {arrivals: every(110 min), pathway: b, priority: 1}\n"
    "  c: {arrivals: every(120 min), pathway: c}\n";

/// One bed that the more urgent takes, another ward, and a nurse.
std::string wards(const std::string& preempt, int nurses = 1, int beds = 1) {
  return three_groups + "services:\n  one: {kind: ward, beds: " + std::to_string(beds) +
         ", preempt: " + preempt +
         "}\n  two: {kind: ward, beds: 9}\n  nurses: {kind: staff, persons: " +
         std::to_string(nurses) + "}\n  doctors: {kind: staff, persons: 1}\n";
}

TEST(StaffBrokenOff, IsGivenBackAndSoughtAgainWithTheBed) {
  EXPECT_EQ(staff_story(
                a_day(wards("resume") + "pathways:\n"
                                        "  a: [{in: one, for: 60 min, needs: {nurses: 1}}, leave]\n"
                                        "  b: [{in: one, for: 20 min, needs: {nurses: 1}}, leave]\n"
                                        "  c: [leave]\n"),
                199),
            (Story{{"a 1 gets nurses", 100},
                   {"a 1 gives back nurses", 110},
                   {"b 1 gets nurses", 110},
                   {"b 1 gives back nurses", 130},
                   {"a 1 gets nurses", 130},
                   {"a 1 gives back nurses", 180}}));
}

TEST(StaffBrokenOff, StaysWithTheMoreUrgentWhenThePatientIsMoved) {
  // There is a bed in the other ward at once, but a nurse only when b is done.
  EXPECT_EQ(staff_story(a_day(wards("move to two") +
                              "pathways:\n"
                              "  a: [{in: one, for: 60 min, needs: {nurses: 1}}, leave]\n"
                              "  b: [{in: one, for: 20 min, needs: {nurses: 1}}, leave]\n"
                              "  c: [leave]\n"),
                        199),
            (Story{{"a 1 gets nurses", 100},
                   {"a 1 gives back nurses", 110},
                   {"b 1 gets nurses", 110},
                   {"b 1 gives back nurses", 130},
                   {"a 1 gets nurses", 130},
                   {"a 1 gives back nurses", 180}}));
}

TEST(StaffBrokenOff, WaitsForBothTheBedAndTheStaffToGoOn) {
  // b needs no nurse, so c has her from 120 to 160; the bed is free again at 130.
  EXPECT_EQ(story_of(a_day(wards("resume") +
                           "pathways:\n"
                           "  a: [{in: one, for: 45 min, needs: {nurses: 1}}, leave]\n"
                           "  b: [{in: one, for: 20 min}, leave]\n"
                           "  c: [{in: two, for: 40 min, needs: {nurses: 1}}, leave]\n"),
                     199, {"starts", "leaves"}),
            (Story{{"a 1 starts one", 100},
                   {"b 1 starts one", 110},
                   {"c 1 starts two", 120},
                   {"b 1 leaves", 130},
                   {"a 1 starts one", 160},
                   {"c 1 leaves", 160},
                   {"a 1 leaves", 195}}));
}

/// b has the bed from 110 to 130; a needs the doctor for so long.
Story doctor_of(const std::string& preempt, const std::string& needed) {
  return staff_story(a_day(wards(preempt) +
                           "pathways:\n"
                           "  a: [{in: one, for: 40 min, needs: {doctors: {for: " +
                           needed +
                           "}}}, leave]\n"
                           "  b: [{in: one, for: 20 min}, leave]\n"
                           "  c: [leave]\n"),
                     199);
}

TEST(StaffBrokenOff, OfAPartOfTheStayIsNeededForWhatIsLeft) {
  EXPECT_EQ(doctor_of("resume", "30 min"), (Story{{"a 1 gets doctors", 100},
                                                  {"a 1 gives back doctors", 110},
                                                  {"a 1 gets doctors", 130},
                                                  {"a 1 gives back doctors", 150}}));
  EXPECT_EQ(doctor_of("resume", "5 min"),
            (Story{{"a 1 gets doctors", 100}, {"a 1 gives back doctors", 105}}));
}

TEST(StaffBrokenOff, OfAStayThatStartsAgainIsNeededAgain) {
  EXPECT_EQ(doctor_of("restart", "30 min"), (Story{{"a 1 gets doctors", 100},
                                                   {"a 1 gives back doctors", 110},
                                                   {"a 1 gets doctors", 130},
                                                   {"a 1 gives back doctors", 160}}));
  EXPECT_EQ(doctor_of("resample", "5 min"), (Story{{"a 1 gets doctors", 100},
                                                   {"a 1 gives back doctors", 105},
                                                   {"a 1 gets doctors", 130},
                                                   {"a 1 gives back doctors", 135}}));
}

TEST(StaffBrokenOff, GivesWayOnlyIfItIsEnoughForTheMoreUrgent) {
  // b wants two nurses. a has one and c the other from 90 on: breaking a off would not do.
  const std::string text = wards("resume", 2) +
                           "pathways:\n"
                           "  a: [{in: one, for: 60 min, needs: {nurses: 1}}, leave]\n"
                           "  b: [{in: one, for: 20 min, needs: {nurses: 2}}, leave]\n"
                           "  c: [{in: two, for: 80 min, needs: {nurses: 1}}, leave]\n";
  std::string early = text;
  early.replace(early.find("every(120 min)"), 14, "every(90 min)");
  EXPECT_EQ(story_of(a_day(early), 175, {"starts"}),
            (Story{{"c 1 starts two", 90}, {"a 1 starts one", 100}, {"b 1 starts one", 170}}));
  // c comes at 120 instead: then a is broken off, and goes on as soon as b has given both back.
  EXPECT_EQ(story_of(a_day(text), 175, {"starts"}), (Story{{"a 1 starts one", 100},
                                                           {"b 1 starts one", 110},
                                                           {"a 1 starts one", 130},
                                                           {"c 1 starts two", 130}}));
}

TEST(StaffBrokenOff, GivesWayThoughABedIsFree) {
  EXPECT_EQ(story_of(a_day(wards("resume", 1, 9) +
                           "pathways:\n"
                           "  a: [{in: one, for: 30 min, needs: {nurses: 1}}, leave]\n"
                           "  b: [{in: one, for: 20 min, needs: {nurses: 1}}, leave]\n"
                           "  c: [leave]\n"),
                     199, {"starts", "leaves"}),
            (Story{{"a 1 starts one", 100},
                   {"b 1 starts one", 110},
                   {"c 1 leaves", 120},
                   {"a 1 starts one", 130},
                   {"b 1 leaves", 130},
                   {"a 1 leaves", 150}}));
}

TEST(StaffBrokenOff, ByTheEndOfAShiftServesTheOtherLines) {
  // Ward one closes at 480 on a, who has 70 min left; c, who waits since 470, gets the nurse. a
  // goes on at 08:00 the next day.
  EXPECT_EQ(story_of(a_day("groups:\n"
                           "  a: {arrivals: every(430 min), pathway: a}\n"
                           "  c: {arrivals: every(470 min), pathway: c}\n"
                           "services:\n"
                           "  one: {kind: ward, beds: {normal: 0, weekly: {mon-sun 00:00-08:00: "
                           "1}}, at_closing: resume}\n"
                           "  two: {kind: ward, beds: 9}\n"
                           "  nurses: {kind: staff, persons: 1}\n"
                           "pathways:\n"
                           "  a: [{in: one, for: 120 min, needs: {nurses: 1}}, leave]\n"
                           "  c: [{in: two, for: 20 min, needs: {nurses: 1}}, leave]\n",
                           "2 d"),
                     1515, {"starts"}),
            (Story{{"a 1 starts one", 430},
                   {"c 1 starts two", 480},
                   {"c 2 starts two", 940},
                   {"c 3 starts two", 1410},
                   {"a 1 starts one", 1440},
                   {"a 2 starts one", 1510}}));
}

TEST(StaffBrokenOff, IsMovedWithThePatient) {
  EXPECT_EQ(staff_story(a_day(wards("move to two") +
                              "pathways:\n"
                              "  a: [{in: one, for: 60 min, needs: {doctors: {for: 30 min}}}, "
                              "leave]\n"
                              "  b: [{in: one, for: 20 min}, leave]\n"
                              "  c: [leave]\n"),
                        199),
            (Story{{"a 1 gets doctors", 100},
                   {"a 1 gives back doctors", 110},
                   {"a 1 gets doctors", 110},
                   {"a 1 gives back doctors", 130}}));
}

TEST(StaffBrokenOff, RoundsGoOnOneIntervalAfterTheStayDoes) {
  // One round from 104 to 107; the second, from 111, is never due, since b has the bed from 110 to
  // 130. The next is due at 134.
  EXPECT_EQ(staff_story(a_day(wards("resume") +
                              "pathways:\n"
                              "  a: [{in: one, for: 20 min, rounds: {nurses: {for: 3 min, every: 4 "
                              "min}}}, leave]\n"
                              "  b: [{in: one, for: 20 min}, leave]\n"
                              "  c: [leave]\n"),
                        199),
            (Story{{"a 1 gets nurses", 104},
                   {"a 1 gives back nurses", 107},
                   {"a 1 gets nurses", 134},
                   {"a 1 gives back nurses", 137}}));
}

/// A stay of 100 min that began an hour before the run, with this of staff.
std::string there(const std::string& staff, const std::string& nurses = "9",
                  const std::string& elapsed = "[60 min]") {
  return a_day(
      "groups: {p: {arrivals: every(10 min), pathway: q}, s: {arrivals: every(9 d), "
      "pathway: start}}\n"
      "services:\n"
      "  ward: {kind: ward, beds: 9}\n"
      "  nurses: {kind: staff, persons: " +
      nurses +
      "}\n"
      "pathways:\n"
      "  start: [{in: ward, for: 100 min, " +
      staff +
      "}, leave]\n"
      "  q: [{in: ward, for: 1000 min, needs: {nurses: 1}}, leave]\n"
      "start_state: {there: {in: ward, group: s, elapsed: " +
      elapsed + "}}\n");
}

/// Of those of the start state only.
Story of_the_start(const std::string& text) {
  Story some;
  for (const Happened& one : staff_story(text, 199)) {
    if (one.what.starts_with("start/")) some.push_back(one);
  }
  return some;
}

TEST(StaffFromTheStart, IsThereAndIsGivenBack) {
  const std::string who = "start/there/ward 1";
  EXPECT_EQ(of_the_start(there("needs: {nurses: 1}")),
            (Story{{who + " gets nurses", 0}, {who + " gives back nurses", 40}}));
  EXPECT_EQ(of_the_start(there("needs: {nurses: {for: 90 min}}")),
            (Story{{who + " gets nurses", 0}, {who + " gives back nurses", 30}}));
  EXPECT_EQ(of_the_start(there("needs: {nurses: {for: 30 min}}")), Story{});
}

TEST(StaffFromTheStart, RoundsAreDueAsIfTheyHadComeSince) {
  // Since the stay began: due at 20 and 45 min, and at 70, 10 min into the run; and so on.
  const std::string who = "start/there/ward 1";
  EXPECT_EQ(of_the_start(there("rounds: {nurses: {for: 5 min, every: 20 min}}")),
            (Story{{who + " gets nurses", 10},
                   {who + " gives back nurses", 15},
                   {who + " gets nurses", 35},
                   {who + " gives back nurses", 40}}));
}

TEST(StaffFromTheStart, IsThereEvenIfFewerAreOnDuty) {
  // One nurse by night, and two patients of 100 min who have her since 80 and 50 min. p 1 comes at
  // 10 and begins when one of them is free again: at 50, since at 20 the second is above the
  // number.
  EXPECT_EQ(story_of(there("needs: {nurses: 1}", "{normal: 1, weekly: {mon-sun 08:00-16:00: 2}}",
                           "[80 min, 50 min]"),
                     199, {"starts"}),
            (Story{{"p 1 starts ward", 50}}));
}

}  // namespace
}  // namespace tests

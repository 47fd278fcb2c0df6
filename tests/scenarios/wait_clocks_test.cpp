// Clocks that run while a person waits, computed by hand to the minute. At one instant, stays that
// end come before clocks.
#include <gtest/gtest.h>

#include "tests/scenarios/run_text.h"

namespace tests {
namespace {

using Story = std::vector<Happened>;

const std::string p_every_ten = "groups: {p: {arrivals: every(10 min), pathway: start}}\n";
const std::string one_bed = "services: {ward: {kind: ward, beds: 1}}\n";

TEST(WaitClocks, EndTheWaitAndLeadElsewhere) {
  // The bed is held from 10 to 45. Of those who wait, p 4 has waited 5 when it is free.
  EXPECT_EQ(story_of(a_day(p_every_ten + one_bed +
                           "pathways:\n"
                           "  start: [{in: ward, for: 35 min, until: {crisis: {after: 12 min, "
                           "while: waiting, go: out}}}, leave]\n"
                           "  out: [die]\n"),
                     50, {"starts", "leaves", "dies"}),
            (Story{{"p 1 starts ward", 10},
                   {"p 2 dies", 32},
                   {"p 3 dies", 42},
                   {"p 4 starts ward", 45},
                   {"p 1 leaves", 45}}));
}

TEST(WaitClocks, OfBothGoOnInTheStay) {
  // The clock of 30 min: p 1 stays 25 and is done. p 2 waits 15, and is called away after 15 in
  // bed; p 3 waits 20, and so on.
  EXPECT_EQ(story_of(a_day(p_every_ten + one_bed +
                           "pathways:\n"
                           "  start: [{in: ward, for: 25 min, until: {crisis: {after: 30 min, "
                           "while: both, go: out}}}, leave]\n"
                           "  out: [die]\n"),
                     60, {"starts", "leaves", "dies"}),
            (Story{{"p 1 starts ward", 10},
                   {"p 2 starts ward", 35},
                   {"p 1 leaves", 35},
                   {"p 3 starts ward", 50},
                   {"p 2 dies", 50},
                   {"p 4 starts ward", 60},
                   {"p 3 dies", 60}}));
}

TEST(WaitClocks, KeepTheBedOfWhoWaitsInOneUntilTheNextStep) {
  // p 1 is in rehab from 15 on. p 2 is ready at 25, waits in bed until 45, and then gives it to
  // p 3.
  EXPECT_EQ(story_of(a_day(p_every_ten +
                           "services: {ward: {kind: ward, beds: 1}, rehab: {kind: places, places: "
                           "1}}\n"
                           "pathways:\n"
                           "  start: [{in: ward, for: 5 min}, {in: rehab, for: 9 d, wait: in bed, "
                           "until: {late: {after: 20 min, while: waiting, go: out}}}, leave]\n"
                           "  out: [die]\n"),
                     50, {"starts", "blocked", "dies"}),
            (Story{{"p 1 starts ward", 10},
                   {"p 1 starts rehab", 15},
                   {"p 2 starts ward", 20},
                   {"p 2 blocked rehab", 25},
                   {"p 3 starts ward", 45},
                   {"p 2 dies", 45},
                   {"p 3 blocked rehab", 50}}));
}

TEST(WaitClocks, PlaceWhoBecomesUrgentByTheTimeOfArrival) {
  // u 1 comes at 35, before p 2 (20) and p 3 (30) become urgent at 45 and 55; they are served
  // first. p 4 (40) becomes urgent at 65.
  const std::string text = a_day(
      "groups:\n"
      "  p: {arrivals: every(10 min), pathway: start}\n"
      "  u: {arrivals: every(35 min), pathway: start, priority: 1}\n"
      "services: {ward: {kind: ward, beds: 1}}\n"
      "pathways:\n"
      "  start: [{in: ward, for: \"by(group, p: 65 min, else: 5 min)\", until: {worse: {after: 25 "
      "min, while: waiting, become: u}}}, leave]\n");
  EXPECT_EQ(story_of(text, 90, {"starts"}), (Story{{"p 1 starts ward", 10},
                                                   {"p 2 starts ward", 75},
                                                   {"p 3 starts ward", 80},
                                                   {"u 1 starts ward", 85},
                                                   {"p 4 starts ward", 90}}));
}

TEST(WaitClocks, ChangeAttributesInTheMidstOfTheWait) {
  // Stays of 15 x level. p 2 waits 5: the bed is free before the clock ends. p 3 waits from 30
  // to 40.
  EXPECT_EQ(story_of(a_day("groups: {p: {arrivals: every(10 min), pathway: start, attributes: "
                           "{level: 1}}}\n" +
                           one_bed +
                           "pathways: {start: [{in: ward, for: level * 15 min, until: {worse: "
                           "{after: 5 min, while: waiting, set: {level: level + 1}}}}, leave]}\n"),
                     70, {"starts"}),
            (Story{{"p 1 starts ward", 10},
                   {"p 2 starts ward", 25},
                   {"p 3 starts ward", 40},
                   {"p 4 starts ward", 70}}));
}

TEST(WaitClocks, MakeSomeoneGiveWayAtOnce) {
  // p 2 is more urgent than p 1 from 32 on; p 3 from 42 on, but not more than p 2.
  EXPECT_EQ(story_of(a_day(p_every_ten +
                           "services: {ward: {kind: ward, beds: 1, preempt: resume}}\n"
                           "pathways: {start: [{in: ward, for: 90 min, until: {worse: {after: 12 "
                           "min, while: waiting, priority: 2}}}, leave]}\n"),
                     122, {"starts"}),
            (Story{{"p 1 starts ward", 10}, {"p 2 starts ward", 32}, {"p 3 starts ward", 122}}));
}

TEST(WaitClocks, GiveARightToAReservedBed) {
  EXPECT_EQ(story_of(a_day("groups:\n"
                           "  p: {arrivals: every(10 min), pathway: start}\n"
                           "  child: {arrivals: every(900 min), pathway: start}\n"
                           "services: {ward: {kind: ward, beds: 2, reserve: {child: 1}}}\n"
                           "pathways: {start: [{in: ward, for: 9 d, until: {found: {after: 5 min, "
                           "while: waiting, become: child}}}, leave]}\n"),
                     60, {"starts"}),
            (Story{{"p 1 starts ward", 10}, {"p 2 starts ward", 25}}));
}

TEST(WaitClocks, EndTheWaitForAClinicAndForADesk) {
  // 1 January has no slots. The desk takes one case at a time, of 50 min.
  EXPECT_EQ(
      story_of(a_day("groups: {p: {arrivals: every(100 min), pathway: seen}, q: {arrivals: "
                     "every(40 min), pathway: asks}}\n"
                     "services: {clinic: {kind: clinic, slots: {first: {slots: 5 /week}}}, "
                     "desk: {kind: desk, cases: 1}}\n"
                     "pathways:\n"
                     "  seen: [{visit: clinic, until: {crisis: {after: 12 min, go: out}}}, "
                     "leave]\n"
                     "  asks: [{triage: desk, for: 50 min, accept: 100 %, rejected: out, "
                     "until: {crisis: {after: 9 min, while: waiting, go: out}}}, leave]\n"
                     "  out: [die]\n"),
               140, {"starts", "dies"}),
      (Story{
          {"q 1 starts desk", 40}, {"q 2 dies", 89}, {"p 1 dies", 112}, {"q 3 starts desk", 120}}));
}

TEST(WaitClocks, GoOnForThoseWhoWaitFromTheStart) {
  // They have waited 20 of the 30 minutes; p 1, who comes at 15, has all of them to come.
  EXPECT_EQ(
      story_of(a_day("groups: {p: {arrivals: every(15 min), pathway: start}}\n"
                     "services: {ward: {kind: ward, beds: 0}}\n"
                     "start_state: {line: {waiting: ward, n: 2, group: p, waited: 20 min}}\n"
                     "pathways:\n"
                     "  start: [{in: ward, for: 9 d, until: {late: {after: 30 min, while: "
                     "waiting, go: out}}}, leave]\n"
                     "  out: [die]\n"),
               45, {"dies"}),
      (Story{{"start/line/ward 1 dies", 10}, {"start/line/ward 2 dies", 10}, {"p 1 dies", 45}}));
}

TEST(Groups, MayChangeWhileAReservedBedIsHeld) {
  // The bed that p 1 gives back was not one of the children's.
  EXPECT_EQ(
      story_of(a_day("groups:\n"
                     "  p: {arrivals: every(30 min), pathway: start}\n"
                     "  child: {arrivals: every(900 min), pathway: start}\n"
                     "services: {ward: {kind: ward, beds: 2, reserve: {child: 1}}}\n"
                     "pathways: {start: [{in: ward, for: 10 min}, {become: child}, leave]}\n"),
               60, {"starts"}),
      (Story{{"p 1 starts ward", 30}, {"p 2 starts ward", 60}}));
}

}  // namespace
}  // namespace tests

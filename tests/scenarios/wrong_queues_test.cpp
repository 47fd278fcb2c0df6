// Rules of queues and stations that cannot be: every message, in English and in Danish.
#include <gtest/gtest.h>

#include "tests/scenarios/wrong_scenario.h"

namespace scenarios {
namespace {

class WrongQueues : public ::testing::TestWithParam<WrongScenario> {};

TEST_P(WrongQueues, AreToldAtTheirPlace) {
  expect_said(GetParam());
}

/// The small scenario with one ward like this.
std::string ward_with(const std::string& rules) {
  return with_line(4, "services: {ward: {kind: ward, beds: 10, " + rules + "}}");
}

std::string beds(const std::string& text) {
  return with_line(4, "services: {ward: {kind: ward, beds: " + text + "}}");
}

const std::vector<WrongScenario> wrong_queues = {
    {"PatienceTwice",
     ward_with("queue: {patience: 3 d, impatience: 0.1 /d}"),
     {"t.yaml:4:76: error E170: patience and impatience say the same thing in two ways = keep one "
      "of them"}},
    {"DayOfTheWeek",
     beds("{normal: 4, weekly: {monday 08:00-16:00: 20}}"),
     {"t.yaml:4:58: error E171: \"monday 08:00-16:00\" is not a time of the week = write for "
      "example mon-fri 08:00-16:00, sat sun, or 22:00-06:00"}},
    {"HourOfTheDay",
     beds("{normal: 4, weekly: {mon 8-16: 20}}"),
     {"t.yaml:4:58: error E171: \"mon 8-16\" is not a time of the week = write for example mon-fri "
      "08:00-16:00, sat sun, or 22:00-06:00"}},
    {"HourThatIsNone",
     beds("{normal: 4, weekly: {mon 08:00-25:00: 20}}"),
     {"t.yaml:4:58: error E171: \"mon 08:00-25:00\" is not a time of the week = write for example "
      "mon-fri 08:00-16:00, sat sun, or 22:00-06:00"}},
    {"ChangeInTwoWays",
     beds("{normal: 4, changes: {from: 2027-01-01, to: 5, more: 1}}"),
     {"t.yaml:4:58: error E172: a change says one of to, more and fewer"}},
    {"ChangeOfNothing",
     beds("{normal: 4, changes: [{from: 2027-01-01}]}"),
     {"t.yaml:4:59: error E172: a change says one of to, more and fewer"}},
    {"ChangesOutOfOrder",
     beds("{normal: 4, changes: [{from: 2027-06-01, to: 5}, {from: 2027-01-01, to: 3}]}"),
     {"t.yaml:4:93: error E173: changes stand in the order of their dates, each date once"}},
    {"UnlimitedByTheWeek",
     beds("{normal: unlimited, weekly: {sat-sun: 4}}"),
     {"t.yaml:4:46: error E174: beds: what is unlimited cannot change or close = write a number"}},
    {"UnlimitedAndClosed",
     with_line(4,
               "services: {ward: {kind: ward, beds: unlimited, closed: {from: 2026-07-01, to: "
               "2026-07-02}}}"),
     {"t.yaml:4:56: error E174: closed: what is unlimited cannot change or close = write a "
      "number"}},
    {"ClosureBackwards",
     ward_with("closed: {from: 2026-07-20, to: 2026-07-06}"),
     {"t.yaml:4:72: error E175: the closure ends before it begins"}},
    {"AgeingWithoutPriority",
     ward_with("queue: {order: fifo, ageing: {every: 30 d}}"),
     {"t.yaml:4:70: error E176: ageing needs order: priority = delete one of them"}},
    {"PreemptWithoutPriority",
     ward_with("queue: {order: random}, preempt: resume"),
     {"t.yaml:4:74: error E176: preempt needs order: priority = delete one of them"}},
    {"BalkingOutOfOrder",
     ward_with("queue: {balk: [{above: 10 waiting, share: 50 %}, {above: 5, share: 20 %}]}"),
     {"t.yaml:4:98: error E177: the numbers waiting stand in order, the lowest first, from 0"}},
    {"AgeingAllTheTime",
     ward_with("queue: {ageing: {every: 0 d}}"),
     {"t.yaml:4:65: error E178: every must be more than 0"}},
    {"UnknownPreemption",
     ward_with("preempt: always"),
     {"t.yaml:4:50: error E179: preempt cannot be \"always\" = write resume, restart, resample, or "
      "move to SERVICE"}},
    {"MovedToNowhere",
     ward_with("preempt: move to hotel"),
     {"t.yaml:4:50: error E040: there is no service \"hotel\" = known: ward."}},
    {"OverflowToItself",
     ward_with("overflow: {to: ward}"),
     {"t.yaml:4:56: error E180: \"ward\" cannot take patients of ward = name another service that "
      "has beds, places or clinicians"}},
    {"MoreReservedThanThereIs",
     ward_with("reserve: {acute: 11}"),
     {"t.yaml:4:50: error E181: 11 beds are reserved, but there are 10"}},
    {"ReservedForNobody",
     ward_with("reserve: {acut: 1}"),
     {"t.yaml:4:51: error E040: there is no group \"acut\" = known: acute. Did you mean "
      "\"acute\"?"}},
    {"GivesUpWithoutPatience",
     ward_with("queue: {gives_up: stay}"),
     {"t.yaml:4:59: error E182: nobody comes to gives_up without patience = write patience too, or "
      "delete gives_up"}},
    {"TurnedAwayWithoutLimit",
     ward_with("queue: {turned_away: stay}"),
     {"t.yaml:4:62: error E182: nobody comes to turned_away without limit = write limit too, or "
      "delete turned_away"}},
    {"CleaningAClinic",
     with_line(4,
               "services: {ward: {kind: ward, beds: 1}, c: {kind: clinic, turnaround: 1 h, "
               "slots: {a: {slots: 3 /week}}}}"),
     {"t.yaml:4:71: error E183: turnaround does not go with a clinic = a clinic has slots, and a "
      "slot takes no time"}},
    {"ReserveInRandomOrder",
     ward_with("queue: {order: random}, reserve: {acute: 1}"),
     {"t.yaml:4:74: error E184: reserve needs order: priority, fifo or lifo"}},
    {"ReserveAndPreempt",
     ward_with("preempt: resume, reserve: {acute: 1}"),
     {"t.yaml:4:67: error E185: reserve and preempt cannot stand together = delete one of them"}},
    {"JointQueueOfOne",
     with_line(5, "pathways: {stay: [{in: [ward, ward], for: 3 d}, leave]}"),
     {"t.yaml:5:31: error E186: \"ward\" stands twice = delete one of them"}},
    {"RoundAndRoundAtOneInstant",
     ward_with("queue: {limit: 0, turned_away: stay}"),
     {"t.yaml:5:59: error E057: no time passes in the circle stay > stay = put a step that takes "
      "time into it"}},
    {"ShareOfThoseWhoBalk",
     ward_with("queue: {balk: {above: 10 beds, share: 50 %}}"),
     {"t.yaml:4:66: error E026: a number without a unit is wanted here, found the unit \"beds\" = "
      "delete the unit"}},
    {"ReleasedToItself",
     with_line(4,
               "services: {ward: {kind: ward, beds: 1}, c: {kind: clinic, slots: {a: {slots: 3 "
               "/week, released_to: a}}}}"),
     {"t.yaml:4:100: error E188: slots of \"a\" cannot be released to itself = name another class "
      "of the clinic"}},
    {"ReleasedToNobody",
     with_line(4,
               "services: {ward: {kind: ward, beds: 1}, c: {kind: clinic, slots: {a: {slots: 3 "
               "/week, released_to: b}}}}"),
     {"t.yaml:4:100: error E040: there is no class of slots \"b\" = known: a. Did you mean "
      "\"a\"?"}},
    {"ShortestVisit",
     with_line(4,
               "services: {ward: {kind: ward, beds: 1}, c: {kind: clinic, queue: {order: "
               "shortest}, slots: {a: {slots: 3 /week}}}}"),
     {"t.yaml:4:74: error E190: order: shortest does not go with a clinic = choose another "
      "order"}},
    {"ReleasedInRandomOrder",
     with_line(4,
               "services: {ward: {kind: ward, beds: 1}, c: {kind: clinic, queue: {order: random}, "
               "slots: {a: {slots: 3 /week, released_to: b}, b: {slots: 1 /week}}}}"),
     {"t.yaml:4:124: error E189: released_to does not go with order: random = choose another "
      "order"}},
    {"CourseWithSlots",
     with_line(4,
               "services: {ward: {kind: ward, beds: 1}, c: {kind: clinic, slots: {a: {slots: 3 "
               "/week, together: 8}}}}"),
     {"t.yaml:4:78: error E191: slots does not go with together = keep one of them"}},
    {"SlotsForACourse",
     with_line(4,
               "services: {ward: {kind: ward, beds: 1}, c: {kind: clinic, slots: {a: {slots: 3 "
               "/week, released_to: b}, b: {together: 8}}}}"),
     {"t.yaml:4:100: error E196: \"b\" is a course, and takes no slots = name a class with slots"}},
    {"CourseOfOne",
     with_line(4,
               "services: {ward: {kind: ward, beds: 1}, c: {kind: clinic, slots: {a: {together: "
               "1}}}}"),
     {"t.yaml:4:81: error E025: together must be at least 2, found 1"}},
    {"NoLaterWithoutCourse",
     with_line(4,
               "services: {ward: {kind: ward, beds: 1}, c: {kind: clinic, slots: {a: {slots: 3 "
               "/week, no_later: 3 d}}}}"),
     {"t.yaml:4:97: error E192: no_later says nothing without together = write together: 8, or "
      "leave it out"}},
    {"NoLaterAtOnce",
     with_line(4,
               "services: {ward: {kind: ward, beds: 1}, c: {kind: clinic, slots: {a: {together: 8, "
               "no_later: 0 d}}}}"),
     {"t.yaml:4:94: error E193: no_later is a time above 0 = leave it out if a course always waits "
      "until it is full"}},
    {"QueueTooShortForACourse",
     with_line(
         4,
         "services: {ward: {kind: ward, beds: 1}, c: {kind: clinic, queue: {limit: 2}, slots: "
         "{a: {together: 4}}}}"),
     {"t.yaml:4:100: error E195: a course of 4 never fills: at most 2 may wait for it = let all "
      "but the last of a course wait: queue: {limit: ...}"}},
    {"NeitherSlotsNorCourse",
     with_line(4,
               "services: {ward: {kind: ward, beds: 1}, c: {kind: clinic, slots: {a: {waits_for: "
               "doctor}}}}"),
     {"t.yaml:4:70: error E194: \"a\" has neither slots nor together = write slots: 36 /week, or "
      "together: 8 for a course"}},
};

INSTANTIATE_TEST_SUITE_P(Table, WrongQueues, ::testing::ValuesIn(wrong_queues), name_of);

TEST(WrongQueues, AreToldInDanish) {
  expect_said({"",
               ward_with("queue: {patience: 3 d, impatience: 0.1 /d}"),
               {"t.yaml:4:76: error E170: patience og impatience siger det samme på to måder = "
                "behold den ene"}},
              Language::danish);
  expect_said({"",
               ward_with("reserve: {acute: 11}"),
               {"t.yaml:4:50: error E181: 11 senge er forbeholdt, men der er 10"}},
              Language::danish);
}

TEST(Queues, WarnOfAClosingRuleWithoutClosing) {
  EXPECT_EQ(faults_of(load_text(ward_with("at_closing: resume"))),
            std::vector<std::string>{"t.yaml:4:53: warning W126: at_closing says nothing here: no "
                                     "bed ever closes = delete it"});
}

}  // namespace
}  // namespace scenarios

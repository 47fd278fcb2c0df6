// Staff that cannot be: every message, in English and in Danish.
#include <gtest/gtest.h>

#include "tests/scenarios/wrong_scenario.h"

namespace scenarios {
namespace {

class WrongStaff : public ::testing::TestWithParam<WrongScenario> {};

TEST_P(WrongStaff, IsToldAtItsPlace) {
  expect_said(GetParam());
}

/// The small scenario with these services (line 4) and pathways after them.
std::string staffed(const std::string& services, const std::string& pathways) {
  return "samspil: 1\ntitle: T\ngroups: {acute: {arrivals: poisson(1 /d), pathway: stay}}\n" +
         services + "\n" + pathways + "\n";
}

const std::vector<WrongScenario> wrong_staff = {
    {"NeedsOfAWard",
     staffed("services: {ward: {kind: ward, beds: 10}, other: {kind: ward, beds: 1}}",
             "pathways: {stay: [{in: ward, for: 3 d, needs: {other: 1}}, leave]}"),
     {"t.yaml:5:48: error E286: \"other\" is of kind ward, not a pool of staff = name a service of "
      "kind: staff"}},
    {"NeedsOfNobodyKnown",
     staffed("services: {ward: {kind: ward, beds: 10}, nurses: {kind: staff, persons: 2}}",
             "pathways: {stay: [{in: ward, for: 3 d, needs: {nurse: 1}}, leave]}"),
     {"t.yaml:5:48: error E040: there is no pool of staff \"nurse\" = known: nurses. Did you mean "
      "\"nurses\"?"}},
    {"QueueLimitOfAPool",
     staffed("services: {ward: {kind: ward, beds: 10}, nurses: {kind: staff, persons: 2, queue: "
             "{limit: 3}}}",
             "pathways: {stay: [{in: ward, for: 3 d, needs: {nurses: 1}}, leave]}"),
     {"t.yaml:4:84: error E287: limit does not go with a pool of staff = delete it"}},
    {"OrderOfAPool",
     staffed("services: {ward: {kind: ward, beds: 10}, nurses: {kind: staff, persons: 2, queue: "
             "{order: random}}}",
             "pathways: {stay: [{in: ward, for: 3 d, needs: {nurses: 1}}, leave]}"),
     {"t.yaml:4:84: error E287: order does not go with a pool of staff = delete it"}},
    {"PoolThatGivesWay",
     staffed("services: {ward: {kind: ward, beds: 10}, nurses: {kind: staff, persons: 2, preempt: "
             "resume}}",
             "pathways: {stay: [{in: ward, for: 3 d, needs: {nurses: 1}}, leave]}"),
     {"t.yaml:4:85: error E287: preempt does not go with a pool of staff = delete it"}},
    {"StaffCalledAway",
     staffed("services: {ward: {kind: ward, beds: 10}, nurses: {kind: staff, persons: {normal: 1, "
             "weekly: {mon 08:00-16:00: 2}}, at_closing: resume}}",
             "pathways: {stay: [{in: ward, for: 3 d, needs: {nurses: 1}}, leave]}"),
     {"t.yaml:4:128: error E288: staff cannot be called away from a patient = write at_closing: "
      "finish or overtime"}},
    {"UntilWhat",
     staffed("services: {ward: {kind: ward, beds: 10}, nurses: {kind: staff, persons: 2, "
             "cares_until: noon}}",
             "pathways: {stay: [{in: ward, for: 3 d, needs: {nurses: 1}}, leave]}"),
     {"t.yaml:4:89: error E045: cares_until cannot be \"noon\" = known: stay over, bed left."}},
    {"StaffThatStaysAndBedsThatAreSwapped",
     staffed("circular_blocking: swap\nservices: {ward: {kind: ward, beds: 10}, nurses: {kind: "
             "staff, persons: 2, cares_until: bed left}}",
             "pathways: {stay: [{in: ward, for: 3 d, needs: {nurses: 1}}, leave]}"),
     {"t.yaml:5:89: error E322: staff of \"nurses\" that stays until the bed is left does not go "
      "with circular_blocking = delete cares_until, or circular_blocking"}},
    {"StaffThatStaysAndIsWaitedForInACircle",
     staffed("services: {ward: {kind: ward, beds: 10}, home: {kind: places, places: 1}, other: "
             "{kind: ward, beds: 9}, nurses: {kind: staff, persons: 2, cares_until: bed left}}",
             "pathways: {stay: [{in: ward, for: 3 d, needs: {nurses: 1}}, {in: home, for: 3 d, "
             "wait: in bed}, {go: on}], on: [{in: other, for: 3 d, wait: in bed, needs: {nurses: "
             "1}}, leave]}"),
     {"t.yaml:5:113: error E056: beds could lock for ever: home > nurses > home = let one of them "
      "wait at home, or write circular_blocking: swap"}},
    {"StaffThatStaysAndATrackNeeds",
     staffed("services: {ward: {kind: ward, beds: 10}, lab: {kind: places, places: unlimited}, "
             "nurses: {kind: staff, persons: 2, cares_until: bed left}}",
             "pathways: {stay: [{in: ward, for: 1 d, needs: {nurses: 1}}, {fork: all, wait: in "
             "bed, tracks: {a: [{in: lab, for: 1 h, needs: {nurses: 1}}], b: [{wait: 1 h}]}}, "
             "leave]}"),
     {"t.yaml:5:61: error E264: beds could lock for ever: nurses > nurses = let the person wait "
      "for the tracks at home, or the tracks use other beds"}},
    {"PoolTwice",
     staffed("services: {ward: {kind: ward, beds: 10}, nurses: {kind: staff, persons: 2}}",
             "pathways: {stay: [{in: ward, for: 3 d, needs: {nurses: {or: [nurses]}}}, leave]}"),
     {"t.yaml:5:62: error E289: \"nurses\" stands twice = delete one of them"}},
    {"MoreStaffThanThereIs",
     staffed("services: {ward: {kind: ward, beds: 10}, nurses: {kind: staff, persons: {normal: 1, "
             "weekly: {mon 08:00-16:00: 2}}}, float: {kind: staff, persons: 1}}",
             "pathways: {stay: [{in: ward, for: 3 d, needs: {nurses: {n: 4, or: float}}}, leave]}"),
     {"t.yaml:5:19: error E295: 4 persons are needed at once, but nurses + float never has more "
      "than 3 = ask for fewer, or name pools that may stand in with or"}},
    {"SwappedWithStaff",
     staffed("services: {ward: {kind: ward, beds: 10}, other: {kind: ward, beds: 1}, nurses: "
             "{kind: staff, persons: 2}}\ncircular_blocking: swap",
             "pathways: {stay: [{in: ward, for: 3 d}, {in: other, for: 3 d, wait: in bed, needs: "
             "{nurses: 1}}, leave]}"),
     {"t.yaml:6:41: error E297: patients who wait in bed for a stay with staff cannot be swapped = "
      "wait at home, or write circular_blocking: error"}},
    {"MoreStaffFromTheStartThanThereIs",
     staffed(
         "services: {ward: {kind: ward, beds: 10}, nurses: {kind: staff, persons: "
         "2}}\nstart_state: {there: {in: ward, group: acute, n: 3, elapsed: 1 d}}",
         "pathways: {stay: [{in: ward, for: exponential(mean 1 d), needs: {nurses: 1}}, leave]}"),
     {"t.yaml:5:22: error E284: 3 persons are with patients from the start, but nurses never has "
      "more than 2 = let fewer patients be there, or let pools stand in with or"}},
    {"StayInAPool",
     staffed("services: {ward: {kind: ward, beds: 10}, nurses: {kind: staff, persons: 2}}",
             "pathways: {stay: [{in: nurses, for: 3 d}, leave]}"),
     {"t.yaml:5:24: error E294: \"nurses\" is a pool of staff: nobody is sent there = write needs: "
      "{nurses: 1} at a stay"}},
    {"OverflowToAPool",
     staffed("services: {ward: {kind: ward, beds: 10, overflow: {to: nurses}}, nurses: {kind: "
             "staff, persons: 2}}",
             "pathways: {stay: [{in: ward, for: 3 d, needs: {nurses: 1}}, leave]}"),
     {"t.yaml:4:56: error E180: \"nurses\" cannot take patients of ward = name another service "
      "that has beds, places or clinicians"}},
    {"RoundsWithoutTimeBetween",
     staffed("services: {ward: {kind: ward, beds: 10}, nurses: {kind: staff, persons: 2}}",
             "pathways: {stay: [{in: ward, for: 3 d, rounds: {nurses: {for: 5 min, every: 0 h}}}, "
             "leave]}"),
     {"t.yaml:5:77: error E178: every must be more than 0"}},
    {"RoundsWithoutAnInterval",
     staffed("services: {ward: {kind: ward, beds: 10}, nurses: {kind: staff, persons: 2}}",
             "pathways: {stay: [{in: ward, for: 3 d, rounds: {nurses: {for: 5 min}}}, leave]}"),
     {"t.yaml:5:57: error E047: \"every\" is missing in nurses"}},
    {"FewerThanNobodyNeeded",
     staffed("services: {ward: {kind: ward, beds: 10}, nurses: {kind: staff, persons: 2}}",
             "pathways: {stay: [{in: ward, for: 3 d, needs: {nurses: -1}}, leave]}"),
     {"t.yaml:5:56: error E025: n must be at least 0, found -1"}},
    {"RoundsOfNobody",
     staffed("services: {ward: {kind: ward, beds: 10}, nurses: {kind: staff, persons: 2}}",
             "pathways: {stay: [{in: ward, for: 3 d, rounds: {nurses: {n: 0, for: 5 min, every: 1 "
             "h}}}, leave]}"),
     {"t.yaml:5:61: error E025: n must be at least 1, found 0"}},
    {"StaffAtAVisit",
     staffed("services: {ward: {kind: ward, beds: 10}, nurses: {kind: staff, persons: 2}, c: "
             "{kind: clinic, slots: {a: {slots: 9 /week}}}}",
             "pathways: {stay: [{visit: c, needs: {nurses: 1}}, leave]}"),
     {"t.yaml:5:30: error E010: unknown field \"needs\" = it belongs to in, and this is: visit. "
      "Known here: visit, member, slot, times, apart, priority, until"}},
};

INSTANTIATE_TEST_SUITE_P(Table, WrongStaff, ::testing::ValuesIn(wrong_staff), name_of);

TEST(WrongStaff, IsToldInDanish) {
  expect_said(
      {"",
       staffed("services: {ward: {kind: ward, beds: 10}, nurses: {kind: staff, persons: 2}}",
               "pathways: {stay: [{in: ward, for: 3 d, needs: {ward: 1}}, leave]}"),
       {"t.yaml:5:48: error E286: \"ward\" er af arten ward, ikke en personalegruppe = nævn en "
        "ydelse med kind: staff"}},
      Language::danish);
}

TEST(Staff, WarnsOfAPoolThatNobodyNeeds) {
  EXPECT_EQ(faults_of(load_text(staffed(
                "services: {ward: {kind: ward, beds: 10}, nurses: {kind: staff, persons: 2}}",
                "pathways: {stay: [{in: ward, for: 3 d}, leave]}"))),
            std::vector<std::string>{"t.yaml:4:42: warning W131: nobody needs staff of \"nurses\" "
                                     "= name it in needs or rounds of a stay, or delete it"});
}

TEST(Staff, WarnsOfMoreWorkThanStaff) {  // 1 /d x 3 d x 2 = 6 persons of 5
  EXPECT_EQ(faults_of(load_text(staffed(
                "services: {ward: {kind: ward, beds: 10}, nurses: {kind: staff, persons: 5}}",
                "pathways: {stay: [{in: ward, for: 3 d, needs: {nurses: 2}}, leave]}"))),
            std::vector<std::string>{
                "t.yaml:4:42: warning W101: nurses has more patients than capacity (expected "
                "occupancy 120 %) = the queue will grow all the time; figures for a steady state "
                "make no sense here"});
}

}  // namespace
}  // namespace scenarios

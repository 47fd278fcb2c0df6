// Sharing that cannot be: every message, in English and in Danish.
#include <gtest/gtest.h>

#include "tests/scenarios/wrong_scenario.h"

namespace scenarios {
namespace {

class WrongSharing : public ::testing::TestWithParam<WrongScenario> {};

TEST_P(WrongSharing, IsToldAtItsPlace) {
  expect_said(GetParam());
}

/// The small scenario with this service (line 4) and this stay (line 5).
std::string shared(const std::string& ward, const std::string& stay = "{in: ward, for: 3 d}",
                   const std::string& more = "") {
  return "samspil: 1\ntitle: T\ngroups: {acute: {arrivals: poisson(1 /d), pathway: stay}}\n"
         "services: {ward: {kind: ward, beds: 10, " +
         ward + "}" + more + "}\npathways: {stay: [" + stay + ", leave]}\n";
}

const std::vector<WrongScenario> wrong_sharing = {
    {"FewerThanTheCapacity",
     shared("sharing: {at_once: 9}"),
     {"t.yaml:4:50: error E283: sharing needs a capacity of at least 1, and of at most at_once"}},
    {"NobodyAtOnce",
     shared("sharing: {at_once: 0}"),
     {"t.yaml:4:60: error E025: at_once must be at least 1, found 0"}},
    {"WithCleaning",
     shared("turnaround: 2 h, sharing: {}"),
     {"t.yaml:4:53: error E298: turnaround does not go with sharing = delete one of them"}},
    {"WithGivingWay",
     shared("preempt: resume, sharing: {}"),
     {"t.yaml:4:50: error E298: preempt does not go with sharing = delete one of them"}},
    {"OverflowThere",
     shared("sharing: {}", "{in: other, for: 3 d}",
            ", other: {kind: ward, beds: 3, overflow: {to: ward}}"),
     {"t.yaml:4:94: error E298: overflow does not go with sharing = delete one of them"}},
    {"WithStaff",
     shared("sharing: {}", "{in: ward, for: 3 d, needs: {nurses: 1}}",
            ", nurses: {kind: staff, persons: 9}"),
     {"t.yaml:5:19: error E299: a stay that shares the capacity with others cannot have needs = "
      "delete it"}},
    {"WithATransfer",
     shared("sharing: {}", "{in: ward, for: 3 d, transfer: 2 h}"),
     {"t.yaml:5:19: error E299: a stay that shares the capacity with others cannot have transfer "
      "= delete it"}},
    {"BrokenOff",
     shared("sharing: {}", "{in: ward, for: 3 d, until: {late: {after: 9 d, go: stay}}}"),
     {"t.yaml:5:19: error E299: a stay that shares the capacity with others cannot have until = "
      "delete it"}},
    {"FromTheStart",
     shared("sharing: {}", "{in: ward, for: exponential(mean 3 d)}") +
         "start_state: {there: {in: ward, group: acute, n: 2, elapsed: 1 d}}\n",
     {"t.yaml:6:27: error E282: patients cannot be in \"ward\" from the start: they share its "
      "capacity = let them wait for it"}},
};

INSTANTIATE_TEST_SUITE_P(Table, WrongSharing, ::testing::ValuesIn(wrong_sharing), name_of);

TEST(WrongSharing, IsToldInDanish) {
  expect_said({"",
               shared("turnaround: 2 h, sharing: {}"),
               {"t.yaml:4:53: error E298: turnaround går ikke med sharing = slet den ene"}},
              Language::danish);
}

TEST(Sharing, OfMoreWorkThanThereIsCapacityIsWarnedOf) {  // 1 /d x 12 d = 12 patients at 10 beds
  EXPECT_EQ(faults_of(load_text(shared("sharing: {at_once: 40}", "{in: ward, for: 12 d}"))),
            std::vector<std::string>{
                "t.yaml:4:12: warning W101: ward has more patients than capacity (expected "
                "occupancy 120 %) = the queue will grow all the time; figures for a steady state "
                "make no sense here"});
}

}  // namespace
}  // namespace scenarios

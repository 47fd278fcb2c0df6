// The Danish definition of readmission, case by case.
#include "models/indicators/readmission.h"

#include <numeric>

#include <gtest/gtest.h>

#include "models/compile/compile.h"
#include "tests/support/care_model.h"

namespace tests {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;

struct Contact {
  engine::Duration from, to;
  bool acute = true;
  models::Discharged how = models::Discharged::alive;
};

struct Case {
  std::string name;
  std::vector<Contact> contacts;
  std::uint32_t index, readmitted;

  friend void PrintTo(const Case& one, std::ostream* out) { *out << one.name; }
};

class ReadmissionRule : public testing::TestWithParam<Case> {};

TEST_P(ReadmissionRule, Counts) {
  auto description = scenario(365, 0);
  description.services = {ward("ward", 10)};
  const models::Program program = models::compile(description);
  models::Readmissions seen(program);
  models::StayHistory stays;
  for (const Contact& one : GetParam().contacts) {
    seen.admitted(stays, {}, engine::SimTime{} + one.from, one.acute);
    if (engine::SimTime{} + one.to >= program.end) {
      seen.still_admitted(stays, {}, program.end);
    } else {
      seen.discharged(stays, {}, 0, engine::SimTime{} + one.to, one.how);
    }
  }
  const auto sum = [](const auto& all) {
    return std::accumulate(all.begin(), all.end(), 0U);
  };
  EXPECT_EQ(sum(seen.index()), GetParam().index);
  EXPECT_EQ(sum(seen.readmitted()), GetParam().readmitted);
}

INSTANTIATE_TEST_SUITE_P(
    Definition, ReadmissionRule,
    testing::Values(
        Case{"AcuteWithin30Days", {{0h, days{5}}, {days{20}, days{25}}}, 2, 1},
        Case{"ExactlyOn30Days", {{0h, days{5}}, {days{35}, days{40}}}, 2, 1},
        Case{"After30Days", {{0h, days{5}}, {days{35} + 1us, days{40}}}, 2, 0},
        Case{"PlannedIsNone", {{0h, days{5}}, {days{20}, days{25}, false}}, 2, 0},
        Case{"FourHoursApartIsOneStay", {{0h, days{5}}, {days{5} + 4h, days{8}}}, 1, 0},
        Case{"MoreThanFourHoursApartIsAReadmission",
             {{0h, days{5}}, {days{5} + 4h + 1us, days{8}}},
             2,
             1},
        Case{"ShortContactIsNoIndex", {{0h, 11h}, {days{2}, days{4}}}, 1, 0},
        Case{"ShortContactIsNoReadmission", {{0h, days{5}}, {days{7}, days{7} + 11h}}, 1, 0},
        Case{"TwoShortContactsLinkToAnAdmission", {{0h, 8h}, {10h, 20h}}, 1, 0},
        Case{"LinkedShortContactsAreAReadmission",
             {{0h, days{5}}, {days{7}, days{7} + 8h}, {days{7} + 9h, days{7} + 18h}},
             2,
             1},
        Case{"DeathIsNoIndex", {{0h, days{5}, true, models::Discharged::dead}}, 0, 0},
        Case{"DeathInAReadmissionCounts",
             {{0h, days{5}}, {days{7}, days{9}, true, models::Discharged::dead}},
             1,
             1},
        Case{"LastThirtyDaysAreNotFollowed", {{0h, days{336}}}, 0, 0},
        Case{"FollowedForJustThirtyDays", {{0h, days{335}}}, 1, 0},
        Case{"StillAdmittedAtTheEnd", {{0h, days{335}}, {days{350}, days{400}}}, 1, 1},
        Case{"OnlyTheFirstReturnCounts",
             {{0h, days{5}}, {days{7}, days{9}}, {days{11}, days{13}}},
             3,
             2}),
    [](const auto& one) { return one.param.name; });

TEST(Readmissions, AreCountedByGroup) {
  auto description = scenario(365, 0);
  description.services = {ward("ward", 10)};
  description.pathways = {{"stay", {models::Leave{}}}};
  description.groups = {arrivals("once", 1, "stay"), arrivals("twice", 1, "stay")};
  const models::Program program = models::compile(description);
  models::Readmissions seen(program);
  const auto contact = [&](models::StayHistory& stays, std::uint8_t group, days from) {
    seen.admitted(stays, {0, 0, group}, engine::SimTime{} + from, true);
    seen.discharged(stays, {0, 0, group}, 0, engine::SimTime{} + from + days{5},
                    models::Discharged::alive);
  };
  models::StayHistory once, twice;
  contact(once, 0, days{0});
  contact(twice, 1, days{0});
  contact(twice, 1, days{20});
  EXPECT_EQ(seen.of_group(0, 0, 0).index, 1);
  EXPECT_EQ(seen.of_group(0, 0, 0).readmitted, 0);
  EXPECT_EQ(seen.of_group(0, 1, 0).index, 2);
  EXPECT_EQ(seen.of_group(0, 1, 0).readmitted, 1);
}

}  // namespace
}  // namespace tests

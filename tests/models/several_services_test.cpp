// Lines before several services: joint queues, overflow and the way home, reserved beds.
// Hand-computed to the minute (docs/guide/queues.md).
#include <gtest/gtest.h>

#include "tests/support/one_bed.h"
#include "tests/support/record.h"

namespace tests {
namespace {

using namespace std::chrono_literals;
using enum models::Activity;

TEST(QueueRecord, AJointQueueTakesTheFirstFreeInOrderOfPreference) {
  auto description = one_bed(25);
  description.services[1].capacity = {1};
  description.groups = {regularly("p", 10, "either")};
  models::Stay either = minutes_in("ward", 25);
  either.or_in = {"other"};
  description.pathways.push_back({"either", {either, models::Leave{}}});
  // ward: p 1 10-35, p 3 35-60; other: p 2 20-45, p 4 45-70.
  EXPECT_EQ(record(description, 60, {starts, waits}), (Record{{"p 1", starts, 10},
                                                              {"p 2", starts, 20},
                                                              {"p 3", waits, 30},
                                                              {"p 3", starts, 35},
                                                              {"p 4", waits, 40},
                                                              {"p 4", starts, 45},
                                                              {"p 5", waits, 50},
                                                              {"p 5", starts, 60},
                                                              {"p 6", waits, 60}}));
}

TEST(QueueRecord, AfterAWaitAnotherWardWillDoAndTheWayHomeIsTakenWhenABedIsFree) {
  auto description = one_bed(40);
  description.clock.warm_up = std::chrono::days{0};
  description.groups = {regularly("p", 30, "stay")};
  description.services[0].overflow = models::Overflow{"other", 5min, true};
  // p 1 30-70. p 2 (60) goes to the other ward at 65; the bed at home is free at 70: home, until
  // 105. p 3 (90) to the other ward at 95, home at 105, until 135. p 4 (120) 125, home 135.
  EXPECT_EQ(record(description, 135, {starts, moved, left}), (Record{{"p 1", starts, 30},
                                                                     {"p 2", starts, 65},
                                                                     {"p 2", moved, 70},
                                                                     {"p 1", left, 70},
                                                                     {"p 3", starts, 95},
                                                                     {"p 3", moved, 105},
                                                                     {"p 2", left, 105},
                                                                     {"p 4", starts, 125},
                                                                     {"p 4", moved, 135},
                                                                     {"p 3", left, 135}}));
}

TEST(QueueRecord, WhoOverflowsKeepsThePlaceInTheOwnLineToo) {
  auto description = one_bed(40);
  description.services[1].capacity = {0};
  description.groups = {regularly("p", 30, "stay")};
  description.services[0].overflow = models::Overflow{"other", 5min, false};
  EXPECT_EQ(record(description, 110, {starts}),
            (Record{{"p 1", starts, 30}, {"p 2", starts, 70}, {"p 3", starts, 110}}));
}

TEST(QueueRecord, ReservedBedsStayEmptyForTheirGroup) {
  auto description = one_bed(100);
  description.services[0].capacity = {2};
  description.services[0].reserve = {{"acute", 1}};
  description.groups = {regularly("other", 10, "stay"), regularly("acute", 35, "stay")};
  // other 2 waits at 20 although a bed is free; acute 1 has it at 35.
  EXPECT_EQ(record(description, 112, {starts}),
            (Record{{"other 1", starts, 10}, {"acute 1", starts, 35}, {"other 2", starts, 110}}));
}

}  // namespace
}  // namespace tests

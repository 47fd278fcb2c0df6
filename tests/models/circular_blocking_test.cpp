// Circles of patients who each wait in bed for the next one's: hand-computed to the minute.
// a goes from ward to other, b from other to ward, each waiting in bed; one bed in each.
#include <gtest/gtest.h>

#include "models/network/locked.h"
#include "tests/support/one_bed.h"
#include "tests/support/record.h"

namespace tests {
namespace {

using namespace std::chrono_literals;
using enum models::Activity;

models::Description circle(models::CircularBlocking rule) {
  auto description = one_bed(0);
  description.circular_blocking = rule;
  description.services[1].capacity = {1};
  description.groups = {regularly("a", 10, "there"), regularly("b", 12, "back")};
  models::Stay to_other = minutes_in("other", 30), to_ward = minutes_in("ward", 40);
  to_other.wait = to_ward.wait = models::WaitWhere::in_bed;
  description.pathways = {{"there", {minutes_in("ward", 5), to_other, models::Leave{}}},
                          {"back", {minutes_in("other", 6), to_ward, models::Leave{}}}};
  return description;
}

TEST(CircularBlocking, IsSwappedAtTheInstantInWhichTheCircleCloses) {
  // At one instant the journal begins with the one who closes the circle.
  // a 1: ward 10-15, blocked; b 1: other 12-18, then both move: a 1 in other 18-48, b 1 in ward
  // 18-58. a 2 (20) and b 2 (24) wait in line; at 48 b 2 has the other bed, done at 54 and blocked.
  EXPECT_EQ(record(circle(models::CircularBlocking::swap), 63, {starts, blocked, left}),
            (Record{{"a 1", starts, 10},
                    {"b 1", starts, 12},
                    {"a 1", blocked, 15},
                    {"b 1", blocked, 18},
                    {"b 1", starts, 18},
                    {"a 1", starts, 18},
                    {"b 2", starts, 48},
                    {"a 1", left, 48},
                    {"b 2", blocked, 54},
                    {"a 2", starts, 58},
                    {"b 1", left, 58},
                    {"a 2", blocked, 63},
                    {"a 2", starts, 63},
                    {"b 2", starts, 63}}));
}

TEST(CircularBlocking, EndsTheRunIfTheScenarioSaysSo) {
  try {
    record(circle(models::CircularBlocking::error), 63, {});
    FAIL() << "both beds are locked from minute 18 on";
  } catch (const models::Locked& lock) {
    EXPECT_EQ(lock.circle(), "other > ward > other");
  }
}

TEST(CircularBlocking, IsNoErrorAsLongAsSomebodyElseFreesABed) {
  auto description = circle(models::CircularBlocking::error);
  description.services[0].capacity = {2};
  description.groups = {regularly("a", 1000, "there"), regularly("b", 1001, "back"),
                        regularly("c", 990, "through")};
  description.pathways.push_back({"through", {minutes_in("ward", 300), models::Leave{}}});
  // From 1007 on a 1 and b 1 wait for each other, but c 1 leaves the ward at 1290.
  EXPECT_EQ(record(description, 1439, {starts, blocked}), (Record{{"c 1", starts, 990},
                                                                  {"a 1", starts, 1000},
                                                                  {"b 1", starts, 1001},
                                                                  {"a 1", blocked, 1005},
                                                                  {"b 1", blocked, 1007},
                                                                  {"b 1", starts, 1290},
                                                                  {"a 1", starts, 1290}}));
}

TEST(CircularBlocking, OfThreeIsSwappedTogether) {
  auto description = scenario(1, 0);
  description.circular_blocking = models::CircularBlocking::swap;
  description.services = {ward("x", 1), ward("y", 1), ward("z", 1)};
  description.groups = {regularly("a", 10, "xy"), regularly("b", 11, "yz"),
                        regularly("c", 12, "zx")};
  const auto then = [](const std::string& service) {
    models::Stay next = minutes_in(service, 500);
    next.wait = models::WaitWhere::in_bed;
    return next;
  };
  description.pathways = {{"xy", {minutes_in("x", 3), then("y"), models::Leave{}}},
                          {"yz", {minutes_in("y", 3), then("z"), models::Leave{}}},
                          {"zx", {minutes_in("z", 3), then("x"), models::Leave{}}}};
  EXPECT_EQ(record(description, 16, {starts, blocked}), (Record{{"a 1", starts, 10},
                                                                {"b 1", starts, 11},
                                                                {"c 1", starts, 12},
                                                                {"a 1", blocked, 13},
                                                                {"b 1", blocked, 14},
                                                                {"c 1", blocked, 15},
                                                                {"c 1", starts, 15},
                                                                {"a 1", starts, 15},
                                                                {"b 1", starts, 15}}));
}

}  // namespace
}  // namespace tests

// What is told of a split: expected events, hub, and what ties the largest process together.
#include "models/partition.h"

#include <gtest/gtest.h>

#include "tests/support/care_model.h"

namespace tests {
namespace {

constexpr double hour_us = 3600e6;

/// Two wards, a and b; `between` lies between them. 10 persons a day come, all go through both.
models::Description two_wards_with(const std::vector<models::Step>& between) {
  auto description = scenario(5, 0);
  description.groups = {arrivals("all", 10 / minutes_per_day, "way")};
  description.services = {ward("a", 5), ward("b", 5)};
  std::vector<models::Step> steps{stay("a", exponential_minutes(20))};
  steps.insert(steps.end(), between.begin(), between.end());
  steps.emplace_back(stay("b", exponential_minutes(20)));
  steps.emplace_back(models::Leave{});
  description.pathways = {{"way", steps}};
  return description;
}

models::ExpectedFlows ten_a_day(const models::Description& description) {
  return {std::vector<std::vector<double>>(description.pathways[0].steps.size(), {10.0})};
}

TEST(Partition, CountsEventsWhereTheyAreHandled) {
  const auto description =
      two_wards_with({models::Delay{engine::uniform(2 * hour_us, 3 * hour_us)}});
  const auto partition = models::partition_of(description, ten_a_day(description), 2);
  ASSERT_EQ(partition.processes.size(), 2U);
  EXPECT_NEAR(partition.processes[0].events_a_day, 20, 1e-9);  // arrivals, stays in a
  EXPECT_NEAR(partition.processes[1].events_a_day, 20, 1e-9);  // ends of the time at home, stays
  EXPECT_NEAR(partition.events_a_day, 40, 1e-9);
  EXPECT_NE(partition.processes[0].thread, partition.processes[1].thread);
  EXPECT_EQ(partition.processes[0].services, std::vector<std::string>{"a"});
  EXPECT_TRUE(partition.hand_overs.empty());
}

TEST(Partition, ExpectsNoArrivalsOfThoseWhoAreThereFromTheStart) {
  auto description = two_wards_with({});
  const double without = models::partition_of(description, ten_a_day(description), 1).events_a_day;
  description.start_state = {
      {"beds", models::StartPlace::in_service, "all", "way", 0, {3}, {}, {}}};
  EXPECT_EQ(models::partition_of(description, ten_a_day(description), 1).events_a_day, without);
}

TEST(Partition, NamesWhatTiesAndWhatItWouldBeWithout) {
  const auto description = two_wards_with({});
  const auto partition = models::partition_of(description, ten_a_day(description), 2);
  ASSERT_EQ(partition.processes.size(), 1U);
  ASSERT_EQ(partition.hand_overs.size(), 1U);
  const auto& tie = partition.hand_overs[0];
  EXPECT_EQ(tie.from, "way 1: in a");
  EXPECT_EQ(tie.to, "way 2: in b");
  EXPECT_NEAR(tie.persons_a_day, 10, 1e-9);
  EXPECT_FALSE(tie.may_take_time);
  EXPECT_EQ(tie.processes, 2U);
  EXPECT_NEAR(tie.largest_share, 2.0 / 3, 1e-9);  // arrivals and stays in a, of three events
  EXPECT_EQ(partition.hub.name, "a");
  EXPECT_NEAR(partition.hub.share, 2.0 / 3, 1e-9);
  EXPECT_EQ(partition.processes_apart, 2U);
}

TEST(Partition, SaysThatAWaitMayBeNothing) {
  const auto description = two_wards_with({models::Delay{exponential_minutes(600)}});
  const auto partition = models::partition_of(description, ten_a_day(description), 1);
  ASSERT_EQ(partition.hand_overs.size(), 2U);  // a -> wait, wait -> b
  EXPECT_EQ(partition.hand_overs[1].from, "way 2: wait exponential");
  EXPECT_TRUE(partition.hand_overs[1].may_take_time);
}

TEST(Partition, DoesWithoutFlows) {
  const auto description = two_wards_with({});
  const auto partition = models::partition_of(description, {}, 1);
  EXPECT_FALSE(partition.loads_are_known);
  EXPECT_GT(partition.events_a_day, 0);
}

}  // namespace
}  // namespace tests

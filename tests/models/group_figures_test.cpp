// Key figures of one patient group, counted on one's fingers: nobody waits for chance here.
#include <cmath>

#include <gtest/gtest.h>

#include "tests/support/care_model.h"

namespace tests {
namespace {

models::Group every_hours(const std::string& name, double hours) {
  models::Group group = arrivals(name, 1, name);
  group.arrivals = models::RenewalArrivals{engine::fixed(hours * 3600e6)};
  return group;
}

models::Stay hours_in(const std::string& service, double hours) {
  return stay(service, engine::fixed(hours * 3600e6));
}

/// The figure of all, of group a and of group b, in a run of 30 days after a warm-up of 2.
std::vector<double> of_all_a_and_b(models::Description description, Measure measure,
                                   const std::string& service) {
  description.key_figures = {figure(measure, service), figure(measure, service, "a"),
                             figure(measure, service, "b")};
  std::vector<double> values;
  for (const auto& of_replications : run(description, 1))
    values.push_back(of_replications.front());
  return values;
}

/// In 30 days come 360 of a, who stay one hour and die, and 90 of b, who stay two hours and are
/// then refused at a desk after one more.
models::Description two_groups() {
  auto description = scenario(30, 2);
  description.groups = {every_hours("a", 2), every_hours("b", 8)};
  models::Service desk;
  desk.name = "desk";
  desk.kind = models::ServiceKind::desk;
  desk.capacity = {std::nullopt};
  description.services = {ward("ward", 4), desk};
  const models::Triage triage{"desk", engine::fixed(3600e6), 0, "refused", "criteria"};
  description.pathways = {{"a", {hours_in("ward", 1), models::Leave{true}}},
                          {"b", {hours_in("ward", 2), triage, models::Leave{}}},
                          {"refused", {models::Leave{}}}};
  return description;
}

using Figures = std::vector<double>;

TEST(FiguresOfAGroup, CountItsStartsAndDeathsOnly) {
  const double months_a_year = 365.0 / 30;
  EXPECT_EQ(of_all_a_and_b(two_groups(), Measure::arrivals, ""),
            (Figures{450 * months_a_year, 360 * months_a_year, 90 * months_a_year}));
  EXPECT_EQ(of_all_a_and_b(two_groups(), Measure::starts, "ward"),
            (Figures{450 * months_a_year, 360 * months_a_year, 90 * months_a_year}));
  EXPECT_EQ(of_all_a_and_b(two_groups(), Measure::deaths, ""),
            (Figures{360 * months_a_year, 360 * months_a_year, 0}));
}

TEST(FiguresOfAGroup, AreOfItsOwnStays) {
  const auto stays = of_all_a_and_b(two_groups(), Measure::length_of_stay, "ward");
  EXPECT_FLOAT_EQ(static_cast<float>(stays[0] * 24), 1.2F);  // (360 x 1 h + 90 x 2 h) / 450
  EXPECT_FLOAT_EQ(static_cast<float>(stays[1] * 24), 1);
  EXPECT_FLOAT_EQ(static_cast<float>(stays[2] * 24), 2);
}

TEST(FiguresOfAGroup, AreItsPartOfTheOccupancy) {
  // Of 4 beds a takes half of one, and b a quarter of one.
  EXPECT_EQ(of_all_a_and_b(two_groups(), Measure::occupancy, "ward"),
            (Figures{0.1875, 0.125, 0.0625}));
}

TEST(FiguresOfAGroup, HaveNoValueWhereItNeverComes) {
  const auto rejected = of_all_a_and_b(two_groups(), Measure::rejected, "desk");
  EXPECT_EQ(rejected[0], 1);
  EXPECT_TRUE(std::isnan(rejected[1]));
  EXPECT_EQ(rejected[2], 1);
}

TEST(FiguresOfAGroup, AreOfItsOwnBlockedBedsAndWaits) {
  auto description = scenario(30, 2);
  description.groups = {every_hours("a", 24), every_hours("b", 24)};
  description.services = {ward("first", 4), ward("second", 1)};
  models::Stay second = hours_in("second", 10);
  second.wait = models::WaitWhere::in_bed;
  description.pathways = {{"a", {hours_in("first", 1), second, models::Leave{}}},
                          {"b", {hours_in("first", 2), second, models::Leave{}}}};
  // Each day a is in the second ward from 1 to 11, so b waits in the first from 2 to 11.
  EXPECT_EQ(of_all_a_and_b(description, Measure::blocked_days, "first"),
            (Figures{136.875, 0, 136.875}));  // 365 x 9 h
  EXPECT_EQ(of_all_a_and_b(description, Measure::waiting, "second"), (Figures{0.375, 0, 0.375}));
}

TEST(FiguresOfAGroup, AreOfItsOwnTurnedAway) {
  auto description = scenario(30, 2);
  description.groups = {every_hours("a", 8), every_hours("b", 8)};
  description.services = {ward("ward", 1)};
  description.services[0].queue.limit = 0;
  const models::Delay four_hours{engine::fixed(4 * 3600e6)};
  description.pathways = {{"a", {hours_in("ward", 5), models::Leave{}}},
                          {"b", {four_hours, hours_in("ward", 1), models::Leave{}}}};
  // b comes in the fourth of the five hours that a has the bed.
  EXPECT_EQ(of_all_a_and_b(description, Measure::turned_away, "ward"), (Figures{0.5, 0, 1}));
}

}  // namespace
}  // namespace tests

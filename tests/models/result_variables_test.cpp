// What a run writes beside its key figures: counts of desks, and names for readers.
#include <algorithm>

#include <gtest/gtest.h>

#include "tests/support/care_model.h"

namespace tests {
namespace {

const engine::Variable& variable(const models::Simulation& simulation, const std::string& name) {
  const auto& all = simulation.schema().variables;
  const auto found = std::ranges::find(all, name, &engine::Variable::name);
  if (found == all.end()) throw std::out_of_range(name);
  return *found;
}

/// Sum over all cells of what replication 1 counts.
std::uint32_t total(const models::Simulation& simulation, const std::string& name) {
  const engine::ReplicationResult result = simulation.run(1, 1);
  std::size_t place = 0;
  for (const engine::Variable& one : simulation.schema().variables) {
    if (one.name == name) break;
    const bool varies =
        one.role == engine::VariableRole::per_replication || one.role == engine::VariableRole::sum;
    if (varies) ++place;
  }
  std::uint32_t sum = 0;
  for (const std::uint32_t one : std::get<std::vector<std::uint32_t>>(result.values.at(place)))
    sum += one;
  return sum;
}

/// A referral every 10 days from day 10 on, decided after 25 days, and none accepted.
models::Description desk_for_100_days() {
  auto description = scenario(100, 0);
  models::Group group = arrivals("all", 1, "referred");
  group.arrivals = models::RenewalArrivals{engine::fixed(10 * engine::microseconds_per_day)};
  description.groups = {group};
  models::Service desk = ward("desk", 100);
  desk.kind = models::ServiceKind::desk;
  desk.label = {"Visitation", "Referral desk"};
  description.services = {desk};
  models::Triage triage;
  triage.desk = "desk";
  triage.length = engine::fixed(25 * engine::microseconds_per_day);
  triage.accept = 0;
  triage.rejected = "home";
  triage.reason = "criteria";
  description.pathways = {{"referred", {triage, models::Leave{}}}, {"home", {models::Leave{}}}};
  description.key_figures = {figure(Measure::rejected, "desk")};
  return description;
}

/// Received on days 10, 20 ... 90; those of days 10 to 70 are decided on days 35 to 95.
TEST(Referrals, AreDecidedLaterThanTheyAreReceived) {
  const models::Simulation simulation(desk_for_100_days());
  EXPECT_EQ(total(simulation, "referrals_received"), 9U);
  EXPECT_EQ(total(simulation, "referrals_decided"), 7U);
  EXPECT_EQ(total(simulation, "referrals_rejected"), 7U);
  EXPECT_EQ(run(desk_for_100_days(), 1)[0][0], 1);  // of the decided, all are rejected
}

TEST(Flows, HaveTheLabelsOfTheirServices) {
  const models::Simulation simulation(desk_for_100_days());
  EXPECT_EQ(variable(simulation, "flow_from").fixed_text,
            (std::vector<std::string>{"outside", "desk"}));
  EXPECT_EQ(variable(simulation, "flow_from_label_da").fixed_text,
            (std::vector<std::string>{"uden for modellen", "Visitation"}));
  EXPECT_EQ(variable(simulation, "flow_to_label_en").fixed_text,
            (std::vector<std::string>{"Referral desk", "outside the model"}));
}

TEST(BlockReasons, HaveTheLabelsOfTheirServices) {
  auto description = scenario(10, 0);
  description.groups = {arrivals("all", 0.1, "stay")};
  description.services = {ward("ward", 2), ward("home", 1)};
  description.services[1].label = {"Bosted", "Home"};
  models::Stay home = stay("home", exponential_minutes(10));
  home.wait = models::WaitWhere::in_bed;
  description.pathways = {{"stay", {stay("ward", exponential_minutes(10)), home, models::Leave{}}}};
  const models::Simulation simulation(description);
  EXPECT_EQ(variable(simulation, "block_reason_label_da").fixed_text,
            std::vector<std::string>{"Bosted"});
  EXPECT_EQ(variable(simulation, "block_reason_label_en").fixed_text,
            std::vector<std::string>{"Home"});
}

/// Site A serves the municipalities 1 and 2, B serves 3; 1 lies in the north, 2 and 3 in the south.
TEST(Areas, AreThoseInWhichAllServedMunicipalitiesLie) {
  auto description = desk_for_100_days();
  description.geography.age_groups = {"all"};
  description.geography.municipalities = {
      {101, "One", {1}}, {102, "Two", {1}}, {103, "Three", {1}}};
  description.geography.divisions = {{"site", {"A", "B"}, {0, 0, 1}},
                                     {"region", {"North", "South"}, {0, 1, 1}}};
  models::Service beds = ward("beds", 3);
  beds.by = "site";
  beds.capacity = {3, 3};
  description.services.push_back(beds);
  const models::Simulation simulation(description);
  using Texts = std::vector<std::string>;
  EXPECT_EQ(variable(simulation, "municipality_in_region").fixed_text,
            (Texts{"North", "South", "South"}));
  EXPECT_EQ(variable(simulation, "service_in_region").fixed_text, (Texts{"", "", "South"}))
      << "desk and A serve both";
  EXPECT_EQ(variable(simulation, "service_in_site").fixed_text, (Texts{"", "A", "B"}));
  EXPECT_EQ(variable(simulation, "wait_point_in_region").fixed_text.back(), "South");
}

}  // namespace
}  // namespace tests

// Who waits still when the run ends counts: by hand, and on a queue that grows.
#include <cmath>

#include <gtest/gtest.h>

#include "tests/support/care_model.h"

namespace tests {
namespace {

/// Variable `name` of replication 1, as numbers.
std::vector<double> values_of(const models::Simulation& simulation, const std::string& name) {
  const engine::ReplicationResult result = simulation.run(1, 1);
  std::size_t place = 0;
  for (const engine::Variable& one : simulation.schema().variables) {
    if (one.name == name) break;
    const bool varies =
        one.role == engine::VariableRole::per_replication || one.role == engine::VariableRole::sum;
    if (varies) ++place;
  }
  return std::visit([](const auto& all) { return std::vector<double>(all.begin(), all.end()); },
                    result.values.at(place));
}

/// One bed; somebody comes on day 1, 2, 3 ... and stays two days: who comes on day k is admitted on
/// day 2 k - 1.
models::Description a_day_apart(int days, int warm_up) {
  auto description = scenario(days, warm_up);
  models::Group group = arrivals("all", 1, "care");
  group.arrivals = models::RenewalArrivals{engine::fixed(engine::microseconds_per_day)};
  description.groups = {group};
  description.services = {ward("ward", 1)};
  description.pathways = {
      {"care", {stay("ward", engine::fixed(2 * engine::microseconds_per_day)), models::Leave{}}}};
  description.key_figures = {figure(Measure::wait_median, "ward"),
                             figure(Measure::wait_median_all, "ward"),
                             figure(Measure::wait_p90_all, "ward")};
  return description;
}

}  // namespace

// Ended: 0, 1, 2, 3, 4 days. Waiting on day 10, for 4, 3, 2 and 1 days. Product-limit by hand:
// 8/9 after 0, 7/9 after 1, 5/6 of that after 2, 3/4 after 3 (49 %), 1/2 after 4 (24 %).
TEST(WaitsInProgress, CountUpToTheEndOfTheRun) {
  const models::Simulation simulation(a_day_apart(10, 0));
  const auto figures = values_of(simulation, "kpi_value");
  EXPECT_NEAR(figures[0], 2, 2.0 / 64) << "of those that have ended";
  EXPECT_NEAR(figures[1], 3, 3.0 / 64);
  EXPECT_TRUE(std::isnan(figures[2])) << "of a quarter, nothing is known after 4 days";
  EXPECT_EQ(values_of(simulation, "still_waiting"), std::vector<double>{4});
  EXPECT_EQ(values_of(simulation, "still_waiting_mean"), std::vector<double>{2.5});
  EXPECT_EQ(values_of(simulation, "kpi_still_waiting"), (std::vector<double>{4, 4, 4}));
  EXPECT_EQ(values_of(simulation, "kpi_still_waiting_mean"), (std::vector<double>{2.5, 2.5, 2.5}));
}

// The same after five days of warm-up. Ended in the period: 2 days (of which 2 before it), 3 (1)
// and 4 (0). At risk at 2 days: six, all but who has waited 1 day; 5/6 remain. At 3 four: 62.5 %.
// At 4 two: 31 %.
TEST(WaitsInProgress, CountFromWhereThePeriodBegan) {
  const auto figures = values_of(models::Simulation(a_day_apart(5, 5)), "kpi_value");
  EXPECT_NEAR(figures[0], 3, 3.0 / 64);
  EXPECT_NEAR(figures[1], 4, 4.0 / 64);
}

// Patience of 1.5 days: who gives up counts as waiting so long, not as nobody.
TEST(WaitsInProgress, CountWhoGaveUp) {
  auto description = a_day_apart(10, 0);
  description.services.front().queue.patience = engine::fixed(1.5 * engine::microseconds_per_day);
  const models::Simulation simulation(description);
  // Admitted: day 1 (0 d), 2 (1 d), 4 at 5 (1 d), 6 at 7 (1 d), 8 at 9 (1 d). Gone after 1.5 d:
  // those of 3, 5 and 7. Waiting on day 10: 9, for 1 day. After 0: 8/9. After 1: 4 of 8, 44 %.
  const auto figures = values_of(simulation, "kpi_value");
  EXPECT_NEAR(figures[1], 1, 1.0 / 64);
  EXPECT_TRUE(std::isnan(figures[2]));
  EXPECT_EQ(values_of(simulation, "still_waiting"), std::vector<double>{1});
}

// Load r = 1.25 from empty: who comes at t waits (r - 1) t, and is served by T if t <= T / r. In
// the fluid limit the product-limit estimate is S(x) = (1 - x r / ((r - 1) T))^(1/r): median (r -
// 1) T / r (1 - 0.5^r) = 0.1159 T, while that of ended waits is 0.1 T and the truth 0.125 T. Who
// waits on day T: (r - 1) T / r stays' worth, for 0.1 T on average. Mean of 20 replications within
// 5 standard errors (false alarms 8e-5) and half a per cent, the histogram's and the queue's first
// days' error.
TEST(WaitsInProgress, AreNotHiddenByAQueueThatGrows) {
  constexpr int days = 60;
  auto description = scenario(days, 0);
  description.groups = {arrivals("all", 1.25, "care")};
  description.services = {ward("ward", 1)};
  description.pathways = {{"care", {stay("ward", exponential_minutes(1)), models::Leave{}}}};
  description.key_figures = {
      figure(Measure::wait_median, "ward"), figure(Measure::wait_median_all, "ward"),
      figure(Measure::wait_p90, "ward"), figure(Measure::wait_p90_all, "ward")};
  const auto all = estimates(description, 20);
  const auto expect = [](const Estimate& one, double fluid) {
    EXPECT_NEAR(one.mean, fluid, 5 * one.standard_error + 0.005 * fluid);
  };
  expect(all[0], 0.1 * days);
  expect(all[1], 0.2 * days * (1 - std::pow(0.5, 1.25)));
  expect(all[2], 0.18 * days);
  expect(all[3], 0.2 * days * (1 - std::pow(0.1, 1.25)));
  EXPECT_GT(all[1].mean, all[0].mean + 0.01 * days) << "the queue shows";
}

// Ten patients who leave on day 1, 2 ... 10: on day k 11 - k of 20 beds are taken. Nine days of ten
// stay within 9/20; 10/20 are taken on one day only.
TEST(Occupancy, OfNineDaysOfTen) {
  auto description = scenario(10, 0);
  models::Group group = arrivals("all", 1, "care");
  group.arrivals = models::TracedArrivals{};
  description.groups = {group};
  description.services = {ward("ward", 20)};
  description.pathways = {
      {"care", {stay("ward", engine::fixed(10 * engine::microseconds_per_day)), models::Leave{}}}};
  models::StartGroup there;
  there.name = "there";
  there.place = models::StartPlace::in_service;
  there.group = "all";
  there.pathway = "care";
  there.count = {10};
  std::vector<engine::Duration> elapsed;
  for (int left = 1; left <= 10; ++left)
    elapsed.push_back(std::chrono::days{10 - left});
  there.elapsed = elapsed;
  description.start_state = {there};
  description.key_figures = {figure(Measure::occupancy_p90, "ward"),
                             figure(Measure::occupancy, "ward")};
  const auto values = values_of(models::Simulation(description), "kpi_value");
  EXPECT_FLOAT_EQ(static_cast<float>(values[0]), 0.45F) << "the ninth of ten days, sorted";
  EXPECT_FLOAT_EQ(static_cast<float>(values[1]), 0.275F);
}

}  // namespace tests

// The care network against queueing theory, through the same code that runs all of Denmark.
//
// Seed 1. Every comparison: standard error at most 1 % of the value, and the estimate within 5
// standard errors of theory. With 20 replications (t, 19 degrees of freedom) a correct simulator
// fails one comparison with probability 8e-5, and any of the about 20 here with 0.0016.
#include <gtest/gtest.h>

#include "tests/support/care_model.h"
#include "tests/support/queueing_formulas.h"

namespace tests {
namespace {

constexpr std::uint32_t replications = 20;

void expect_theory(const Estimate& measured, double theory, const std::string& what) {
  EXPECT_LE(measured.standard_error, 0.01 * theory) << what << ": too noisy to say anything";
  EXPECT_LE(std::abs(measured.mean - theory), 5 * measured.standard_error)
      << what << ": measured " << measured.mean << ", theory " << theory;
}

double days(double minutes) {
  return minutes / minutes_per_day;
}

/// One ward, one group, one stay.
models::Description queue(double rate, std::int64_t beds, engine::Distribution length, int run) {
  models::Description description = scenario(run, 2);
  description.groups = {arrivals("all", rate, "stay")};
  description.services = {ward("ward", beds)};
  description.pathways = {{"stay", {stay("ward", std::move(length)), models::Leave{}}}};
  return description;
}

TEST(QueueingTheory, MM1WaitsAsErlangSays) {
  auto description = queue(10, 1, exponential_minutes(0.07), 12);
  description.key_figures = {figure(Measure::wait_mean, "ward"), figure(Measure::occupancy, "ward"),
                             figure(Measure::waiting, "ward")};
  const auto measured = estimates(description, replications);
  const double wait = mmc_wait(1, 10, 0.07);
  expect_theory(measured[0], days(wait), "wait");
  expect_theory(measured[1], 0.7, "load");
  expect_theory(measured[2], 10 * wait, "waiting (Little)");
}

TEST(QueueingTheory, MMcWaitsAsErlangCSays) {
  auto description = queue(10, 10, exponential_minutes(0.8), 16);
  description.key_figures = {figure(Measure::wait_mean, "ward"),
                             figure(Measure::occupancy, "ward")};
  const auto measured = estimates(description, replications);
  expect_theory(measured[0], days(mmc_wait(10, 10, 0.8)), "wait");
  expect_theory(measured[1], 0.8, "occupancy");
}

TEST(QueueingTheory, MMcKTurnsAwayAndWaitsAsItsMarkovChainSays) {
  auto description = queue(10, 3, exponential_minutes(0.27), 12);
  description.services[0].queue.limit = 4;
  description.key_figures = {figure(Measure::turned_away, "ward"),
                             figure(Measure::waiting, "ward")};
  const auto measured = estimates(description, replications);
  const std::vector<double> p = mmck(3, 7, 2.7);
  double waiting = 0;
  for (int n = 4; n <= 7; ++n)
    waiting += (n - 3) * p[static_cast<std::size_t>(n)];
  expect_theory(measured[0], p[7], "turned away");
  expect_theory(measured[1], waiting, "waiting");
}

TEST(QueueingTheory, MG1WaitsAsPollaczekAndKhinchineSay) {
  const double mean = 0.07, sd = 0.07 * 1.5;
  auto description = queue(10, 1, engine::lognormal_mean_sd(mean * 60e6, sd * 60e6), 40);
  description.key_figures = {figure(Measure::wait_mean, "ward")};
  expect_theory(estimates(description, replications)[0], days(mg1_wait(10, mean, sd * sd)), "wait");
}

TEST(QueueingTheory, ErlangBHoldsForAnyLawOfStay) {
  for (const auto& [name, law] : std::vector<std::pair<std::string, engine::Distribution>>{
           {"gamma", engine::gamma_mean_sd(0.8 * 60e6, 0.4 * 60e6)},
           {"hyperexponential", engine::hyperexponential({0.75, 0.25}, {0.4 * 60e6, 2.0 * 60e6})},
           {"fixed", engine::fixed(0.8 * 60e6)}}) {
    auto description = queue(10, 10, law, 4);
    description.services[0].queue.limit = 0;
    description.key_figures = {figure(Measure::turned_away, "ward")};
    expect_theory(estimates(description, replications)[0], erlang_b(10, 8), name);
  }
}

TEST(QueueingTheory, PrioritiesWaitAsCobhamSays) {
  auto description = scenario(30, 2);
  description.groups = {arrivals("urgent", 3, "stay", 1), arrivals("soon", 2, "stay", 2),
                        arrivals("routine", 3, "stay", 3)};
  description.services = {ward("clinic", 4)};
  description.pathways = {{"stay", {stay("clinic", exponential_minutes(0.4)), models::Leave{}}}};
  description.key_figures = {figure(Measure::wait_mean, "clinic", "urgent"),
                             figure(Measure::wait_mean, "clinic", "soon"),
                             figure(Measure::wait_mean, "clinic", "routine")};
  const auto measured = estimates(description, replications);
  const std::vector<double> theory = cobham_waits(4, {3, 2, 3}, 0.4);
  expect_theory(measured[0], days(theory[0]), "urgent");
  expect_theory(measured[1], days(theory[1]), "soon");
  expect_theory(measured[2], days(theory[2]), "routine");
}

models::Stay in_bed(models::Stay step) {
  step.wait = models::WaitWhere::in_bed;
  return step;
}

TEST(QueueingTheory, TandemBlocksAsItsMarkovChainSays) {
  const Tandem tandem{3, 2, 10, 0.13, 0.12};
  auto description = scenario(16, 2);
  description.groups = {arrivals("all", tandem.rate, "stay")};
  description.services = {ward("ward", tandem.beds1), ward("housing", tandem.beds2)};
  description.pathways = {
      {"stay",
       {stay("ward", exponential_minutes(tandem.service1)),
        in_bed(stay("housing", exponential_minutes(tandem.service2))), models::Leave{}}}};
  description.key_figures = {figure(Measure::waiting, "ward"),
                             figure(Measure::blocked_days, "ward")};
  const auto measured = estimates(description, replications);
  const TandemMeans theory = solve(tandem, 120);
  expect_theory(measured[0], theory.waiting1, "waiting for the ward");
  expect_theory(measured[1], theory.blocked * 365, "blocked bed days a year");
}

/// Jackson, Operations Research 5 (1957): each node is an M/M/c of its total rate.
TEST(QueueingTheory, JacksonNetworkIsAProductOfItsNodes) {
  auto description = scenario(16, 2);
  description.groups = {arrivals("all", 6, "a")};
  description.services = {ward("a", 1), ward("b", 2), ward("c", 3)};
  const models::Choose after_a{{{0.6, "b"}, {0.4, "c"}}};
  const models::Choose after_b{{{0.25, "a"}, {0.5, "c"}, {0.25, "out"}}};
  description.pathways = {{"a", {stay("a", exponential_minutes(0.1)), after_a}},
                          {"b", {stay("b", exponential_minutes(0.3)), after_b}},
                          {"c", {stay("c", exponential_minutes(0.4)), models::Leave{}}},
                          {"out", {models::Leave{}}}};
  // Traffic: a = 6 + b/4, b = 0.6 a, c = 0.4 a + b/2, so a = 6 / 0.85.
  const double a = 6 / 0.85, b = 0.6 * a, c = 0.4 * a + b / 2;
  description.key_figures = {figure(Measure::wait_mean, "a"), figure(Measure::wait_mean, "b"),
                             figure(Measure::wait_mean, "c")};
  const auto measured = estimates(description, replications);
  expect_theory(measured[0], days(mmc_wait(1, a, 0.1)), "a");
  expect_theory(measured[1], days(mmc_wait(2, b, 0.3)), "b");
  expect_theory(measured[2], days(mmc_wait(3, c, 0.4)), "c");
}

TEST(QueueingTheory, ReadmittedPatientsLoadTheWardLikeMoreArrivals) {
  auto description = scenario(20, 2);
  description.groups = {arrivals("all", 6, "stay")};
  description.services = {ward("ward", 5)};
  const models::Choose again{{{0.25, "home"}, {0.75, "out"}}};
  description.pathways = {{"stay", {stay("ward", exponential_minutes(0.5)), again}},
                          {"home", {models::Delay{exponential_minutes(3)}, models::Go{"stay"}}},
                          {"out", {models::Leave{}}}};
  description.key_figures = {figure(Measure::wait_mean, "ward"),
                             figure(Measure::occupancy, "ward")};
  const auto measured = estimates(description, replications);
  expect_theory(measured[0], days(mmc_wait(5, 8, 0.5)), "wait");
  expect_theory(measured[1], 0.8, "occupancy");
}

}  // namespace
}  // namespace tests

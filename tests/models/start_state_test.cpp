// Who is there when the run begins: by hand, and against the theory of stationary queues.
//
// Statistical tests: seed 1, 5 standard errors (false alarms below 6e-7 a comparison for normal
// means, 8e-5 where 20 replications give the standard error).
#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "tests/support/arrival_record.h"
#include "tests/support/care_model.h"

namespace tests {
namespace {

using namespace std::chrono_literals;
using models::Activity;

/// Nobody ever comes; those of the start state go through `steps`.
models::Description nobody_else(std::vector<models::Step> steps, int days) {
  auto description = scenario(days, 0);
  models::Group group = arrivals("p", 1, "way");
  group.arrivals = models::TracedArrivals{};
  description.groups = {group};
  description.services = {ward("ward", 3)};
  description.pathways = {{"way", std::move(steps)}};
  return description;
}

models::StartGroup there(models::StartPlace place, std::int64_t persons, models::Elapsed elapsed) {
  models::StartGroup start;
  start.name = "there";
  start.place = place;
  start.group = "p";
  start.pathway = "way";
  start.count = {persons};
  start.elapsed = std::move(elapsed);
  return start;
}

std::vector<engine::Duration> known(std::initializer_list<engine::Duration> times) {
  return {times};
}

/// Minutes at which something happened, in order.
std::vector<std::int64_t> minutes_of(const ArrivalRecord& record, Activity what) {
  std::vector<std::int64_t> all;
  for (const models::Entry& entry : record.journal) {
    if (entry.activity == what) all.push_back(entry.when.time_since_epoch() / 1min);
  }
  return all;
}

TEST(StartState, PatientsStayForWhatIsLeft) {
  auto description = nobody_else({stay("ward", engine::fixed(10 * 3600e6)), models::Leave{}}, 1);
  description.start_state = {there(models::StartPlace::in_service, 3, known({0h, 4h, 9h + 59min}))};
  EXPECT_EQ(minutes_of(record_of(description), Activity::left),
            (std::vector<std::int64_t>{1, 6 * 60, 10 * 60}));
}

TEST(StartState, TimeBeforeTheRunCountsInTheLengthOfStay) {
  auto description = nobody_else({stay("ward", engine::fixed(10 * 3600e6)), models::Leave{}}, 1);
  description.start_state = {there(models::StartPlace::in_service, 2, known({4h, 6h}))};
  description.key_figures = {figure(Measure::length_of_stay, "ward"),
                             figure(Measure::starts, "ward"), figure(Measure::occupancy, "ward")};
  const auto values = run(description, 1);
  EXPECT_NEAR(values[0][0], 10.0 / 24, 1e-6) << "all ten hours";
  EXPECT_EQ(values[1][0], 0) << "nobody was admitted in the run";
  EXPECT_NEAR(values[2][0], (6.0 + 4.0) / 24 / 3, 1e-6) << "beds are occupied in the run only";
}

TEST(StartState, TheLongestWaitIsServedFirstAndCountsFromWhenItBegan) {
  auto description = nobody_else({stay("ward", engine::fixed(2 * 3600e6)), models::Leave{}}, 1);
  description.services = {ward("ward", 1)};
  description.start_state = {there(models::StartPlace::in_service, 1, known({1h})),
                             there(models::StartPlace::waiting, 2, known({3h, 30h}))};
  description.start_state[1].name = "line";
  description.key_figures = {figure(Measure::wait_mean, "ward"), figure(Measure::waiting, "ward")};
  const auto record = record_of(description);
  std::vector<std::uint32_t> order;
  for (const models::Entry& entry : record.journal) {
    if (entry.activity == Activity::starts) order.push_back(entry.number);
  }
  EXPECT_EQ(order, (std::vector<std::uint32_t>{2, 1}));
  EXPECT_EQ(minutes_of(record, Activity::starts), (std::vector<std::int64_t>{60, 180}));
  const auto values = run(description, 1);
  EXPECT_NEAR(values[0][0], ((30 + 1) + (3 + 3)) / 2.0 / 24, 1e-6);
  EXPECT_NEAR(values[1][0], (1 + 3) / 24.0, 1e-6) << "persons in line, over the run only";
}

TEST(StartState, AWaitingListDrainsThroughItsSlots) {
  auto description =
      nobody_else({models::Visit{"clinic", "first", 1, {}, {}}, models::Leave{}}, 14);
  models::Service clinic;
  clinic.name = "clinic";
  clinic.kind = models::ServiceKind::clinic;
  clinic.slots = {{"first", models::WaitKind::assessment, {5}}};
  description.services = {clinic};
  description.start_state = {
      there(models::StartPlace::waiting, 4, known({24h, 48h, 10 * 24h, 24h}))};
  // One slot a working day at noon (8 h a day, the middle). The run begins on Thursday 1 January
  // 2026, a holiday: Friday 2, Monday 5, Tuesday 6, Wednesday 7 January.
  EXPECT_EQ(minutes_of(record_of(description), Activity::visits),
            (std::vector<std::int64_t>{36 * 60, 108 * 60, 132 * 60, 156 * 60}));
  description.key_figures = {figure(Measure::wait_mean, "clinic")};
  description.key_figures[0].slot = "first";
  const double days_waited = (10 + 1.5) + (2 + 4.5) + (1 + 5.5) + (1 + 6.5);
  EXPECT_NEAR(run(description, 1)[0][0], days_waited / 4, 1e-6);
}

TEST(StartState, AFreeBedIsTakenAtOnce) {
  auto description = nobody_else({stay("ward", engine::fixed(3600e6)), models::Leave{}}, 1);
  description.start_state = {there(models::StartPlace::waiting, 5, known({1h, 2h, 3h, 4h, 5h}))};
  EXPECT_EQ(minutes_of(record_of(description), Activity::starts),
            (std::vector<std::int64_t>{0, 0, 0, 60, 60}));
}

TEST(StartState, NobodyOfItIsANewArrival) {
  auto description = nobody_else({stay("ward", engine::fixed(3600e6)), models::Leave{}}, 1);
  description.start_state = {there(models::StartPlace::in_service, 3, known({1min, 2min, 3min}))};
  models::KeyFigureWish arrivals_wish;
  arrivals_wish.id = "arrivals";
  arrivals_wish.measure = Measure::arrivals;
  description.key_figures = {arrivals_wish};
  EXPECT_EQ(run(description, 1)[0][0], 0);
}

/// A hazard that begins after 10 days: who has been at home for 4 days is safe for 6 more.
TEST(StartState, AtHomeTheHazardGoesOnFromWhereItIs) {
  const engine::PiecewiseConstantHazard later{{0, 10 * engine::microseconds_per_day},
                                              {0, 1.0 / 3600e6}};
  auto description = nobody_else({models::Community{{{"ill", later, false, "out"}}}}, 20);
  description.pathways.push_back({"out", {models::Leave{}}});
  description.start_state = {
      there(models::StartPlace::at_home, 400, engine::fixed(4 * engine::microseconds_per_day))};
  const auto left = minutes_of(record_of(description), Activity::left);
  ASSERT_EQ(left.size(), 400U);
  EXPECT_GE(left.front(), 6 * 24 * 60);
  double hours = 0;
  for (const std::int64_t minute : left)
    hours += static_cast<double>(minute - 6 * 24 * 60) / 60 / 400;
  EXPECT_NEAR(hours, 1, 5 / std::sqrt(400.0));
}

/// Of a Weibull stay that has lasted e, the rest exceeds x with probability
/// exp((e/s)^k - ((e + x)/s)^k).
TEST(StartState, WhatIsLeftOfAStayHasItsConditionalLaw) {
  const double k = 2, s = 10, e = 7, x = 3;  // hours
  auto description =
      nobody_else({stay("ward", engine::weibull(k, s * 3600e6)), models::Leave{}}, 10);
  description.services = {ward("ward", 4000)};
  description.start_state = {
      there(models::StartPlace::in_service, 4000, engine::fixed(e * 3600e6))};
  const auto left = minutes_of(record_of(description), Activity::left);
  const auto later = std::count_if(left.begin(), left.end(), [&](std::int64_t minute) {
    return static_cast<double>(minute) >= x * 60;
  });
  const double p = std::exp(std::pow(e / s, k) - std::pow((e + x) / s, k));
  EXPECT_NEAR(static_cast<double>(later) / 4000, p, 5 * std::sqrt(p * (1 - p) / 4000));
}

/// M/G/infinity in equilibrium has a Poisson census with the mean rate x stay at every time, for
/// any law of stay (Takacs 1962). Started with that many patients at equilibrium (here the mean
/// itself, a whole number), the mean census is that from the first hour on, without a warm-up.
TEST(StartState, AtEquilibriumTheCensusIsStationaryFromTheBeginning) {
  for (const auto& [name, law] : std::vector<std::pair<std::string, engine::Distribution>>{
           {"lognormal", engine::lognormal_mean_sd(10 * 3600e6, 15 * 3600e6)},
           {"fixed", engine::fixed(10 * 3600e6)}}) {
    auto description = scenario(3, 0);
    description.groups = {arrivals("p", 40.0 / 60, "way")};  // 40 an hour: 400 in beds
    description.services = {ward("ward", 1000)};
    description.pathways = {{"way", {stay("ward", law), models::Leave{}}}};
    description.start_state = {there(models::StartPlace::in_service, 400, models::AtEquilibrium{})};
    for (const int hour : {1, 5, 12, 40}) {
      std::vector<double> census;
      for (std::uint32_t r = 1; r <= 30; ++r) {
        const auto record = record_of(description, r);
        const engine::SimTime then = engine::SimTime{} + std::chrono::hours{hour};
        double present = 0;
        for (const models::Entry& entry : record.journal) {
          const bool is_stay =
              entry.activity == Activity::starts || entry.activity == Activity::resumes;
          if (is_stay && entry.when <= then && then < entry.when + entry.length) ++present;
        }
        census.push_back(present);
      }
      const Estimate measured = estimate(census);
      EXPECT_LE(measured.standard_error, 0.015 * 400);
      EXPECT_NEAR(measured.mean, 400, 5 * measured.standard_error) << name << " hour " << hour;
    }
  }
}

/// The same start with fresh stays is not stationary: all 400 fixed stays are there until hour 10.
TEST(StartState, FreshStaysAreNotStationary) {
  auto description = nobody_else({stay("ward", engine::fixed(10 * 3600e6)), models::Leave{}}, 1);
  description.services = {ward("ward", 400)};
  description.start_state = {there(models::StartPlace::in_service, 400, engine::fixed(0))};
  const auto left = minutes_of(record_of(description), Activity::left);
  EXPECT_EQ(left, std::vector<std::int64_t>(400, 600));
}

TEST(StartState, ChangesNobodyElse) {
  auto description = scenario(30, 0);
  description.groups = {arrivals("p", 0.01, "way")};
  description.services = {ward("ward", 1000)};
  description.pathways = {{"way", {stay("ward", exponential_minutes(60)), models::Leave{}}}};
  const auto stays_of = [](const ArrivalRecord& record) {
    std::vector<std::pair<std::uint32_t, engine::Duration>> all;
    for (const models::Entry& entry : record.journal) {
      if (entry.activity == Activity::starts) all.emplace_back(entry.number, entry.length);
    }
    return all;
  };
  const auto without = stays_of(record_of(description));
  description.start_state = {there(models::StartPlace::in_service, 50, models::AtEquilibrium{})};
  EXPECT_EQ(stays_of(record_of(description)), without);
}

/// Members of a service get their own, who live where the member serves; whole numbers at home are
/// spread by population, the largest remainders rounded up.
TEST(StartState, LivesWhereItsServiceServes) {
  auto description = nobody_else({stay("ward", engine::fixed(3600e6)), models::Leave{}}, 1);
  description.geography.age_groups = {"all"};
  description.geography.municipalities = {{101, "A", {500}}, {102, "B", {300}}, {103, "C", {200}}};
  description.geography.divisions = {{"site", {"north", "south"}, {0, 1, 1}}};
  description.services[0].by = "site";
  description.services[0].capacity = {10, 40};
  description.start_state = {there(models::StartPlace::in_service, 0, engine::fixed(0)),
                             there(models::StartPlace::at_home, 7, engine::fixed(0))};
  description.start_state[0].count = {2, 30};
  description.start_state[1].pathway = "home";
  description.start_state[1].name = "home";
  description.pathways.push_back(
      {"home",
       {models::Community{{{"ill", engine::PiecewiseConstantHazard{{0}, {0}}, false, "way"}}}}});
  const models::Program program = models::compile(description);
  models::Network network(program, {1, 1});
  engine::Kernel kernel(program.components);
  kernel.add(network);
  kernel.run_until(engine::SimTime{} + 1min);
  std::vector<int> north(3, 0), south(3, 0), home(3, 0);
  for (std::uint32_t i = 0; i < network.people().ids(); ++i) {
    const models::Person& person = network.people()[models::PersonId(i)];
    if (person.number == 0) continue;
    auto& where = !person.holds_bed ? home : person.bed.value() == 0 ? north : south;
    ++where[person.municipality];
  }
  EXPECT_EQ(north, (std::vector<int>{2, 0, 0}));
  EXPECT_EQ(south[0], 0);
  EXPECT_EQ(south[1] + south[2], 30);
  EXPECT_GT(south[1], 5);  // 3 in 5 live in B: fewer than 6 of 30 has probability 1e-5
  EXPECT_LT(south[1], 30);
  EXPECT_EQ(home, (std::vector<int>{4, 2, 1})) << "3.5, 2.1 and 1.4 of 7";
}

}  // namespace
}  // namespace tests

// Tracks against theory, through the scenario language.
//
// Fixed seeds. Estimates lie within 5 standard errors of theory, and the standard error is at most
// 1.5 % of it: over 20 replications (t of 19 degrees of freedom) a correct simulator fails one
// comparison with probability 8e-5, over thousands of independent persons with 6e-7.
#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include <gtest/gtest.h>

#include "tests/scenarios/run_text.h"
#include "tests/support/queueing_formulas.h"

namespace tests {
namespace {

std::string year_of(const std::string& rest) {
  return "samspil: 1\ntitle: T\nclock: {start: 2026-01-01, warm_up: 40 d, run: 400 d}\n" + rest;
}

/// Hours from fork to join of those who come to the fork after `from`, in the order of the joins.
std::vector<double> hours_at_fork(const std::string& text, std::uint64_t replication = 1) {
  const models::Program program = models::compile(described(text), {false});
  std::map<std::uint32_t, engine::SimTime> since;
  std::vector<double> all;
  for (const models::Entry& entry : journal_of(program, {1, replication})) {
    if (entry.activity == models::Activity::forks) since[entry.number] = entry.when;
    const bool ends = entry.activity == models::Activity::joins;
    if (!ends || since[entry.number] < program.begin) continue;
    all.push_back(static_cast<double>((entry.when - since[entry.number]).count()) / 3600e6);
  }
  return all;
}

double mean_of(const std::vector<double>& all) {
  return std::accumulate(all.begin(), all.end(), 0.0) / static_cast<double>(all.size());
}

void expect_near(const Estimate& found, double theory, const std::string& what) {
  EXPECT_LE(found.standard_error, 0.015 * theory) << what << ": too noisy to say anything";
  EXPECT_LE(std::abs(found.mean - theory), 5 * found.standard_error)
      << what << ": measured " << found.mean << ", theory " << theory;
}

/// Three tracks without queues, each exponential with mean 10 h.
std::vector<double> of_three(const std::string& needed) {
  return hours_at_fork(year_of(
      "groups: {p: {arrivals: poisson(50 /d), pathway: start}}\n"
      "pathways:\n  start: [{fork: " +
      needed +
      ", tracks: {a: [{wait: exponential(mean 10 h)}], b: [{wait: exponential(mean 10 h)}], "
      "c: [{wait: exponential(mean 10 h)}]}}, leave]\n"));
}

/// The k-th of n independent exponentials of mean m is m (1/n + 1/(n-1) + ... + 1/(n-k+1)) on
/// average (Renyi 1953); the last has the distribution function (1 - e^(-t/m))^n.
TEST(TracksTheory, TheJoinIsAnOrderStatisticOfTheTracks) {
  expect_near(estimate(of_three("all")), 10 * (1.0 / 3 + 1.0 / 2 + 1), "all");
  expect_near(estimate(of_three("2 of 3")), 10 * (1.0 / 3 + 1.0 / 2), "2 of 3");
  expect_near(estimate(of_three("any")), 10 * (1.0 / 3), "any");
}

TEST(TracksTheory, TheJoinOfAllHasTheDistributionOfTheMaximum) {
  const std::vector<double> all = of_three("all");
  const auto persons = static_cast<double>(all.size());
  for (const double hours : {4.0, 10.0, 16.0, 25.0, 40.0}) {
    const double theory = std::pow(1 - std::exp(-hours / 10), 3);
    const auto until =
        static_cast<double>(std::ranges::count_if(all, [&](double one) { return one <= hours; }));
    EXPECT_NEAR(until / persons, theory, 5 * std::sqrt(theory * (1 - theory) / persons)) << hours;
  }
}

/// Two exponential servers that each take one half of every job: mean response (12 - rho) / 8 times
/// that of M/M/1 (Flatto & Hahn 1984; Nelson & Tantawi 1988). The two queues are not independent:
/// if they were, the factor would be 12 / 8.
TEST(TracksTheory, TwoServersAreTheForkJoinQueueOfFlattoAndHahn) {
  for (const double rho : {0.5, 0.7}) {
    const auto text = year_of("groups: {p: {arrivals: poisson(" + std::to_string(192 * rho) +
                              " /d), pathway: start}}\n"
                              "services: {a: {kind: ward, beds: 1}, b: {kind: ward, beds: 1}}\n"
                              "pathways:\n  start: [{fork: all, tracks: {a: [{in: a, for: "
                              "exponential(mean 7.5 min)}], b: "
                              "[{in: b, for: exponential(mean 7.5 min)}]}}, leave]\n");
    std::vector<double> means;
    for (std::uint64_t replication = 1; replication <= 20; ++replication)
      means.push_back(mean_of(hours_at_fork(text, replication)));
    expect_near(estimate(means), 0.125 * (12 - rho) / 8 / (1 - rho), "rho " + std::to_string(rho));
  }
}

/// Little's law: whoever comes is subscribed until leaving, whatever happens on the way; and each
/// subscription lasts as long as the pathway, so M/G/infinity.
TEST(TracksTheory, SubscribersAreArrivalsTimesTheTimeOnThePathway) {
  const auto found = estimates(
      described(year_of(
          "groups: {p: {arrivals: poisson(20 /d), pathway: start}}\n"
          "services: {team: {kind: places, places: 400}, ward: {kind: ward, beds: unlimited}}\n"
          "pathways:\n"
          "  start: [{subscribe: team}, {in: ward, for: \"gamma(mean 2 d, sd 1 d)\"}, {wait: "
          "exponential(mean 3 d)}, {choose: {again: 20 %, out: 80 %}}]\n"
          "  again: [{subscribe: team}, {wait: 5 d}, leave]\n"
          "  out: [leave]\n"
          "key_figures: {team: {figure: occupancy, service: team}, starts: {figure: starts, "
          "service: team}}\n")),
      20);
  const double days = 2 + 3 + 0.2 * 5;
  expect_near(found[0], 20 * days / 400, "subscribed");
}

/// A caseload of finite size is a queue of its own, M/M/c, while the persons go on.
TEST(TracksTheory, ACaseloadIsAQueueBesideThePathway) {
  const auto found = estimates(
      described(year_of(
          "groups: {p: {arrivals: poisson(400 /d), pathway: start}}\n"
          "services: {team: {kind: places, places: 3}, ward: {kind: ward, beds: unlimited}}\n"
          "pathways:\n"
          "  start: [{subscribe: team, for: exponential(mean 9 min)}, {wait: 1 d}, leave]\n"
          "key_figures: {wait: {figure: wait_mean, service: team}}\n")),
      20);
  expect_near(found[0], mmc_wait(3, 400, 0.15 / 24), "wait for the team");
}

}  // namespace
}  // namespace tests

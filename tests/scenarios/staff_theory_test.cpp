// Staff against theory, through the scenario language.
//
// Seed 1, 20 replications. Every estimate lies within 5 standard errors of theory, and the standard
// error is at most 1.5 % of it: with t of 19 degrees of freedom a correct simulator fails one
// comparison with probability 8e-5, and any of the about 15 here with 0.0012.
#include <cmath>

#include <gtest/gtest.h>

#include "tests/scenarios/run_text.h"
#include "tests/support/queueing_formulas.h"

namespace tests {
namespace {

std::string long_run(const std::string& rest, const std::string& run = "1000 d") {
  return "samspil: 1\ntitle: T\nclock: {start: 2026-01-01, warm_up: 40 d, run: " + run + "}\n" +
         rest;
}

void expect_theory(const Estimate& found, double theory, const std::string& what) {
  EXPECT_LE(found.standard_error, 0.015 * theory) << what << ": too noisy to say anything";
  EXPECT_LE(std::abs(found.mean - theory), 5 * found.standard_error)
      << what << ": measured " << found.mean << ", theory " << theory;
}

constexpr double an_hour = 1.0 / 24;  // in days

/// Two wards without a limit of beds, served by the same nurses: one queue M/M/3 (Erlang C).
TEST(StaffTheory, NursesSharedByTwoWardsAreTheServersOfOneQueue) {
  const auto found = estimates(
      described(long_run("groups:\n"
                         "  a: {arrivals: poisson(20 /d), pathway: a}\n"
                         "  b: {arrivals: poisson(40 /d), pathway: b}\n"
                         "services:\n"
                         "  one: {kind: ward, beds: unlimited}\n"
                         "  two: {kind: ward, beds: unlimited}\n"
                         "  nurses: {kind: staff, persons: 3}\n"
                         "pathways:\n"
                         "  a: [{in: one, for: exponential(mean 1 h), needs: {nurses: 1}}, leave]\n"
                         "  b: [{in: two, for: exponential(mean 1 h), needs: {nurses: 1}}, leave]\n"
                         "key_figures:\n"
                         "  one: {figure: wait_mean, service: one}\n"
                         "  two: {figure: wait_mean, service: two}\n"
                         "  busy: {figure: occupancy, service: nurses}\n"
                         "  starts: {figure: starts, service: nurses}\n")),
      20);
  const double wait = mmc_wait(3, 60, an_hour);
  expect_theory(found[0], wait, "wait at one");
  expect_theory(found[1], wait, "wait at two");
  expect_theory(found[2], 60 * an_hour / 3, "occupancy of nurses");
}

/// Two classes and more beds than anybody waits for: the nurse is the server, and is taken from the
/// less urgent. With loads r1 and r2 the urgent wait r1 / (1 - r1) stays, and the others are
/// 1 / ((1 - r1) (1 - r1 - r2)) stays in the system (White & Christie, Operations Research 6 (1958)
/// 79-95, exponential stays of one mean).
TEST(StaffTheory, NursesWhoGiveWayServeTheUrgentAsIfTheOthersWereNotThere) {
  const auto found = estimates(
      described(long_run(
          "groups:\n"
          "  urgent: {arrivals: poisson(7.2 /d), pathway: stay, priority: 1}\n"
          "  other: {arrivals: poisson(9.6 /d), pathway: stay, priority: 2}\n"
          "services: {ward: {kind: ward, beds: 500, preempt: resume}, nurses: {kind: staff, "
          "persons: 1}}\n"
          "pathways: {stay: [{in: ward, for: exponential(mean 1 h), needs: {nurses: 1}}, leave]}\n"
          "key_figures:\n"
          "  urgent: {figure: wait_mean, service: ward, group: urgent}\n"
          "  other: {figure: waiting, service: ward, group: other}\n"
          "  busy: {figure: occupancy, service: nurses}\n",
          "1500 d")),
      20);
  const double r1 = 0.3, r2 = 0.4;
  expect_theory(found[0], r1 / (1 - r1) * an_hour, "wait of the urgent");
  expect_theory(found[1], r2 * (1 / ((1 - r1) * (1 - r1 - r2)) - 1), "others waiting");
  expect_theory(found[2], r1 + r2, "occupancy");
}

/// Far more beds than anybody waits for: the nurses are the servers, two at a time for each stay.
TEST(StaffTheory, PairsOfNursesAreTheServersIfBedsAreMany) {
  const auto found = estimates(
      described(long_run(
          "groups: {p: {arrivals: poisson(40 /d), pathway: stay}}\n"
          "services: {ward: {kind: ward, beds: 400}, nurses: {kind: staff, persons: 4}}\n"
          "pathways: {stay: [{in: ward, for: exponential(mean 1 h), needs: {nurses: 2}}, leave]}\n"
          "key_figures: {wait: {figure: wait_mean, service: ward}, busy: {figure: occupancy, "
          "service: nurses}}\n")),
      20);
  expect_theory(found[0], mmc_wait(2, 40, an_hour), "wait");
  expect_theory(found[1], 40 * an_hour / 2, "occupancy of nurses");
}

/// Doctors who are needed for the first hour of a long stay only: M/M/2 again, whatever the stay.
TEST(StaffTheory, DoctorsGivenBackEarlyServeAsIfTheStayWereShort) {
  const auto found = estimates(
      described(long_run(
          "groups: {p: {arrivals: poisson(38 /d), pathway: stay}}\n"
          "services: {ward: {kind: ward, beds: unlimited}, doctors: {kind: staff, persons: 2}}\n"
          "pathways: {stay: [{in: ward, for: 3 d, needs: {doctors: {for: exponential(mean 1 "
          "h)}}}, leave]}\n"
          "key_figures: {wait: {figure: wait_mean, service: ward}, busy: {figure: occupancy, "
          "service: doctors}}\n")),
      20);
  expect_theory(found[0], mmc_wait(2, 38, an_hour), "wait");
  expect_theory(found[1], 38 * an_hour / 2, "occupancy of doctors");
}

/// Eight patients who call, each 2 h after the last time, and two nurses: the machine-repair model
/// (Kleinrock, Queueing Systems I (1975), section 3.8), p(n) in proportion to
/// (8 over n) r^n for n <= 2, and (8 over n) n! / (2! 2^(n - 2)) r^n above.
TEST(StaffTheory, RoundsAreAQueueWithFewCustomers) {
  const auto found = estimates(
      described(long_run(
          "groups: {p: {arrivals: {present: 8}, pathway: stay}}\n"
          "services: {ward: {kind: ward, beds: 8}, nurses: {kind: staff, persons: 2}}\n"
          "pathways: {stay: [{in: ward, for: 2000 d, rounds: {nurses: {for: exponential(mean 30 "
          "min), every: exponential(mean 2 h)}}}, leave]}\n"
          "key_figures: {busy: {figure: occupancy, service: nurses}, line: {figure: waiting, "
          "service: nurses}, wait: {figure: wait_mean, service: nurses}}\n")),
      20);
  double weight = 1, sum = 1, busy = 0, line = 0;
  for (int n = 1; n <= 8; ++n) {
    weight *= (8 - n + 1) * 0.25 / std::min(n, 2);
    sum += weight;
    busy += std::min(n, 2) * weight;
    line += std::max(0, n - 2) * weight;
  }
  expect_theory(found[0], busy / sum / 2, "occupancy of nurses");
  expect_theory(found[1], line / sum, "rounds that wait");
  expect_theory(found[2], line / busy * 0.5 * an_hour, "wait of a round (Little)");
}

}  // namespace
}  // namespace tests

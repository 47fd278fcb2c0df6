// Rules against theory, through the scenario language.
//
// Seed 1, 20 replications. Every estimate lies within 5 standard errors of theory, and the standard
// error is at most 1.5 % of it: with t of 19 degrees of freedom a correct simulator fails one
// comparison with probability 8e-5, and any of the about 20 here with 0.002.
#include <cmath>

#include <gtest/gtest.h>

#include "tests/scenarios/run_text.h"
#include "tests/support/queueing_formulas.h"

namespace tests {
namespace {

std::string textbook(const std::string& rest, const std::string& run = "200 d") {
  return "samspil: 1\ntitle: T\nclock: {start: 2026-01-01, warm_up: 40 d, run: " + run + "}\n" +
         rest;
}

std::vector<Estimate> measured(const std::string& text) {
  return estimates(described(text), 20);
}

void expect_close(const Estimate& found, double theory, const std::string& what) {
  EXPECT_LE(found.standard_error, 0.015 * theory) << what << ": too noisy to say anything";
  EXPECT_LE(std::abs(found.mean - theory), 5 * found.standard_error)
      << what << ": measured " << found.mean << ", theory " << theory;
}

constexpr double hour = 1.0 / 24;  // in days

/// Kleinrock, Queueing Systems I (1975), section 3.3: arrivals l/(n+1) make the number present
/// Poisson with mean l/m.
TEST(RulesTheory, DiscouragedArrivalsMakeAPoissonNumber) {
  const auto found = measured(textbook(
      "groups: {p: {arrivals: poisson(30 /d), pathway: asks}}\n"
      "services: {ward: {kind: ward, beds: 1}}\n"
      "pathways:\n"
      "  asks: [{choose: {joins: \"1 / (1 + occupied(ward, live) + waiting(ward, live))\", out: "
      "rest}}]\n"
      "  joins: [{in: ward, for: exponential(mean 1.2 h)}, leave]\n"
      "  out: [leave]\n"
      "key_figures: {waiting: {figure: waiting, service: ward}, occupancy: {figure: occupancy, "
      "service: ward}}\n"));
  const double load = 30 * 1.2 * hour;
  expect_close(found[0], load - 1 + std::exp(-load), "waiting");
  expect_close(found[1], 1 - std::exp(-load), "occupancy");
}

/// The stay of a mixed class is the mixture of the classes' stays: Pollaczek and Khinchine.
TEST(RulesTheory, StaysByClassWaitAsTheirMixture) {
  const auto found = measured(textbook(
      "groups: {p: {arrivals: poisson(12 /d), pathway: stay, attributes: {severity: \"discrete(75 "
      "%: 1, 25 %: 3)\"}}}\n"
      "services: {ward: {kind: ward, beds: 1, queue: {order: fifo}}}\n"
      "pathways: {stay: [{in: ward, for: exponential(mean 48 min) x severity}, leave]}\n"
      "key_figures: {wait: {figure: wait_mean, service: ward}}\n",
      "2000 d"));
  const double mean = 0.75 * 0.8 + 0.25 * 2.4;                      // h
  const double second = 2 * (0.75 * 0.8 * 0.8 + 0.25 * 2.4 * 2.4);  // h^2
  const double load = 0.5 * mean;
  expect_close(found[0], 0.5 * second / (2 * (1 - load)) * hour, "wait");
}

TEST(RulesTheory, TheCasesOfByAreTheSameMixture) {
  const auto found = measured(textbook(
      "groups: {p: {arrivals: poisson(12 /d), pathway: stay, attributes: {severity: \"discrete(75 "
      "%: 1, 25 %: 3)\"}}}\n"
      "services: {ward: {kind: ward, beds: 1, queue: {order: fifo}}}\n"
      "pathways: {stay: [{in: ward, for: \"by(severity, 1: exponential(mean 48 min), 3: fixed 2.4 "
      "h)\"}, leave]}\n"
      "key_figures: {wait: {figure: wait_mean, service: ward}}\n",
      "2000 d"));
  const double load = 0.5 * (0.75 * 0.8 + 0.25 * 2.4);
  const double second = 0.75 * 2 * 0.8 * 0.8 + 0.25 * 2.4 * 2.4;
  expect_close(found[0], 0.5 * second / (2 * (1 - load)) * hour, "wait");
}

/// The shortest of three lines: between one line for all (M/M/3) and drawing lots (M/M/1). Winston,
/// J. Appl. Prob. 14:181 (1977).
TEST(RulesTheory, TheShortestLineLiesBetweenOneLineAndDrawingLots) {
  const auto found = measured(textbook(
      "groups: {p: {arrivals: poisson(57.6 /d), pathway: way}}\n"
      "services: {a: {kind: emergency, clinicians: 1}, b: {kind: emergency, clinicians: 1}, c: "
      "{kind: emergency, clinicians: 1}}\n"
      "pathways:\n"
      "  way: [{choose: {shortest queue of: [to_a, to_b, to_c]}}]\n"
      "  to_a: [{in: a, for: exponential(mean 1 h)}, leave]\n"
      "  to_b: [{in: b, for: exponential(mean 1 h)}, leave]\n"
      "  to_c: [{in: c, for: exponential(mean 1 h)}, leave]\n"
      "key_figures: {a: {figure: waiting, service: a}, b: {figure: waiting, service: b}, c: "
      "{figure: "
      "waiting, service: c}}\n"));
  const double waiting = found[0].mean + found[1].mean + found[2].mean;
  const double noise = found[0].standard_error + found[1].standard_error + found[2].standard_error;
  EXPECT_GT(waiting, 2.4 * mmc_wait(3, 2.4, 1) + 5 * noise);
  EXPECT_LT(waiting, 2.4 * mmc_wait(1, 0.8, 1) - 5 * noise);
}

/// Of two constant hazards the first fires with probability h1/(h1 + h2), each with its factor.
TEST(RulesTheory, CompetingRisksKeepTheirFactors) {
  const auto found = measured(textbook(
      "groups: {p: {arrivals: poisson(100 /d), pathway: home, attributes: {severity: 2}}}\n"
      "services: {ward: {kind: ward, beds: unlimited}}\n"
      "pathways:\n"
      "  home: [{community: {ill: {hazard: 0.1 /d, times: 1 + severity, go: ill}, well: {hazard: "
      "0.2 /d, go: out}}}]\n"
      "  ill: [{in: ward, for: 1 h}, leave]\n"
      "  out: [leave]\n"
      "key_figures: {ill: {figure: starts, service: ward}}\n"));
  expect_close(found[0], 365 * 100 * 0.3 / 0.5, "fall ill a year");
}

/// A factor of 1 for ten days and of 3 after that: survival exp(-h t) and then exp(-10 h - 3 h (t -
/// 10)). Who is alive at 20 days is counted by a competing clock of certainty.
TEST(RulesTheory, FactorsWorkedOutAgainMakeAPiecewiseConstantHazard) {
  const auto found = measured(textbook(
      "groups: {p: {arrivals: poisson(100 /d), pathway: home}}\n"
      "services: {ward: {kind: ward, beds: unlimited}}\n"
      "pathways:\n"
      "  home: [{community: {ill: {hazard: 0.05 /d, times: \"if(since_arrival < 9 d, 1, 3)\", go: "
      "ill}, late: {hazard: {0 d: 0 /d, 20 d: 1000 /d}, go: out}}, re_evaluate: 10 d}]\n"
      "  ill: [{in: ward, for: 1 h}, leave]\n"
      "  out: [leave]\n"
      "key_figures: {ill: {figure: starts, service: ward}}\n"));
  expect_close(found[0], 365 * 100 * (1 - std::exp(-0.05 * 10 - 0.15 * 10)), "fall ill a year");
}

/// An exponential stay of rate m against a death of rate h: the stay lasts 1/(m + h) and ends in
/// death with probability h/(m + h).
TEST(RulesTheory, AnInterruptedStayIsShorterAndSplitsByRates) {
  const auto found = measured(textbook(
      "groups: {p: {arrivals: poisson(60 /d), pathway: stay, attributes: {severity: 3}}}\n"
      "services: {ward: {kind: ward, beds: unlimited}}\n"
      "pathways:\n"
      "  stay: [{in: ward, for: exponential(mean 2 d), until: {death: {hazard: 0.1 /d, times: "
      "severity, go: died}}}, leave]\n"
      "  died: [die]\n"
      "key_figures: {stay: {figure: length_of_stay, service: ward}, deaths: {figure: deaths}}\n"));
  expect_close(found[0], 1 / (0.5 + 0.3), "stay");
  expect_close(found[1], 365 * 60 * 0.3 / 0.8, "deaths a year");
}

/// Four exponential phases one after the other are an Erlang law of four stages.
TEST(RulesTheory, RepeatedExponentialWaitsAddUpToAnErlangLaw) {
  const auto found = measured(textbook(
      "groups: {p: {arrivals: poisson(100 /d), pathway: course}}\n"
      "services: {ward: {kind: ward, beds: unlimited}}\n"
      "pathways:\n"
      "  course: [{repeat: {times: 4, steps: [{wait: exponential(mean 1 d)}]}}, {choose: {when: "
      "[{if: since_arrival > 6 d, go: late}, {else: out}]}}]\n"
      "  late: [{in: ward, for: 1 h}, leave]\n"
      "  out: [leave]\n"
      "key_figures: {late: {figure: starts, service: ward}}\n"));
  const double tail = std::exp(-6.0) * (1 + 6 + 18 + 36);  // of Erlang 4 with mean 4 d, beyond 6 d
  expect_close(found[0], 365 * 100 * tail, "late a year");
}

/// Persons waiting and the share of time without anybody, of a birth and death chain: births at
/// `births`, deaths at `deaths(n)` when n are present. Kleinrock, Queueing Systems I (1975),
/// section 3.1.
template <class Deaths>
std::pair<double, double> birth_and_death(double births, const Deaths& deaths) {
  double p = 1, sum = 1, waiting = 0;
  for (int n = 1; n < 400; ++n) {
    p *= births / deaths(n);
    sum += p;
    waiting += (n - 1) * p;
  }
  return {waiting / sum, 1 / sum};
}

std::string called_away(const std::string& during) {
  return textbook(
      "groups: {p: {arrivals: poisson(30 /d), pathway: stay}}\n"
      "services: {ward: {kind: ward, beds: 1}}\n"
      "pathways:\n"
      "  stay: [{in: ward, for: exponential(mean 1.2 h), until: {crisis: {hazard: 10 /d, while: " +
      during +
      ", go: gone}}}, leave]\n"
      "  gone: [leave]\n"
      "key_figures: {waiting: {figure: waiting, service: ward}, occupancy: {figure: occupancy, "
      "service: ward}}\n");
}

/// Each of those who wait goes at rate h: Palm's M/M/1+M.
TEST(RulesTheory, AHazardWhileWaitingMakesDeathsGrowWithTheLine) {
  const auto found = measured(called_away("waiting"));
  const auto [waiting, empty] = birth_and_death(30, [](int n) { return 20 + (n - 1) * 10.0; });
  expect_close(found[0], waiting, "waiting");
  expect_close(found[1], 1 - empty, "occupancy");
}

/// Each of those present goes at rate h, in line or in bed.
TEST(RulesTheory, AHazardOfBothCountsThePatientInBedToo) {
  const auto found = measured(called_away("both"));
  const auto [waiting, empty] = birth_and_death(30, [](int n) { return 20 + n * 10.0; });
  expect_close(found[0], waiting, "waiting");
  expect_close(found[1], 1 - empty, "occupancy");
}

/// Two lines between which people move as soon as one is longer by two never leave a bed empty
/// while someone waits: together they are M/M/2. Koenigsberg, Management Science 12 (1966) 412-436.
TEST(RulesTheory, TwoLinesWithJockeyingAreOneQueue) {
  const auto found = measured(textbook(
      "groups: {p: {arrivals: poisson(36 /d), pathway: comes}}\n"
      "services:\n"
      "  a: {kind: ward, beds: 1, queue: {jockey: {to: b}}}\n"
      "  b: {kind: ward, beds: 1, queue: {jockey: {to: a}}}\n"
      "pathways:\n"
      "  comes: [{choose: {in_a: 50 %, in_b: 50 %}}]\n"
      "  in_a: [{in: a, for: exponential(mean 1 h)}, leave]\n"
      "  in_b: [{in: b, for: exponential(mean 1 h)}, leave]\n"
      "key_figures: {line: {figure: waiting, service: a}, bed: {figure: occupancy, service: a}}\n",
      "1000 d"));
  expect_close(found[0], 36 * mmc_wait(2, 36, hour) / 2, "waiting in one of two");
  expect_close(found[1], 0.75, "occupancy");
}

TEST(RulesTheory, SharesByAttributeMixOverThePersons) {
  const auto found = measured(textbook(
      "groups: {p: {arrivals: poisson(100 /d), pathway: asks, attributes: {severity: \"discrete(60 "
      "%: 1, 40 %: 2)\"}}}\n"
      "services: {ward: {kind: ward, beds: unlimited}}\n"
      "pathways:\n"
      "  asks: [{choose: {in_ward: 0.2 * severity, out: rest}}]\n"
      "  in_ward: [{in: ward, for: 1 h}, leave]\n"
      "  out: [leave]\n"
      "key_figures: {admitted: {figure: starts, service: ward}}\n"));
  expect_close(found[0], 365 * 100 * (0.6 * 0.2 + 0.4 * 0.4), "admitted a year");
}

}  // namespace
}  // namespace tests

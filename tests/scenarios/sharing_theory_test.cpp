// Processor sharing against theory, through the scenario language.
//
// Seed 1, 20 replications. Every estimate lies within 5 standard errors of theory: with t of 19
// degrees of freedom a correct simulator fails one comparison with probability 8e-5, and any of the
// about 60 here with 0.005.
#include <cmath>

#include <gtest/gtest.h>

#include "tests/scenarios/run_text.h"
#include "tests/support/observed.h"
#include "tests/support/queueing_formulas.h"

namespace tests {
namespace {

constexpr double hour_of_care = 1.0 / 24;  // in days
constexpr std::uint32_t shared_replications = 20;

std::string shared_run(const std::string& rest) {
  return "samspil: 1\ntitle: T\nclock: {start: 2026-01-01, warm_up: 40 d, run: 1000 d}\n" + rest;
}

void expect_shared(const Estimate& found, double theory, const std::string& what) {
  EXPECT_LE(found.standard_error, 0.02 * theory) << what << ": too noisy to say anything";
  EXPECT_LE(std::abs(found.mean - theory), 5 * found.standard_error)
      << what << ": measured " << found.mean << ", theory " << theory;
}

/// One doctor shared by all: patients an hour of care at load 0.7, of this law.
std::string one_doctor(const std::string& law, const std::string& sharing = "{}",
                       const std::string& more = "") {
  return shared_run(
      "groups: {p: {arrivals: poisson(16.8 /d), pathway: stay}}\n"
      "services: {room: {kind: emergency, clinicians: 1, sharing: " +
      sharing + "}}\npathways: {stay: [{in: room, for: \"" + law + "\"}, leave]}\n" +
      "key_figures: {stay: {figure: length_of_stay, service: room}, busy: {figure: "
      "occupancy, service: room}, wait: {figure: wait_mean, service: room}}\n" +
      more);
}

/// Mean sojourn E[S] / (1 - rho), whatever the law (Sakata, Noguchi & Oizumi 1971; Kleinrock,
/// Queueing Systems II (1976), eq. 4.17).
TEST(SharingTheory, TheMeanTimeDependsOnTheMeanCareOnly) {
  for (const std::string law :
       {"exponential(mean 1 h)", "1 h", "lognormal(mean 1 h, sd 1.5 h)", "uniform(0 h, 2 h)"}) {
    const auto found = estimates(described(one_doctor(law)), shared_replications);
    expect_shared(found[0], hour_of_care / 0.3, law);
    expect_shared(found[1], 0.7, law + ", occupancy");
    EXPECT_EQ(found[2].mean, 0) << law;
  }
}

/// Who needs x takes x / (1 - rho) (Kleinrock II, eq. 4.16).
TEST(SharingTheory, TheTimeIsInProportionToTheCare) {
  const auto found = estimates(
      described(shared_run(
          "groups:\n"
          "  short: {arrivals: poisson(24 /d), pathway: short}\n"
          "  long: {arrivals: poisson(4 /d), pathway: long}\n"
          "services: {room: {kind: emergency, clinicians: 1, sharing: {}}}\n"
          "pathways:\n"
          "  short: [{in: room, for: 20 min}, leave]\n"
          "  long: [{in: room, for: 2 h}, leave]\n"
          "key_figures: {short: {figure: length_of_stay, service: room, group: short}, long: "
          "{figure: length_of_stay, service: room, group: long}}\n")),
      shared_replications);
  const double rest = 1 - 24 * hour_of_care / 3 - 4 * hour_of_care * 2;
  expect_shared(found[0], hour_of_care / 3 / rest, "short");
  expect_shared(found[1], hour_of_care * 2 / rest, "long");
}

/// Shares of the time with 0, 1, 2 ... persons there, as `theory` says.
void expect_census(const std::string& text, const std::vector<double>& theory) {
  const models::Simulation simulation(described(text));
  std::vector<std::vector<double>> shares(theory.size());
  for (std::uint32_t r = 1; r <= shared_replications; ++r) {
    const auto times = values_of<double>(simulation.schema(), simulation.run(1, r), "census_time");
    double all = 0;
    for (const double time : times)
      all += time;
    for (std::size_t n = 0; n < theory.size(); ++n)
      shares[n].push_back(times[n] / all);
  }
  for (std::size_t n = 0; n < theory.size(); ++n) {
    const Estimate one = estimate(shares[n]);
    EXPECT_NEAR(one.mean, theory[n], 5 * one.standard_error) << "n = " << n;
    EXPECT_LT(one.standard_error, 0.01) << "or the comparison says nothing";
  }
}

std::vector<double> geometric(double load, std::size_t levels) {
  std::vector<double> all;
  for (std::size_t n = 0; n < levels; ++n)
    all.push_back((1 - load) * std::pow(load, static_cast<double>(n)));
  return all;
}

const std::string shared_census = "observe: {services: [room], census: yes, up_to: 40}\n";

/// (1 - rho) rho^n, whatever the law (Kleinrock II, eq. 4.15).
TEST(SharingTheory, TheNumberThereIsGeometricWhateverTheLaw) {
  expect_census(one_doctor("lognormal(mean 1 h, sd 1.5 h)", "{}", shared_census),
                geometric(0.7, 10));
  expect_census(one_doctor("1 h", "{}", shared_census), geometric(0.7, 10));
}

/// Exponential care: work goes on at the same rate however it is shared, so the number of persons
/// is that of M/M/1.
TEST(SharingTheory, OfExponentialCareByAFewTheNumberThereIsThatOfOneLine) {
  expect_census(one_doctor("exponential(mean 1 h)", "{at_once: 3}", shared_census),
                geometric(0.7, 10));
}

/// Two doctors, exponential care: the number of persons of M/M/2, so that the mean time there is
/// that of waiting and being served in M/M/2 (Erlang C).
TEST(SharingTheory, OfTwoDoctorsTheMeanTimeIsThatOfMM2) {
  const auto found = estimates(
      described(shared_run(
          "groups: {p: {arrivals: poisson(36 /d), pathway: stay}}\n"
          "services: {room: {kind: emergency, clinicians: 2, sharing: {}}}\n"
          "pathways: {stay: [{in: room, for: exponential(mean 1 h)}, leave]}\n"
          "key_figures: {stay: {figure: length_of_stay, service: room}, busy: {figure: occupancy, "
          "service: room}}\n")),
      shared_replications);
  expect_shared(found[0], mmc_wait(2, 36, hour_of_care) + hour_of_care, "time there");
  expect_shared(found[1], 36 * hour_of_care / 2, "occupancy");
}

}  // namespace
}  // namespace tests

// Streams of arrivals against theory.
//
// Seed 1. Means: standard error at most 1 % of the value, and the estimate within 5 standard errors
// of theory, as in queueing_theory_test.cpp (false alarms 8e-5 a comparison).
#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "tests/support/arrival_record.h"
#include "tests/support/care_model.h"
#include "tests/support/queueing_formulas.h"

namespace tests {
namespace {

using namespace std::chrono_literals;

constexpr std::uint32_t streams_replications = 20;

void expect_mean(const Estimate& measured, double theory, const std::string& what) {
  EXPECT_LE(measured.standard_error, 0.01 * theory) << what << ": too noisy to say anything";
  EXPECT_LE(std::abs(measured.mean - theory), 5 * measured.standard_error)
      << what << ": measured " << measured.mean << ", theory " << theory;
}

models::Description clinic_with(models::Stream stream, int run, std::int64_t beds,
                                engine::Distribution length) {
  auto description = scenario(run, 1);
  models::Group group = arrivals("all", 1, "stay");
  group.arrivals = models::Arrivals({std::move(stream)});
  description.groups = {group};
  description.services = {ward("ward", beds)};
  description.pathways = {{"stay", {stay("ward", std::move(length)), models::Leave{}}}};
  description.key_figures = {figure(Measure::wait_mean, "ward")};
  return description;
}

models::RateProfile uneven_day() {
  models::RateProfile profile;
  for (int hour = 0; hour < 24; ++hour)
    profile.by_hour.push_back({std::chrono::hours{hour}, 0.25 + 0.1 * (hour * 7 % 24)});
  profile.by_weekday = {1, 1, 1.2, 1, 1, 0.5, 0.4};
  return profile;
}

/// Pearson's chi-square over 48 cells (24 hours, working days and weekends apart), with the
/// expected numbers from the factors alone. Non-homogeneous Poisson counts are independent Poisson
/// numbers, so the sum has 48 degrees of freedom; 98.3 is exceeded with probability 3e-5.
TEST(PoissonStream, HasItsRateInEveryHour) {
  models::Stream stream;
  stream.law = models::PoissonArrivals{400};
  stream.profile = uneven_day();
  auto description = scenario(84, 0);  // twelve weeks from Thursday 1 January 2026: no summer time
  models::Group group = arrivals("all", 1, "out");
  group.arrivals = models::Arrivals({stream});
  description.groups = {group};
  description.pathways = {{"out", {models::Leave{}}}};
  const auto record = record_of(description);
  std::vector<double> seen(48, 0), expected(48, 0);
  const auto cell = [](std::int64_t hour) {
    const std::int64_t weekday = (hour / 24 + 3) % 7;  // Thursday is 3
    return static_cast<std::size_t>(hour % 24 + (weekday >= 5 ? 24 : 0));
  };
  for (const engine::SimTime time : record.times())
    ++seen[cell(time.time_since_epoch() / 1h)];
  for (std::int64_t hour = 0; hour < 84 * 24; ++hour) {
    const auto weekday = static_cast<std::size_t>((hour / 24 + 3) % 7);
    expected[cell(hour)] += 400.0 / 24 * stream.profile.by_weekday[weekday] *
                            stream.profile.by_hour[static_cast<std::size_t>(hour % 24)].factor;
  }
  double chi_square = 0;
  for (std::size_t i = 0; i < seen.size(); ++i)
    chi_square += (seen[i] - expected[i]) * (seen[i] - expected[i]) / expected[i];
  EXPECT_LT(chi_square, 98.3);
  EXPECT_GT(chi_square, 16.0) << "counts that agree too well are no Poisson numbers (1e-5)";
}

/// Given the rate, times between arrivals in operational time are exponential: with mean 1 and
/// variance 1. 5 standard errors (8 the fourth cumulant of squares).
TEST(PoissonStream, HasExponentialTimesInOperationalTime) {
  models::Stream stream;
  stream.law = models::PoissonArrivals{200};
  stream.profile = uneven_day();
  auto description = scenario(60, 0);
  models::Group group = arrivals("all", 1, "out");
  group.arrivals = models::Arrivals({stream});
  description.groups = {group};
  description.pathways = {{"out", {models::Leave{}}}};
  const auto record = record_of(description);
  const engine::RateCurve& curve = *record.program.sources[0].curve;
  const double mean = record.program.sources[0].interval.mean();
  double before = 0, sum = 0, squares = 0;
  for (const engine::SimTime time : record.times()) {
    const double now = curve.cumulative(time) / mean;
    sum += now - before;
    squares += (now - before) * (now - before);
    before = now;
  }
  const auto n = static_cast<double>(record.times().size());
  EXPECT_NEAR(sum / n, 1, 5 / std::sqrt(n));
  EXPECT_NEAR(squares / n, 2, 5 * std::sqrt(20 / n));  // var(E^2) = 24 - 4
}

/// M_t/M/infinity: the mean census m solves m' = rate(t) - m / stay (Eick, Massey & Whitt 1993).
/// With rate a in the first half of each day and b in the second, period 1 d and stay s, at noon
/// m = s (a (1 - q) + b q (1 - q)) / (1 - q^2) with q = exp(-0.5 / s), and at midnight a and b
/// change places. Census at 40 noons and midnights of 20 runs, 5 standard errors of the runs.
TEST(PoissonStream, FillsBedsOverTheDayAsTheEquationOfTheCensusSays) {
  models::Stream stream;
  stream.law = models::PoissonArrivals{1};
  stream.profile.by_hour = {{0h, 300}, {12h, 60}};
  auto description =
      clinic_with(stream, 45, 1'000'000, engine::exponential(0.2 * engine::microseconds_per_day));
  description.key_figures.clear();
  std::vector<double> noons, midnights;
  for (std::uint32_t r = 1; r <= streams_replications; ++r) {
    const auto record = record_of(description, r);
    std::vector<double> census(92, 0);  // at every half day
    for (const models::Entry& entry : record.journal) {
      if (entry.activity != models::Activity::starts) continue;
      auto half_day = (entry.when.time_since_epoch() + 12h - 1us) / 12h;
      for (; half_day < 92 && engine::SimTime{} + half_day * 12h < entry.when + entry.length;
           ++half_day)
        ++census[static_cast<std::size_t>(half_day)];
    }
    double noon = 0, midnight = 0;
    for (std::size_t i = 10; i < 90; i += 2) {
      midnight += census[i] / 40;
      noon += census[i + 1] / 40;
    }
    noons.push_back(noon);
    midnights.push_back(midnight);
  }
  const double s = 0.2, q = std::exp(-0.5 / s);
  expect_mean(estimate(noons), s * (300 * (1 - q) + 60 * q * (1 - q)) / (1 - q * q), "at noon");
  expect_mean(estimate(midnights), s * (60 * (1 - q) + 300 * q * (1 - q)) / (1 - q * q),
              "at midnight");
}

/// M^[X]/M/1: L = (load + r E[X^2]) / (2 (1 - load)), r = rate / service rate (Gross & Harris,
/// Fundamentals of Queueing Theory, 3rd ed., section 3.1).
double batch_wait(double rate, double service, const engine::Distribution& batch) {
  const double r = rate * service;
  const double load = r * batch.mean();
  const double squares = batch.variance() + batch.mean() * batch.mean();
  const double number = (load + r * squares) / (2 * (1 - load));
  return number / (rate * batch.mean()) - service;
}

TEST(Batches, WaitForEachOtherAsTheBatchQueueSays) {
  for (const auto& [name, batch] : std::vector<std::pair<std::string, engine::Distribution>>{
           {"three", engine::fixed(3)},
           {"one, two or five", engine::discrete({1, 2, 5}, {0.5, 0.3, 0.2})},
           {"geometric", engine::geometric(2)},
           {"Poisson", engine::poisson_number(2)}}) {
    models::Stream stream;
    stream.law = models::PoissonArrivals{2 * minutes_per_day};
    stream.batch = batch;
    const double service = 0.6 / 2 / batch.mean();
    const auto description = clinic_with(stream, 10, 1, exponential_minutes(service));
    expect_mean(estimates(description, streams_replications)[0],
                batch_wait(2, service, batch) / minutes_per_day, name);
  }
}

/// D/M/1: the wait is s / (1 - s) mean services, s = exp(-(1 - s) interval / service) (Kendall
/// 1953).
TEST(RenewalStream, OfEqualTimesWaitsAsDM1) {
  models::Stream stream;
  stream.law = models::RenewalArrivals{engine::fixed(60e6)};
  double s = 0.5;
  for (int i = 0; i < 1000; ++i)
    s = std::exp(-(1 - s) / 0.8);
  const auto description = clinic_with(stream, 20, 1, exponential_minutes(0.8));
  expect_mean(estimates(description, streams_replications)[0], 0.8 * s / (1 - s) / minutes_per_day,
              "D/M/1");
}

/// M/M/c//N, the machine repair model: p(n) in proportion to N!/(N-n)! (stay/home)^n / (c! c^(n-c))
/// or / n! (Gross & Harris, section 2.7).
TEST(ClosedGroup, QueuesAsTheMachineRepairModel) {
  const int persons = 12, beds = 3;
  const double home = 10, length = 4;  // minutes
  models::Stream stream;
  stream.law = models::PresentArrivals{persons};
  auto description = clinic_with(stream, 20, beds, exponential_minutes(length));
  description.pathways = {{"stay",
                           {models::Delay{exponential_minutes(home)},
                            stay("ward", exponential_minutes(length)), models::Go{"stay"}}}};
  description.key_figures = {figure(Measure::waiting, "ward"), figure(Measure::occupancy, "ward")};
  std::vector<double> p{1};
  double sum = 1, waiting = 0, busy = 0;
  for (int n = 1; n <= persons; ++n) {
    p.push_back(p.back() * (persons - n + 1) / home * length / std::min(n, beds));
    sum += p.back();
  }
  for (int n = 0; n <= persons; ++n) {
    waiting += std::max(0, n - beds) * p[static_cast<std::size_t>(n)] / sum;
    busy += std::min(n, beds) * p[static_cast<std::size_t>(n)] / sum;
  }
  const auto measured = estimates(description, streams_replications);
  expect_mean(measured[0], waiting, "waiting");
  expect_mean(measured[1], busy / beds, "occupancy");
}

}  // namespace
}  // namespace tests

// Observed distributions against queueing theory. Seeds are fixed; with 5 standard errors a correct
// program fails one comparison in about 1.7 million.
#include <cmath>

#include <gtest/gtest.h>

#include "tests/support/observed.h"
#include "tests/support/queueing_formulas.h"

namespace tests {
namespace {

/// Shares of `numbers` that sum to all.
std::vector<double> shares(const std::vector<double>& numbers) {
  double all = 0;
  for (const double one : numbers)
    all += one;
  std::vector<double> result;
  for (const double one : numbers)
    result.push_back(one / all);
  return result;
}

/// P(N = n) of M/M/c: Gross, Shortle, Thompson & Harris, Fundamentals of Queueing Theory, 4th ed.,
/// eq. 2.31 and 2.32, with offered load a = lambda / mu.
std::vector<double> mmc_probabilities(double a, int servers, std::size_t levels) {
  std::vector<double> weight{1};
  for (std::size_t n = 1; n < 400; ++n)
    weight.push_back(weight.back() * a / std::min<double>(static_cast<double>(n), servers));
  std::vector<double> result = shares(weight);
  for (std::size_t n = levels; n < result.size(); ++n)
    result[levels - 1] += result[n];  // the last class is: so many or more
  result.resize(levels);
  return result;
}

/// M/M/3 at load 0.8, per minute; ten replications of 20 days after a day of warm-up.
class Mm3 : public ::testing::Test {
 protected:
  static constexpr std::size_t levels = 13;

  static std::vector<std::vector<double>> observed(const std::string& variable) {
    auto description = scenario(20, 1);
    description.groups = {arrivals("p", 0.24, "stay")};
    description.services = {ward("ward", 3)};
    description.pathways = {{"stay", {stay("ward", exponential_minutes(10)), models::Leave{}}}};
    description.observe = {{"ward"}, true, levels - 2, false, false, {}, {}};
    const models::Simulation simulation(description);
    std::vector<std::vector<double>> by_level(levels);
    for (std::uint32_t r = 1; r <= 10; ++r) {
      const auto result = simulation.run(1, r);
      std::vector<double> numbers;
      if (variable == "census_time") {
        numbers = values_of<double>(simulation.schema(), result, variable);
      } else {
        for (const auto one : values_of<std::uint32_t>(simulation.schema(), result, variable))
          numbers.push_back(one);
      }
      const auto parts = shares(numbers);
      for (std::size_t n = 0; n < levels; ++n)
        by_level[n].push_back(parts[n]);
    }
    return by_level;
  }

  static void expect_theory(const std::vector<std::vector<double>>& by_level) {
    const auto theory = mmc_probabilities(2.4, 3, levels);
    for (std::size_t n = 0; n < levels; ++n) {
      const Estimate one = estimate(by_level[n]);
      EXPECT_NEAR(one.mean, theory[n], 5 * one.standard_error) << "n = " << n;
      EXPECT_LT(one.standard_error, 0.01) << "or the comparison says nothing";
    }
  }
};

TEST_F(Mm3, CensusOverTimeIsTheStationaryDistribution) {
  expect_theory(observed("census_time"));
}

TEST_F(Mm3, PoissonArrivalsSeeTimeAverages) {
  expect_theory(observed("census_at_arrivals"));
}

/// Persons present at the snapshots, of `replications` runs that began empty.
std::vector<std::vector<double>> ensemble(models::Description description,
                                          std::uint32_t replications) {
  const models::Simulation simulation(description);
  std::vector<std::vector<double>> by_time(description.observe.snapshots.size());
  for (std::uint32_t r = 1; r <= replications; ++r) {
    const auto result = simulation.run(1, r);
    const auto waiting = values_of<std::uint32_t>(simulation.schema(), result, "snapshot_waiting");
    const auto inside = values_of<std::uint32_t>(simulation.schema(), result, "snapshot_in_care");
    for (std::size_t i = 0; i < by_time.size(); ++i)
      by_time[i].push_back(waiting[i] + inside[i]);
  }
  return by_time;
}

// M/M/infinity from empty: Poisson with mean (lambda / mu)(1 - exp(-mu t)) (Gross et al., 4th ed.,
// eq. 2.70). Mean and variance are both compared; the variance of a sample variance of a Poisson
// variable is about (m + 2 m^2) / n.
TEST(Transient, UnlimitedBedsFillAsPoisson) {
  auto description = scenario(1, 0);
  description.groups = {arrivals("p", 0.1, "stay")};
  description.services = {ward("ward", 1)};
  description.services[0].capacity = {std::nullopt};
  description.pathways = {{"stay", {stay("ward", exponential_minutes(60)), models::Leave{}}}};
  description.observe.services = {"ward"};
  description.observe.snapshots = {std::chrono::minutes{30}, std::chrono::minutes{60},
                                   std::chrono::minutes{240}};
  constexpr std::uint32_t n = 2000;
  const auto seen = ensemble(description, n);
  const double times[] = {30, 60, 240};
  for (std::size_t i = 0; i < seen.size(); ++i) {
    const double m = 6 * (1 - std::exp(-times[i] / 60));
    const Estimate one = estimate(seen[i]);
    EXPECT_NEAR(one.mean, m, 5 * std::sqrt(m / n)) << times[i];
    const double variance = one.standard_error * one.standard_error * n;
    EXPECT_NEAR(variance, m, 5 * std::sqrt((m + 2 * m * m) / n)) << times[i];
  }
}

/// P(N(t) = k) of M/M/1 from empty by uniformisation (Jensen 1953): with rate q = lambda + mu the
/// chain takes a Poisson number of steps, up with probability lambda / q, down (or staying at 0)
/// otherwise.
std::vector<double> mm1_at(double lambda, double mu, double t, std::size_t states) {
  const double q = lambda + mu;
  std::vector<double> now(states, 0), sum(states, 0);
  now[0] = 1;
  double poisson = std::exp(-q * t);
  for (int steps = 0; steps < 2000; ++steps) {
    for (std::size_t k = 0; k < states; ++k)
      sum[k] += poisson * now[k];
    std::vector<double> next(states, 0);
    for (std::size_t k = 0; k < states; ++k) {
      next[std::min(k + 1, states - 1)] += now[k] * lambda / q;
      next[k == 0 ? 0 : k - 1] += now[k] * mu / q;
    }
    now = std::move(next);
    poisson *= q * t / (steps + 1);
  }
  return sum;
}

TEST(Transient, ASingleBedFillsAsUniformisationSays) {
  auto description = scenario(1, 0);
  description.groups = {arrivals("p", 0.09, "stay")};
  description.services = {ward("ward", 1)};
  description.pathways = {{"stay", {stay("ward", exponential_minutes(10)), models::Leave{}}}};
  description.observe.services = {"ward"};
  description.observe.snapshots = {std::chrono::minutes{10}, std::chrono::minutes{60},
                                   std::chrono::minutes{300}};
  constexpr std::uint32_t n = 2000;
  const auto seen = ensemble(description, n);
  const double times[] = {10, 60, 300};
  for (std::size_t i = 0; i < seen.size(); ++i) {
    const auto theory = mm1_at(0.09, 0.1, times[i], 300);
    double mean = 0;
    double second = 0;
    for (std::size_t k = 0; k < theory.size(); ++k) {
      mean += static_cast<double>(k) * theory[k];
      second += static_cast<double>(k * k) * theory[k];
    }
    EXPECT_NEAR(estimate(seen[i]).mean, mean, 5 * std::sqrt((second - mean * mean) / n))
        << times[i];
    const auto empty = static_cast<double>(std::count(seen[i].begin(), seen[i].end(), 0.0)) / n;
    EXPECT_NEAR(empty, theory[0], 5 * std::sqrt(theory[0] * (1 - theory[0]) / n)) << times[i];
  }
}

}  // namespace
}  // namespace tests

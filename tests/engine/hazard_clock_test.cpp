#include <algorithm>
#include <cmath>
#include <optional>

#include <gtest/gtest.h>

#include "engine/random/elementary.h"
#include "engine/random/hazard.h"
#include "engine/random/stream.h"

namespace engine {
namespace {

using std::chrono::days;
using std::chrono::hours;

constexpr double per_day = 1 / microseconds_per_day;
constexpr SimTime start = SimTime{} + days{3};

/// How many ticks `found` lies after `expected`.
double ticks_after(std::optional<SimTime> found, SimTime expected) {
  return static_cast<double>((found.value() - expected).count());
}

Hazard constant_per_day(double rate) {
  return PiecewiseConstantHazard{{0}, {rate * per_day}};
}

TEST(HazardClock, FiresWhenTheHazardHasSpentItsAmount) {
  const Hazard hazard = constant_per_day(0.1);
  EXPECT_EQ(HazardClock(hazard, start, 0.5, 1).due(), start + days{5});
  EXPECT_EQ(HazardClock(hazard, start, 0.5, 2).due(), start + hours{60});
}

TEST(HazardClock, SpendsWhatHasPassedAtTheOldMultiplier) {
  const Hazard hazard = constant_per_day(0.1);
  HazardClock clock(hazard, start, 0.5, 1);
  clock.set_multiplier(start + days{2}, 3);  // 0.2 spent, 0.3 left at 0.3 a day
  EXPECT_NEAR(ticks_after(clock.due(), start + days{3}), 0, 1);
}

TEST(HazardClock, StandsStillWhileTheMultiplierIsZero) {
  const Hazard hazard = constant_per_day(0.1);
  HazardClock clock(hazard, start, 0.5, 1);
  clock.set_multiplier(start + days{2}, 0);
  EXPECT_EQ(clock.due(), std::nullopt);
  clock.set_multiplier(start + days{100}, 1);
  EXPECT_NEAR(ticks_after(clock.due(), start + days{103}), 0, 1);
}

TEST(HazardClock, DoesNotCareHowOftenItIsToldTheSame) {
  const Hazard hazard = PowerLawHazard{0.02, 0.5, days{1}, {}};
  HazardClock told(hazard, start, 0.7, 1.3);
  const HazardClock left_alone = told;
  for (int week = 1; week < 100; ++week)
    told.set_multiplier(start + days{7 * week}, 1.3);
  EXPECT_EQ(told.due(), left_alone.due());
}

/// Every week for two years the multiplier becomes twice as high and at once what it was: each time
/// the clock spends and rounds, and still fires at the same tick, or the one beside it.
TEST(HazardClock, LosesNoTickInAHundredChanges) {
  const Hazard hazard = PowerLawHazard{0.02, 0.5, days{1}, {}};
  HazardClock changed(hazard, start, 0.7, 1);
  const HazardClock left_alone = changed;
  for (int week = 1; week <= 100; ++week) {
    changed.set_multiplier(start + days{7 * week}, 2);
    changed.set_multiplier(start + days{7 * week}, 1);
  }
  EXPECT_NEAR(ticks_after(changed.due(), *left_alone.due()), 0, 1);
}

/// Multiplier times hazard, summed in long double over the stretches between changes every nine
/// days, at the tick at which the clock fires.
void expect_fires_where_spent(double k, double amount, RandomStream& stream) {
  const Hazard hazard = PowerLawHazard{0.05, k, days{1}, {}};
  const auto power = [k](SimTime t) {
    const auto elapsed = static_cast<long double>((t - start).count()) * per_day;
    return 0.05L * std::pow(elapsed, static_cast<long double>(k));
  };
  HazardClock clock(hazard, start, amount, 1);
  long double spent = 0;
  double multiplier = 1;
  SimTime since = start;
  for (int change = 0; change < 40 && clock.due().value() > since + days{9}; ++change) {
    spent += multiplier * (power(since + days{9}) - power(since));
    since += days{9};
    multiplier = 0.5 + 2 * stream.uniform();
    clock.set_multiplier(since, multiplier);
  }
  const SimTime fires = clock.due().value();
  const auto spent_at = [&](SimTime t) {
    return spent + multiplier * (power(t) - power(since));
  };
  EXPECT_GE(spent_at(fires + Duration{1}), amount);
  EXPECT_LT(spent_at(fires - Duration{2}), amount);
}

TEST(HazardClock, FiresWhereTheWeightedHazardReachesTheAmount) {
  RandomStream stream({9, 1}, {1, 1}, purpose("clock"), 0);
  for (int n = 0; n < 500; ++n) {
    const double k = 0.6 + stream.uniform();
    const double amount = 0.01 + 2 * stream.uniform();  // at most 25 years at multiplier 0.5
    expect_fires_where_spent(k, amount, stream);
  }
}

TEST(HazardClock, RefusesWhatIsAgainstTheOrderOfTime) {
  const Hazard hazard = constant_per_day(0.1);
  HazardClock clock(hazard, start, 0.5, 1);
  EXPECT_THROW(clock.set_multiplier(start + days{6}, 2), std::logic_error) << "it fired on day 5";
  clock.set_multiplier(start + days{2}, 2);
  EXPECT_THROW(clock.set_multiplier(start + days{1}, 1), std::logic_error);
}

TEST(HazardClock, MayBeChangedAtTheInstantItFires) {
  const Hazard hazard = constant_per_day(0.1);
  HazardClock clock(hazard, start, 0.5, 1);
  clock.set_multiplier(start + days{5}, 0);
  EXPECT_EQ(clock.due(), start + days{5});
}

double exponential_of(std::uint64_t person) {
  RandomStream stream({11, 1}, {1, person}, purpose("crisis"), 0);
  return -log1p(-stream.uniform());
}

/// Times of firing, with multiplier 3 from day 10 to day 40, of 20,000 persons. Survival is
/// exp(-weighted cumulative hazard). Kolmogorov-Smirnov, false alarm 1e-6 (Massart 1990).
TEST(HazardClock, LeavesTheSurvivorsThatTheHazardSays) {
  const Hazard hazard =
      PiecewiseConstantHazard{{0, 30 * microseconds_per_day}, {0.02 * per_day, 0.01 * per_day}};
  std::vector<double> fired;
  for (std::uint64_t person = 1; person <= 20'000; ++person) {
    HazardClock clock(hazard, start, exponential_of(person), 1);
    if (*clock.due() > start + days{10}) clock.set_multiplier(start + days{10}, 3);
    if (*clock.due() > start + days{40}) clock.set_multiplier(start + days{40}, 1);
    fired.push_back(static_cast<double>((*clock.due() - start).count()) * per_day);
  }
  std::sort(fired.begin(), fired.end());
  double largest = 0;
  for (std::size_t i = 0; i < fired.size(); ++i) {
    const double t = fired[i];
    const double spent = 0.02 * std::min(t, 10.0) + 0.06 * std::clamp(t - 10, 0.0, 20.0) +
                         0.03 * std::clamp(t - 30, 0.0, 10.0) + 0.01 * std::max(t - 40, 0.0);
    const double distance = 1 - std::exp(-spent) - (static_cast<double>(i) + 0.5) / 20'000;
    largest = std::max(largest, std::abs(distance) + 0.5 / 20'000);
  }
  EXPECT_LT(largest, std::sqrt(std::log(2e6) / 40'000));
}

/// MODEL 4.1: readmitted within a year with probability 1 - exp(-kappa 365^k). Five standard errors
/// of a share among 20,000: false alarm 6e-7.
TEST(HazardClock, ThatEndsFiresWithTheProbabilityOfThePowerLaw) {
  const Hazard hazard = PowerLawHazard{0.0195, 0.5, days{1}, days{365}};
  int fired = 0;
  for (std::uint64_t person = 1; person <= 20'000; ++person) {
    if (HazardClock(hazard, start, exponential_of(person), 1).due()) ++fired;
  }
  const double probability = 1 - std::exp(-0.0195 * std::sqrt(365.0));
  const double error = std::sqrt(probability * (1 - probability) / 20'000);
  EXPECT_NEAR(fired / 20'000.0, probability, 5 * error);
}

}  // namespace
}  // namespace engine

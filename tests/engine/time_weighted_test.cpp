#include "engine/statistics/time_weighted.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "engine/random/philox.h"

using engine::Duration;
using engine::Int128;
using engine::Level;
using engine::SimTime;
using namespace std::chrono_literals;

namespace {

constexpr SimTime at(Duration since_start) {
  return SimTime{} + since_start;
}

Int128 bed_hours(std::int64_t count) {
  return Int128{count} * 3'600'000'000;
}

/// Three days after a day of warm-up.
const std::vector<SimTime> three_days{at(24h), at(48h), at(72h), at(96h)};

struct Stay {
  SimTime from;
  SimTime until;
};

std::vector<std::pair<SimTime, int>> events_of(const std::vector<Stay>& stays) {
  std::vector<std::pair<SimTime, int>> events;
  for (const Stay& stay : stays) {
    events.emplace_back(stay.from, 1);
    events.emplace_back(stay.until, -1);
  }
  // At one instant admissions come first, which shows a peak that lasts no time to those who look.
  std::sort(events.begin(), events.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : a.second > b.second;
  });
  return events;
}

/// On a grid of hours, so that events often coincide with each other and with midnight.
std::vector<Stay> random_stays(std::uint64_t seed) {
  std::vector<Stay> stays;
  for (std::uint64_t i = 0; i < 60; ++i) {
    const auto bits = engine::philox({i}, {seed});
    const SimTime from = at(std::chrono::hours{bits[0] % 100});
    stays.push_back({from, from + std::chrono::hours{bits[1] % 30}});
  }
  return stays;
}

Int128 hours_within(const std::vector<Stay>& stays, SimTime from, SimTime until) {
  Int128 sum = 0;
  for (const Stay& stay : stays) {
    sum +=
        std::max(Duration::zero(), std::min(stay.until, until) - std::max(stay.from, from)).count();
  }
  return sum;
}

/// After all events at `time`.
std::int64_t present_at(const std::vector<Stay>& stays, SimTime time) {
  return std::count_if(stays.begin(), stays.end(),
                       [&](const Stay& stay) { return stay.from <= time && time < stay.until; });
}

std::int64_t most_present(const std::vector<Stay>& stays, SimTime from, SimTime until) {
  std::int64_t most = 0;
  for (SimTime time = from; time < until; time += 1h)
    most = std::max(most, present_at(stays, time));
  return most;
}

}  // namespace

TEST(Level, AddsUpBedHoursOfEachDay) {
  Level beds(three_days);
  beds.change(at(30h), +1);  // 18 h of the first day, 24 of the second, 6 of the third
  beds.change(at(36h), +2);  // 12 h each of the first day, 2 h each of the second
  beds.change(at(50h), -2);
  beds.change(at(78h), -1);
  beds.finish(at(96h));
  EXPECT_EQ(beds.area(0), bed_hours(18 + 24));
  EXPECT_EQ(beds.area(1), bed_hours(24 + 4));
  EXPECT_EQ(beds.area(2), bed_hours(6));
  EXPECT_EQ(beds.total_area(), bed_hours(76));
  EXPECT_DOUBLE_EQ(beds.mean(0), 42.0 / 24);
}

TEST(Level, CountsNothingInTheWarmUpButGoesOnWithItsLevel) {
  Level beds(three_days);
  beds.change(at(0h), +5);
  beds.change(at(23h), -4);
  beds.finish(at(96h));
  EXPECT_EQ(beds.area(0), bed_hours(24));
  EXPECT_EQ(beds.peak(0), 1);
  EXPECT_EQ(beds.census(0), 1);
}

TEST(Level, CountsNothingAfterTheLastBoundary) {
  Level beds(three_days);
  beds.change(at(95h), +1);
  beds.change(at(100h), +1);
  beds.finish(at(120h));
  EXPECT_EQ(beds.total_area(), bed_hours(1));
  EXPECT_EQ(beds.peak(2), 1);
  EXPECT_EQ(beds.value(), 2);
}

TEST(Level, TakesTheCensusBeforeTheEventsOfMidnight) {
  Level beds(three_days);
  beds.change(at(24h), +3);
  beds.change(at(48h), -2);
  beds.finish(at(96h));
  EXPECT_EQ(beds.census(0), 0);
  EXPECT_EQ(beds.census(1), 3);
  EXPECT_EQ(beds.census(2), 1);
  EXPECT_EQ(beds.census(3), 1);
}

TEST(Level, HasNoPeakThatLastsNoTime) {
  Level beds(three_days);
  beds.change(at(30h), +1);
  beds.change(at(31h), +1);  // a transfer: in the new bed before out of the old one
  beds.change(at(31h), -1);
  beds.finish(at(96h));
  EXPECT_EQ(beds.peak(0), 1);
}

TEST(Level, CarriesThePeakOverMidnight) {
  Level beds(three_days);
  beds.change(at(30h), +4);
  beds.change(at(48h) + 1us, -4);
  beds.finish(at(96h));
  EXPECT_EQ(beds.peak(1), 4);
  EXPECT_EQ(beds.area(1), Int128{4});
  EXPECT_EQ(beds.peak(2), 0);
}

TEST(Level, HoldsEveryoneInDenmarkForAYear) {
  const std::vector<SimTime> year{at(0h), at(std::chrono::days{365})};
  Level people(year);
  people.change(at(0h), 6'000'000);
  people.finish(year.back());
  EXPECT_EQ(people.area(0), Int128{6'000'000} * 31'536'000'000'000);  // 1.9e20, beyond 64 bits
  EXPECT_DOUBLE_EQ(people.mean(0), 6e6);
}

TEST(Level, RefusesWhatCannotBe) {
  Level beds(three_days);
  EXPECT_THROW(beds.change(at(1h), -1), std::logic_error) << "fewer than none";
  Level later(three_days);
  later.change(at(30h), +1);
  EXPECT_THROW(later.change(at(29h), +1), std::logic_error) << "time goes back";
  EXPECT_THROW(later.mean(0), std::logic_error) << "the day is not over";
  EXPECT_THROW(later.census(1), std::logic_error);
}

TEST(Level, AgreesWithCountingThePatientsOneByOne) {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const std::vector<Stay> stays = random_stays(seed);
    Level level(three_days);
    for (const auto& [time, delta] : events_of(stays))
      level.change(time, delta);
    level.finish(at(200h));
    for (std::size_t day = 0; day < 3; ++day) {
      const SimTime from = three_days[day];
      const SimTime until = three_days[day + 1];
      ASSERT_EQ(level.area(day), hours_within(stays, from, until)) << "seed " << seed;
      ASSERT_EQ(level.peak(day), most_present(stays, from, until)) << "seed " << seed;
      ASSERT_EQ(level.census(day + 1), present_at(stays, until - 1us)) << "seed " << seed;
    }
    ASSERT_EQ(level.total_area(), hours_within(stays, at(24h), at(96h))) << "seed " << seed;
  }
}

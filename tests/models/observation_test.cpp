// What a scenario asks to be observed, hand-computed to the minute.
#include <gtest/gtest.h>

#include "models/simulation.h"
#include "tests/support/observed.h"

namespace tests {
namespace {

using namespace std::chrono_literals;
using std::chrono::January;
using std::chrono::Thursday;
using std::chrono::year;

/// One bed; somebody comes at 00:10, 00:20, ... and stays 15 min, and one may wait.
models::Description crowded(int days_counted) {
  auto description = scenario(days_counted, 0);
  description.groups = {observed_every("p", 10, "stay")};
  description.services = {ward("ward", 1)};
  description.services[0].queue.limit = 1;
  description.pathways = {{"stay", {observed_stay("ward", 15), models::Leave{}}}};
  description.observe.services = {"ward"};
  return description;
}

// p1 10-25, p2 waits 20-25, stays 25-40, p3 waits 30-40, stays 40-55; p4 comes at 40, when p2 is
// gone and p3 has begun: waits 40-55; p5 comes at 50: turned away; p4 stays 55-70; p6 comes at 60:
// waits 60-70, stays 70-85; p7 comes at 70: waits 70-85; p8 at 80: turned away; and so on: every
// 30 min one is turned away.
TEST(Observed, CensusIsTheTimeWithSoManyPresent) {
  auto description = crowded(1);
  description.observe.census = true;
  description.observe.up_to = 2;
  const Observed seen(description);
  const double minute = 60e6;
  const auto time = seen.doubles("census_time");
  ASSERT_EQ(time.size(), 4U);  // 0, 1, 2, more
  EXPECT_EQ(time[0], 10 * minute);
  EXPECT_EQ(time[3], 0);
  EXPECT_EQ(time[0] + time[1] + time[2], 1440 * minute);
  // One alone 10-20, 25-30, and from then on the 5 min between a beginning and the next arrival:
  // 55-60, 85-90, ...: 1435 to 1440 is the 47th.
  EXPECT_EQ(time[1], (10 + 5 + 47 * 5) * minute);
}

TEST(Observed, ArrivalsSeeThoseWhoAreThereBefore) {
  auto description = crowded(1);
  description.observe.census = true;
  description.observe.up_to = 1;
  const Observed seen(description);
  const auto found = seen.counts("census_at_arrivals");
  // 143 arrivals before midnight: the first finds nobody; 5, 8, ... find two; the others one.
  EXPECT_EQ(found, (std::vector<std::uint32_t>{1, 95, 47}));
}

TEST(Observed, WindowsCountWhatHappensInThem) {
  auto description = crowded(2);
  description.observe.windows = {{"first day", year{2026} / January / 1, year{2026} / January / 2},
                                 {"both", year{2026} / January / 1, year{2026} / January / 3}};
  const Observed seen(description);
  const auto counts = seen.counts("window_count");
  // Arrived, started, completed, turned away. Of 143 arrivals 47 find the queue full.
  EXPECT_EQ(counts[0], 143U);
  EXPECT_EQ(counts[3], 47U);
  // Stays begin at 10 and then at 25, 40, ..., 1435 (every 15 min): 96; the last one is not over.
  EXPECT_EQ(counts[1], 96U);
  EXPECT_EQ(counts[2], 95U);
  EXPECT_EQ(counts[4], 287U);
}

TEST(Observed, SnapshotsShowWhatIsThereBeforeThatInstant) {
  auto description = crowded(1);
  description.observe.snapshots = {10min, 20min, 25min, 26min, 45min};
  const Observed seen(description);
  EXPECT_EQ(seen.counts("snapshot_waiting"), (std::vector<std::uint32_t>{0, 0, 1, 0, 1}));
  EXPECT_EQ(seen.counts("snapshot_in_care"), (std::vector<std::uint32_t>{0, 1, 1, 1, 1}));
}

TEST(Observed, SnapshotsCountFromTheFirstInstantOfTheWarmUp) {
  auto description = crowded(1);
  description.clock.warm_up = std::chrono::days{3};
  description.observe.snapshots = {15min};
  EXPECT_EQ(Observed(description).counts("snapshot_in_care"), (std::vector<std::uint32_t>{1}));
}

/// Two days of which the first is warm-up; one patient at 23:00 and every 23 h.
models::Description over_midnight() {
  auto description = scenario(2, 1);
  description.groups = {observed_every("p", 23 * 60, "stay")};
  description.services = {ward("ward", 1)};
  description.pathways = {{"stay", {observed_stay("ward", 24 * 60), models::Leave{}}}};
  description.observe.services = {"ward"};
  description.observe.waits = true;
  return description;
}

// Arrivals at 23:00 of the warm-up, then 22:00 and 21:00 of the counted days. p1 in bed from -1 h
// to 23 h; p2 comes at 22 h, waits 1 h, in bed 23 h to 47 h; p3 comes at 45 h, waits 2 h, in bed
// until the end at 48 h.
TEST(Observed, WaitsAreCountedByStartByEndAndByCompletion) {
  const Observed seen(over_midnight());
  const auto counts =
      seen.counts("observed_wait_count");  // served, gave up, turned away, balked; by basis
  EXPECT_EQ(counts, (std::vector<std::uint32_t>{2, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0}));
  const auto means = seen.floats("observed_wait_mean");
  EXPECT_FLOAT_EQ(means[0], 1.5F / 24);  // by start: p2 and p3
  EXPECT_FLOAT_EQ(means[4], 1.5F / 24);  // by end: the same
  EXPECT_FLOAT_EQ(means[8], 0.5F / 24);  // by completion: p1 waited nothing, p2 an hour
  EXPECT_TRUE(std::isnan(means[1]));
}

TEST(Observed, WaitsOfThoseTurnedAwayAreToldApart) {
  auto description = crowded(1);
  description.observe.waits = true;
  const Observed seen(description);
  const auto counts = seen.counts("observed_wait_count");
  EXPECT_EQ(counts[0], 96U);  // began and were served before midnight
  EXPECT_EQ(counts[2], 47U);
  EXPECT_EQ(counts[8], 95U);  // completed
  EXPECT_EQ(counts[10], 0U);  // nobody who is turned away completes anything
}

TEST(Observed, HoursOfTheWeekFollowTheLocalClock) {
  // Thursday 26 March to Tuesday 31 March 2026; on Sunday 29 the hour from 2 to 3 does not exist.
  auto description = scenario(1, 0);
  description.clock.start = year{2026} / std::chrono::March / 26;
  description.clock.end = year{2026} / std::chrono::March / 31;
  description.groups = {observed_every("p", 60, "stay")};
  description.services = {ward("ward", 9)};
  description.pathways = {{"stay", {observed_stay("ward", 30), models::Leave{}}}};
  description.observe.services = {"ward"};
  description.observe.hours_of_week = true;
  const Observed seen(description);
  const auto hours = seen.fixed("hour_of_week_count");
  const std::size_t sunday = std::size_t{6} * 24;
  EXPECT_EQ(hours[sunday + 1], 1);
  EXPECT_EQ(hours[sunday + 2], 0);
  EXPECT_EQ(hours[sunday + 3], 1);
  EXPECT_EQ(hours[0], 1);                // Monday
  EXPECT_EQ(hours[std::size_t{24}], 0);  // no Tuesday
  const auto census = seen.floats("census_by_hour");
  EXPECT_FLOAT_EQ(census[sunday + 3], 0.5F);  // 30 of every 60 minutes
  EXPECT_TRUE(std::isnan(census[sunday + 2]));
  const auto arrived = seen.counts("arrivals_by_hour");
  EXPECT_EQ(arrived[std::size_t{3} * 24], 0U);  // Thursday 0 to 1: the first comes at 1
  EXPECT_EQ(arrived[sunday + 3], 1U);
}

TEST(Observed, NothingIsThereUnlessAskedFor) {
  auto description = crowded(1);
  description.observe = {};
  const models::Simulation simulation(description);
  for (const auto& one : simulation.schema().dimensions)
    EXPECT_NE(one.name, "watched");
}

TEST(Observed, ObservingChangesNothingElse) {
  auto description = crowded(30);
  description.key_figures = {figure(Measure::wait_mean, "ward")};
  auto watched = description;
  watched.observe.census = watched.observe.waits = watched.observe.hours_of_week = true;
  const auto bare = [&] {
    auto one = description;
    one.observe = {};
    return run(one, 2);
  }();
  EXPECT_EQ(run(watched, 2), bare);
}

}  // namespace
}  // namespace tests

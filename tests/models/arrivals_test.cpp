// Who comes when: appointments, records, batches, streams, closed groups, dated rates; computed by
// hand.
#include <gtest/gtest.h>

#include "models/compile/rate_curves.h"
#include "tests/support/arrival_record.h"
#include "tests/support/care_model.h"

namespace tests {
namespace {

using namespace std::chrono_literals;
using std::chrono::day;
using std::chrono::year;
using std::chrono::year_month_day;

/// A group that comes, is seen, and leaves.
models::Description only(models::Stream stream, int days_run,
                         year_month_day start = year{2026} / 1 / day{1}) {
  auto description = scenario(1, 0);
  description.clock.start = start;
  description.clock.end =
      year_month_day(std::chrono::sys_days(start) + std::chrono::days{days_run});
  models::Group group = arrivals("p", 1, "go");
  group.arrivals = models::Arrivals({std::move(stream)});
  description.groups = {group};
  description.pathways = {{"go", {models::Leave{}}}};
  return description;
}

models::Stream stream_of(models::ArrivalLaw law) {
  models::Stream stream;
  stream.law = std::move(law);
  return stream;
}

engine::LocalTime at(year_month_day date, engine::Duration reading = {}) {
  return {date, reading};
}

models::WeeklyBookings half_hours_in_the_morning() {
  return {30min, {true, true, true, true, true, false, false}, false, 8h, 9h};
}

TEST(Appointments, AreOnTheirWeekdaysByTheLocalClock) {
  // Sunday 29 March 2026 has 23 hours: on Monday the clock is an hour ahead, and so is the clinic.
  const auto record = record_of(only(stream_of(models::BookedArrivals{half_hours_in_the_morning()}),
                                     5, year{2026} / 3 / day{27}));
  EXPECT_EQ(record.clock_times(),
            (std::vector<std::string>{"2026-03-27 08:00", "2026-03-27 08:30", "2026-03-30 08:00",
                                      "2026-03-30 08:30", "2026-03-31 08:00", "2026-03-31 08:30"}));
  const auto times = record.times();
  EXPECT_EQ(times[0].time_since_epoch(), 8h);
  EXPECT_EQ(times[2].time_since_epoch(), 3 * 24h + 7h);
}

TEST(Appointments, OnWorkingDaysPassOverHolidays) {
  auto weekly = half_hours_in_the_morning();
  weekly.on.assign(7, true);
  weekly.working_days = true;
  weekly.interval = 1h;
  // Thursday 2 April 2026 is Maundy Thursday, then Good Friday, the weekend and Easter Monday.
  const auto record =
      record_of(only(stream_of(models::BookedArrivals{weekly}), 8, year{2026} / 4 / day{1}));
  EXPECT_EQ(record.clock_times(),
            (std::vector<std::string>{"2026-04-01 08:00", "2026-04-07 08:00", "2026-04-08 08:00"}));
}

TEST(Appointments, AreKeptEarlyOrLateByWhatIsSaid) {
  models::BookedArrivals bookings;
  bookings.times = std::vector{at(year{2026} / 1 / day{1}, 8h), at(year{2026} / 1 / day{1}, 9h)};
  bookings.lateness.late = engine::fixed(10 * 60e6);
  bookings.lateness.early = 15min;
  EXPECT_EQ(record_of(only(stream_of(bookings), 1)).clock_times(),
            (std::vector<std::string>{"2026-01-01 07:55", "2026-01-01 08:55"}));
}

TEST(Appointments, BeforeTheRunBeginsAreKeptWhenItBegins) {
  models::BookedArrivals bookings;
  bookings.times = std::vector{at(year{2026} / 1 / day{1}, 5min)};
  bookings.lateness.early = 15min;
  EXPECT_EQ(record_of(only(stream_of(bookings), 1)).clock_times(),
            std::vector<std::string>{"2026-01-01 00:00"});
}

/// 5 standard deviations of a binomial and a normal number: fails by chance once in 1.7 million.
TEST(Appointments, AreMissedAndKeptLateAtTheirRates) {
  models::BookedArrivals bookings{half_hours_in_the_morning()};
  auto& weekly = std::get<models::WeeklyBookings>(bookings.times);
  weekly = {10min, std::vector<bool>(7, true), false, 1h, 23h};  // 132 a day
  bookings.no_show = 0.12;
  bookings.lateness.normal_mean = -5 * 60e6;
  bookings.lateness.normal_sd = 2 * 60e6;  // never as far as the next appointment
  const auto record = record_of(only(stream_of(bookings), 60));
  const auto times = record.times();
  const double booked = 132 * 60;
  EXPECT_NEAR(static_cast<double>(times.size()), booked * 0.88,
              5 * std::sqrt(booked * 0.12 * 0.88));
  double late = 0;
  for (const engine::SimTime time : times) {
    // From the appointment nearest to 5 min after the arrival.
    const auto passed = (time.time_since_epoch() + 10min) % 10min;
    late += static_cast<double>((passed > 0min ? passed - 10min : passed).count()) / 60e6;
  }
  const auto n = static_cast<double>(times.size());
  EXPECT_NEAR(late / n, -5, 5 * 2 / std::sqrt(n));
}

TEST(Appointments, AreDrawnOneByOneSoThatOneMoreChangesNoOther) {
  models::BookedArrivals bookings{half_hours_in_the_morning()};
  bookings.no_show = 0.5;
  const auto few = record_of(only(stream_of(bookings), 100)).clock_times();
  auto batched = stream_of(bookings);
  batched.batch = engine::fixed(2);
  const auto twice = record_of(only(batched, 100)).clock_times();
  ASSERT_EQ(twice.size(), 2 * few.size());
  for (std::size_t i = 0; i < few.size(); ++i)
    EXPECT_EQ(twice[2 * i], few[i]);
}

TEST(Trace, IsFollowedToTheMicrosecond) {
  models::TracedArrivals trace;
  trace.rows = {{at(year{2026} / 1 / day{1}, 8h + 30min), 2, {}, {}},
                {at(year{2026} / 1 / day{1}, 8h + 30min), 0, {}, {}},
                {at(year{2026} / 1 / day{2}, 1us), 1, {}, {}},
                {at(year{2026} / 1 / day{3}, 0us), 1, {}, {}}};  // after the end
  const auto times = record_of(only(stream_of(trace), 2)).times();
  const engine::SimTime first = engine::SimTime{} + 8h + 30min;
  EXPECT_EQ(times, (std::vector{first, first, engine::SimTime{} + 24h + 1us}));
}

TEST(Trace, CountsDurationsFromTheFirstDayThatCounts) {
  models::TracedArrivals trace;
  trace.rows = {{engine::Duration{90min}, 1, {}, {}}};
  auto description = only(stream_of(trace), 1);
  description.clock.warm_up = std::chrono::days{2};
  EXPECT_EQ(record_of(description).times(),
            std::vector{engine::SimTime{} + std::chrono::days{2} + 90min});
}

TEST(Trace, PutsPersonsWhereItSays) {
  models::TracedArrivals trace;
  for (int i = 0; i < 20; ++i) {
    trace.rows.push_back({engine::Duration{1h}, 1, std::uint16_t{1}, std::uint8_t{0}});
    trace.rows.push_back({engine::Duration{1h}, 1, std::nullopt, std::uint8_t{1}});
  }
  auto description = only(stream_of(trace), 2);
  description.geography.age_groups = {"young", "old"};
  description.geography.municipalities = {{101, "A", {100, 100}}, {102, "B", {0, 300}}};
  description.services = {ward("ward", 100)};
  description.pathways = {{"go", {stay("ward", engine::fixed(100e9)), models::Leave{}}}};
  const models::Program program = models::compile(description);
  models::Network network(program, {1, 1});
  engine::Kernel kernel(program.components);
  kernel.add(network);
  kernel.run_until(engine::SimTime{} + 2h);
  int young_in_b = 0, old_in_a = 0, old_in_b = 0;
  for (std::uint32_t i = 0; i < network.people().ids(); ++i) {
    const models::Person& person = network.people()[models::PersonId(i)];
    if (person.number == 0) continue;
    if (person.age == 0) young_in_b += person.municipality == 1 ? 1 : 100;
    if (person.age == 1) ++(person.municipality == 0 ? old_in_a : old_in_b);
  }
  EXPECT_EQ(young_in_b, 20) << "as said, although nobody of that age lives there";
  EXPECT_EQ(old_in_a + old_in_b, 20);
  EXPECT_GT(old_in_a, 0);  // a quarter of the old live in A: none of 20 has probability 0.003
  EXPECT_GT(old_in_b, old_in_a);
}

TEST(Batches, ComeTogether) {
  auto stream = stream_of(models::RenewalArrivals{engine::fixed(10 * 3600e6)});
  stream.batch = engine::fixed(3);
  const auto times = record_of(only(stream, 1)).times();
  const engine::SimTime first = engine::SimTime{} + 10h, second = engine::SimTime{} + 20h;
  EXPECT_EQ(times, (std::vector{first, first, first, second, second, second}));
}

TEST(Batches, OfNobodyLeaveTheNextOnesInPlace) {
  auto stream = stream_of(models::RenewalArrivals{engine::fixed(3600e6)});
  stream.batch = engine::discrete({0, 2}, {0.5, 0.5});
  const auto times = record_of(only(stream, 30)).times();
  ASSERT_EQ(times.size() % 2, 0U);
  for (const engine::SimTime time : times)
    EXPECT_EQ(time.time_since_epoch() % 1h, 0us);
  // 719 batches, each of two or of nobody: 5 standard deviations.
  EXPECT_NEAR(static_cast<double>(times.size()) / 2, 359.5, 5 * std::sqrt(719) / 2);
}

TEST(Streams, BeginAndEndWhenTheySay) {
  auto stream = stream_of(models::RenewalArrivals{engine::fixed(6 * 3600e6)});
  stream.from = at(year{2026} / 1 / day{2}, 3h);
  stream.until = at(year{2026} / 1 / day{3}, 3h);
  EXPECT_EQ(record_of(only(stream, 5)).clock_times(),
            (std::vector<std::string>{"2026-01-02 09:00", "2026-01-02 15:00", "2026-01-02 21:00"}))
      << "the instant at which it ends is no longer part of it";
}

TEST(Streams, OfOneGroupGoTheirOwnWays) {
  auto first = stream_of(models::RenewalArrivals{engine::fixed(10 * 3600e6)});
  auto second = stream_of(models::RenewalArrivals{engine::fixed(8 * 3600e6)});
  first.name = "gp";
  second.name = "ambulance";
  second.pathway = "urgent";
  auto description = only(first, 1);
  description.groups[0].arrivals.streams.push_back(second);
  description.services = {ward("er", 9)};
  description.pathways.push_back({"urgent", {stay("er", engine::fixed(60e6)), models::Leave{}}});
  const auto record = record_of(description);
  EXPECT_EQ(record.clock_times("p/gp"),
            (std::vector<std::string>{"2026-01-01 10:00", "2026-01-01 20:00"}));
  EXPECT_EQ(record.clock_times("p/ambulance"),
            (std::vector<std::string>{"2026-01-01 08:00", "2026-01-01 16:00"}));
  const auto starts = std::count_if(record.journal.begin(), record.journal.end(), [](auto& entry) {
    return entry.activity == models::Activity::starts;
  });
  EXPECT_EQ(starts, 2) << "only the second stream goes to the emergency room";
}

TEST(ClosedGroup, IsThereFromTheFirstInstantAndNobodyComesLater) {
  auto description = only(stream_of(models::PresentArrivals{7}), 30);
  description.pathways = {{"go", {models::Delay{engine::fixed(86'400e6)}, models::Go{"go"}}}};
  const auto times = record_of(description).times();
  EXPECT_EQ(times, std::vector<engine::SimTime>(7));
}

TEST(Rates, OfWomenAndMenGiveTheirShares) {
  models::TabledArrivals rates;
  rates.by_sex = true;
  // By (municipality, age), a day and person. Half of each age group counts as women.
  rates.cells = {{0.02, 0.01}, {0, 0}, {0.01, 0.03}, {0.02, 0}};
  auto description = only(stream_of(rates), 200);
  description.geography.age_groups = {"young", "old"};
  description.geography.municipalities = {{101, "A", {1000, 500}}, {102, "B", {2000, 100}}};
  const models::Program program = models::compile(description);
  ASSERT_EQ(program.sources.size(), 2U);
  EXPECT_DOUBLE_EQ(engine::microseconds_per_day / program.sources[0].interval.mean(), 15);
  EXPECT_DOUBLE_EQ(engine::microseconds_per_day / program.sources[1].interval.mean(), 41);
  EXPECT_DOUBLE_EQ(program.sources[0].women[0], 2.0 / 3);
  EXPECT_DOUBLE_EQ(program.sources[1].women[2], 0.25);
  EXPECT_DOUBLE_EQ(program.sources[1].women[3], 1);
  EXPECT_DOUBLE_EQ(program.sources[1].homes[0].up_to, 40.0 / 41);
}

/// The rate at a local time, relative to the group's own.
double factor(const models::RateProfile& profile, const engine::LocalTime& when) {
  models::Clock clock;
  clock.end = year{2029} / 1 / day{1};
  const engine::Calendar calendar(clock.start);
  const engine::SimTime time = calendar.at(when.date, when.time_of_day);
  return models::curve_of(profile, clock).mean(time, time + 1min);
}

TEST(Rates, AreTheProductOfHourWeekdayMonthHolidayAndChange) {
  models::RateProfile profile;
  profile.by_hour = {{0h, 0.5}, {8h, 2}, {16h + 30min, 1}};
  profile.by_weekday = {1, 1, 1, 1, 1, 0.5, 0.25};
  profile.by_month = {3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
  profile.holidays = 0.1;
  profile.changes = {{at(year{2026} / 2 / day{4}, 10h), at(year{2026} / 2 / day{5}), 1.5}};
  EXPECT_NEAR(factor(profile, at(year{2026} / 1 / day{5}, 9h)), 2 * 3, 1e-9);  // Monday
  EXPECT_NEAR(factor(profile, at(year{2026} / 1 / day{10}, 16h + 29min)), 2 * 0.5 * 3, 1e-9);
  EXPECT_NEAR(factor(profile, at(year{2026} / 1 / day{11}, 16h + 30min)), 0.25 * 3, 1e-9);
  EXPECT_NEAR(factor(profile, at(year{2026} / 1 / day{1}, 1h)), 0.5 * 3 * 0.1, 1e-9);
  EXPECT_NEAR(factor(profile, at(year{2026} / 2 / day{4}, 9h)), 2, 1e-9);
  EXPECT_NEAR(factor(profile, at(year{2026} / 2 / day{4}, 10h)), 2 * 1.5, 1e-9);
  EXPECT_NEAR(factor(profile, at(year{2026} / 2 / day{5}, 0h)), 0.5, 1e-9);
}

TEST(Rates, GrowWithTrendAndRampAsAtNoonOfEachDay) {
  models::RateProfile profile;
  profile.trend = 0.1;
  // 365 days after the start, less half a day.
  EXPECT_NEAR(factor(profile, at(year{2026} / 12 / day{31}, 3h)), std::pow(1.1, 364.5 / 365), 1e-9);
  profile.trend = 0;
  profile.ramps = {{year{2026} / 3 / day{1}, year{2026} / 3 / day{11}, 3}};
  EXPECT_NEAR(factor(profile, at(year{2026} / 2 / day{28}, 12h)), 1, 1e-9);
  EXPECT_NEAR(factor(profile, at(year{2026} / 3 / day{1}, 23h)), 1.1, 1e-9);
  EXPECT_NEAR(factor(profile, at(year{2026} / 3 / day{6}, 1h)), 2.1, 1e-9);
  EXPECT_NEAR(factor(profile, at(year{2026} / 3 / day{11}, 0h)), 3, 1e-9);
}

TEST(Rates, AreNormalisedToTheirMeanOverDayWeekAndYear) {
  models::RateProfile profile;
  profile.by_hour = {{0h, 0}, {6h, 4}};
  profile.by_weekday = {2, 2, 2, 2, 2, 2, 2};
  profile.by_month = {7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7};
  profile.normalise = true;
  EXPECT_NEAR(factor(profile, at(year{2026} / 5 / day{4}, 12h)), 4.0 / 3, 1e-9);
  models::Clock clock;
  EXPECT_NEAR(models::mean_factor(profile, clock), 1, 1e-3) << "but for summer time";
}

TEST(Rates, FollowTheClockWhenSummerTimeBegins) {
  models::RateProfile profile;
  profile.by_hour = {{0h, 1}, {2h, 50}, {3h, 1}, {4h, 2}, {5h, 1}};
  // On 29 March 2026 there is no time between 02:00 and 03:00.
  const year_month_day sunday = year{2026} / 3 / day{29};
  EXPECT_NEAR(factor(profile, at(sunday, 1h + 59min)), 1, 1e-9);
  EXPECT_NEAR(factor(profile, at(sunday, 3h)), 1, 1e-9);
  EXPECT_NEAR(factor(profile, at(sunday, 4h + 30min)), 2, 1e-9);
  EXPECT_NEAR(factor(profile, at(year{2026} / 3 / day{30}, 2h)), 50, 1e-9);
}

}  // namespace
}  // namespace tests

#include <chrono>
#include <cmath>
#include <optional>
#include <vector>

#include <gtest/gtest.h>

#include "engine/calendar.h"
#include "engine/holidays.h"
#include "engine/random/philox.h"
#include "engine/slot_clock.h"
#include "engine/working_time.h"

using engine::Calendar;
using engine::LocalTime;
using engine::SimTime;
using engine::SlotClock;
using engine::WorkingTime;
using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

const Calendar slots_from_2026(2026y / January / 1);
const WorkingTime until_2029(slots_from_2026, 2029y / January / 1);

std::vector<LocalTime> first_slots(const SlotClock& clock, SimTime from, std::size_t count) {
  std::vector<LocalTime> slots;
  for (auto slot = clock.next_slot(from); slots.size() < count; slot = clock.next_slot(*slot)) {
    slots.push_back(slots_from_2026.local(slot.value()));
  }
  return slots;
}

}  // namespace

TEST(WorkingTime, StandsStillOutsideTheHours) {
  const SimTime friday = slots_from_2026.midnight(2026y / January / 2);
  EXPECT_EQ(until_2029.before(SimTime{}), 0h);
  EXPECT_EQ(until_2029.before(friday + 8h), 0h) << "New Year's Day is a holiday";
  EXPECT_EQ(until_2029.before(friday + 9h + 1us), 1h + 1us);
  EXPECT_EQ(until_2029.before(friday + 16h), 8h);
  EXPECT_EQ(until_2029.before(friday + days{3} + 8h), 8h) << "Monday morning";
  EXPECT_EQ(until_2029.before(friday + days{3} + 12h), 12h);
}

TEST(WorkingTime, IsReachedDuringOpeningHours) {
  const SimTime friday = slots_from_2026.midnight(2026y / January / 2);
  EXPECT_EQ(until_2029.at(0h), friday + 8h);
  EXPECT_EQ(until_2029.at(8h - 1us), friday + 16h - 1us);
  EXPECT_EQ(until_2029.at(8h), friday + days{3} + 8h);
}

// 251 working days in 2026 and 253 in 2028: calendar_holidays_test.cpp. By hand in 2027: 261
// weekdays, less 1 January, 25, 26 and 29 March, 6 and 17 May, 24 and 31 December (5 June and
// Christmas: weekends).
TEST(WorkingTime, EndsWithItsTable) {
  constexpr int working_days = 251 + 253 + 253;
  EXPECT_EQ(until_2029.before(slots_from_2026.midnight(2035y / January / 1)), working_days * 8h);
  EXPECT_NE(until_2029.at(working_days * 8h - 1us), std::nullopt);
  EXPECT_EQ(until_2029.at(working_days * 8h), std::nullopt);
}

TEST(SlotClock, SpreadsTheSlotsOfAWeekEvenly) {
  const SlotClock twice_a_day(until_2029, 10);
  const SimTime monday = slots_from_2026.midnight(2026y / January / 12);
  EXPECT_EQ(first_slots(twice_a_day, monday, 5),
            (std::vector<LocalTime>{{2026y / January / 12, 10h},
                                    {2026y / January / 12, 14h},
                                    {2026y / January / 13, 10h},
                                    {2026y / January / 13, 14h},
                                    {2026y / January / 14, 10h}}));
}

TEST(SlotClock, PassesOverWeekendsAndHolidays) {
  const SlotClock daily(until_2029, 5);
  const SimTime wednesday_before_easter = slots_from_2026.midnight(2026y / April / 1);
  EXPECT_EQ(first_slots(daily, wednesday_before_easter, 3),
            (std::vector<LocalTime>{
                {2026y / April / 1, 12h}, {2026y / April / 7, 12h}, {2026y / April / 8, 12h}}));
}

TEST(SlotClock, MaySpendWeeksBetweenSlots) {
  const SlotClock fortnightly(until_2029, 0.5);  // every tenth working day, the first on the sixth
  EXPECT_EQ(first_slots(fortnightly, SimTime{}, 2),
            (std::vector<LocalTime>{{2026y / January / 9, 8h}, {2026y / January / 23, 8h}}));
}

TEST(SlotClock, IsStrictlyLaterThanAsked) {
  const SlotClock daily(until_2029, 5);
  const SimTime noon = slots_from_2026.at(2026y / January / 12, 12h);
  EXPECT_EQ(daily.next_slot(noon - 1us), noon);
  EXPECT_EQ(daily.next_slot(noon), noon + 24h);
  EXPECT_EQ(daily.slots_before(noon + 1us) - daily.slots_before(noon), 1);
}

TEST(SlotClock, HasNoneIfThereAreNone) {
  const SlotClock closed(until_2029, 0);
  EXPECT_EQ(closed.next_slot(SimTime{}), std::nullopt);
  EXPECT_EQ(closed.slots_before(slots_from_2026.midnight(2028y / July / 1)), 0);
}

TEST(SlotClock, EndsWithTheTableOfWorkingDays) {
  const SlotClock daily(until_2029, 5);
  const SimTime last = slots_from_2026.at(2028y / December / 29, 12h);
  EXPECT_EQ(daily.next_slot(last - 1us), last);
  EXPECT_EQ(daily.next_slot(last), std::nullopt);
}

TEST(SlotClock, RefusesNegativeAndBoundlessNumbers) {
  EXPECT_THROW(SlotClock(until_2029, -1), std::logic_error);
  EXPECT_THROW(SlotClock(until_2029, NAN), std::logic_error);
  EXPECT_THROW(SlotClock(until_2029, INFINITY), std::logic_error);
}

class SlotsAWeek : public testing::TestWithParam<double> {};
INSTANTIATE_TEST_SUITE_P(Clinics, SlotsAWeek,
                         testing::Values(0.05, 0.5, 1.0 / 3, 1, 4.7, 5, 36, 36.1, 300, 1234.567,
                                         16'777'217.0 / 1024));

TEST_P(SlotsAWeek, AddUpOverAYear) {
  const SlotClock clock(until_2029, GetParam());
  const auto count = clock.slots_before(slots_from_2026.midnight(2027y / January / 1));
  EXPECT_NEAR(static_cast<double>(count), 251 * GetParam() / 5, 1);
}

TEST_P(SlotsAWeek, OpenOnlyInOpeningHours) {
  const SlotClock clock(until_2029, GetParam());
  const auto end = slots_from_2026.midnight(2027y / January / 1);
  for (auto slot = clock.next_slot(SimTime{}); slot && *slot < end; slot = clock.next_slot(*slot)) {
    const LocalTime local = slots_from_2026.local(*slot);
    ASSERT_TRUE(engine::is_working_day(local.date));
    ASSERT_TRUE(8h <= local.time_of_day && local.time_of_day < 16h);
  }
}

TEST_P(SlotsAWeek, AreCountedAsTheyCome) {
  const SlotClock clock(until_2029, GetParam());
  std::int64_t seen = 0;
  std::optional<SimTime> slot = clock.next_slot(SimTime{});
  for (; slot && seen < 5'000; slot = clock.next_slot(*slot)) {
    ASSERT_EQ(clock.slots_before(*slot), seen);
    ++seen;
    ASSERT_EQ(clock.slots_before(*slot + 1us), seen);
  }
  if (!slot) {
    EXPECT_EQ(clock.slots_before(slots_from_2026.midnight(2029y / January / 1)), seen);
  }
}

TEST_P(SlotsAWeek, AreTheSameFromAnyInstant) {
  const SlotClock clock(until_2029, GetParam());
  const auto span = static_cast<std::uint64_t>((days{1000} / 1us));
  for (std::uint64_t i = 0; i < 2'000; ++i) {
    const auto from = SimTime{} + microseconds{engine::philox({i}, {20260101})[0] % span};
    const auto slot = clock.next_slot(from);
    if (!slot) continue;
    ASSERT_GT(*slot, from);
    ASSERT_EQ(clock.slots_before(*slot), clock.slots_before(from + 1us)) << "none in between";
    ASSERT_EQ(clock.slots_before(*slot + 1us), clock.slots_before(*slot) + 1);
  }
}

// (j + 1/2) * 40 h / 36.1 for j = 5,000, where the double nearest to 36.1 is 5080623329627341 /
// 2^47: 5,000.5 * 144e9 * 2^47 / 5080623329627341 = 19,946,592,797,783.93 microseconds (exact
// fractions).
TEST(SlotClock, IsExactToTheMicrosecond) {
  const SlotClock clock(until_2029, 36.1);
  const auto expected = until_2029.at(microseconds{19'946'592'797'783}).value();
  EXPECT_EQ(clock.slots_before(expected), 5'000);
  EXPECT_EQ(clock.next_slot(expected - 1us), expected);
}

#include "engine/calendar.h"

#include <chrono>
#include <vector>

#include <gtest/gtest.h>

using engine::Calendar;
using engine::Duration;
using engine::LocalTime;
using engine::SimTime;
using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

const Calendar from_2026(2026y / January / 1);

Duration length_of(const Calendar& calendar, year_month_day day) {
  return calendar.midnight(sys_days{day} + days{1}) - calendar.midnight(day);
}

}  // namespace

TEST(Calendar, BeginsAtLocalMidnightOfTheStartDate) {
  EXPECT_EQ(from_2026.local(SimTime{}), (LocalTime{2026y / January / 1, 0h}));
  EXPECT_EQ(from_2026.midnight(2026y / January / 1), SimTime{});
  EXPECT_EQ(from_2026.start(), 2026y / January / 1);
}

TEST(Calendar, TellsTheDateAndTheClock) {
  EXPECT_EQ(from_2026.local(SimTime{} + 40 * 24h + 15h + 30min),
            (LocalTime{2026y / February / 10, 15h + 30min}));
  EXPECT_EQ(from_2026.local(SimTime{} + 24h - 1us), (LocalTime{2026y / January / 1, 24h - 1us}));
  EXPECT_EQ(from_2026.date(SimTime{} - 1us), 2025y / December / 31);
}

TEST(Calendar, StartsInSummerTimeToo) {
  const Calendar calendar(2026y / July / 1);
  EXPECT_EQ(calendar.local(SimTime{} + 8h), (LocalTime{2026y / July / 1, 8h}));
  EXPECT_EQ(calendar.midnight(2026y / December / 1) - SimTime{}, days{153} + 1h);
}

// Days of change as published for the European Union (Commission communication 2021/C 149/01).
TEST(Calendar, KnowsTheDaysOfSummerTime) {
  for (const auto day : {2022y / March / 27, 2023y / March / 26, 2024y / March / 31,
                         2025y / March / 30, 2026y / March / 29}) {
    EXPECT_EQ(length_of(from_2026, day), 23h);
  }
  for (const auto day : {2022y / October / 30, 2023y / October / 29, 2024y / October / 27,
                         2025y / October / 26, 2026y / October / 25}) {
    EXPECT_EQ(length_of(from_2026, day), 25h);
  }
}

TEST(Calendar, HasOneShortAndOneLongDayAYear) {
  for (int y = 2024; y < 2064; ++y) {
    int short_days = 0;
    int long_days = 0;
    for (sys_days day = year{y} / January / 1; day < sys_days{year{y + 1} / January / 1};
         day += days{1}) {
      const Duration length = length_of(from_2026, day);
      short_days += length == 23h;
      long_days += length == 25h;
      EXPECT_TRUE(length == 24h || weekday{day} == Sunday);
    }
    EXPECT_EQ(short_days, 1) << y;
    EXPECT_EQ(long_days, 1) << y;
  }
}

TEST(Calendar, JumpsFromTwoToThreeInSpring) {
  const auto day = 2026y / March / 29;
  const SimTime change = from_2026.at(day, 2h);
  EXPECT_EQ(change - from_2026.midnight(day), 2h);
  EXPECT_EQ(from_2026.local(change - 1us), (LocalTime{day, 2h - 1us}));
  EXPECT_EQ(from_2026.local(change), (LocalTime{day, 3h}));
}

TEST(Calendar, ReadsAMissingSpringTimeAnHourLater) {
  const auto day = 2026y / March / 29;
  EXPECT_EQ(from_2026.local(from_2026.at(day, 2h + 30min)), (LocalTime{day, 3h + 30min}));
  EXPECT_EQ(from_2026.at(day, 3h), from_2026.at(day, 2h));
}

TEST(Calendar, ReadsADoubleAutumnTimeAsTheFirst) {
  const auto day = 2026y / October / 25;
  const SimTime first = from_2026.at(day, 2h + 30min);
  EXPECT_EQ(first - from_2026.midnight(day), 2h + 30min);
  EXPECT_EQ(from_2026.local(first), (LocalTime{day, 2h + 30min}));
  EXPECT_EQ(from_2026.local(first + 1h), (LocalTime{day, 2h + 30min}));
  EXPECT_EQ(from_2026.at(day, 3h) - from_2026.midnight(day), 4h);
}

TEST(Calendar, FindsBackEveryReadingThatExistsOnce) {
  for (SimTime time{}; time < SimTime{} + days{3 * 365}; time += 53min + 7us) {
    const LocalTime local = from_2026.local(time);
    const bool twice = local.date.month() == October && weekday{sys_days{local.date}} == Sunday &&
                       local.time_of_day >= 2h && local.time_of_day < 3h;
    if (!twice) {
      ASSERT_EQ(from_2026.at(local.date, local.time_of_day), time);
    }
  }
}

TEST(Calendar, KnowsTheWeekday) {
  EXPECT_EQ(from_2026.weekday(SimTime{}), Thursday);
  EXPECT_EQ(from_2026.weekday(SimTime{} + days{7} - 1us), Wednesday);
  EXPECT_EQ(from_2026.weekday(from_2026.midnight(2000y / January / 1)), Saturday);
  EXPECT_EQ(from_2026.weekday(from_2026.midnight(2028y / February / 29)), Tuesday);
}

TEST(Calendar, KnowsLeapYears) {
  EXPECT_EQ(from_2026.midnight(2029y / January / 1) - from_2026.midnight(2028y / January / 1),
            days{366});
  EXPECT_EQ(from_2026.midnight(2101y / January / 1) - from_2026.midnight(2100y / January / 1),
            days{365});
  EXPECT_EQ(from_2026.date(from_2026.midnight(2028y / February / 28) + 24h), 2028y / February / 29);
}

TEST(Calendar, CutsAYearIntoItsDays) {
  const auto bounds = from_2026.midnights(2026y / January / 1, 2027y / January / 1);
  ASSERT_EQ(bounds.size(), 366U);
  EXPECT_EQ(bounds.front(), SimTime{});
  EXPECT_EQ(bounds.back(), SimTime{} + days{365});
  for (const SimTime bound : bounds)
    EXPECT_EQ(from_2026.local(bound).time_of_day, 0h);
}

TEST(Calendar, CutsAYearIntoItsMonths) {
  const auto bounds = from_2026.months(2026y / January / 1, 2027y / January / 1);
  const std::vector<SimTime> expected{SimTime{},
                                      SimTime{} + days{31},
                                      SimTime{} + days{59},
                                      SimTime{} + days{90} - 1h,  // summer time
                                      SimTime{} + days{120} - 1h,
                                      SimTime{} + days{151} - 1h,
                                      SimTime{} + days{181} - 1h,
                                      SimTime{} + days{212} - 1h,
                                      SimTime{} + days{243} - 1h,
                                      SimTime{} + days{273} - 1h,
                                      SimTime{} + days{304},
                                      SimTime{} + days{334},
                                      SimTime{} + days{365}};
  EXPECT_EQ(bounds, expected);
}

TEST(Calendar, LetsTheFirstAndLastMonthBePartsOfOne) {
  const auto bounds = from_2026.months(2026y / January / 15, 2026y / March / 10);
  EXPECT_EQ(bounds,
            (std::vector<SimTime>{
                from_2026.midnight(2026y / January / 15), from_2026.midnight(2026y / February / 1),
                from_2026.midnight(2026y / March / 1), from_2026.midnight(2026y / March / 10)}));
}

TEST(Calendar, RefusesAReadingThatNoClockShows) {
  EXPECT_THROW(from_2026.at(2026y / May / 1, 24h), std::logic_error);
  EXPECT_THROW(from_2026.at(2026y / May / 1, -1us), std::logic_error);
  EXPECT_THROW(from_2026.midnight(2026y / February / 29), std::logic_error);
  EXPECT_THROW(from_2026.months(2026y / May / 1, 2026y / May / 1), std::logic_error);
}

#include <chrono>
#include <vector>

#include <gtest/gtest.h>

#include "engine/holidays.h"

using engine::easter_sunday;
using engine::is_public_holiday;
using engine::is_working_day;
using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

int working_days(year in) {
  int count = 0;
  for (sys_days day = in / January / 1; day < sys_days{(in + years{1}) / January / 1};
       day += days{1}) {
    count += is_working_day(day);
  }
  return count;
}

}  // namespace

// Published dates (almanac of the University of Copenhagen; US Census Bureau, "Easter dates").
TEST(Holidays, KnowEaster) {
  const std::vector<year_month_day> published{
      1818y / March / 22, 1943y / April / 25, 1954y / April / 18, 1981y / April / 19,
      2000y / April / 23, 2008y / March / 23, 2011y / April / 24, 2016y / March / 27,
      2020y / April / 12, 2021y / April / 4,  2022y / April / 17, 2023y / April / 9,
      2024y / March / 31, 2025y / April / 20, 2026y / April / 5,  2027y / March / 28,
      2028y / April / 16, 2029y / April / 1,  2030y / April / 21, 2035y / March / 25,
      2038y / April / 25, 2049y / April / 18, 2076y / April / 19, 2100y / March / 28};
  for (const auto& date : published)
    EXPECT_EQ(easter_sunday(date.year()), date);
}

TEST(Holidays, AreThoseOfThePublishedDanishCalendar) {
  const std::vector<year_month_day> published{
      2026y / January / 1,   2026y / April / 2,    2026y / April / 3, 2026y / April / 5,
      2026y / April / 6,     2026y / May / 14,     2026y / May / 24,  2026y / May / 25,
      2026y / December / 25, 2026y / December / 26};
  std::vector<year_month_day> found;
  for (sys_days day = 2026y / January / 1; day < sys_days{2027y / January / 1}; day += days{1}) {
    if (is_public_holiday(day)) found.emplace_back(day);
  }
  EXPECT_EQ(found, published);
}

TEST(Holidays, IncludeGreatPrayerDayUntil2023) {
  EXPECT_TRUE(is_public_holiday(2022y / May / 13));
  EXPECT_TRUE(is_public_holiday(2023y / May / 5));
  EXPECT_FALSE(is_public_holiday(2024y / April / 26));
  EXPECT_TRUE(is_working_day(2024y / April / 26));
}

TEST(Holidays, LeaveCustomaryClosingDaysOutOfWorkingDays) {
  for (const auto day : {2026y / June / 5, 2026y / December / 24, 2026y / December / 31}) {
    EXPECT_FALSE(is_public_holiday(day));
    EXPECT_FALSE(is_working_day(day));
  }
  EXPECT_TRUE(is_working_day(2026y / May / 1));
}

TEST(Holidays, LeaveWeekendsOutOfWorkingDays) {
  EXPECT_TRUE(is_working_day(2026y / January / 9));
  EXPECT_FALSE(is_working_day(2026y / January / 10));
  EXPECT_FALSE(is_working_day(2026y / January / 11));
  EXPECT_TRUE(is_working_day(2026y / January / 12));
}

// By hand. 2026: 261 weekdays, less 1 January, 2, 3 and 6 April, 14 and 25 May, 25 December, and 5
// June, 24 and 31 December. 2028 (leap): 260, less 13, 14 and 17 April, 25 May, 5 June (both Whit
// Monday and Constitution Day) and 25 and 26 December; 1 January, 24 and 31 December are weekend
// days.
TEST(Holidays, LeaveTheRightNumberOfWorkingDays) {
  EXPECT_EQ(working_days(2026y), 251);
  EXPECT_EQ(working_days(2028y), 253);
}

TEST(Holidays, FallOnTheWeekdaysOfTheirNames) {
  for (int y = 1990; y < 2100; ++y) {
    const sys_days easter = easter_sunday(year{y});
    EXPECT_EQ(weekday{easter}, Sunday);
    EXPECT_GE(easter, sys_days{year{y} / March / 22});
    EXPECT_LE(easter, sys_days{year{y} / April / 25});
    EXPECT_TRUE(is_public_holiday(easter - days{2})) << "Good Friday";
    EXPECT_TRUE(is_public_holiday(easter + days{39})) << "Ascension Day";
    EXPECT_TRUE(is_public_holiday(easter + days{50})) << "Whit Monday";
    EXPECT_EQ(is_public_holiday(easter + days{26}), y <= 2023) << "Great Prayer Day";
  }
}

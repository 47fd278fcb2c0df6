#include <optional>
#include <vector>

#include <gtest/gtest.h>

#include "engine/statistics/period_cursor.h"

using engine::PeriodCursor;
using engine::SimTime;
using namespace std::chrono_literals;

namespace {

const std::vector<SimTime> cell_ends{SimTime{} + 24h, SimTime{} + 48h, SimTime{} + 71h,
                                     SimTime{} + 95h};

}  // namespace

TEST(PeriodCursor, TellsTheDayOfAnInstant) {
  PeriodCursor cursor(cell_ends);
  EXPECT_EQ(cursor.cell(SimTime{}), std::nullopt) << "warm-up";
  EXPECT_EQ(cursor.cell(SimTime{} + 24h - 1us), std::nullopt);
  EXPECT_EQ(cursor.cell(SimTime{} + 24h), 0U) << "midnight belongs to the new day";
  EXPECT_EQ(cursor.cell(SimTime{} + 24h), 0U);
  EXPECT_EQ(cursor.cell(SimTime{} + 48h - 1us), 0U);
  EXPECT_EQ(cursor.cell(SimTime{} + 50h), 1U);
  EXPECT_EQ(cursor.cell(SimTime{} + 95h - 1us), 2U);
  EXPECT_EQ(cursor.cell(SimTime{} + 95h), std::nullopt) << "after the end";
}

TEST(PeriodCursor, PassesOverDaysOnWhichNothingHappens) {
  PeriodCursor cursor(cell_ends);
  EXPECT_EQ(cursor.cell(SimTime{} + 72h), 2U);
}

TEST(PeriodCursor, HasNoCellsWithoutTwoBoundaries) {
  EXPECT_EQ(PeriodCursor({}).cell(SimTime{} + 1h), std::nullopt);
  EXPECT_EQ(PeriodCursor({cell_ends.data(), 1}).cell(SimTime{} + 30h), std::nullopt);
}

TEST(PeriodCursor, RefusesToGoBack) {
  PeriodCursor cursor(cell_ends);
  cursor.cell(SimTime{} + 50h);
  EXPECT_THROW(cursor.cell(SimTime{} + 47h), std::logic_error);
}

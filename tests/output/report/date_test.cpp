#include "output/report/date.h"

#include <gtest/gtest.h>

namespace output::report {
namespace {

const Words danish{Language::danish};
const Words english{Language::english};

TEST(Dates, AreWrittenInTheReadersLanguage) {
  EXPECT_EQ(date_in_words("2027-03-01", danish), "1. marts 2027");
  EXPECT_EQ(date_in_words("2027-03-01", english), "1 March 2027");
  EXPECT_EQ(date_in_words("2026-11-22T14:03:27Z", danish), "22. november 2026");
}

TEST(Dates, ThatAreNoneStayAsTheyAre) {
  for (const char* text : {"", "2027-13-01", "2027-02-29", "1 March 2027", "2027-0x-01"}) {
    EXPECT_EQ(date_in_words(text, danish), text);
  }
}

TEST(Dates, ThePeriodsLastDayIsTheOneBeforeItsEnd) {
  EXPECT_EQ(last_day_in_words("2028-03-01", danish), "29. februar 2028");
  EXPECT_EQ(last_day_in_words("2028-01-01", english), "31 December 2027");
}

TEST(Dates, MonthsOnAnAxisNameTheYearAtItsBeginning) {
  EXPECT_EQ(month_label(*parse_date("2027-01-01"), danish), "2027");
  EXPECT_EQ(month_label(*parse_date("2027-05-01"), danish), "maj");
  EXPECT_EQ(month_label(*parse_date("2027-05-01"), english), "May");
  EXPECT_EQ(month_and_year(*parse_date("2027-10-01"), danish), "okt 2027");
}

TEST(TimeAxis, CountsDaysFromTheDateInItsUnits) {
  const engine::Dimension months{"period",
                                 2,
                                 std::vector<double>{0, 31},
                                 {{"units", "days since 2027-12-01 00:00:00"}},
                                 {{0, 31}, {31, 62}}};
  const auto axis = time_axis(months);
  ASSERT_TRUE(axis);
  EXPECT_EQ(iso_date(axis->date(axis->starts[1])), "2028-01-01");
  EXPECT_EQ(iso_date(axis->date(axis->ends[1])), "2028-02-01");
}

TEST(TimeAxis, IsMissingWithoutADateToCountFrom) {
  EXPECT_FALSE(time_axis({"day", 1, std::vector<double>{0}, {{"units", "day"}}, {}}));
  EXPECT_FALSE(time_axis({"day", 1, {}, {{"units", "days since 2027-01-01"}}, {}}));
}

}  // namespace
}  // namespace output::report

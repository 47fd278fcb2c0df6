#include <gtest/gtest.h>

#include "tests/scenarios/value_support.h"

namespace scenarios {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;

TEST(Durations, CarryAUnit) {
  EXPECT_EQ(parse_duration("30 min"), engine::Duration(30min));
  EXPECT_EQ(parse_duration("24h"), engine::Duration(24h));
  EXPECT_EQ(parse_duration("7.4 d"), engine::Duration(639'360s));
  EXPECT_EQ(parse_duration("8 weeks"), engine::Duration(days{56}));
  EXPECT_EQ(parse_duration("1 week"), engine::Duration(days{7}));
  EXPECT_EQ(parse_duration("2 y"), engine::Duration(days{730}));
  EXPECT_EQ(parse_duration("1000 years"), engine::Duration(days{365'000}));
  EXPECT_EQ(parse_duration("3 us"), engine::Duration(3us));
  EXPECT_EQ(parse_duration("1.5 ms"), engine::Duration(1500us));
  EXPECT_EQ(parse_duration("2 s"), engine::Duration(2s));
  EXPECT_EQ(parse_duration("0 d"), engine::Duration(0));
}

TEST(Durations, AreWholeMicroseconds) {
  EXPECT_EQ(parse_duration("1.4 us"), engine::Duration(1));
  EXPECT_EQ(parse_duration("1.6 us"), engine::Duration(2));
}

TEST(Durations, WithoutAKnownUnitAreRefused) {
  EXPECT_EQ(code_of(parse_duration("7")), "E028");
  EXPECT_EQ(code_of(parse_duration("7 dage")), "E027");
  EXPECT_EQ(code_of(parse_duration("7 d d")), "E036");
  EXPECT_EQ(code_of(parse_duration("-1 d")), "E025");
  EXPECT_EQ(code_of(parse_duration("1001 y")), "E025");
  EXPECT_EQ(code_of(parse_duration("1e300 y")), "E025");
  EXPECT_EQ(code_of(parse_duration("d")), "E021");
}

TEST(Units, InDanishOrMisspeltAreSuggested) {
  const auto suggestion = [](const char* text) {
    return parse_duration(text).error().suggestion;
  };
  EXPECT_EQ(suggestion("7 dage"), "d");
  EXPECT_EQ(suggestion("7 døgn"), "d");
  EXPECT_EQ(suggestion("7 timer"), "h");
  EXPECT_EQ(suggestion("2 år"), "y");
  EXPECT_EQ(suggestion("7 Days"), "days");
  EXPECT_EQ(suggestion("7 dayz"), "day");
  EXPECT_EQ(suggestion("7 m"), "");  // minutes or months
}

TEST(CalendarSpans, CountYearsMonthsAndDays) {
  EXPECT_EQ(parse_calendar_span("3 y"), (CalendarSpan{3, 0, 0}));
  EXPECT_EQ(parse_calendar_span("1.5 y"), (CalendarSpan{1, 6, 0}));
  EXPECT_EQ(parse_calendar_span("18 months"), (CalendarSpan{1, 6, 0}));
  EXPECT_EQ(parse_calendar_span("8 weeks"), (CalendarSpan{0, 0, 56}));
  EXPECT_EQ(parse_calendar_span("90 d"), (CalendarSpan{0, 0, 90}));
}

TEST(CalendarSpans, AreWholeAndAboveZero) {
  EXPECT_EQ(code_of(parse_calendar_span("0 y")), "E025");
  EXPECT_EQ(code_of(parse_calendar_span("2000 y")), "E025");
  EXPECT_EQ(code_of(parse_calendar_span("1.3 y")), "E022");
  EXPECT_EQ(code_of(parse_calendar_span("1.5 d")), "E022");
  EXPECT_EQ(code_of(parse_calendar_span("36 h")), "E027");
  EXPECT_EQ(code_of(parse_calendar_span("3")), "E028");
  const auto told = parse_calendar_span("2000 y").error().words;
  EXPECT_EQ(told[2], (std::pair<std::string, std::string>("bound", "1000 y")));
  EXPECT_EQ(told[3], (std::pair<std::string, std::string>("found", "2000 y")));
  EXPECT_EQ(parse_calendar_span("3 måneder").error().suggestion, "months");
}

}  // namespace
}  // namespace scenarios

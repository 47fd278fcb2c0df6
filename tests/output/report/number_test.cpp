#include "output/report/number.h"

#include <limits>
#include <ostream>

#include <gtest/gtest.h>

#include "output/report/unit.h"

namespace output::report {
namespace {

const Words numbers_danish{Language::danish};
const Words numbers_english{Language::english};

struct NumberCase {
  double value;
  int decimals;
  std::string da, en;
};
std::ostream& operator<<(std::ostream& out, const NumberCase& one) {
  return out << one.value << " with " << one.decimals << " decimals";
}

class Numbers : public testing::TestWithParam<NumberCase> {};

TEST_P(Numbers, AreWrittenInTheReadersLanguage) {
  EXPECT_EQ(number(GetParam().value, GetParam().decimals, numbers_danish), GetParam().da);
  EXPECT_EQ(number(GetParam().value, GetParam().decimals, numbers_english), GetParam().en);
}

INSTANTIATE_TEST_SUITE_P(
    Table, Numbers,
    testing::Values(NumberCase{1234.5, 1, "1.234,5", "1,234.5"}, NumberCase{0, 0, "0", "0"},
                    NumberCase{999, 0, "999", "999"}, NumberCase{1000, 0, "1.000", "1,000"},
                    NumberCase{1234567.891, 2, "1.234.567,89", "1,234,567.89"},
                    NumberCase{-1234.5, 1, "-1.234,5", "-1,234.5"},
                    NumberCase{-0.04, 1, "0,0", "0.0"}, NumberCase{0.375, 3, "0,375", "0.375"},
                    NumberCase{1234, -1, "1.230", "1,230"}, NumberCase{1250, -3, "1.000", "1,000"},
                    NumberCase{9.96, 1, "10,0", "10.0"},
                    // Two digits of what six decimals would show as nothing; 0 stays 0.
                    NumberCase{3.21e-8, 6, "0,000000032", "0.000000032"},
                    NumberCase{3.21e-8, 9, "0,000000032", "0.000000032"},
                    NumberCase{-4e-9, 6, "-0,0000000040", "-0.0000000040"},
                    NumberCase{0, 6, "0,000000", "0.000000"},
                    NumberCase{3.21e-8, 2, "0,00", "0.00"}));

struct DigitsCase {
  double half_width;
  int decimals;
};
std::ostream& operator<<(std::ostream& out, const DigitsCase& one) {
  return out << "half-width " << one.half_width;
}

class Digits : public testing::TestWithParam<DigitsCase> {};

TEST_P(Digits, ShowNoMoreThanTheUncertaintySupports) {
  EXPECT_EQ(supported_decimals(GetParam().half_width), GetParam().decimals);
}

INSTANTIATE_TEST_SUITE_P(Table, Digits,
                         testing::Values(DigitsCase{80, -1}, DigitsCase{30, -1}, DigitsCase{29, 0},
                                         DigitsCase{8, 0}, DigitsCase{3, 0}, DigitsCase{2.9, 1},
                                         DigitsCase{0.8, 1}, DigitsCase{0.04, 2},
                                         DigitsCase{400, -2}));

Estimate mean_with(double mean, double half_width) {
  return {20, 20, mean, 1, mean - half_width, mean + half_width};
}

TEST(Estimates, AMeanThatIsNotZeroIsNotShownAsZero) {
  // 37 minutes with a half-width of 370: hundreds are supported, tens are shown.
  EXPECT_EQ(shown(mean_with(37, 370), "minute", numbers_english).value, "40");
  EXPECT_EQ(shown(mean_with(37, 370), "minute", numbers_english).interval, "0–410");
  EXPECT_EQ(shown(mean_with(0, 370), "minute", numbers_english).value, "0");
}

TEST(Estimates, SharesAreShownInPerCent) {
  const Shown da = shown(mean_with(0.8652, 0.0241), "1", numbers_danish);
  EXPECT_EQ(da.value, "86,5 %");
  EXPECT_EQ(da.interval, "84,1–88,9 %");
  const Shown en = shown(mean_with(0.8652, 0.0241), "1", numbers_english);
  EXPECT_EQ(en.value, "86.5%");
  EXPECT_EQ(en.interval, "84.1–88.9%");
}

TEST(Estimates, MeanAndIntervalHaveTheSameDigits) {
  EXPECT_EQ(phrase(mean_with(12.3456, 1.15), "day", numbers_danish), "12,3 dage (11,2–13,5)");
  EXPECT_EQ(phrase(mean_with(12345.6, 80), "1/year", numbers_english),
            "12,350 a year (12,270–12,430)");
}

TEST(Estimates, AnIntervalBelowZeroIsWrittenWithAWordInstead) {
  EXPECT_EQ(phrase(mean_with(1, 4), "DKK", numbers_danish), "1 kr. (-3 til 5)");
  EXPECT_EQ(phrase(mean_with(1, 4), "DKK", numbers_english), "1 DKK (-3 to 5)");
}

TEST(Estimates, AnIntervalIsCutOffWhereTheFigureCannotBe) {
  EXPECT_EQ(phrase(mean_with(3, 4), "day", numbers_danish), "3 dage (0–7)");
  EXPECT_EQ(phrase(mean_with(3, 4), "", numbers_danish), "3 (0–7)");
  EXPECT_EQ(phrase(mean_with(0.02, 0.05), "1", numbers_danish), "2 % (0–7 %)");
  EXPECT_EQ(phrase(mean_with(0.98, 0.05), "1", numbers_english), "98% (93–100%)");
}

TEST(Estimates, ShortTimesAreToldInMinutesAndHours) {
  EXPECT_EQ(phrase(mean_with(0.02, 0), "day", numbers_danish), "28,8 minutter (28,8–28,8)");
  EXPECT_EQ(phrase(mean_with(0.25, 0), "day", numbers_english), "6 hours (6–6)");
  EXPECT_EQ(phrase(mean_with(1.5, 0), "day", numbers_danish), "36 timer (36–36)");
  EXPECT_EQ(phrase(mean_with(2, 0), "day", numbers_danish), "2 dage (2–2)");
  EXPECT_EQ(phrase(mean_with(0.02, 0), "day/year", numbers_danish), "0,02 dage pr. år (0,02–0,02)");
}

TEST(Estimates, FromOneReplicationHaveThreeDigitsAndNoInterval) {
  const double none = std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ(phrase({1, 1, 1234.5, none, none, none}, "day", numbers_danish), "1.230 dage");
  EXPECT_EQ(phrase({1, 1, 0.86524, none, none, none}, "1", numbers_danish), "86,5 %");
  EXPECT_EQ(phrase({1, 1, 5, none, none, none}, "day", numbers_danish), "5 dage");
}

TEST(Estimates, ThatAreTheSameInEveryReplicationShowTheNumberItself) {
  EXPECT_EQ(phrase(mean_with(24, 0), "bed", numbers_danish), "24 senge (24–24)");
  EXPECT_EQ(phrase(mean_with(24.125, 0), "bed", numbers_english), "24.125 beds (24.125–24.125)");
  // Counts of two years, 2,974 in 2.0007 years: the interval says nothing, so do the decimals.
  EXPECT_EQ(phrase(mean_with(2974 / 2.0007, 0), "bed", numbers_english),
            "1,486 beds (1,486–1,486)");
}

TEST(Estimates, OfNothingAreADash) {
  const double none = std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ(phrase({20, 0, none, none, none, none}, "day", numbers_danish), "–");
}

TEST(Estimates, SayHowManyReplicationsHadAValue) {
  EXPECT_EQ(phrase({4, 3, 12.34, 1, 11.2, 13.4}, "day", numbers_danish),
            "12,3 dage (11,2–13,4) [3 af 4 gentagelser]");
}

TEST(Estimates, BeyondTheHistogramAreSaidInWords) {
  const double infinite = std::numeric_limits<double>::infinity();
  EXPECT_EQ(shown({2, 2, infinite, infinite, infinite, infinite}, "day", numbers_danish).value,
            "over det målte");
}

TEST(Units, AreWords) {
  EXPECT_EQ(unit_word("day", numbers_danish), "dage");
  EXPECT_EQ(unit_word("person", numbers_english), "persons");
  EXPECT_EQ(unit_word("1", numbers_danish), "");
  EXPECT_EQ(unit_name("1", numbers_danish), "andel");
}

struct OneCase {
  double value;
  std::string unit, da, en;
};
std::ostream& operator<<(std::ostream& out, const OneCase& one) {
  return out << one.value << ' ' << one.unit;
}

class OfOne : public testing::TestWithParam<OneCase> {};

TEST_P(OfOne, UnitsAreInTheSingular) {
  const auto& [value, unit, da, en] = GetParam();
  EXPECT_EQ(phrase({1, 1, value, 0, value, value}, unit, numbers_danish), da);
  EXPECT_EQ(phrase({1, 1, value, 0, value, value}, unit, numbers_english), en);
}

INSTANTIATE_TEST_SUITE_P(Table, OfOne,
                         testing::Values(OneCase{1.0 / 24, "day", "1 time", "1 hour"},
                                         OneCase{2.0 / 24, "day", "2 timer", "2 hours"},
                                         OneCase{1.5 / 24, "day", "1,5 timer", "1.5 hours"},
                                         OneCase{1.0 / 1440, "day", "1 minut", "1 minute"},
                                         OneCase{-1.0 / 1440, "day", "-1 minut", "-1 minute"},
                                         OneCase{0, "day", "0 minutter", "0 minutes"},
                                         OneCase{21, "day", "21 dage", "21 days"},
                                         OneCase{1, "person", "1 person", "1 person"},
                                         OneCase{1, "bed", "1 seng", "1 bed"},
                                         OneCase{1, "day/year", "1 dag pr. år", "1 day a year"},
                                         OneCase{1, "furlong", "1 furlong", "1 furlong"},
                                         OneCase{0.01, "1", "1 %", "1%"}));

TEST(Units, ThatNobodyKnowsStayAsTheyAre) {
  EXPECT_EQ(unit_word("furlong", numbers_danish), "furlong");
}

}  // namespace
}  // namespace output::report

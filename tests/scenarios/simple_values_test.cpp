#include <gtest/gtest.h>

#include "tests/scenarios/value_support.h"

namespace scenarios {
namespace {

TEST(Number, IsWrittenWithAPoint) {
  EXPECT_EQ(parse_number("12.5"), 12.5);
  EXPECT_EQ(parse_number("  -3 "), -3);
  EXPECT_EQ(parse_number(".5"), 0.5);
  EXPECT_EQ(parse_number("+1e-3"), 0.001);
  EXPECT_EQ(parse_number("010"), 10);  // not octal
}

TEST(Number, IsNotGuessedFromOtherWaysOfWriting) {
  for (const std::string text : {"0,85", "1,000", "1.234,5", "10 000", "1_000", "0x1F", ".nan",
                                 ".inf", "-.inf", "nan", "1.2.3", "--1", "12.5.", "e5", "1:30"}) {
    EXPECT_EQ(code_of(parse_number(text)), "E021") << text;
  }
  EXPECT_EQ(code_of(parse_number("1e999999")), "E025");
  EXPECT_EQ(code_of(parse_number("1e-999999")), "E025");
  EXPECT_EQ(code_of(parse_number("")), "E023");
  EXPECT_EQ(code_of(parse_number("12 beds")), "E026");
}

/// A thousand in Danish, one in YAML.
TEST(Number, WithAPointThatMayPartThousandsIsNotGuessed) {
  for (const std::string text : {"1.000", "12.345", "999.999", "-1.500", "+1.500"}) {
    EXPECT_EQ(code_of(parse_number(text)), "E110") << text;
  }
  EXPECT_EQ(code_of(parse_share("1.000 %")), "E110");
  EXPECT_EQ(code_of(parse_share("1.000")), "E110");
  EXPECT_EQ(code_of(parse_duration("1.000 d")), "E110");
  EXPECT_EQ(code_of(parse_duration("1.000h")), "E110");
  EXPECT_EQ(code_of(parse_calendar_span("1.000 d")), "E110");
  EXPECT_EQ(code_of(parse_rate("1.000 /d")), "E110");
  EXPECT_EQ(code_of(parse_rate("9 /1.000/y")), "E110");
  EXPECT_EQ(code_of(parse_slots("1.200 /week")), "E110");
  EXPECT_EQ(code_of(parse_change("+1.000")), "E110");
  EXPECT_EQ(code_of(parse_hazard("power(kappa 0.02, k 0.5, until 1.000 d)")), "E110");
  EXPECT_EQ(code_of(parse_distribution("exponential(mean 1.000 h)", no_files())), "E110");
  EXPECT_EQ(code_of(parse_plain_distribution("gamma(mean 1, sd 1.500)", no_files())), "E110");
}

TEST(Number, IsClearWithAZeroInFrontOrAnyOtherCountOfDigits) {
  EXPECT_EQ(parse_number("0.500"), 0.5);
  EXPECT_EQ(parse_number("-0.125"), -0.125);
  EXPECT_EQ(parse_number("1.0000"), 1);
  EXPECT_EQ(parse_number("1.25"), 1.25);
  EXPECT_EQ(parse_number("1234.567"), 1234.567);
  EXPECT_EQ(parse_number("1.000e3"), 1000);
  EXPECT_EQ(parse_share("0.125"), 0.125);
  EXPECT_EQ(parse_share("0.125 %"), 0.00125);
}

TEST(Number, SuggestsWhatWasMeantIfThereIsOneWayOnly) {
  const auto suggestion = [](const char* text) {
    return parse_number(text).error().suggestion;
  };
  EXPECT_EQ(suggestion("0,85"), "0.85");
  EXPECT_EQ(suggestion("-0,85"), "-0.85");
  EXPECT_EQ(suggestion("1.234,5"), "1234.5");
  EXPECT_EQ(suggestion("1,234.5"), "1234.5");
  EXPECT_EQ(suggestion("10 000"), "10000");
  EXPECT_EQ(suggestion("10\xC2\xA0"
                       "000,5"),
            "10000.5");  // a hard space
  EXPECT_EQ(suggestion("1.234.567"), "1234567");
  EXPECT_EQ(suggestion("1_000"), "1000");
  EXPECT_EQ(suggestion("1,000"), "");  // a thousand or one
  EXPECT_EQ(suggestion("0,125"), "0.125");
  EXPECT_EQ(suggestion("1 234,567"), "1234.567");
  EXPECT_EQ(suggestion("0x1F"), "");
}

TEST(WholeNumber, HasDigitsOnly) {
  EXPECT_EQ(parse_integer("12"), 12);
  EXPECT_EQ(parse_integer("-3"), -3);
  EXPECT_EQ(parse_integer("9223372036854775807"), INT64_MAX);
  EXPECT_EQ(code_of(parse_integer("9223372036854775808")), "E025");
  for (const std::string text : {"12.5", "12.0", "1e3", "1.000"}) {
    EXPECT_EQ(code_of(parse_integer(text)), "E022") << text;
  }
  EXPECT_EQ(parse_integer("12.0").error().suggestion, "12");
  EXPECT_EQ(parse_integer("12.5").error().suggestion, "");
}

TEST(YesAndNo, AreFourWords) {
  EXPECT_EQ(parse_yes_no("yes"), true);
  EXPECT_EQ(parse_yes_no(" true"), true);
  EXPECT_EQ(parse_yes_no("no"), false);
  EXPECT_EQ(parse_yes_no("false"), false);
  EXPECT_EQ(parse_yes_no("ja").error().suggestion, "yes");
  EXPECT_EQ(parse_yes_no("Nej").error().suggestion, "no");
  EXPECT_EQ(parse_yes_no("YES").error().suggestion, "yes");
  EXPECT_EQ(parse_yes_no("0").error().suggestion, "no");
  EXPECT_EQ(parse_yes_no("maybe").error().suggestion, "");
}

TEST(Share, IsPerCentOrANumberUpToOne) {
  EXPECT_EQ(parse_share("42 %"), 0.42);
  EXPECT_EQ(parse_share("7.4%"), 0.074);  // the very double that 0.074 is
  EXPECT_EQ(parse_share("0.42"), 0.42);
  EXPECT_EQ(parse_share("0"), 0);
  EXPECT_EQ(parse_share("100 %"), 1);
  EXPECT_EQ(code_of(parse_share("42")), "E029");
  EXPECT_EQ(parse_share("42").error().suggestion, "42 %");
  EXPECT_EQ(code_of(parse_share("101 %")), "E024");
  EXPECT_EQ(code_of(parse_share("-1 %")), "E024");
  EXPECT_EQ(code_of(parse_share("420")), "E024");
  EXPECT_EQ(code_of(parse_share("42 % ca")), "E036");
}

}  // namespace
}  // namespace scenarios

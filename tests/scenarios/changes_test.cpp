#include <gtest/gtest.h>

#include "tests/scenarios/value_support.h"

namespace scenarios {
namespace {

std::string changed(const char* base, const char* change) {
  const auto parsed = parse_change(change);
  if (!parsed) return parsed.error().code;
  const auto result = apply_change(base, *parsed);
  return result ? *result : result.error().code;
}

TEST(Changes, AddSubtractAndMultiply) {
  EXPECT_EQ(parse_change("+12"), (Change{Change::Kind::add, 12, ""}));
  EXPECT_EQ(parse_change("-4"), (Change{Change::Kind::add, -4, ""}));
  EXPECT_EQ(parse_change("+3 d"), (Change{Change::Kind::add, 3, "d"}));
  EXPECT_EQ(parse_change("x 1.1"), (Change{Change::Kind::multiply, 1.1, ""}));
}

TEST(Changes, AreToldFromValues) {
  EXPECT_TRUE(looks_like_change("+12"));
  EXPECT_TRUE(looks_like_change("x 1.1"));
  EXPECT_FALSE(looks_like_change("12"));
  EXPECT_FALSE(looks_like_change("xylophone"));
  EXPECT_FALSE(looks_like_change("x / (x + y)")) << "a formula";
  EXPECT_FALSE(looks_like_change("x - y"));
  EXPECT_TRUE(looks_like_change("x -1")) << "a factor, if a wrong one";
  EXPECT_EQ(code_of(parse_change("12")), "E020");
  EXPECT_EQ(code_of(parse_change("+")), "E021");
  EXPECT_EQ(code_of(parse_change("x -1")), "E025");
  EXPECT_EQ(code_of(parse_change("x 1,1")), "E021");
  EXPECT_EQ(code_of(parse_change("x 2 d")), "E036");
}

TEST(Changes, AreInTheUnitOfTheBase) {
  EXPECT_EQ(changed("10", "+12"), "22");
  EXPECT_EQ(changed("10", "-4"), "6");
  EXPECT_EQ(changed("10", "x 1.1"), "11");
  EXPECT_EQ(changed("0.1", "+0.2"), "0.3");
  EXPECT_EQ(changed("7.4 d", "+3"), "10.4 d");
  EXPECT_EQ(changed("7.4 d", "+3 d"), "10.4 d");
  EXPECT_EQ(changed("2 d", "+12 h"), "2.5 d");
  EXPECT_EQ(changed("10.5 d", "x 1.25"), "13.1250 d");  // 13.125 could be read in two ways
  EXPECT_EQ(changed("42 %", "-2"), "40 %");
  EXPECT_EQ(changed("36 /week", "+4"), "40 /week");
  EXPECT_EQ(changed("11.4 /1000/y", "x 2"), "22.8 /1000/y");
}

TEST(Changes, ThatMakeNoSenseAreRefused) {
  EXPECT_EQ(changed("3", "-4"), "E025");
  EXPECT_EQ(changed("10", "+3 d"), "E026");
  EXPECT_EQ(changed("42 %", "+3 d"), "E027");
  EXPECT_EQ(changed("exponential(mean 1 d)", "+3 d"), "E020");
  EXPECT_EQ(changed("unlimited", "+3"), "E020");
  EXPECT_EQ(changed("2026-01-01", "+5 d"), "E020");
  EXPECT_EQ(changed("2026-01-01", "x 2"), "E020");
}

}  // namespace
}  // namespace scenarios

#include <gtest/gtest.h>

#include "tests/scenarios/value_support.h"

namespace scenarios {
namespace {

TEST(Rates, AreEventsOfTheSystem) {
  EXPECT_EQ(parse_rate("9 /d"), (Rate{9, RateOf::system}));
  EXPECT_EQ(parse_rate("0.2 /y"), (Rate{0.2 / 365, RateOf::system}));
  EXPECT_EQ(parse_rate("1 /200 d"), (Rate{1.0 / 200, RateOf::system}));
  EXPECT_EQ(parse_rate("2 / h"), (Rate{48, RateOf::system}));
  EXPECT_EQ(parse_rate("14/week"), (Rate{2, RateOf::system}));
  EXPECT_EQ(parse_rate("0 /d"), (Rate{0, RateOf::system}));
}

TEST(Rates, PerManyPersonsAreOfOnePerson) {
  EXPECT_EQ(parse_rate("11.4 /1000/y"), (Rate{11.4 / 365'000, RateOf::person}));
  EXPECT_EQ(parse_rate("539 /100000/y"), (Rate{539.0 / 36'500'000, RateOf::person}));
  EXPECT_EQ(parse_rate("1 /1/d"), (Rate{1, RateOf::person}));
}

TEST(Rates, AreFiniteNotNegativeAndComplete) {
  EXPECT_EQ(code_of(parse_rate("9")), "E020");
  EXPECT_EQ(code_of(parse_rate("9 d")), "E020");
  EXPECT_EQ(code_of(parse_rate("9 /")), "E028");
  EXPECT_EQ(code_of(parse_rate("9 /1000")), "E028");
  EXPECT_EQ(code_of(parse_rate("9 /1000/")), "E028");
  EXPECT_EQ(code_of(parse_rate("9 /dag")), "E027");
  EXPECT_EQ(code_of(parse_rate("-9 /d")), "E025");
  EXPECT_EQ(code_of(parse_rate("1 /0 d")), "E025");
  EXPECT_EQ(code_of(parse_rate("1 /-2 d")), "E025");
  EXPECT_EQ(code_of(parse_rate("1e300 /us")), "E025");
  EXPECT_EQ(code_of(parse_rate("1e11 /us")), "E025");
  EXPECT_EQ(code_of(parse_rate("9 /d /y")), "E036");
}

TEST(Slots, AreGivenAWeek) {
  EXPECT_EQ(parse_slots("36 /week"), 36);
  EXPECT_EQ(parse_slots("0.5 /w"), 0.5);
  EXPECT_EQ(code_of(parse_slots("36")), "E020");
  EXPECT_EQ(code_of(parse_slots("36 /")), "E028");
  EXPECT_EQ(code_of(parse_slots("36 /d")), "E027");
  EXPECT_EQ(parse_slots("36 /uge").error().suggestion, "week");
  EXPECT_EQ(code_of(parse_slots("-1 /week")), "E025");
}

}  // namespace
}  // namespace scenarios

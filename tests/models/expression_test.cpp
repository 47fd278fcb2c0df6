// The arithmetic of formulas, and that any of them has a bounded cost.
#include <gtest/gtest.h>

#include "models/expression/evaluate.h"

namespace tests {
namespace {

using models::Instruction;
using models::Operation;

Instruction number(double value) {
  return {Operation::number, 0, value};
}

Instruction does(Operation operation, std::uint32_t index = 0) {
  return {operation, index, 0};
}

double value_of(const std::vector<Instruction>& code) {
  return models::evaluate(code, [](std::uint32_t index) { return 10.0 * index; });
}

TEST(Formulas, ComputeFromTheStack) {
  EXPECT_EQ(value_of({number(7), number(2), does(Operation::subtract)}), 5);
  EXPECT_EQ(value_of({number(7), number(2), does(Operation::divide)}), 3.5);
  EXPECT_EQ(value_of({number(3), does(Operation::power, 4)}), 81);
  EXPECT_EQ(value_of({number(3), does(Operation::power, 0)}), 1);
  EXPECT_EQ(value_of({does(Operation::read, 3), does(Operation::negate)}), -30);
}

TEST(Formulas, CompareToTruths) {
  EXPECT_EQ(value_of({number(2), number(2), does(Operation::less)}), 0);
  EXPECT_EQ(value_of({number(2), number(2), does(Operation::at_most)}), 1);
  EXPECT_EQ(value_of({number(1), number(0), does(Operation::both)}), 0);
  EXPECT_EQ(value_of({number(1), number(0), does(Operation::either)}), 1);
  EXPECT_EQ(value_of({number(0), does(Operation::opposite)}), 1);
  EXPECT_EQ(value_of({number(0), number(5), number(6), does(Operation::choose)}), 6);
}

TEST(Formulas, RoundDownAlsoBelowZero) {
  EXPECT_NEAR(value_of({number(1), does(Operation::exponential)}), 2.718281828459045, 1e-15);
  EXPECT_NEAR(value_of({number(10), does(Operation::logarithm)}), 2.302585092994046, 1e-15);
  EXPECT_EQ(value_of({number(2.7), does(Operation::floor)}), 2);
  EXPECT_EQ(value_of({number(-2.2), does(Operation::floor)}), -3);
  EXPECT_EQ(value_of({number(-2), does(Operation::floor)}), -2);
  EXPECT_EQ(value_of({number(1e300), does(Operation::floor)}), 1e300);
}

double in_table(Operation kind, double x) {
  return value_of({number(x), number(0), number(1), number(10), number(3), number(20), number(2),
                   does(kind, 3)});
}

TEST(Formulas, ReadTablesStraightBetweenPointsAndLevelOutside) {
  EXPECT_EQ(in_table(Operation::line, -5), 1);
  EXPECT_EQ(in_table(Operation::line, 0), 1);
  EXPECT_EQ(in_table(Operation::line, 5), 2);
  EXPECT_EQ(in_table(Operation::line, 15), 2.5);
  EXPECT_EQ(in_table(Operation::line, 99), 2);
}

TEST(Formulas, ReadStairsFromTheLastPointReached) {
  EXPECT_EQ(in_table(Operation::stairs, -5), 1);
  EXPECT_EQ(in_table(Operation::stairs, 9.9), 1);
  EXPECT_EQ(in_table(Operation::stairs, 10), 3);
  EXPECT_EQ(in_table(Operation::stairs, 99), 2);
}

TEST(Formulas, KnowHowHighTheirStackGrows) {
  EXPECT_EQ(models::stack_needed({number(1), number(2), does(Operation::add)}), 2U);
  EXPECT_EQ(models::stack_needed({number(1), number(2), number(3), number(4),
                                  does(Operation::least, 4), does(Operation::negate)}),
            4U);
}

}  // namespace
}  // namespace tests

/// Computes the value of a formula: no allocation, no recursion, one pass over its program.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "models/expression/expression.h"

namespace models {

namespace detail {

/// The greatest whole number that is not above x; numbers beyond 2^52 are whole already.
double whole_below(double x);

/// `points`: x, then pairs (x_i, y_i).
double on_line(std::span<const double> points);
double on_stairs(std::span<const double> points);
double power(double base, std::uint32_t exponent);
double least(std::span<const double> values);
double most(std::span<const double> values);

/// An operation that takes two.
double combined(Operation operation, double a, double b);
/// An operation that takes one.
double changed(const Instruction& instruction, double x);

}  // namespace detail

/// `read(i)` gives reading `i`. Requires: stack_needed(code) <= max_stack.
/// The result may be infinite or no number (a division by zero): the caller decides what that
/// means.
template <class Read>
double evaluate(std::span<const Instruction> code, const Read& read) {
  std::array<double, max_stack> stack;
  std::size_t height = 0;
  const auto take = [&](std::size_t count) {
    height -= count;
    return std::span<const double>(stack.data() + height, count);
  };
  for (const Instruction& one : code) {
    double result = 0;
    if (one.operation == Operation::number) {
      result = one.number;
    } else if (one.operation == Operation::read) {
      result = read(one.index);
    } else if (one.operation <= Operation::either) {
      const auto two = take(2);
      result = detail::combined(one.operation, two[0], two[1]);
    } else if (one.operation <= Operation::floor) {
      result = detail::changed(one, take(1)[0]);
    } else if (one.operation == Operation::choose) {
      const auto three = take(3);
      result = three[0] != 0 ? three[1] : three[2];
    } else if (one.operation == Operation::instead) {
      const auto three = take(3);
      result = three[1] != 0 ? three[2] : three[0];
    } else if (one.operation == Operation::least) {
      result = detail::least(take(one.index));
    } else if (one.operation == Operation::most) {
      result = detail::most(take(one.index));
    } else if (one.operation == Operation::line) {
      result = detail::on_line(take(1 + 2 * std::size_t{one.index}));
    } else {
      result = detail::on_stairs(take(1 + 2 * std::size_t{one.index}));
    }
    stack[height++] = result;
  }
  return height == 0 ? 0 : stack[height - 1];
}

}  // namespace models

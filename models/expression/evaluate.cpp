#include "models/expression/evaluate.h"

#include <algorithm>

#include "engine/random/elementary.h"

namespace models {

namespace detail {

double whole_below(double x) {
  if (!(x > -0x1p52 && x < 0x1p52)) return x;
  const auto whole = static_cast<double>(static_cast<std::int64_t>(x));
  return whole > x ? whole - 1 : whole;
}

double on_line(std::span<const double> points) {
  const double x = points[0];
  if (!(x > points[1])) return points[2];
  for (std::size_t i = 3; i < points.size(); i += 2) {
    if (x > points[i]) continue;
    const double share = (x - points[i - 2]) / (points[i] - points[i - 2]);
    return points[i - 1] + share * (points[i + 1] - points[i - 1]);
  }
  return points.back();
}

double on_stairs(std::span<const double> points) {
  double y = points[2];
  for (std::size_t i = 1; i < points.size() && points[i] <= points[0]; i += 2)
    y = points[i + 1];
  return y;
}

double power(double base, std::uint32_t exponent) {
  double result = 1;
  for (std::uint32_t i = 0; i < exponent; ++i)
    result *= base;
  return result;
}

double least(std::span<const double> values) {
  return *std::min_element(values.begin(), values.end());
}

double most(std::span<const double> values) {
  return *std::max_element(values.begin(), values.end());
}

double combined(Operation operation, double a, double b) {
  switch (operation) {
    case Operation::add:
      return a + b;
    case Operation::subtract:
      return a - b;
    case Operation::multiply:
      return a * b;
    case Operation::divide:
      return a / b;
    case Operation::less:
      return a < b ? 1 : 0;
    case Operation::at_most:
      return a <= b ? 1 : 0;
    case Operation::equal:
      return a == b ? 1 : 0;
    case Operation::unequal:
      return a != b ? 1 : 0;
    case Operation::both:
      return a != 0 && b != 0 ? 1 : 0;
    default:
      return a != 0 || b != 0 ? 1 : 0;
  }
}

double changed(const Instruction& instruction, double x) {
  switch (instruction.operation) {
    case Operation::negate:
      return -x;
    case Operation::opposite:
      return x != 0 ? 0 : 1;
    case Operation::power:
      return power(x, instruction.index);
    case Operation::absolute:
      return x < 0 ? -x : x;
    case Operation::exponential:
      return engine::exp(x);
    case Operation::logarithm:
      return engine::log(x);
    default:
      return whole_below(x);
  }
}

}  // namespace detail

namespace {

/// How many values an instruction takes from the stack.
std::size_t taken_by(const Instruction& one) {
  if (one.operation <= Operation::read) return 0;
  if (one.operation <= Operation::either) return 2;
  if (one.operation <= Operation::floor) return 1;
  if (one.operation == Operation::choose || one.operation == Operation::instead) return 3;
  const bool is_table = one.operation >= Operation::line;
  return is_table ? 1 + 2 * std::size_t{one.index} : one.index;
}

}  // namespace

std::size_t stack_needed(const std::vector<Instruction>& code) {
  std::size_t height = 0;
  std::size_t highest = 0;
  for (const Instruction& one : code) {
    height += 1 - taken_by(one);
    highest = std::max(highest, height);
  }
  return highest;
}

}  // namespace models

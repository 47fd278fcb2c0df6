// The functions of formulas: min, max, if, abs, floor, exp, log, table, steps.
#include "scenarios/language/expression_reader.h"
#include "scenarios/messages.h"

namespace scenarios {

namespace {

using models::Operation;

constexpr std::uint32_t max_values = 8;
constexpr std::uint32_t max_points = 24;

/// Of one value.
Operation operation_called(std::string_view name) {
  if (name == "exp") return Operation::exponential;
  if (name == "log") return Operation::logarithm;
  return name == "floor" ? Operation::floor : Operation::absolute;
}

}  // namespace

ExpressionReader::Value ExpressionReader::function(const Scanner::Token& name) {
  if (++depth_ > 40) fail(name.where, "E216", {});
  scanner_.expect('(');
  Value value;
  if (!scanner_.ok()) return value;
  if (name.text == "min" || name.text == "max") {
    value = least_or_most(name);
  } else if (name.text == "if") {
    value = conditional(name);
  } else if (name.text == "table" || name.text == "steps") {
    value = table(name);
  } else {
    value = any_of();
    check_number(value);
    if (name.text != "abs" && scanner_.ok() && value.dimension != plain) {
      fail(value.where, "E212", {{"wanted", "number"}, {"found", term_of(value.dimension)}});
    }
    act(operation_called(name.text));
  }
  --depth_;
  scanner_.expect(')');
  value.is_written = false;
  value.where = scanner_.since(name.where.offset);
  return value;
}

ExpressionReader::Value ExpressionReader::least_or_most(const Scanner::Token& name) {
  Value value = any_of();
  std::uint32_t count = 1;
  check_number(value);
  while (scanner_.accept(',')) {
    const Value next = any_of();
    check_number(next);
    check_alike(value, next);
    if (value.is_written) value = next;
    ++count;
  }
  if (scanner_.ok() && (count < 2 || count > max_values)) {
    fail(name.where, "E213",
         {{"function", std::string(name.text)},
          {"wanted", "2-" + std::to_string(max_values)},
          {"found", std::to_string(count)}});
  }
  act(name.text == "min" ? Operation::least : Operation::most, count);
  return value;
}

ExpressionReader::Value ExpressionReader::conditional(const Scanner::Token& name) {
  const Value condition = any_of();
  check_truth(condition);
  if (!scanner_.next_is(',') && scanner_.ok()) {
    fail(name.where, "E213", {{"function", "if"}, {"wanted", "3"}, {"found", "1"}});
  }
  scanner_.expect(',');
  const Value yes = any_of();
  scanner_.expect(',');
  const Value no = any_of();
  check_alike(yes, no);
  act(Operation::choose);
  return yes.is_written ? no : yes;
}

/// `table(x; 0: 1, 10: 1.5)`: the places on the x axis are written numbers that ascend.
ExpressionReader::Value ExpressionReader::table(const Scanner::Token& name) {
  const Value x = any_of();
  check_number(x);
  scanner_.expect(';');
  std::uint32_t count = 0;
  double last = 0;
  Value result;
  do {
    const Value at = table_x();
    check_alike(x, at);
    if (scanner_.ok() && count > 0 && at.number <= last) {
      fail(at.where, "E218", {{"found", std::string(scanner_.text(at.where))}});
    }
    last = at.number;
    scanner_.expect(':');
    const Value y = sum();
    check_number(y);
    if (count > 0) check_alike(result, y);
    if (count == 0 || result.is_written) result = y;
    ++count;
  } while (scanner_.ok() && scanner_.accept(','));
  if (scanner_.ok() && (count < 2 || count > max_points)) {
    fail(name.where, "E213",
         {{"function", std::string(name.text)},
          {"wanted", "2-" + std::to_string(max_points)},
          {"found", std::to_string(count)}});
  }
  act(name.text == "table" ? Operation::line : Operation::stairs, count);
  return result;
}

ExpressionReader::Value ExpressionReader::table_x() {
  const std::size_t begin = scanner_.position();
  const bool is_negative = scanner_.accept('-');
  Value at = quantity();
  if (!scanner_.ok() || !is_negative) return at;
  at.number = -at.number;
  read_.code.back().number = at.number;
  at.where = scanner_.since(begin);
  return at;
}

}  // namespace scenarios

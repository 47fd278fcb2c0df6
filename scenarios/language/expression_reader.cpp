#include "scenarios/language/expression_reader.h"

#include <cmath>

#include "scenarios/language/quantity.h"

namespace scenarios {

namespace {

using models::Operation;

constexpr int max_depth = 40;
constexpr std::size_t max_length = 500;
constexpr double max_power = 8;

/// "/d" behind a number: a rate, not a division.
bool starts_rate(std::string_view rest) {
  if (rest.empty() || rest.front() != '/') return false;
  Scanner after(rest.substr(1));
  return find_time_unit(after.word().text).has_value();
}

}  // namespace

models::Expression ExpressionReader::expression(Wanted wanted) {
  const std::size_t begin = scanner_.position();
  const Value value = any_of();
  const Span where = scanner_.since(begin);
  if (scanner_.ok()) check_wanted(value, wanted);
  if (scanner_.ok()) check_size(where);
  read_.text = std::string(scanner_.text(where));
  return std::move(read_);
}

ExpressionReader::Value ExpressionReader::any_of() {
  Value value = all_of();
  while (accept_word("or")) {
    check_truth(value);
    const Value other = all_of();
    check_truth(other);
    value = joined(Operation::either, value, other);
  }
  return value;
}

ExpressionReader::Value ExpressionReader::all_of() {
  Value value = denied();
  while (accept_word("and")) {
    check_truth(value);
    const Value other = denied();
    check_truth(other);
    value = joined(Operation::both, value, other);
  }
  return value;
}

ExpressionReader::Value ExpressionReader::denied() {
  const std::size_t begin = scanner_.position();
  if (!accept_word("not")) return compared();
  if (++depth_ > max_depth) fail(scanner_.since(begin), "E216", {});
  Value value = scanner_.ok() ? denied() : Value{};
  --depth_;
  check_truth(value);
  act(Operation::opposite);
  value.where = scanner_.since(begin);
  return value;
}

ExpressionReader::Value ExpressionReader::compared() {
  const Value left = sum();
  struct Sign {
    Operation operation;
    bool is_denied;
  };
  std::optional<Sign> sign;
  if (scanner_.accept('<')) {
    sign = scanner_.accept('=') ? Sign{Operation::at_most, false} : Sign{Operation::less, false};
  } else if (scanner_.accept('>')) {
    sign = scanner_.accept('=') ? Sign{Operation::less, true} : Sign{Operation::at_most, true};
  } else if (scanner_.accept('!')) {
    scanner_.expect('=');
    sign = Sign{Operation::unequal, false};
  } else if (scanner_.accept('=')) {
    scanner_.accept('=');
    sign = Sign{Operation::equal, false};
  } else if (accept_word("is")) {
    sign = Sign{accept_word("not") ? Operation::unequal : Operation::equal, false};
  }
  if (!sign || !scanner_.ok()) return left;
  const Value right = sum();
  check_alike(left, right);
  Value value = joined(sign->operation, left, right);
  value.dimension = truth;
  value.is_share = false;
  if (sign->is_denied) act(Operation::opposite);
  return value;
}

ExpressionReader::Value ExpressionReader::sum() {
  Value value = product();
  while (scanner_.ok()) {
    const bool adds = scanner_.accept('+');
    if (!adds && !scanner_.accept('-')) break;
    const Value other = product();
    check_number(value);
    check_alike(value, other);
    const bool is_share =
        (value.is_share || value.is_written) && (other.is_share || other.is_written);
    value = joined(adds ? Operation::add : Operation::subtract, value, other);
    value.is_share = is_share;
  }
  return value;
}

ExpressionReader::Value ExpressionReader::product() {
  Value value = signed_value();
  while (scanner_.ok()) {
    const bool times = scanner_.accept('*');
    if (!times && !scanner_.accept('/')) break;
    const Value other = signed_value();
    check_number(value);
    check_number(other);
    const int sign = times ? 1 : -1;
    const Dimension dimension{value.dimension.time + sign * other.dimension.time,
                              value.dimension.money + sign * other.dimension.money, false};
    value = joined(times ? Operation::multiply : Operation::divide, value, other);
    value.dimension = dimension;
    value.is_share = false;
  }
  return value;
}

ExpressionReader::Value ExpressionReader::signed_value() {
  const std::size_t begin = scanner_.position();
  if (!scanner_.accept('-')) return powered();
  if (++depth_ > max_depth) fail(scanner_.since(begin), "E216", {});
  Value value = scanner_.ok() ? signed_value() : Value{};
  --depth_;
  check_number(value);
  act(Operation::negate);
  value.number = -value.number;
  value.is_share = false;
  value.where = scanner_.since(begin);
  return value;
}

ExpressionReader::Value ExpressionReader::powered() {
  Value value = single();
  if (!scanner_.accept('^')) return value;
  check_number(value);
  const Scanner::Number exponent = scanner_.number();
  if (!scanner_.ok()) return {};
  if (exponent.value != std::round(exponent.value) || exponent.value < 0 ||
      exponent.value > max_power) {
    fail(exponent.where, "E217", {{"found", std::string(exponent.text)}});
    return {};
  }
  const int times = static_cast<int>(exponent.value);
  act(Operation::power, static_cast<std::uint32_t>(times));
  value.dimension.time *= times;
  value.dimension.money *= times;
  value.is_share = false;
  value.is_written = false;
  value.where = scanner_.since(value.where.offset);
  return value;
}

ExpressionReader::Value ExpressionReader::single() {
  const std::size_t begin = scanner_.position();
  if (scanner_.next_is_number()) return quantity();
  if (!scanner_.accept('(')) return word();
  if (++depth_ > max_depth) fail(scanner_.since(begin), "E216", {});
  Value value = scanner_.ok() ? any_of() : Value{};
  --depth_;
  scanner_.expect(')');
  value.where = scanner_.since(begin);
  return value;
}

ExpressionReader::Value ExpressionReader::quantity() {
  const Scanner::Number number = scanner_.number();
  if (!scanner_.ok()) return {};
  const std::size_t begin = number.where.offset;
  if (scanner_.accept('%')) {
    Value value = put(number.value / 100, plain, scanner_.since(begin));
    value.is_share = true;
    return value;
  }
  const std::string_view next = scanner_.upcoming().text;
  if (next == "kr") {
    scanner_.word();
    return put(number.value, {0, 1, false}, scanner_.since(begin));
  }
  if (next == "persons" || next == "beds") {
    scanner_.word();
    return put(number.value, plain, scanner_.since(begin));
  }
  if (const auto unit = find_time_unit(next)) {
    scanner_.word();
    return put(number.value * unit->microseconds, duration, scanner_.since(begin));
  }
  if (starts_rate(scanner_.rest())) return rate(number);
  Value value = put(number.value, plain, number.where);
  value.is_written = true;
  return value;
}

ExpressionReader::Value ExpressionReader::rate(const Scanner::Number& number) {
  scanner_.accept('/');
  const auto unit = find_time_unit(scanner_.word().text);
  return put(number.value / unit->microseconds, {-1, 0, false},
             scanner_.since(number.where.offset));
}

ExpressionReader::Value ExpressionReader::joined(Operation operation, const Value& a,
                                                 const Value& b) {
  act(operation);
  Value value = a.is_written ? b : a;
  value.is_written = false;
  value.where = scanner_.since(a.where.offset);
  return value;
}

bool ExpressionReader::accept_word(std::string_view word) {
  if (!scanner_.ok() || scanner_.upcoming().text != word) return false;
  scanner_.word();
  return true;
}

ExpressionReader::Value ExpressionReader::reads(models::Observed observed,
                                                const Dimension& dimension, Span where) {
  std::uint32_t index = 0;
  while (index < read_.observed.size() && read_.observed[index] != observed)
    ++index;
  if (index == read_.observed.size()) read_.observed.push_back(std::move(observed));
  act(Operation::read, index);
  return {dimension, false, false, 0, where};
}

ExpressionReader::Value ExpressionReader::put(double number, const Dimension& dimension,
                                              Span where) {
  read_.code.push_back({Operation::number, 0, number});
  return {dimension, false, false, number, where};
}

void ExpressionReader::act(Operation operation, std::uint32_t index) {
  read_.code.push_back({operation, index, 0});
}

void ExpressionReader::check_alike(const Value& a, const Value& b) {
  if (!scanner_.ok()) return;
  check_share(a, b);
  check_share(b, a);
  if (a.dimension == b.dimension) return;
  const Value& bare = a.is_written ? a : b;
  const bool lacks_unit = bare.is_written && !a.dimension.is_truth && !b.dimension.is_truth;
  std::vector<std::pair<std::string, std::string>> words = {{"a", term_of(a.dimension)},
                                                            {"b", term_of(b.dimension)}};
  const bool is_time = a.dimension == duration || b.dimension == duration;
  if (lacks_unit && is_time)
    words.emplace_back("example", std::string(scanner_.text(bare.where)) + " d");
  fail(lacks_unit ? bare.where : b.where, "E211", std::move(words));
}

void ExpressionReader::check_share(const Value& share, const Value& other) {
  const bool is_wrong =
      share.is_share && other.is_written && (other.number > 1 || other.number < -1);
  if (!is_wrong) return;
  const std::string found(scanner_.text(other.where));
  fail(other.where, "E215", {{"found", found}}, found + " %");
}

void ExpressionReader::check_truth(const Value& value) {
  if (!scanner_.ok() || value.dimension.is_truth) return;
  fail(value.where, "E214", {{"wanted", "condition"}, {"found", term_of(value.dimension)}});
}

void ExpressionReader::check_number(const Value& value) {
  if (!scanner_.ok() || !value.dimension.is_truth) return;
  fail(value.where, "E214", {{"wanted", "number"}, {"found", "condition"}});
}

void ExpressionReader::check_wanted(const Value& value, Wanted wanted) {
  if (wanted == Wanted::number_or_condition && value.dimension == truth) return;
  Dimension dimension = plain;
  if (wanted == Wanted::condition) dimension = truth;
  if (wanted == Wanted::duration) dimension = duration;
  if (value.dimension == dimension) {
    Value share;
    share.is_share = wanted == Wanted::share;
    check_share(share, value);
    return;
  }
  const std::string name = wanted == Wanted::share ? "a_share" : term_of(dimension);
  fail(value.where, "E212", {{"wanted", name}, {"found", term_of(value.dimension)}});
}

void ExpressionReader::check_size(Span where) {
  const bool is_small =
      read_.code.size() <= max_length && models::stack_needed(read_.code) <= models::max_stack;
  if (!is_small) fail(where, "E216", {});
}

}  // namespace scenarios

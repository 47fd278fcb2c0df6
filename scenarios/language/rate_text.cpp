#include <string>

#include "scenarios/language/quantity.h"
#include "scenarios/language/scanner.h"
#include "scenarios/language/value_text.h"

namespace scenarios {
namespace {

constexpr double max_per_day = 1e12;

/// "/d", "/200 d" or "/1000/y".
struct Divisor {
  TimeUnit unit;
  double times = 1;
  double persons = 1;
  RateOf of = RateOf::system;
};

double positive(Scanner& scanner, std::string_view what) {
  const Scanner::Number number = scanner.number();
  constexpr Range range{0, max_per_day, Range::Low::excluded};
  const auto fault = outside({number.value, number.text, number.where}, range, what);
  if (scanner.ok() && fault) scanner.fail(*fault);
  return number.value;
}

Divisor read_divisor(Scanner& scanner, const Scanner::Number& rate) {
  Divisor by;
  Scanner::Number before_unit = rate;
  if (scanner.next_is_number()) {
    before_unit.text = "1";
    const double number = positive(scanner, "divisor");
    const bool per_person = scanner.accept('/');
    (per_person ? by.persons : by.times) = number;
    by.of = per_person ? RateOf::person : RateOf::system;
  }
  by.unit = read_time_unit(scanner, before_unit);
  return by;
}

/// One rounding for whole days and longer units: 0.2 /y is 0.2 / 365.
double per_day(double number, const Divisor& by) {
  const double days = by.unit.microseconds / engine::microseconds_per_day;
  if (days >= 1) return number / (by.persons * by.times * days);
  return number * (engine::microseconds_per_day / by.unit.microseconds) / (by.persons * by.times);
}

void check_not_negative(Scanner& scanner, const Scanner::Number& number, std::string_view what) {
  constexpr Range range{0, max_per_day};
  const auto fault = outside({number.value, number.text, number.where}, range, what);
  if (scanner.ok() && fault) scanner.fail(*fault);
}

}  // namespace

Parsed<Rate> parse_rate(std::string_view text) {
  Scanner scanner(text);
  if (scanner.at_end()) return tl::unexpected(not_readable("", "rate", "9 /d"));
  const Scanner::Number number = scanner.number();
  check_not_negative(scanner, number, "value");
  if (scanner.ok() && !scanner.accept('/')) {
    return tl::unexpected(not_readable(text, "rate", std::string(number.text) + " /d"));
  }
  const Divisor by = read_divisor(scanner, number);
  scanner.expect_end();
  const Rate rate{scanner.ok() ? per_day(number.value, by) : 0, by.of};
  const auto fault = outside({rate.per_day, text, {0, text.size()}}, {0, max_per_day}, "per_day");
  if (fault) scanner.fail(*fault);
  if (!scanner.ok()) return tl::unexpected(scanner.fault());
  return rate;
}

Parsed<double> parse_slots(std::string_view text) {
  Scanner scanner(text);
  if (scanner.at_end()) return tl::unexpected(not_readable("", "slots", "36 /week"));
  const Scanner::Number number = scanner.number();
  check_not_negative(scanner, number, "value");
  const std::string example = std::string(number.text) + " /week";
  if (scanner.ok() && !scanner.accept('/')) {
    return tl::unexpected(not_readable(text, "slots", example));
  }
  const Scanner::Token unit = scanner.word();
  const bool known = unit.text == "week" || unit.text == "w" || unit.text == "weeks";
  if (!known) {
    scanner.fail(fault_at(unit.where, unit.text.empty() ? "E028" : "E027",
                          {{"found", std::string(unit.text.empty() ? number.text : unit.text)},
                           {"known", "week"},
                           {"example", example}},
                          similar_time_unit(unit.text) == "w" ? "week" : ""));
  }
  scanner.expect_end();
  if (!scanner.ok()) return tl::unexpected(scanner.fault());
  return number.value;
}

}  // namespace scenarios

#include "scenarios/language/quantity.h"

#include <cmath>
#include <string>

namespace scenarios {

TimeUnit time_unit_of(Scanner& scanner, const Scanner::Token& name, const Scanner::Number& number) {
  const auto unit = find_time_unit(name.text);
  if (unit) return *unit;
  if (name.text.empty()) {
    const std::string found(number.text);
    scanner.fail(fault_at(number.where, "E028", {{"found", found}, {"example", found + " d"}}));
  } else {
    scanner.fail(fault_at(name.where, "E027",
                          {{"found", std::string(name.text)}, {"known", time_unit_names()}},
                          similar_time_unit(name.text)));
  }
  return {};
}

TimeUnit read_time_unit(Scanner& scanner, const Scanner::Number& number) {
  const Scanner::Token name = scanner.word();
  return time_unit_of(scanner, name, number);
}

double microseconds_of(Scanner& scanner, double count, const TimeUnit& unit, Span where,
                       std::string_view what) {
  const double limit = max_duration_years * 365 * engine::microseconds_per_day;
  const double value = std::round(count * unit.microseconds);
  const bool negative = count < 0;
  if (!negative && value <= limit) return value;
  scanner.fail(fault_at(where, "E025",
                        {{"what", std::string(what)},
                         {"relation", negative ? "at_least" : "at_most"},
                         {"bound", negative ? "0 d" : "1000 y"},
                         {"found", std::string(scanner.text(where))}}));
  return 0;
}

Scanner::Number read_duration(Scanner& scanner, std::string_view what) {
  const std::size_t begin = scanner.position();
  const Scanner::Number number = scanner.number();
  const TimeUnit unit = read_time_unit(scanner, number);
  if (!scanner.ok()) return {};
  const Span where = scanner.since(begin);
  const double value = microseconds_of(scanner, number.value, unit, where, what);
  return {value, scanner.text(where), where};
}

Scanner::Number read_unitless(Scanner& scanner) {
  const Scanner::Number number = scanner.number();
  const Scanner::Token next = scanner.upcoming();
  const bool has_unit = scanner.next_is('%') || !scanner.word().text.empty();
  if (!has_unit) return number;
  scanner.fail(fault_at(next.where, "E026", {{"found", std::string(next.text)}}));
  return {};
}

}  // namespace scenarios

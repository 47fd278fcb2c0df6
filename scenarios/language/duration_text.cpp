#include <array>
#include <cmath>
#include <string>

#include "scenarios/language/quantity.h"
#include "scenarios/language/scanner.h"
#include "scenarios/language/value_text.h"

namespace scenarios {
namespace {

enum class CalendarUnit { years, months, weeks, days };

struct CalendarUnitName {
  std::string_view name;
  CalendarUnit unit;
};

constexpr std::array<CalendarUnitName, 11> calendar_units = {{{"y", CalendarUnit::years},
                                                              {"year", CalendarUnit::years},
                                                              {"years", CalendarUnit::years},
                                                              {"month", CalendarUnit::months},
                                                              {"months", CalendarUnit::months},
                                                              {"w", CalendarUnit::weeks},
                                                              {"week", CalendarUnit::weeks},
                                                              {"weeks", CalendarUnit::weeks},
                                                              {"d", CalendarUnit::days},
                                                              {"day", CalendarUnit::days},
                                                              {"days", CalendarUnit::days}}};

std::string similar_calendar_unit(std::string_view name) {
  if (name == "måned" || name == "måneder" || name == "mdr" || name == "mo") return "months";
  std::string similar = similar_time_unit(name);
  for (const CalendarUnitName& known : calendar_units) {
    if (known.name == similar) return similar;
  }
  return {};
}

CalendarUnit read_calendar_unit(Scanner& scanner, const Scanner::Number& number) {
  const Scanner::Token name = scanner.word();
  for (const CalendarUnitName& known : calendar_units) {
    if (known.name == name.text) return known.unit;
  }
  if (name.text.empty()) {
    scanner.fail(fault_at(
        number.where, "E028",
        {{"found", std::string(number.text)}, {"example", std::string(number.text) + " y"}}));
  } else {
    scanner.fail(fault_at(name.where, "E027",
                          {{"found", std::string(name.text)}, {"known", "d, w, months, y"}},
                          similar_calendar_unit(name.text)));
  }
  return CalendarUnit::days;
}

double limit_of(CalendarUnit unit) {
  const bool short_unit = unit == CalendarUnit::days || unit == CalendarUnit::weeks;
  return short_unit ? 365'000 : max_duration_years * (unit == CalendarUnit::months ? 12 : 1);
}

CalendarSpan span_of(CalendarUnit unit, double count) {
  const int whole = static_cast<int>(count);
  switch (unit) {
    case CalendarUnit::years:
      return {whole, static_cast<int>(std::round((count - whole) * 12)), 0};
    case CalendarUnit::months:
      return {whole / 12, whole % 12, 0};
    case CalendarUnit::weeks:
      return {0, 0, whole * 7};
    case CalendarUnit::days:
      break;
  }
  return {0, 0, whole};
}

std::string_view short_name(CalendarUnit unit) {
  constexpr std::array<std::string_view, 4> names = {"y", "months", "w", "d"};
  return names.at(static_cast<std::size_t>(unit));
}

/// "must be at most 1000 y, found 2000 y"
TextFault with_unit(TextFault fault, CalendarUnit unit) {
  for (auto& [name, word] : fault.words) {
    if (name == "bound" || name == "found") word += ' ' + std::string(short_name(unit));
  }
  return fault;
}

/// Years may be a number of months: 1.5 y. All else is whole.
bool is_whole(CalendarUnit unit, double count) {
  const double parts = unit == CalendarUnit::years ? count * 12 : count;
  return std::abs(parts - std::round(parts)) < 1e-9;
}

}  // namespace

Parsed<engine::Duration> parse_duration(std::string_view text) {
  Scanner scanner(text);
  if (scanner.at_end()) return tl::unexpected(not_readable("", "duration", "7.4 d"));
  const Scanner::Number number = read_duration(scanner, "value");
  scanner.expect_end();
  if (!scanner.ok()) return tl::unexpected(scanner.fault());
  return engine::Duration{static_cast<engine::Duration::rep>(number.value)};
}

Parsed<CalendarSpan> parse_calendar_span(std::string_view text) {
  Scanner scanner(text);
  if (scanner.at_end()) return tl::unexpected(not_readable("", "calendar_span", "3 y"));
  Scanner::Number number = scanner.number();
  const CalendarUnit unit = read_calendar_unit(scanner, number);
  scanner.expect_end();
  if (!scanner.ok()) return tl::unexpected(scanner.fault());
  const Range range{0, limit_of(unit), Range::Low::excluded};
  if (auto fault = outside({number.value, number.text, number.where}, range, "value")) {
    return tl::unexpected(with_unit(std::move(*fault), unit));
  }
  if (!is_whole(unit, number.value)) {
    return tl::unexpected(
        fault_at(number.where, "E022", {{"what", "value"}, {"found", std::string(number.text)}}));
  }
  return span_of(unit, number.value);
}

}  // namespace scenarios

#include <string>

#include <fmt/format.h>

#include "scenarios/language/number_text.h"
#include "scenarios/language/scanner.h"
#include "scenarios/language/units.h"
#include "scenarios/language/value_fault.h"
#include "scenarios/language/value_text.h"

namespace scenarios {
namespace {

/// A number and all that stands after it: "7.4 d", "42 %", "36 /week", "12".
struct Quantity {
  Scanner::Number number;
  std::string_view unit;
};

Quantity read_quantity(Scanner& scanner, std::string_view text) {
  Quantity quantity{scanner.number(), {}};
  if (scanner.ok()) quantity.unit = trimmed(text.substr(scanner.position()));
  return quantity;
}

/// How many units of the base one unit of the change is; none if they do not go together.
std::optional<double> conversion(std::string_view change, std::string_view base) {
  if (change.empty() || change == base) return 1;
  const auto from = find_time_unit(change);
  const auto to = find_time_unit(base);
  if (!from || !to) return std::nullopt;
  return from->microseconds / to->microseconds;
}

/// Behind the year of a date stands "-01-01", which is no unit.
bool can_be_unit(std::string_view text) {
  constexpr std::string_view no_beginning = "0123456789+-:.,";
  return text.empty() || no_beginning.find(text.front()) == std::string_view::npos;
}

TextFault wrong_unit(const Change& change, std::string_view base_unit, std::string_view base) {
  if (change.unit == "%") {  // of a share they would be percentage points
    return fault_at({0, base.size()}, "E323", {{"factor", short_number(1 + change.amount / 100)}});
  }
  if (base_unit.empty()) return fault_at({0, base.size()}, "E026", {{"found", change.unit}});
  return fault_at({0, base.size()}, "E027",
                  {{"found", change.unit}, {"known", std::string(base_unit)}});
}

/// Fifteen digits: 0.1 with +0.2 is 0.3, and whole numbers stay whole.
std::string written(double value, std::string_view unit) {
  const std::string number = with_clear_point(fmt::format("{:.15g}", value));
  return unit.empty() ? number : number + ' ' + std::string(unit);
}

}  // namespace

bool looks_like_change(std::string_view text) {
  const std::string_view all = trimmed(text);
  if (all.starts_with('+') || all.starts_with('-')) return true;
  if (!all.starts_with("x ")) return false;
  // A formula may begin with something that is called x: "x / (x + y)"; a factor is a number.
  constexpr std::string_view operations = "+-*/^<>=!";
  const std::string_view rest = trimmed(all.substr(2));
  const bool is_operation =
      !rest.empty() && operations.find(rest.front()) != std::string_view::npos;
  return !is_operation || (rest.size() > 1 && rest[1] >= '0' && rest[1] <= '9');
}

Parsed<Change> parse_change(std::string_view text) {
  if (!looks_like_change(text)) return tl::unexpected(not_readable(trimmed(text), "change", "+2"));
  Scanner scanner(text);
  const bool multiplies = scanner.next_is('x');
  if (multiplies) scanner.word();
  const Quantity quantity = read_quantity(scanner, text);
  if (!scanner.ok()) return tl::unexpected(scanner.fault());
  const Span where = quantity.number.where;
  const double value = quantity.number.value;
  if (!multiplies) return Change{Change::Kind::add, value, std::string(quantity.unit)};
  if (auto fault = outside({value, quantity.number.text, where}, {0, 1e6}, "factor")) {
    return tl::unexpected(std::move(*fault));
  }
  scanner.expect_end();
  if (!scanner.ok()) return tl::unexpected(scanner.fault());
  return Change{Change::Kind::multiply, value, {}};
}

Parsed<std::string> apply_change(std::string_view base, const Change& change) {
  Scanner scanner(base);
  const Quantity old = read_quantity(scanner, base);
  if (!scanner.ok() || !can_be_unit(old.unit)) {
    return tl::unexpected(not_readable(base, "changeable", "12"));
  }
  if (change.kind == Change::Kind::multiply) {
    return written(old.number.value * change.amount, old.unit);
  }
  const auto factor = conversion(change.unit, old.unit);
  if (!factor) return tl::unexpected(wrong_unit(change, old.unit, base));
  const double value = old.number.value + change.amount * *factor;
  const std::string text = written(value, old.unit);
  if (auto fault = outside({value, text, {0, base.size()}}, {0, 1e300}, "changed")) {
    return tl::unexpected(std::move(*fault));
  }
  return text;
}

}  // namespace scenarios

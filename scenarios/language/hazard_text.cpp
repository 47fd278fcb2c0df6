#include <optional>
#include <string>

#include "scenarios/language/quantity.h"
#include "scenarios/language/scanner.h"
#include "scenarios/language/value_text.h"

namespace scenarios {
namespace {

double number_between(Scanner& scanner, std::string_view name, double low, double high) {
  scanner.expect_word(name);
  const Scanner::Number number = read_unitless(scanner);
  if (scanner.ok() && !(number.value >= low && number.value <= high)) {
    scanner.fail(fault_at(number.where, "E024",
                          {{"what", std::string(name)},
                           {"low", short_number(low)},
                           {"high", short_number(high)},
                           {"found", std::string(number.text)}}));
  }
  return number.value;
}

std::optional<engine::Duration> read_end(Scanner& scanner) {
  if (!scanner.accept(',')) return std::nullopt;
  scanner.expect_word("until");
  const Scanner::Number end = read_duration(scanner, "until");
  constexpr Range::Low excluded = Range::Low::excluded;
  const auto fault = outside({end.value, end.text, end.where}, {0, end.value, excluded}, "until");
  if (fault) scanner.fail(*fault);
  return engine::Duration{static_cast<engine::Duration::rep>(end.value)};
}

/// After "power": (kappa 0.0195, k 0.5, until 365 d).
engine::PowerLawHazard read_power_law(Scanner& scanner) {
  engine::PowerLawHazard hazard;
  scanner.expect('(');
  hazard.kappa = number_between(scanner, "kappa", 0, 1000);
  scanner.expect(',');
  hazard.k = number_between(scanner, "k", 0.01, 10);
  hazard.end = read_end(scanner);
  scanner.expect(')');
  scanner.expect_end();
  return hazard;
}

}  // namespace

Parsed<engine::Hazard> parse_hazard(std::string_view text) {
  Scanner scanner(text);
  if (scanner.at_end()) return tl::unexpected(not_readable("", "hazard", "0.2 /y"));
  if (scanner.next_is_number()) {
    return parse_rate(text).map([](const Rate& rate) -> engine::Hazard {
      return engine::PiecewiseConstantHazard{{0}, {rate.per_day / engine::microseconds_per_day}};
    });
  }
  if (scanner.word().text != "power") {
    return tl::unexpected(not_readable(text, "hazard", "0.2 /y"));
  }
  const engine::PowerLawHazard hazard = read_power_law(scanner);
  if (!scanner.ok()) return tl::unexpected(scanner.fault());
  return hazard;
}

}  // namespace scenarios

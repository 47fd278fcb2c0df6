#include "scenarios/language/figure_target.h"

#include <string_view>

#include "scenarios/language/scalars.h"
#include "scenarios/language/value_text.h"
#include "scenarios/messages.h"

namespace scenarios {

namespace {

Parsed<double> parse_limit(std::string_view text, std::string_view unit) {
  if (unit == "1") return parse_share(text);
  if (unit != "day") return parse_number(text);
  return parse_duration(text).map([](engine::Duration time) {
    return static_cast<double>(time.count()) / engine::microseconds_per_day;
  });
}

Parsed<models::FigureTarget> parse_target(std::string_view text, std::string_view unit) {
  const bool at_most = text.starts_with("<=");
  if (!at_most && !text.starts_with(">="))
    return tl::unexpected(fault_at({0, text.size()}, "E326", {{"found", std::string(text)}}));
  const std::size_t amount = text.find_first_not_of(' ', 2);
  const std::size_t begin = amount == text.npos ? text.size() : amount;
  auto limit = parse_limit(text.substr(begin), unit);
  if (limit) return models::FigureTarget{at_most, *limit};
  limit.error().offset += begin;
  return tl::unexpected(limit.error());
}

}  // namespace

void read_target(const Fields& fields, models::KeyFigureWish& wish, engine::Errors& faults) {
  const std::string unit = wish.formula.empty() ? models::unit_of(wish.measure) : wish.unit;
  const auto parse = [&](std::string_view text) {
    return parse_target(text, unit);
  };
  wish.target = read_value(fields.get("target"), "target", parse, faults);
}

}  // namespace scenarios

#include "tools/sweep/factor_value.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>

#include <fmt/format.h>

#include "engine/random/elementary.h"
#include "scenarios/language/number_text.h"

namespace tools {

namespace {

double part_of(double coordinate, double count) {
  return std::min(std::floor(coordinate * count), count - 1);
}

double number_at(const Factor& factor, double coordinate) {
  if (factor.is_chosen()) {
    return part_of(coordinate, static_cast<double>(factor.choices.size()));
  }
  if (factor.kind != FactorKind::continuous) {
    return factor.low + part_of(coordinate, factor.high - factor.low + 1);
  }
  if (factor.scale == Scale::linear) return factor.low + coordinate * (factor.high - factor.low);
  const double low = engine::log(factor.low), high = engine::log(factor.high);
  return engine::exp(low + coordinate * (high - low));
}

/// The ends themselves, as they are written; nine digits between them.
std::string digits_of(double number) {
  std::string digits = fmt::format("{:.9g}", number);
  return scenarios::may_part_thousands(digits) ? scenarios::with_clear_point(digits) : digits;
}

double read_back(const std::string& digits) {
  double number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

}  // namespace

std::string date_text(double days_since_1970) {
  const std::chrono::sys_days day{std::chrono::days{std::llround(days_since_1970)}};
  const std::chrono::year_month_day date(day);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

FactorValue value_at(const Factor& factor, double coordinate) {
  const double number = number_at(factor, coordinate);
  if (factor.is_chosen()) {
    return {factor.choices[static_cast<std::size_t>(number)].name, number};
  }
  if (factor.kind == FactorKind::date) return {date_text(number), number};
  const bool is_whole = factor.kind == FactorKind::integer;
  const std::string digits = is_whole ? fmt::format("{:.0f}", number) : digits_of(number);
  return {factor.change + digits + factor.unit, read_back(digits)};
}

double coordinate_of(const Factor& factor, double number) {
  if (factor.kind == FactorKind::continuous) {
    if (factor.high == factor.low) return 0;
    if (factor.scale == Scale::linear) return (number - factor.low) / (factor.high - factor.low);
    const double low = engine::log(factor.low), high = engine::log(factor.high);
    return std::clamp((engine::log(number) - low) / (high - low), 0.0, 1.0);
  }
  const double first = factor.is_chosen() ? 0 : factor.low;
  return (number - first + 0.5) / static_cast<double>(count_of_values(factor));
}

std::size_t count_of_values(const Factor& factor) {
  if (factor.is_chosen()) return factor.choices.size();
  if (factor.kind == FactorKind::continuous) return 0;
  return static_cast<std::size_t>(factor.high - factor.low) + 1;
}

PointChanges changes_at(const Plan& plan, std::span<const double> coordinates) {
  PointChanges changes{plan.set, plan.with};
  for (std::size_t i = 0; i < plan.factors.size(); ++i) {
    const Factor& factor = plan.factors[i];
    const FactorValue value = value_at(factor, coordinates[i]);
    std::string text = value.text;
    if (factor.is_chosen()) {
      const FactorChoice& choice = factor.choices[static_cast<std::size_t>(value.number)];
      changes.overlays.insert(changes.overlays.end(), choice.overlays.begin(),
                              choice.overlays.end());
      text = choice.text;
    }
    for (const std::string& path : factor.paths)
      changes.overrides.push_back({path, text});
  }
  return changes;
}

}  // namespace tools

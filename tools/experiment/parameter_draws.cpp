#include "tools/experiment/parameter_draws.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <string_view>

#include <fmt/format.h>

#include "engine/random/stream.h"
#include "tools/experiment/change_groups.h"

namespace tools {

namespace {

struct WrittenNumber {
  double number = 0;
  std::string unit;
  bool is_whole = false;  ///< no decimal point
};

/// "9.0 d"; none if it does not begin with a number.
std::optional<WrittenNumber> written_number(std::string_view text) {
  WrittenNumber one;
  const auto [end, fault] =
      std::from_chars(text.data(), text.data() + text.size(), one.number, std::chars_format::fixed);
  if (fault != std::errc()) return std::nullopt;
  const std::string_view digits = text.substr(0, static_cast<std::size_t>(end - text.data()));
  one.unit = text.substr(digits.size());
  one.is_whole = digits.find('.') == digits.npos;
  return one;
}

/// None if it is no number within a range of its unit.
std::optional<DrawnParameter> drawn_parameter(const scenarios::ValueOrigin& origin) {
  constexpr std::string_view between = " to ";
  const std::size_t at = origin.range.find(between);
  if (at == std::string::npos) return std::nullopt;
  const auto low = written_number(std::string_view(origin.range).substr(0, at));
  const auto high = written_number(std::string_view(origin.range).substr(at + between.size()));
  const auto value = written_number(origin.value);
  if (!low || !high || !value) return std::nullopt;
  const bool has_room =
      low->number < high->number && low->number <= value->number && value->number <= high->number;
  if (!has_room || low->unit != value->unit || high->unit != value->unit) return std::nullopt;
  const bool is_whole = low->is_whole && high->is_whole && value->is_whole && value->unit.empty();
  return DrawnParameter{origin.path,  low->number, value->number,
                        high->number, value->unit, is_whole};
}

/// As many decimals as make five digits of the widest number of the range; never three, which could
/// be read as thousands.
std::string fixed_text(double value, const DrawnParameter& parameter) {
  int decimals = 4;
  const double widest = std::max(std::abs(parameter.low), std::abs(parameter.high));
  for (double power = 1; decimals < 12 && widest < power; power /= 10)
    ++decimals;
  for (double power = 10; decimals > 0 && widest >= power; power *= 10)
    --decimals;
  if (decimals == 3) decimals = 4;
  return fmt::format("{:.{}f}", value, decimals) + parameter.unit;
}

double quantile(const DrawnParameter& parameter, DrawLaw law, double u) {
  const double width = parameter.high - parameter.low;
  if (law == DrawLaw::uniform) return parameter.low + u * width;
  const double left = parameter.value - parameter.low;
  const double right = parameter.high - parameter.value;
  if (u * width <= left) return parameter.low + std::sqrt(u * width * left);
  return parameter.high - std::sqrt((1 - u) * width * right);
}

}  // namespace

DrawnParameters drawn_parameters(const std::vector<scenarios::ValueOrigin>& origins,
                                 const std::vector<std::string>& patterns) {
  DrawnParameters all;
  for (const scenarios::ValueOrigin& origin : origins) {
    const bool is_named =
        patterns.empty() || std::ranges::any_of(patterns, [&](const std::string& pattern) {
          return path_matches(origin.path, pattern);
        });
    if (origin.range.empty() || !origin.path.starts_with("parameters.") || !is_named) continue;
    if (auto one = drawn_parameter(origin)) {
      all.drawn.push_back(std::move(*one));
    } else {
      all.left_out.push_back(origin.path);
    }
  }
  return all;
}

std::string value_at(const DrawnParameter& parameter, DrawLaw law, double u) {
  if (!parameter.is_whole) {
    const double value = quantile(parameter, law, u);
    return fixed_text(std::clamp(value, parameter.low, parameter.high), parameter);
  }
  // Each whole number has the part of the law from half below it to half above.
  DrawnParameter wider = parameter;
  wider.low -= 0.5;
  wider.high += 0.5;
  const double whole = std::floor(quantile(wider, law, u) + 0.5);
  return std::to_string(
      static_cast<std::int64_t>(std::clamp(whole, parameter.low, parameter.high)));
}

double draw_number(std::uint64_t seed, const DrawAttempt& at, const std::string& path) {
  engine::RandomStream stream({seed, 0}, {0, at.draw}, engine::purpose("drawn " + path),
                              at.attempt);
  return stream.uniform();
}

}  // namespace tools

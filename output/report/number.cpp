#include "output/report/number.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <optional>

#include "output/report/unit.h"

namespace output::report {
namespace {

constexpr int most_decimals_of_a_number = 6;
constexpr std::array<double, 10> powers_of_ten = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};

double power_of_ten(int exponent) {
  return powers_of_ten.at(static_cast<std::size_t>(exponent));
}

/// value / 10^-decimals
double in_places(double value, int decimals) {
  return decimals >= 0 ? value * power_of_ten(decimals) : value / power_of_ten(-decimals);
}

/// The fewest decimals, tens first, of which `size` holds at least `places`.
int decimals_holding(double size, double places) {
  int decimals = -most_decimals_of_a_number;
  while (decimals < most_decimals_of_a_number && in_places(size, decimals) < places)
    ++decimals;
  return decimals;
}

/// Of a number with at most three decimals; none has more.
std::optional<int> decimals_without_rounding(double value) {
  constexpr double rounding = 1e-12;  // ten minutes in days and back are not quite ten
  for (int decimals = 0; decimals <= 3; ++decimals) {
    const double shifted = in_places(value, decimals);
    if (std::abs(shifted - std::round(shifted)) <= rounding * std::abs(shifted)) return decimals;
  }
  return std::nullopt;
}

std::string grouped(std::string digits, const std::string& separator) {
  for (std::size_t i = digits.size(); i > 3; i -= 3)
    digits.insert(i - 3, separator);
  return digits;
}

/// Where figures of this unit cannot be below 0. Unknown units may be.
bool is_never_negative(std::string_view unit) {
  constexpr std::array<std::string_view, 14> units = {
      "",         share_unit, "day",         "hour",        "minute",        "person",  "bed",
      "day/year", "1/year",   "person/year", "1/1000/year", "day/1000/year", "km/year", "km"};
  return std::ranges::find(units, unit) != units.end();
}

/// The ends of the interval within the bounds of the unit, of shares in per cent. A mean outside
/// them is an error elsewhere, which is not to be hidden.
void cut_off(Estimate& seen, std::string_view unit) {
  if (is_never_negative(unit) && seen.mean >= 0) seen.low = std::max(seen.low, 0.0);
  if (unit == share_unit && seen.mean <= 100) seen.high = std::min(seen.high, 100.0);
}

std::string with_percent(const std::string& value, bool is_share, const Words& say) {
  return is_share ? say("number.percent", value) : value;
}

/// Two significant digits of what rounds to nothing; 15 decimals are as many as a double holds.
int decimals_of_the_tiny(double value) {
  constexpr int most = 15;
  const auto exponent = static_cast<int>(std::floor(std::log10(std::abs(value))));
  return std::min(most, 1 - exponent);
}

/// Decimals beyond the most are shown only of values that would be nothing without them.
int shown_decimals_of(double value, int decimals) {
  const int shown = std::clamp(decimals, 0, most_decimals_of_a_number);
  const bool is_cut_to_nothing =
      shown == most_decimals_of_a_number && value != 0 && std::abs(in_places(value, shown)) < 0.5;
  return is_cut_to_nothing ? decimals_of_the_tiny(value) : shown;
}

}  // namespace

int supported_decimals(double half_width) {
  return decimals_holding(half_width, 3);
}

int decimals_of(const Estimate& one) {
  const double half_width = (one.high - one.low) / 2;
  if (one.has_interval() && half_width > 0) {
    const int supported = supported_decimals(half_width);
    const bool would_be_zero = one.mean != 0 && std::abs(in_places(one.mean, supported)) < 0.5;
    return would_be_zero ? supported + 1 : supported;
  }
  const auto as_it_is = decimals_without_rounding(one.mean);
  if (one.has_interval()) return as_it_is.value_or(decimals_holding(std::abs(one.mean), 1000));
  return std::min(as_it_is.value_or(3), decimals_holding(std::abs(one.mean), 100));
}

std::string number(double value, int decimals, const Words& say) {
  const int shown_decimals = shown_decimals_of(value, decimals);
  if (decimals < 0) value = std::round(in_places(value, decimals)) * power_of_ten(-decimals);
  const std::string digits = fmt::format("{:.{}f}", std::abs(value), shown_decimals);
  const std::size_t whole = std::min(digits.find('.'), digits.size());
  const bool is_zero = digits.find_first_not_of("0.") == std::string::npos;
  std::string text = value < 0 && !is_zero ? "-" : "";
  text += grouped(digits.substr(0, whole), say("number.thousands"));
  if (shown_decimals > 0) text += say("number.point") + digits.substr(whole + 1);
  return text;
}

Told told(const Estimate& one, std::string_view unit) {
  const bool is_short = unit == "day" && std::abs(one.mean) < 2;
  if (!is_short) return {one, std::string(unit)};
  const Estimate in_hours = scaled(one, 24);
  if (std::abs(in_hours.mean) >= 1) return {in_hours, "hour"};
  return {scaled(in_hours, 60), "minute"};
}

Shown shown(const Estimate& one, std::string_view unit, const Words& say) {
  if (std::isnan(one.mean)) return {say("number.none"), ""};
  if (std::isinf(one.mean)) return {say("number.beyond"), ""};
  const bool is_share = unit == share_unit;
  Estimate seen = is_share ? scaled(one, 100) : one;
  const int decimals = decimals_of(seen);
  cut_off(seen, unit);
  Shown text{with_percent(number(seen.mean, decimals, say), is_share, say), ""};
  if (!seen.has_interval()) return text;
  const std::string high = with_percent(number(seen.high, decimals, say), is_share, say);
  const bool dash_is_clear = seen.low >= 0;
  text.interval = say(dash_is_clear ? "number.range" : "number.range_signed",
                      number(seen.low, decimals, say), high);
  return text;
}

std::string with_unit(const Shown& text, std::string_view unit, const Words& say) {
  const bool ends_in_a_digit = std::isdigit(static_cast<unsigned char>(text.value.back())) != 0;
  const std::string word = ends_in_a_digit ? unit_behind(text.value, unit, say) : "";
  return word.empty() ? text.value : text.value + ' ' + word;
}

std::string phrase(const Estimate& one, std::string_view unit, const Words& say) {
  const Told as_told = told(one, unit);
  const Shown text = shown(as_told.estimate, as_told.unit, say);
  std::string all = with_unit(text, as_told.unit, say);
  if (!text.interval.empty()) all += " (" + text.interval + ')';
  if (one.replications > 0 && one.replications < one.asked) {
    all += ' ' + say("number.some_replications", one.replications, one.asked);
  }
  return all;
}

std::string replications(std::size_t many, const Words& say) {
  return many == 1 ? say("number.one_replication") : say("number.replications", count(many, say));
}

std::string given_amount(double value, std::string_view unit, const Words& say) {
  const auto [one, as_told] = told({2, 2, value, 0, value, value}, unit);
  Shown text = shown(one, as_told, say);
  text.interval.clear();
  return with_unit(text, as_told, say);
}

std::string count(std::size_t value, const Words& say) {
  return grouped(std::to_string(value), say("number.thousands"));
}

}  // namespace output::report

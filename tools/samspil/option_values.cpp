#include "tools/samspil/option_values.h"

#include <charconv>
#include <cmath>

#include <fmt/format.h>

namespace tools {

namespace {

std::string_view without_blanks(std::string_view text) {
  while (text.starts_with(' '))
    text.remove_prefix(1);
  while (text.ends_with(' '))
    text.remove_suffix(1);
  return text;
}

}  // namespace

std::optional<double> number_in(std::string_view text) {
  text = without_blanks(text);
  double number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool all_read = fault == std::errc{} && end == text.data() + text.size();
  if (!all_read || !std::isfinite(number)) return std::nullopt;
  return number;
}

engine::Result<std::optional<double>> share_between(const Arguments& given, std::string_view option,
                                                    const ShareBounds& bounds) {
  const auto text = given.value(option);
  if (!text) return std::optional<double>{};
  std::string_view digits = without_blanks(*text);
  const bool in_percent = digits.ends_with('%');
  if (in_percent) digits.remove_suffix(1);
  std::optional<double> share = number_in(digits);
  if (share && in_percent) *share /= 100;
  if (share && *share >= bounds.low && *share <= bounds.high) return share;
  const std::string wanted = fmt::format("{:g} % – {:g} %", 100 * bounds.low, 100 * bounds.high);
  return tl::unexpected(engine::Errors{
      problem("E408", {{"option", std::string(option)}, {"wanted", wanted}, {"found", *text}})});
}

engine::Result<std::optional<double>> confidence_level(const Arguments& given,
                                                       std::string_view option) {
  return share_between(given, option, {0.5, 0.9999});
}

}  // namespace tools

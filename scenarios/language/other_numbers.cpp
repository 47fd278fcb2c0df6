#include "scenarios/language/other_numbers.h"

#include <algorithm>
#include <vector>

namespace scenarios {
namespace {

bool all_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return '0' <= c && c <= '9'; });
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t at = text.find(separator); at != std::string_view::npos;
       at = text.find(separator)) {
    parts.push_back(text.substr(0, at));
    text.remove_prefix(at + 1);
  }
  parts.push_back(text);
  return parts;
}

/// The digits of groups such as "1,234,567"; empty unless they are parted by thousands.
std::string joined_thousands(std::string_view text, char separator) {
  const auto groups = split(text, separator);
  const bool starts_well =
      all_digits(groups[0]) && groups[0].size() <= 3 && (groups.size() == 1 || groups[0] != "0");
  if (!starts_well) return all_digits(text) ? std::string(text) : std::string();
  std::string digits(groups[0]);
  for (std::size_t i = 1; i < groups.size(); ++i) {
    if (groups[i].size() != 3 || !all_digits(groups[i])) return {};
    digits += groups[i];
  }
  return digits;
}

/// "1.234,5" with thousands '.' and decimal ',' gives "1234.5"; empty if it is not of that form.
std::string with_point(std::string_view text, char thousands, char decimal) {
  const auto parts = split(text, decimal);
  if (parts.size() != 2 || !all_digits(parts[1])) return {};
  const std::string whole = joined_thousands(parts[0], thousands);
  return whole.empty() ? std::string() : whole + '.' + std::string(parts[1]);
}

/// All ways of parting by a small gap become one blank: ' ', '_', an apostrophe, a hard space.
std::string with_blanks(std::string_view text) {
  std::string plain;
  for (const char c : text) {
    const bool is_gap = c == '_' || c == '\'' || static_cast<unsigned char>(c) >= 0x80;
    const bool continues = is_gap && plain.ends_with(' ') && c != '_' && c != '\'';
    if (!continues) plain += is_gap ? ' ' : c;
  }
  return plain;
}

std::string first_not_empty(const std::string& first, const std::string& second) {
  return first.empty() ? second : first;
}

}  // namespace

OtherNumber read_other_number(std::string_view token) {
  const std::string sign = token.starts_with('-') ? "-" : "";
  if (token.starts_with('-') || token.starts_with('+')) token.remove_prefix(1);
  const std::string plain = with_blanks(token);
  OtherNumber other;
  other.point = first_not_empty(with_point(plain, '.', ','), with_point(plain, ' ', ','));
  for (const char thousands : {',', '.', ' '}) {
    const std::string digits = joined_thousands(plain, thousands);
    const std::string with_fraction =
        thousands == '.' ? std::string() : with_point(plain, thousands, '.');
    other.digits = first_not_empty(other.digits, first_not_empty(digits, with_fraction));
  }
  if (!other.point.empty()) other.point = sign + other.point;
  if (!other.digits.empty()) other.digits = sign + other.digits;
  return other;
}

}  // namespace scenarios

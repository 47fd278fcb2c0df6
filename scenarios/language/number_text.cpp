#include "scenarios/language/number_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "scenarios/language/other_numbers.h"
#include "scenarios/language/value_fault.h"

namespace scenarios {
namespace {

bool is_digit(char c) {
  return '0' <= c && c <= '9';
}
bool is_letter(char c) {
  return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z');
}

bool digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && is_digit(text[at]);
}

bool sign_at(std::string_view text, std::size_t at) {
  return at < text.size() && (text[at] == '+' || text[at] == '-');
}

/// Bytes of a decimal comma or a thousands separator: one that has a digit after it.
std::size_t separator_length(std::string_view text) {
  constexpr std::array<std::string_view, 5> separators = {",", " ", "'", "\xC2\xA0",
                                                          "\xE2\x80\xAF"};
  for (const std::string_view separator : separators) {
    if (text.starts_with(separator) && digit_at(text, separator.size())) return separator.size();
  }
  return 0;
}

std::size_t alphanumeric_end(std::string_view text, std::size_t at) {
  while (at < text.size() && (is_digit(text[at]) || is_letter(text[at])))
    ++at;
  return at;
}

std::size_t exponent_end(std::string_view text, std::size_t at) {
  if (at >= text.size() || (text[at] != 'e' && text[at] != 'E')) return at;
  std::size_t end = at + 1;
  if (sign_at(text, end)) ++end;
  if (!digit_at(text, end)) return at;
  while (digit_at(text, end))
    ++end;
  return end;
}

std::size_t digits_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const bool plain = is_digit(text[at]) || text[at] == '.' || text[at] == '_';
    const std::size_t step = plain ? 1 : separator_length(text.substr(at));
    if (step == 0) break;
    at += step;
  }
  return at;
}

/// Digits with at most one point among or before them, then perhaps an exponent.
bool is_plain(std::string_view token) {
  std::size_t at = sign_at(token, 0) ? 1 : 0;
  const std::size_t first = at;
  while (digit_at(token, at))
    ++at;
  std::size_t digits = at - first;
  if (at < token.size() && token[at] == '.') {
    const std::size_t fraction = ++at;
    while (digit_at(token, at))
      ++at;
    digits += at - fraction;
  }
  return digits > 0 && exponent_end(token, at) == token.size();
}

TextFault too_large_or_small(std::string_view token) {
  const bool tiny = token.find("e-") != std::string_view::npos ||
                    token.find("E-") != std::string_view::npos || token.starts_with("0.");
  const std::string_view relation = tiny ? "at_least" : "at_most";
  return fault_at({0, token.size()}, "E025",
                  {{"what", "value"},
                   {"relation", std::string(relation)},
                   {"bound", tiny ? "1e-300" : "1e300"},
                   {"found", std::string(token)}});
}

TextFault readable_in_two_ways(std::string_view token) {
  std::string digits(token);
  std::erase(digits, '.');
  return fault_at({0, token.size()}, "E110",
                  {{"found", std::string(token)},
                   {"digits", digits},
                   {"point", with_clear_point(std::string(token))}});
}

Parsed<double> value_of_plain(std::string_view token) {
  const std::string_view unsigned_part = token.starts_with('+') ? token.substr(1) : token;
  double value = 0;
  const auto [end, problem] =
      std::from_chars(unsigned_part.data(), unsigned_part.data() + unsigned_part.size(), value);
  if (problem == std::errc()) return value;
  return tl::unexpected(too_large_or_small(token));
}

}  // namespace

std::size_t number_length(std::string_view text) {
  const std::size_t start = sign_at(text, 0) ? 1 : 0;
  const std::string_view rest = text.substr(start);
  if (rest.starts_with("0x") || rest.starts_with("0X")) return alphanumeric_end(text, start);
  if (rest.size() > 1 && rest[0] == '.' && is_letter(rest[1])) {
    return alphanumeric_end(text, start + 1);
  }
  if (!digit_at(rest, 0) && !(rest.starts_with('.') && digit_at(rest, 1))) return 0;
  return exponent_end(text, digits_end(text, start));
}

bool may_part_thousands(std::string_view token) {
  if (sign_at(token, 0)) token.remove_prefix(1);
  const std::size_t point = token.find('.');
  if (point < 1 || point > 3 || token.size() != point + 4 || token.front() == '0') return false;
  return std::ranges::count_if(token, is_digit) == std::ssize(token) - 1;
}

std::string with_clear_point(std::string number) {
  if (!may_part_thousands(number)) return number;
  if (!number.ends_with('0')) return number + '0';
  while (number.ends_with('0') && !number.ends_with(".0"))
    number.pop_back();
  return number;
}

Parsed<double> number_of(std::string_view token) {
  if (may_part_thousands(token)) return tl::unexpected(readable_in_two_ways(token));
  if (is_plain(token)) return value_of_plain(token);
  TextFault fault = fault_at({0, std::max<std::size_t>(1, token.size())}, "E021",
                             {{"found", std::string(token)}});
  OtherNumber other = read_other_number(token);
  other.point = with_clear_point(std::move(other.point));
  if (!other.point.empty()) fault.words.emplace_back("point", other.point);
  if (!other.digits.empty()) fault.words.emplace_back("digits", other.digits);
  const bool one_way = other.point.empty() != other.digits.empty();
  if (one_way) fault.suggestion = other.point + other.digits;
  if (other.point.empty() && other.digits.empty()) fault.words.emplace_back("example", "12.5");
  return tl::unexpected(std::move(fault));
}

Parsed<double> hundredths_of(std::string_view token) {
  const Parsed<double> value = number_of(token);
  if (!value || token.find_first_of("eE") != std::string_view::npos) {
    return value.map([](double number) { return number / 100; });
  }
  return value_of_plain(std::string(token) + "e-2");
}

}  // namespace scenarios

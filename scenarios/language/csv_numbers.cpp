#include "scenarios/language/csv_numbers.h"

#include <algorithm>

#include <fmt/format.h>

#include "scenarios/language/value_fault.h"

namespace scenarios {
namespace {

bool all_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return '0' <= c && c <= '9'; });
}

}  // namespace

Heading read_heading(std::string_view text) {
  text = trimmed(text);
  const std::size_t open = text.rfind('[');
  const std::size_t close = text.rfind(']');
  if (open == std::string_view::npos && close == std::string_view::npos) {
    return {std::string(text), "", true};
  }
  const std::size_t name_end = std::min(open, close);
  const std::string_view name = trimmed(text.substr(0, name_end));
  std::string_view unit = text.substr(name_end + 1);
  const bool is_well_formed = open < close && close == text.size() - 1;
  unit = trimmed(unit.substr(0, unit.find_first_of("[]")));
  return {std::string(name), std::string(unit), is_well_formed};
}

bool has_decimal_comma(std::string_view text) {
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  const std::size_t comma = text.find(',');
  if (comma == std::string_view::npos) return false;
  return all_digits(text.substr(0, comma)) && all_digits(text.substr(comma + 1));
}

std::string without_thousands(std::string_view text) {
  const std::size_t point = text.find('.');
  if (point > 3 || text.starts_with('0')) return {};  // also if there is no point
  const std::string_view thousands = text.substr(point + 1);
  if (thousands.size() != 3 || !all_digits(thousands)) return {};
  return std::string(text.substr(0, point)) + std::string(thousands);
}

std::string hexadecimal(char byte) {
  return fmt::format("0x{:02X}", static_cast<unsigned>(static_cast<unsigned char>(byte)));
}

}  // namespace scenarios

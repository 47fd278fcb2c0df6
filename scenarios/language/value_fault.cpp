#include "scenarios/language/value_fault.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace scenarios {

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const std::size_t begin = std::min(text.find_first_not_of(blanks), text.size());
  text.remove_prefix(begin);
  return text.substr(0, text.find_last_not_of(blanks) + 1);
}

TextFault fault_at(Span where, std::string code,
                   std::vector<std::pair<std::string, std::string>> words, std::string suggestion) {
  return {std::move(code), std::move(words), std::move(suggestion), where.offset, where.length};
}

TextFault not_readable(std::string_view text, std::string_view kind, std::string_view example) {
  return fault_at({0, std::max<std::size_t>(1, text.size())}, text.empty() ? "E023" : "E020",
                  {{"found", std::string(text)},
                   {"kind", std::string(kind)},
                   {"example", std::string(example)}});
}

std::optional<TextFault> outside(const Found& found, const Range& range, std::string_view what) {
  const bool excluded = range.ends == Range::Low::excluded;
  const bool below = excluded ? found.value <= range.low : found.value < range.low;
  if (!below && found.value <= range.high) return std::nullopt;
  return fault_at(found.where, "E025",
                  {{"what", std::string(what)},
                   {"relation", !below     ? "at_most"
                                : excluded ? "more_than"
                                           : "at_least"},
                   {"bound", short_number(below ? range.low : range.high)},
                   {"found", std::string(found.text)}});
}

std::string short_number(double value) {
  const bool is_whole = value == std::round(value) && std::abs(value) < 1e15;
  return is_whole ? fmt::format("{:.0f}", value) : fmt::format("{:.6g}", value);
}

}  // namespace scenarios

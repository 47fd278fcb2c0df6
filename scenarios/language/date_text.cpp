#include <array>
#include <charconv>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "scenarios/language/value_fault.h"
#include "scenarios/language/value_text.h"

namespace scenarios {
namespace {

using std::chrono::year_month_day;

constexpr int first_year = 1900;
constexpr int last_year = 2200;

/// Three numbers with the same mark between them, as written.
struct Parts {
  std::array<int, 3> numbers{};
  std::array<std::size_t, 3> digits{};
  char separator = '-';
};

std::optional<Parts> read_parts(std::string_view text) {
  Parts parts;
  const char* at = text.data();
  const char* const end = at + text.size();
  for (std::size_t i = 0; i < 3; ++i) {
    if (at == end || *at < '0' || *at > '9') return std::nullopt;
    const auto [stop, problem] = std::from_chars(at, end, parts.numbers[i]);
    if (problem != std::errc() || stop - at > 4) return std::nullopt;
    parts.digits[i] = static_cast<std::size_t>(stop - at);
    at = stop;
    if (i == 2) break;
    if (at == end || (i == 1 && *at != parts.separator)) return std::nullopt;
    parts.separator = *at++;
  }
  const bool known = parts.separator == '-' || parts.separator == '.' || parts.separator == '/';
  return at == end && known ? std::optional(parts) : std::nullopt;
}

year_month_day date(int year, int month, int day) {
  return {std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
          std::chrono::day{static_cast<unsigned>(day)}};
}

std::string iso(int year, int month, int day) {
  return date(year, month, day).ok() ? fmt::format("{:04}-{:02}-{:02}", year, month, day) : "";
}

/// The date exists in the calendar, or E031: a month 13, or 30 February.
Parsed<year_month_day> existing(const Parts& parts, std::string_view text) {
  const auto [year, month, day] = parts.numbers;
  const Span whole{0, text.size()};
  if (month > 12 || month < 1) {
    return tl::unexpected(
        fault_at(whole, "E031", {{"found", std::string(text)}, {"month", fmt::format("{}", month)}},
                 iso(year, day, month)));
  }
  const auto asked = date(year, month, day);
  if (!asked.ok()) {
    const auto last =
        static_cast<unsigned>((asked.year() / asked.month() / std::chrono::last).day());
    return tl::unexpected(fault_at(whole, "E031",
                                   {{"found", std::string(text)},
                                    {"days", fmt::format("{}", last)},
                                    {"year_month", fmt::format("{}-{:02}", year, month)}}));
  }
  if (auto fault =
          outside({static_cast<double>(year), text, whole}, {first_year, last_year}, "year")) {
    return tl::unexpected(std::move(*fault));
  }
  return asked;
}

TextFault no_date(std::string_view text) {
  return fault_at({0, text.size()}, "E032",
                  {{"found", std::string(text)}, {"example", "2027-02-01"}});
}

/// "1.3.2027" is day and month in Danish; "01-02-2027" and "01/02/2027" may be either.
TextFault not_iso(const Parts& parts, std::string_view text) {
  const auto [first, second, third] = parts.numbers;
  const bool year_first = parts.digits[0] == 4;
  const std::string day_first = iso(third, second, first);
  const std::string month_first = iso(third, first, second);
  const bool two_ways = !year_first && parts.digits[2] == 4 && parts.separator != '.' &&
                        !day_first.empty() && !month_first.empty() && first != second;
  std::string suggestion = year_first             ? iso(first, second, third)
                           : parts.digits[2] != 4 ? ""
                           : day_first.empty()    ? month_first
                                                  : day_first;
  if (suggestion.empty()) return no_date(text);
  return fault_at({0, text.size()}, two_ways ? "E030" : "E032", {{"found", std::string(text)}},
                  std::move(suggestion));
}

Parsed<year_month_day> read_date(std::string_view text) {
  const auto parts = read_parts(text);
  if (!parts) {
    return tl::unexpected(no_date(text));
  }
  const bool is_iso =
      parts->separator == '-' && parts->digits == std::array<std::size_t, 3>{4, 2, 2};
  if (!is_iso) return tl::unexpected(not_iso(*parts, text));
  return existing(*parts, text);
}

}  // namespace

Parsed<year_month_day> parse_date(std::string_view text) {
  const std::string_view all = trimmed(text);
  if (all.empty()) return tl::unexpected(not_readable("", "date", "2027-02-01"));
  return read_date(all).map_error([&](TextFault fault) {
    fault.offset += static_cast<std::size_t>(all.data() - text.data());
    return fault;
  });
}

}  // namespace scenarios

#include "scenarios/language/opening_hours_text.h"

#include <algorithm>
#include <array>

#include "scenarios/language/scanner.h"

namespace scenarios {
namespace {

constexpr std::array<std::string_view, 7> day_names = {"mon", "tue", "wed", "thu",
                                                       "fri", "sat", "sun"};
constexpr engine::Duration a_day = std::chrono::hours{24};

TextFault unreadable(std::string_view text) {
  return fault_at({0, text.size()}, "E171", {{"found", std::string(text)}});
}

std::optional<std::size_t> day_of(std::string_view name) {
  const auto found = std::find(day_names.begin(), day_names.end(), name);
  if (found == day_names.end()) return std::nullopt;
  return static_cast<std::size_t>(found - day_names.begin());
}

/// "mon", "mon-fri" or "fri-mon": marks the days.
bool mark_days(std::string_view text, std::array<bool, 7>& days) {
  const std::size_t dash = text.find('-');
  const auto first = day_of(text.substr(0, dash));
  const auto last = dash == std::string_view::npos ? first : day_of(text.substr(dash + 1));
  if (!first || !last) return false;
  for (std::size_t day = *first;; day = (day + 1) % days.size()) {
    days[day] = true;
    if (day == *last) return true;
  }
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// "08:00", "24:00".
std::optional<engine::Duration> time_of_day(std::string_view text) {
  const bool has_form = text.size() == 5 && text[2] == ':' && is_digit(text[0]) &&
                        is_digit(text[1]) && is_digit(text[3]) && is_digit(text[4]);
  if (!has_form) return std::nullopt;
  const int hours = (text[0] - '0') * 10 + (text[1] - '0');
  const int minutes = (text[3] - '0') * 10 + (text[4] - '0');
  if (minutes > 59 || hours > 24 || (hours == 24 && minutes > 0)) return std::nullopt;
  return std::chrono::hours{hours} + std::chrono::minutes{minutes};
}

bool read_hours(std::string_view text, models::WeeklyHours& hours) {
  const std::size_t dash = text.find('-');
  if (dash == std::string_view::npos) return false;
  const auto from = time_of_day(text.substr(0, dash));
  const auto to = time_of_day(text.substr(dash + 1));
  if (!from || !to || *from == a_day) return false;
  hours.from = *from;
  hours.to = *to > *from ? *to : *to + a_day;
  return true;
}

/// The words of a text, parted by blanks and commas.
std::vector<std::string_view> words_in(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" ,"), text.size());
    if (end > 0) words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(text.size(), end + 1));
  }
  return words;
}

}  // namespace

Parsed<models::WeeklyHours> parse_opening_hours(std::string_view text) {
  auto words = words_in(trimmed(text));
  models::WeeklyHours hours;
  hours.to = a_day;
  if (words.empty()) return tl::unexpected(unreadable(text));
  const bool has_hours = is_digit(words.back().front());
  if (has_hours && !read_hours(words.back(), hours)) return tl::unexpected(unreadable(text));
  if (has_hours) words.pop_back();
  if (words.empty()) hours.days.fill(true);
  for (const std::string_view word : words) {
    if (!mark_days(word, hours.days)) return tl::unexpected(unreadable(text));
  }
  return hours;
}

}  // namespace scenarios

// Readings of the local clock, and local times with a date.
#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>

#include "scenarios/language/bracketed.h"
#include "scenarios/language/value_fault.h"
#include "scenarios/language/value_text.h"

namespace scenarios {
namespace {

/// Two digits, or one; none if anything else stands there.
std::optional<int> small_number(std::string_view digits) {
  int value = 0;
  const char* const end = digits.data() + digits.size();
  if (digits.empty() || digits.size() > 2) return std::nullopt;
  const auto [stop, problem] = std::from_chars(digits.data(), end, value);
  const bool is_number = problem == std::errc() && stop == end && value >= 0;
  return is_number ? std::optional(value) : std::nullopt;
}

/// "08", "08:30" or "08:30:15".
std::optional<engine::Duration> reading_of(std::string_view text) {
  constexpr std::array<std::int64_t, 3> seconds = {3600, 60, 1};
  constexpr std::array<int, 3> limits = {25, 60, 60};
  std::int64_t sum = 0;
  for (std::size_t part = 0; part < seconds.size(); ++part) {
    const std::size_t end = std::min(text.find(':'), text.size());
    const auto number = small_number(text.substr(0, end));
    if (!number || *number >= limits[part]) return std::nullopt;
    sum += *number * seconds[part];
    if (end == text.size()) {
      const engine::Duration reading = std::chrono::seconds{sum};
      return reading <= std::chrono::days{1} ? std::optional(reading) : std::nullopt;
    }
    text.remove_prefix(end + 1);
  }
  return std::nullopt;
}

}  // namespace

Parsed<engine::Duration> parse_clock_reading(std::string_view text) {
  const std::string_view all = trimmed(text);
  if (const auto reading = reading_of(all)) return *reading;
  return tl::unexpected(not_readable(text, "clock_reading", "08:30"));
}

Parsed<engine::LocalTime> parse_moment(std::string_view text) {
  const std::string_view all = trimmed(text);
  const std::size_t split = std::min(all.find_first_of(" T"), all.size());
  const auto date = parse_date(all.substr(0, split));
  if (!date) return tl::unexpected(date.error());
  if (split == all.size()) return engine::LocalTime{*date, {}};
  const auto reading = reading_of(trimmed(all.substr(split + 1)));
  if (reading && *reading < std::chrono::days{1}) return engine::LocalTime{*date, *reading};
  return tl::unexpected(not_readable(text, "moment", "2027-02-01 08:30"));
}

Parsed<double> parse_growth(std::string_view text) {
  const std::string_view all = trimmed(text);
  const std::size_t slash = all.rfind('/');
  const bool is_yearly = slash != std::string_view::npos && trimmed(all.substr(slash + 1)) == "y";
  if (!is_yearly) return tl::unexpected(not_readable(text, "growth", "2 %/y"));
  const bool falls = all.starts_with('-');
  const auto share = parse_share(all.substr(falls ? 1 : 0, slash - (falls ? 1 : 0)));
  if (!share) return tl::unexpected(moved(share.error(), falls ? 1 : 0));
  if (falls && *share >= 1) return tl::unexpected(not_readable(text, "growth", "-2 %/y"));
  return falls ? -*share : *share;
}

}  // namespace scenarios

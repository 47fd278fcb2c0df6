#include "output/report/date.h"

#include <charconv>
#include <cmath>

namespace output::report {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

std::optional<int> parse_digits(std::string_view digits) {
  int value = 0;
  const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  const bool is_number = fault == std::errc() && end == digits.data() + digits.size();
  return is_number && value >= 0 ? std::optional(value) : std::nullopt;
}

std::optional<sys_days> origin_of(const engine::Dimension& dimension) {
  constexpr std::string_view prefix = "days since ";
  for (const auto& [name, value] : dimension.attributes) {
    if (name == "units" && value.starts_with(prefix))
      return parse_date(value.substr(prefix.size()));
  }
  return std::nullopt;
}

}  // namespace

std::optional<sys_days> parse_date(std::string_view iso) {
  if (iso.size() < 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const auto year = parse_digits(iso.substr(0, 4));
  const auto month = parse_digits(iso.substr(5, 2));
  const auto day = parse_digits(iso.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const year_month_day date{std::chrono::year{*year},
                            std::chrono::month{static_cast<unsigned>(*month)},
                            std::chrono::day{static_cast<unsigned>(*day)}};
  return date.ok() ? std::optional(sys_days(date)) : std::nullopt;
}

std::string iso_date(sys_days date) {
  const year_month_day parts(date);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(parts.year()),
                     static_cast<unsigned>(parts.month()), static_cast<unsigned>(parts.day()));
}

std::string date_in_words(std::string_view iso, const Words& say) {
  const auto date = parse_date(iso);
  if (!date) return std::string(iso);
  const year_month_day parts(*date);
  const auto month = say(fmt::format("month.{}", static_cast<unsigned>(parts.month())));
  return say("date.in_words", static_cast<unsigned>(parts.day()), month,
             static_cast<int>(parts.year()));
}

std::string last_day_in_words(std::string_view end, const Words& say) {
  const auto date = parse_date(end);
  return date_in_words(date ? iso_date(*date - std::chrono::days(1)) : std::string(end), say);
}

std::string period_in_words(std::string_view start, std::string_view end, const Words& say) {
  return say("about.from_to", date_in_words(start, say), last_day_in_words(end, say));
}

std::string month_label(sys_days date, const Words& say) {
  const year_month_day parts(date);
  const auto month = static_cast<unsigned>(parts.month());
  if (month == 1) return std::to_string(static_cast<int>(parts.year()));
  return say(fmt::format("month_short.{}", month));
}

std::string month_and_year(sys_days date, const Words& say) {
  const year_month_day parts(date);
  std::string label = month_label(date, say);
  if (parts.month() == std::chrono::January) return label;
  return label + ' ' + std::to_string(static_cast<int>(parts.year()));
}

sys_days TimeAxis::date(double day) const {
  return origin + std::chrono::days(static_cast<int>(std::floor(day)));
}

std::optional<TimeAxis> time_axis(const engine::Dimension& dimension) {
  const auto* starts = std::get_if<std::vector<double>>(&dimension.labels);
  const auto origin = origin_of(dimension);
  if (starts == nullptr || starts->empty() || !origin) return std::nullopt;
  TimeAxis axis{*origin, *starts, {}};
  for (std::size_t i = 0; i < starts->size(); ++i) {
    const bool is_last = i + 1 == starts->size();
    const double width = i > 0 ? (*starts)[i] - (*starts)[i - 1] : 1;
    const double next = is_last ? starts->back() + width : (*starts)[i + 1];
    axis.ends.push_back(i < dimension.bounds.size() ? dimension.bounds[i].second : next);
  }
  return axis;
}

}  // namespace output::report

/// Dates: from the ISO form of files to words (`1. marts 2027`), and the axis of days since a date.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "engine/results/schema.h"
#include "output/report/words.h"

namespace output::report {

/// "2027-03-01", also followed by a time of day; none for anything else.
std::optional<std::chrono::sys_days> parse_date(std::string_view iso);

std::string iso_date(std::chrono::sys_days date);

/// "1. marts 2027"; a text that is no date stays as it is.
std::string date_in_words(std::string_view iso, const Words& say);

/// The last day of a period that ends before the date `end`.
std::string last_day_in_words(std::string_view end, const Words& say);

/// "1 March 2027 to 31 May 2027, both included" of a period that ends before the date `end`.
std::string period_in_words(std::string_view start, std::string_view end, const Words& say);

/// "mar" or, for a January, "2027".
std::string month_label(std::chrono::sys_days date, const Words& say);

/// "mar 2027" or, for a January, "2027".
std::string month_and_year(std::chrono::sys_days date, const Words& say);

/// Coordinates of a dimension counted in days since a date (attribute units, CF).
struct TimeAxis {
  std::chrono::sys_days origin;
  std::vector<double> starts;  ///< days since origin
  std::vector<double> ends;

  std::chrono::sys_days date(double day) const;
};

/// None if the dimension has no such coordinates.
std::optional<TimeAxis> time_axis(const engine::Dimension& dimension);

}  // namespace output::report

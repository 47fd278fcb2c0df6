/// Calendar years of the counted period, and sums by year.
#pragma once

#include <optional>
#include <vector>

#include "output/report/compare/part.h"

namespace output::report {

struct CalendarYears {
  Places names;
  std::vector<std::size_t> of;  ///< the year of each coordinate (a month, a day)
  std::vector<double> length;   ///< of each year as far as it is counted, in years of 365 days
};

/// Of a dimension with days for coordinates; none if there is no such dimension.
std::optional<CalendarYears> calendar_years(const Results& results, std::string_view dimension);

/// (place, coordinate) to (place, year).
CellsByReplication by_year(const CellsByReplication& cells, const CalendarYears& years);

/// Each year's sum as if it had 365 days.
CellsByReplication a_year(CellsByReplication cells, const CalendarYears& years);

}  // namespace output::report

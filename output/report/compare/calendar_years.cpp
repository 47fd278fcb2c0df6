#include "output/report/compare/calendar_years.h"

#include <chrono>

#include "output/report/date.h"

namespace output::report {

std::optional<CalendarYears> calendar_years(const Results& results, std::string_view dimension) {
  const engine::Dimension* const axis = find_dimension(results, dimension);
  const auto time = axis == nullptr ? std::nullopt : time_axis(*axis);
  if (!time) return std::nullopt;
  CalendarYears all;
  for (std::size_t i = 0; i < time->starts.size(); ++i) {
    const std::chrono::year_month_day day{time->date(time->starts[i])};
    const std::string name = std::to_string(static_cast<int>(day.year()));
    if (all.names.ids.empty() || all.names.ids.back() != name) {
      for (auto* names : {&all.names.ids, &all.names.da, &all.names.en})
        names->push_back(name);
      all.length.push_back(0);
    }
    all.of.push_back(all.names.ids.size() - 1);
    all.length.back() += (time->ends[i] - time->starts[i]) / 365;
  }
  return all;
}

CellsByReplication by_year(const CellsByReplication& cells, const CalendarYears& years) {
  const std::size_t coordinates = years.of.size(), count = years.names.ids.size();
  CellsByReplication all;
  for (const Cells& block : cells) {
    Cells& sums = all.emplace_back(block.size() / coordinates * count, 0.0);
    for (std::size_t i = 0; i < block.size(); ++i)
      sums[i / coordinates * count + years.of[i % coordinates]] += block[i];
  }
  return all;
}

CellsByReplication a_year(CellsByReplication cells, const CalendarYears& years) {
  for (Cells& block : cells) {
    for (std::size_t i = 0; i < block.size(); ++i)
      block[i] /= years.length[i % years.length.size()];
  }
  return cells;
}

}  // namespace output::report

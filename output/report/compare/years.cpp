// Figures by calendar year: whether what a plan does in its first year lasts to the fourth.
#include <algorithm>

#include "output/report/compare/part.h"
#include "output/report/date.h"
#include "output/report/sections/page.h"

namespace output::report {
namespace {

constexpr Kind readmission_kind{"readmission_30d", "part.readmission", "1", "lower"};

/// Calendar years of the counted period, and the year of each month.
struct Years {
  Places names;
  std::vector<std::size_t> of_period;
  std::vector<double> length;  ///< of each year as far as it is counted, in years of 365 days
};

std::optional<Years> years_of(const Results& results) {
  const engine::Dimension* periods = find_dimension(results, "period");
  const auto time = periods == nullptr ? std::nullopt : time_axis(*periods);
  if (!time) return std::nullopt;
  Years all;
  for (std::size_t i = 0; i < time->starts.size(); ++i) {
    const std::chrono::year_month_day day{time->date(time->starts[i])};
    const std::string name = std::to_string(static_cast<int>(day.year()));
    if (all.names.ids.empty() || all.names.ids.back() != name) {
      for (auto* names : {&all.names.ids, &all.names.da, &all.names.en})
        names->push_back(name);
      all.length.push_back(0);
    }
    all.of_period.push_back(all.names.ids.size() - 1);
    all.length.back() += (time->ends[i] - time->starts[i]) / 365;
  }
  return all;
}

/// (place, period) to (place, year).
CellsByReplication by_year(const CellsByReplication& cells, const Years& years) {
  const std::size_t periods = years.of_period.size(), count = years.names.ids.size();
  CellsByReplication all;
  for (const Cells& block : cells) {
    Cells& sums = all.emplace_back(block.size() / periods * count, 0.0);
    for (std::size_t i = 0; i < block.size(); ++i)
      sums[i / periods * count + years.of_period[i % periods]] += block[i];
  }
  return all;
}

/// Each year's sum as if it had 365 days.
CellsByReplication a_year(CellsByReplication cells, const Years& years) {
  for (Cells& block : cells) {
    for (std::size_t i = 0; i < block.size(); ++i)
      block[i] /= years.length[i % years.length.size()];
  }
  return cells;
}

void add_waits_of_years(std::vector<FigureValues>& all, const Results& results,
                        const Years& years) {
  const Names by{"wait_point", "period"};
  const auto count = Measured::find(results, "wait_count", by);
  const auto mean = Measured::find(results, "wait_mean", by);
  if (!count || !mean) return;
  const auto waits = by_year(count->total_by(by), years);
  const auto days = by_year(mean->weighted_total_by(*count, by), years);
  add_figures(all, wait_kind, crossed(places_of(results, "wait_point"), years.names),
              ratio(days, waits));
}

void add_readmissions_of_years(std::vector<FigureValues>& all, const Results& results,
                               const Years& years) {
  const Names by{"service", "period"};
  const auto index = Measured::find(results, "readmit_index", by);
  const auto again = Measured::find(results, "readmit_30d", by);
  if (!index || !again) return;
  add_figures(all, readmission_kind, crossed(places_of(results, "service"), years.names),
              ratio(by_year(again->total_by(by), years), by_year(index->total_by(by), years)));
}

/// A count by place and month, told a year.
void add_counts_of_years(std::vector<FigureValues>& all, const Kind& kind, const Results& results,
                         const std::pair<const char*, const char*>& variable_and_place,
                         const Years& years) {
  const auto& [variable, place] = variable_and_place;
  const Names by{place, "period"};
  const auto counts = Measured::find(results, variable, by);
  if (!counts) return;
  add_figures(all, kind, crossed(places_of(results, place), years.names),
              a_year(by_year(counts->total_by(by), years), years));
}

}  // namespace

std::vector<FigureValues> figures_by_year(const Results& results) {
  const auto years = years_of(results);
  if (!years) return {};
  std::vector<FigureValues> all;
  add_waits_of_years(all, results, *years);
  add_readmissions_of_years(all, results, *years);
  add_counts_of_years(all, blocked_kind, results, {"blocked_bed_days", "unit"}, *years);
  add_counts_of_years(all, starts_kind, results, {"starts", "service"}, *years);
  return all;
}

}  // namespace output::report

// Figures by calendar year: whether what a plan does in its first year lasts to the fourth.
#include "output/report/compare/calendar_years.h"

namespace output::report {
namespace {

void add_waits_of_years(std::vector<FigureValues>& all, const Results& results,
                        const CalendarYears& years) {
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
                               const CalendarYears& years) {
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
                         const CalendarYears& years) {
  const auto& [variable, place] = variable_and_place;
  const Names by{place, "period"};
  const auto counts = Measured::find(results, variable, by);
  if (!counts) return;
  add_figures(all, kind, crossed(places_of(results, place), years.names),
              a_year(by_year(counts->total_by(by), years), years));
}

}  // namespace

std::vector<FigureValues> figures_by_year(const Results& results) {
  const auto years = calendar_years(results, "period");
  if (!years) return {};
  std::vector<FigureValues> all;
  add_waits_of_years(all, results, *years);
  add_readmissions_of_years(all, results, *years);
  add_counts_of_years(all, blocked_kind, results, {"blocked_bed_days", "unit"}, *years);
  add_counts_of_years(all, starts_kind, results, {"starts", "service"}, *years);
  return all;
}

}  // namespace output::report

// Figures by region, council or another division: of what lies in an area, and of who lives there.
#include "output/report/compare/grouping.h"
#include "output/report/compare/part.h"
#include "output/report/sections/page.h"

namespace output::report {
namespace {

void add_beds_of_areas(std::vector<FigureValues>& all, const Results& results,
                       const std::string& division) {
  const Names by{"unit"};
  const Grouping units = grouped_by_area(results, "unit", division);
  const auto sums = [&](const Measured& of) {
    return added_up(of.total_by(by), units);
  };
  const auto occupied = Measured::find(results, "occupied_beds_mean", by);
  const auto available = Measured::find(results, "beds_available", by);
  if (occupied && available)
    add_figures(all, occupancy_kind, units.groups, ratio(sums(*occupied), sums(*available)));
  const auto stays = Measured::find(results, "stay_count", by);
  const auto length = Measured::find(results, "stay_mean", by);
  if (stays && length) {
    const auto days = added_up(length->weighted_total_by(*stays, by), units);
    add_figures(all, stay_kind, units.groups, ratio(days, sums(*stays)));
  }
  if (const auto days = Measured::find(results, "blocked_bed_days", by))
    add_figures(all, blocked_kind, units.groups, scaled(sums(*days), 1 / years(results.header)));
}

void add_lines_of_areas(std::vector<FigureValues>& all, const Results& results,
                        const std::string& division) {
  const Names by{"wait_point"};
  const Grouping points = grouped_by_area(results, "wait_point", division);
  if (const auto waits = wait_sums(results, by)) {
    add_figures(all, wait_kind, points.groups,
                ratio(added_up(waits->days, points), added_up(waits->count, points)));
  }
  if (const auto list = Measured::find(results, "waiting_list", {"wait_point", "period"})) {
    const auto periods = static_cast<double>(list->size("period"));
    add_figures(all, waiting_kind, points.groups,
                scaled(added_up(list->total_by(by), points), 1 / periods));
  }
  const Grouping services = grouped_by_area(results, "service", division);
  if (const auto begun = Measured::find(results, "starts", {"service"})) {
    add_figures(
        all, starts_kind, services.groups,
        scaled(added_up(begun->total_by({"service"}), services), 1 / years(results.header)));
  }
}

/// Who lives where: of lines in which several areas wait together.
void add_residents(std::vector<FigureValues>& all, const Results& results,
                   const std::string& division) {
  const Names by{"wait_point", "municipality"};
  const auto mean = Measured::find(results, "muni_wait_mean", by);
  const auto count = Measured::find(results, "muni_wait_count", by);
  if (!mean || !count) return;
  const Places points = places_of(results, "wait_point");
  const auto& areas = texts_of(results, "municipality_in_" + division);
  const auto& lie_in = texts_of(results, "wait_point_in_" + division);
  if (lie_in.size() != points.ids.size()) return;
  Grouping residents;
  for (std::size_t i = 0; i < points.ids.size(); ++i) {
    for (const std::string& area : areas) {
      const bool is_apart = !lie_in[i].empty();
      residents.of.push_back(is_apart ? in_no_group
                                      : group_number(residents.groups, points.ids[i] + '/' + area,
                                                     points.da[i] + ", " + area,
                                                     points.en[i] + ", " + area));
    }
  }
  const auto counts = added_up(count->total_by(by), residents);
  auto waits = ratio(added_up(mean->weighted_total_by(*count, by), residents), counts);
  drop_rare(waits, counts);
  add_figures(all, residents_wait_kind, residents.groups, waits);
}

}  // namespace

std::vector<FigureValues> figures_by_area(const Results& results, const std::string& division) {
  if (texts_of(results, "municipality_in_" + division).empty()) return {};
  std::vector<FigureValues> all;
  add_beds_of_areas(all, results, division);
  add_lines_of_areas(all, results, division);
  add_residents(all, results, division);
  return all;
}

}  // namespace output::report

#include "output/figures.h"

#include "output/report/compare/part.h"
#include "output/report/sections/page.h"

namespace output {
namespace {

using report::add_figures;
using report::Measured;
using report::Names;
using report::Places;
using report::places_of;
using report::scaled;

constexpr std::string_view municipality_in = "municipality_in_";

void add_beds(std::vector<FigureValues>& all, const Results& results) {
  const Places units = places_of(results, "unit");
  const Names by{"unit"};
  const auto occupied = Measured::find(results, "occupied_beds_mean", by);
  const auto available = Measured::find(results, "beds_available", by);
  if (occupied && available) {
    add_figures(all, report::occupancy_kind, units,
                report::ratio(occupied->total_by(by), available->total_by(by)));
  }
  if (const auto mean = Measured::find(results, "stay_mean", by))
    add_figures(all, report::stay_kind, units, mean->total_by(by));
  if (const auto days = Measured::find(results, "blocked_bed_days", by)) {
    add_figures(all, report::blocked_kind, units,
                scaled(days->total_by(by), 1 / report::years(results.header)));
  }
}

void add_waits(std::vector<FigureValues>& all, const Results& results) {
  const Places points = places_of(results, "wait_point");
  const Names by{"wait_point"};
  if (const auto waits = report::wait_sums(results, by))
    add_figures(all, report::wait_kind, points, report::ratio(waits->days, waits->count));
  if (const auto list = Measured::find(results, "waiting_list", {"wait_point", "period"})) {
    const auto periods = static_cast<double>(list->size("period"));
    add_figures(all, report::waiting_kind, points, scaled(list->total_by(by), 1 / periods));
  }
}

std::vector<FigureValues> by_member(const Results& results) {
  std::vector<FigureValues> all;
  add_beds(all, results);
  add_waits(all, results);
  if (const auto begun = Measured::find(results, "starts", {"service"})) {
    add_figures(all, report::starts_kind, places_of(results, "service"),
                scaled(begun->total_by({"service"}), 1 / report::years(results.header)));
  }
  return all;
}

std::vector<FigureValues> by_group(const Results& results) {
  std::vector<FigureValues> all;
  const Names by{"wait_point", "patient_group"};
  const Places where =
      crossed(places_of(results, "wait_point"), places_of(results, "patient_group"));
  if (const auto waits = report::wait_sums(results, by))
    add_figures(all, report::wait_kind, where, report::ratio(waits->days, waits->count));
  if (const auto persons = Measured::find(results, "still_waiting", by))
    add_figures(all, report::still_waiting_kind, where, persons->total_by(by));
  return all;
}

std::vector<FigureValues> by_municipality(const Results& results) {
  const Names by{"wait_point", "municipality"};
  const auto mean = Measured::find(results, "muni_wait_mean", by);
  const auto count = Measured::find(results, "muni_wait_count", by);
  if (!mean || !count) return {};
  auto waits = mean->total_by(by);
  report::drop_rare(waits, count->total_by(by));
  std::vector<FigureValues> all;
  add_figures(all, report::wait_kind,
              crossed(places_of(results, "wait_point"), places_of(results, "municipality")), waits);
  return all;
}

}  // namespace

std::vector<std::string> divisions_of(const engine::Schema& schema) {
  std::vector<std::string> all;
  for (const engine::Variable& one : schema.variables) {
    if (one.name.starts_with(municipality_in))
      all.push_back(one.name.substr(municipality_in.size()));
  }
  return all;
}

std::vector<FigureValues> part_values(const Results& results, const Breakdown& by) {
  switch (by.part) {
    case PartOf::member:
      return by_member(results);
    case PartOf::group:
      return by_group(results);
    case PartOf::municipality:
      return by_municipality(results);
    case PartOf::year:
      return report::figures_by_year(results);
    case PartOf::area:
      return report::figures_by_area(results, by.division);
  }
  return {};
}

}  // namespace output

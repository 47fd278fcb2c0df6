#include "output/figures.h"

#include <algorithm>
#include <cmath>

#include "engine/statistics/interval.h"
#include "output/report/label.h"
#include "output/report/measured.h"
#include "output/report/sections/page.h"

namespace output {
namespace {

using report::Cells;
using report::CellsByReplication;
using report::Measured;
using report::Names;
using report::Words;

/// Below this many waits a replication on average, a municipality's mean says nothing.
constexpr double least_waits = 5;

/// What the places along one dimension, or two, are called.
struct Places {
  std::vector<std::string> ids, da, en;
};

std::vector<std::string> ids_of(const Results& results, const std::string& dimension) {
  const engine::Dimension* axis = report::find_dimension(results, dimension);
  std::vector<std::string> ids;
  if (axis == nullptr) return ids;
  if (const auto* texts = std::get_if<std::vector<std::string>>(&axis->labels)) return *texts;
  if (const auto* codes = std::get_if<std::vector<std::int16_t>>(&axis->labels)) {
    for (const std::int16_t code : *codes)
      ids.push_back(std::to_string(code));
  }
  return ids;
}

Places places_of(const Results& results, const std::string& dimension) {
  return {ids_of(results, dimension),
          report::labels_of(results, dimension, Words(Language::danish)),
          report::labels_of(results, dimension, Words(Language::english))};
}

std::vector<std::string> crossed(const std::vector<std::string>& a,
                                 const std::vector<std::string>& b, const char* between) {
  std::vector<std::string> all;
  for (const std::string& first : a) {
    for (const std::string& second : b)
      all.push_back(fmt::format("{}{}{}", first, between, second));
  }
  return all;
}

Places crossed(const Places& a, const Places& b) {
  return {crossed(a.ids, b.ids, "/"), crossed(a.da, b.da, ", "), crossed(a.en, b.en, ", ")};
}

/// What is measured, apart from where.
struct Kind {
  const char* id;
  const char* words;  ///< key in the catalogue
  const char* unit;
  const char* better;
};
constexpr Kind occupancy{"occupancy", "part.occupancy", "1", "none"};
constexpr Kind stay{"length_of_stay", "part.stay", "day", "none"};
constexpr Kind blocked{"blocked_days", "part.blocked", "day/year", "lower"};
constexpr Kind wait{"wait_mean", "part.wait", "day", "lower"};
constexpr Kind waiting{"waiting_list", "part.waiting", "person", "lower"};
constexpr Kind starts{"starts", "part.starts", "1/year", "none"};

bool occurs(const std::vector<double>& values) {
  return std::ranges::any_of(values, [](double one) { return !std::isnan(one) && one != 0; });
}

void add(std::vector<FigureValues>& all, const Kind& kind, const Places& where,
         const CellsByReplication& cells) {
  const Words da(Language::danish);
  const Words en(Language::english);
  for (std::size_t i = 0; i < where.ids.size(); ++i) {
    std::vector<double> values = report::over_replications(cells, i);
    if (!occurs(values)) continue;
    all.push_back({{std::string(kind.id) + '/' + where.ids[i], da(kind.words, where.da[i]),
                    en(kind.words, where.en[i]), kind.unit, kind.better},
                   std::move(values)});
  }
}

CellsByReplication scaled(CellsByReplication cells, double factor) {
  for (Cells& block : cells) {
    for (double& one : block)
      one *= factor;
  }
  return cells;
}

/// Mean waits by `keep`; each cell weighs as much as waits ended in it.
std::optional<CellsByReplication> mean_waits(const Results& results, const Names& keep) {
  const auto mean = Measured::find(results, "wait_mean", {"wait_point", "patient_group"});
  const auto count = Measured::find(results, "wait_count", {"wait_point", "patient_group"});
  if (!mean || !count) return std::nullopt;
  return report::ratio(mean->weighted_total_by(*count, keep), count->total_by(keep));
}

void add_beds(std::vector<FigureValues>& all, const Results& results) {
  const Places units = places_of(results, "unit");
  const Names by{"unit"};
  const auto occupied = Measured::find(results, "occupied_beds_mean", by);
  const auto available = Measured::find(results, "beds_available", by);
  if (occupied && available) {
    add(all, occupancy, units, report::ratio(occupied->total_by(by), available->total_by(by)));
  }
  if (const auto mean = Measured::find(results, "stay_mean", by)) {
    add(all, stay, units, mean->total_by(by));
  }
  if (const auto days = Measured::find(results, "blocked_bed_days", by)) {
    add(all, blocked, units, scaled(days->total_by(by), 1 / report::years(results.header)));
  }
}

void add_waits(std::vector<FigureValues>& all, const Results& results) {
  const Places points = places_of(results, "wait_point");
  const Names by{"wait_point"};
  if (const auto waits = mean_waits(results, by)) add(all, wait, points, *waits);
  if (const auto list = Measured::find(results, "waiting_list", {"wait_point", "period"})) {
    const auto periods = static_cast<double>(list->size("period"));
    add(all, waiting, points, scaled(list->total_by(by), 1 / periods));
  }
}

std::vector<FigureValues> by_member(const Results& results) {
  std::vector<FigureValues> all;
  add_beds(all, results);
  add_waits(all, results);
  if (const auto begun = Measured::find(results, "starts", {"service"})) {
    add(all, starts, places_of(results, "service"),
        scaled(begun->total_by({"service"}), 1 / report::years(results.header)));
  }
  return all;
}

std::vector<FigureValues> by_group(const Results& results) {
  std::vector<FigureValues> all;
  const Places where =
      crossed(places_of(results, "wait_point"), places_of(results, "patient_group"));
  if (const auto waits = mean_waits(results, {"wait_point", "patient_group"})) {
    add(all, wait, where, *waits);
  }
  return all;
}

std::vector<FigureValues> by_municipality(const Results& results) {
  const Names by{"wait_point", "municipality"};
  const auto mean = Measured::find(results, "muni_wait_mean", by);
  const auto count = Measured::find(results, "muni_wait_count", by);
  if (!mean || !count) return {};
  CellsByReplication waits = mean->total_by(by);
  for (std::size_t i = 0; i < waits.front().size(); ++i) {
    if (engine::mean(report::over_replications(count->cells(), i)) >= least_waits) continue;
    for (Cells& block : waits)
      block[i] = std::nan("");
  }
  std::vector<FigureValues> all;
  add(all, wait, crossed(places_of(results, "wait_point"), places_of(results, "municipality")),
      waits);
  return all;
}

}  // namespace

std::vector<FigureValues> part_values(const Results& results, Breakdown by) {
  switch (by) {
    case Breakdown::member:
      return by_member(results);
    case Breakdown::group:
      return by_group(results);
    case Breakdown::municipality:
      return by_municipality(results);
  }
  return {};
}

}  // namespace output

#include <algorithm>
#include <cmath>

#include <nlohmann/json.hpp>

#include "output/report/date.h"
#include "output/report/estimate.h"
#include "output/report/fan.h"
#include "output/report/label.h"
#include "output/report/occupancy.h"
#include "output/report/ranking.h"
#include "output/report/wait_times.h"
#include "output/series.h"

namespace output {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t most_waits = 24;
constexpr std::size_t most_units = 60;
constexpr double median = 0.5;
constexpr double nine_of_ten = 0.9;
constexpr double significant =
    1e6;  // curves are looked at: six digits do, and make it half as long

/// Null for what JSON cannot say.
Json known(double value) {
  return std::isfinite(value) ? Json(value) : Json(nullptr);
}

Json drawn(const std::vector<double>& values) {
  Json all = Json::array();
  for (const double value : values)
    all.push_back(known(std::round(value * significant) / significant));
  return all;
}

Json json_of(const report::Estimate& one) {
  return {{"replications", one.replications},
          {"mean", known(one.mean)},
          {"ci_low", known(one.low)},
          {"ci_high", known(one.high)}};
}

void add_fan(Json& to, const report::Fan& fan) {
  to["low"] = drawn(fan.low);
  to["middle"] = drawn(fan.middle);
  to["high"] = drawn(fan.high);
}

/// What the parts of an axis are called, in both languages.
struct SeriesLabels {
  std::vector<std::string> da, en;

  SeriesLabels(const Results& results, std::string_view axis)
      : da(report::labels_of(results, axis, report::Words(Language::danish))),
        en(report::labels_of(results, axis, report::Words(Language::english))) {}

  Json of(std::size_t i) const { return {{"id", i}, {"label_da", da[i]}, {"label_en", en[i]}}; }
};

Json share_longer(const report::WaitTimes& waits, std::size_t point, double days) {
  const auto longer = waits.share_longer_than(point, days);
  return longer ? json_of(report::estimate(*longer)) : Json(nullptr);
}

Json waits_json(const Results& results) {
  Json all = Json::array();
  const auto waits = report::WaitTimes::find(results);
  if (!waits) return all;
  const SeriesLabels names(results, "wait_point");
  std::vector<double> sizes;
  for (std::size_t i = 0; i < waits->points(); ++i)
    sizes.push_back(waits->waits(i));
  for (const std::size_t i : report::largest(sizes, most_waits)) {
    Json one = names.of(i);
    one["waits"] = known(waits->waits(i));
    one["edges"] = drawn(waits->edges());
    add_fan(one, report::fan_over_replications(waits->share_longer(i), 0, waits->edges().size()));
    one["p50"] = json_of(report::estimate(waits->quantile(i, median)));
    one["p90"] = json_of(report::estimate(waits->quantile(i, nine_of_ten)));
    one["longer_30d"] = share_longer(*waits, i, 30);
    one["longer_60d"] = share_longer(*waits, i, 60);
    all.push_back(one);
  }
  return all;
}

/// Full units first; those without a limit behind, by occupied beds.
std::vector<std::size_t> fullest(const report::Occupancy& beds) {
  std::vector<double> importance;
  for (std::size_t i = 0; i < beds.units(); ++i) {
    const double share = report::estimate(beds.share_occupied(i)).mean;
    const double occupied = report::estimate(beds.mean_occupied(i)).mean;
    importance.push_back(std::isnan(share) ? occupied * 1e-9 : share);
  }
  return report::largest(importance, most_units);
}

Json dates_of(const report::Occupancy& beds, std::size_t width) {
  Json dates = Json::array();
  for (std::size_t day = 0; day < beds.days(); day += width)
    dates.push_back(report::iso_date(beds.time().date(beds.time().starts[day])));
  return dates;
}

void add_beds(const Results& results, Json& to) {
  to["beds"] = Json::array();
  const auto beds = report::Occupancy::find(results);
  if (!beds) return;
  const SeriesLabels names(results, "unit");
  const auto shown = fullest(*beds);
  const std::size_t width =
      report::days_a_point(beds->days(), std::max<std::size_t>(1, shown.size()));
  to["days_a_point"] = width;
  for (const std::size_t i : shown) {
    Json one = names.of(i);
    const report::CellsByReplication occupied = beds->occupied(i, width);
    one["dates"] = dates_of(*beds, width);
    add_fan(one, report::fan_over_replications(occupied, 0, occupied.front().size()));
    one["available"] = drawn(beds->available(i, width));
    one["occupied"] = json_of(report::estimate(beds->mean_occupied(i)));
    one["share"] = json_of(report::estimate(beds->share_occupied(i)));
    to["beds"].push_back(one);
  }
}

}  // namespace

std::string series_json(const Results& results) {
  Json all;
  all["waits"] = waits_json(results);
  add_beds(results, all);
  return all.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace output

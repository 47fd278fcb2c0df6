#include "tools/workbench/playback.h"

#include <algorithm>
#include <cmath>

#include <nlohmann/json.hpp>

#include "output/report/date.h"
#include "output/report/fan.h"
#include "output/report/label.h"
#include "output/report/measured.h"
#include "output/report/occupancy.h"
#include "output/report/ranking.h"

namespace tools::workbench {

namespace {

namespace report = output::report;
using PlayJson = nlohmann::ordered_json;

constexpr std::size_t most_frames = 60;
constexpr std::size_t most_wards = 16;
constexpr std::size_t most_rows = 12;  ///< of queues, and of services that people begin at
constexpr double tenths = 10;          ///< a picture needs no more

PlayJson seen(const std::vector<double>& values) {
  PlayJson all = PlayJson::array();
  for (const double value : values)
    all.push_back(std::isfinite(value) ? PlayJson(std::round(value * tenths) / tenths)
                                       : PlayJson(nullptr));
  return all;
}

PlayJson row_of(const std::string& da, const std::string& en, const report::Fan& fan) {
  return {{"label_da", da},
          {"label_en", en},
          {"low", seen(fan.low)},
          {"middle", seen(fan.middle)},
          {"high", seen(fan.high)}};
}

std::vector<std::string> labels(const output::Results& results, std::string_view axis,
                                output::Language language) {
  return report::labels_of(results, axis, report::Words(language));
}

double mean_of(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values)
    sum += std::isfinite(value) ? value : 0;
  return values.empty() ? 0 : sum / static_cast<double>(values.size());
}

PlayJson dates(const report::TimeAxis& time, std::size_t every) {
  PlayJson all = PlayJson::array();
  for (std::size_t i = 0; i < time.starts.size(); i += every)
    all.push_back(report::iso_date(time.date(time.starts[i])));
  return all;
}

void add_wards(const output::Results& results, PlayJson& to) {
  const auto beds = report::Occupancy::find(results);
  if (!beds) return;
  const std::size_t width = (beds->days() + most_frames - 1) / most_frames;
  to["frames"] = dates(beds->time(), width);
  to["days_a_frame"] = width;
  const auto da = labels(results, "unit", output::Language::danish);
  const auto en = labels(results, "unit", output::Language::english);
  std::vector<double> sizes;
  for (std::size_t i = 0; i < beds->units(); ++i)
    sizes.push_back(mean_of(beds->mean_occupied(i)));
  for (const std::size_t i : report::largest_first(sizes, most_wards)) {
    const report::CellsByReplication cells = beds->occupied(i, width);
    PlayJson row =
        row_of(da[i], en[i], report::fan_over_replications(cells, 0, cells.front().size()));
    row["available"] = seen(beds->available(i, width));
    to["wards"].push_back(row);
  }
}

/// Rows of a variable that has a value a month.
PlayJson by_month(const output::Results& results, std::string_view variable,
                  const std::string& axis) {
  PlayJson all = PlayJson::array();
  const auto measured = report::Measured::find(results, variable, {axis, "period"});
  if (!measured) return all;
  const report::CellsByReplication cells = measured->total_by({axis, "period"});
  const std::size_t months = measured->size("period");
  std::vector<report::Fan> fans;
  std::vector<double> sizes;
  for (std::size_t i = 0; i < measured->size(axis); ++i) {
    fans.push_back(report::fan_over_replications(cells, i * months, months));
    sizes.push_back(mean_of(fans.back().middle));
  }
  const auto da = labels(results, axis, output::Language::danish);
  const auto en = labels(results, axis, output::Language::english);
  for (const std::size_t i : report::largest_first(sizes, most_rows))
    all.push_back(row_of(da[i], en[i], fans[i]));
  return all;
}

/// In which month the first day of each frame is.
PlayJson months_of(const PlayJson& frames, const PlayJson& months) {
  PlayJson all = PlayJson::array();
  for (const auto& day : frames) {
    const auto after = std::ranges::upper_bound(months, day);  // ISO dates sort as text
    all.push_back(std::max<std::ptrdiff_t>(0, after - months.begin() - 1));
  }
  return all;
}

}  // namespace

std::string playback_json(const output::Results& results) {
  PlayJson all = {{"frames", PlayJson::array()},
                  {"days_a_frame", 1},
                  {"months", PlayJson::array()},
                  {"month_of_frame", PlayJson::array()},
                  {"wards", PlayJson::array()}};
  const engine::Dimension* const period = report::find_dimension(results, "period");
  const auto time = period == nullptr ? std::nullopt : report::time_axis(*period);
  if (results.replications.empty() || !time) return all.dump();
  all["months"] = dates(*time, 1);
  add_wards(results, all);
  all["queues"] = by_month(results, "waiting_list", "wait_point");
  all["starts"] = by_month(results, "starts", "service");
  all["month_of_frame"] = months_of(all["frames"], all["months"]);
  return all.dump(-1, ' ', false, PlayJson::error_handler_t::replace);
}

}  // namespace tools::workbench

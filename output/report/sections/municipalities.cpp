#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/statistics/blocked_f_ratio.h"
#include "output/report/label.h"
#include "output/report/map/municipality_map.h"
#include "output/report/measured.h"
#include "output/report/number.h"
#include "output/report/ranking.h"
#include "output/report/sections/area_maps.h"
#include "output/report/sections/page.h"

namespace output::report {
namespace {

/// Below this many waits a replication on average, a municipality's mean is not shown.
constexpr double least_waits = 5;

/// Rows on the page, those of the maps among them; what does not fit is left to the results file.
constexpr std::size_t most_municipalities = 200;

/// All maps together draw at most so many municipalities: four regions, or the country twice.
constexpr std::size_t most_maps = 4, most_drawn = 200;

/// Below this ratio the differences between municipalities may be chance: no map. Chance alone
/// exceeds 3 in fewer than one of 20 cases with 5 municipalities and 8 replications, one of 1,000
/// with a region's (F table).
constexpr double least_difference = 3;

/// A map of fewer municipalities would show nothing that the table does not.
constexpr std::size_t least_shown = 5;

struct ByMunicipality {
  CellsByReplication count, mean;  ///< (wait_point, municipality)
  std::vector<std::string> municipalities;
  std::vector<int> codes;
  double per_year = 1;

  Estimate waits(std::size_t point, std::size_t m) const {
    return estimate(over_replications(count, point * municipalities.size() + m));
  }
  Estimate days(std::size_t point, std::size_t m) const {
    return estimate(over_replications(mean, point * municipalities.size() + m));
  }
};

/// Kommunekoder; empty if the municipalities of this result are told apart by something else.
std::vector<int> codes_of(const Results& results) {
  const auto* codes =
      std::get_if<std::vector<std::int16_t>>(&find_dimension(results, "municipality")->labels);
  return codes == nullptr ? std::vector<int>{} : std::vector<int>(codes->begin(), codes->end());
}

std::optional<ByMunicipality> waits_of(const Page& page) {
  const Names by = {"wait_point", "municipality"};
  const auto count = Measured::find(page.results, "muni_wait_count", by);
  const auto mean = Measured::find(page.results, "muni_wait_mean", by);
  if (!count || !mean) return std::nullopt;
  return ByMunicipality{count->total_by(by), mean->total_by(by),
                        labels_of(page.results, "municipality", page.say), codes_of(page.results),
                        1 / years(page.results.header)};
}

/// What one wait point has to show, and how many municipalities it leaves out.
struct PointRows {
  Table table;
  std::size_t suppressed = 0;
  std::vector<MunicipalityMap::Area> areas;  ///< in the order of the municipalities
};

PointRows rows_of(const ByMunicipality& waits, std::size_t point, const std::string& title,
                  const Words& say) {
  const double none = std::numeric_limits<double>::quiet_NaN();
  PointRows all{
      {title, {say("column.municipality"), say("column.waits_a_year"), say("column.mean")}, {}},
      0,
      {}};
  for (std::size_t m = 0; m < waits.municipalities.size(); ++m) {
    const std::string& name = waits.municipalities[m];
    const Estimate count = waits.waits(point, m);
    const bool is_shown = count.mean >= least_waits;
    const Estimate mean = is_shown ? waits.days(point, m) : Estimate{0, 0, none, none, none, none};
    if (!waits.codes.empty()) all.areas.push_back({waits.codes[m], name, mean});
    all.suppressed += count.mean > 0 && !is_shown;
    if (!is_shown) continue;
    all.table.rows.push_back(
        {name, phrase(scaled(count, waits.per_year), "", say), phrase(mean, "day", say)});
  }
  return all;
}

std::string finding(const std::vector<MunicipalityMap::Area>& areas, const Words& say) {
  const MunicipalityMap::Area *least = nullptr, *most = nullptr;
  for (const MunicipalityMap::Area& one : areas) {
    if (std::isnan(one.value.mean)) continue;
    if (least == nullptr || one.value.mean < least->value.mean) least = &one;
    if (most == nullptr || one.value.mean > most->value.mean) most = &one;
  }
  return say("finding.municipalities", most->name, phrase(most->value, "day", say), least->name,
             phrase(least->value, "day", say));
}

/// How much more the municipalities' means differ than chance would make them, about 1 if there is
/// nothing but chance: the F ratio of an analysis of variance with replications as blocks (Fisher,
/// 1935), since a bad year is bad for all. Municipalities without a value in some replication stay
/// out; NaN with one replication.
double beyond_chance(const ByMunicipality& waits, std::size_t point, const PointRows& rows) {
  std::vector<std::vector<double>> values;  // by municipality and replication
  for (std::size_t m = 0; m < rows.areas.size(); ++m) {
    const Estimate& mean = rows.areas[m].value;
    if (std::isnan(mean.mean) || mean.replications != mean.asked) continue;
    values.push_back(over_replications(waits.mean, point * waits.municipalities.size() + m));
  }
  return values.empty() ? std::nan("") : engine::blocked_f_ratio(values);
}

/// The wait points where municipalities differ most beside chance.
std::vector<std::size_t> mapped(const std::vector<PointRows>& all, const ByMunicipality& waits) {
  std::vector<double> differences;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const PointRows& one = all[i];
    const bool is_wide = !one.areas.empty() && one.table.rows.size() >= least_shown &&
                         2 * one.table.rows.size() >= one.areas.size();
    const double difference = is_wide ? beyond_chance(waits, i, one) : 0;
    differences.push_back(difference >= least_difference ? difference : 0);
  }
  const std::size_t areas = std::max<std::size_t>(1, waits.municipalities.size());
  return largest_first(differences, std::clamp<std::size_t>(most_drawn / areas, 1, most_maps));
}

Html maps(const std::vector<PointRows>& all, const std::vector<std::size_t>& points,
          const std::vector<std::string>& labels, const Words& say) {
  const bool could_have = std::ranges::any_of(all, [](const PointRows& one) {
    return !one.areas.empty() && one.table.rows.size() >= least_shown;
  });
  if (points.empty()) return could_have ? paragraph(say("map.none")) : Html();
  Html drawn;
  for (const std::size_t i : points) {
    const PointRows& one = all[i];
    drawn +=
        figure(MunicipalityMap{{fmt::format("map-{}", i + 1), labels[i], finding(one.areas, say)},
                               "day",
                               one.areas,
                               one.table},
               say);
  }
  return paragraph(say("map.lead")) + element("div", {{"class", "wide"}}, drawn);
}

}  // namespace

Html municipality_section(const Page& page) {
  const auto waits = waits_of(page);
  if (!waits) return {};
  const Words& say = page.say;
  const auto points = labels_of(page.results, "wait_point", say);
  std::vector<PointRows> all;
  for (std::size_t i = 0; i < points.size(); ++i)
    all.push_back(rows_of(*waits, i, points[i], say));
  const auto drawn = mapped(all, *waits);
  Html tables;
  std::string elsewhere;
  std::size_t room = most_municipalities;
  for (const std::size_t i : drawn)
    room -= std::min(room, all[i].table.rows.size());
  for (std::size_t i = 0; i < points.size(); ++i) {
    const PointRows& one = all[i];
    const std::size_t shown = one.table.rows.size();
    const bool has_map = std::ranges::find(drawn, i) != drawn.end();
    if (has_map || shown + one.suppressed == 0) continue;
    if (shown > room) {
      elsewhere += (elsewhere.empty() ? "" : "; ") + points[i];
      continue;
    }
    room -= shown;
    const std::string summary = say("municipalities.summary", points[i], shown, one.suppressed);
    tables += shown == 0 ? paragraph(summary) : details(summary, table(one.table));
  }
  if (!elsewhere.empty()) tables += paragraph(say("municipalities.in_file", elsewhere));
  const Html by_area = area_maps(page);
  const bool has_map = !drawn.empty() || !by_area.is_empty();
  const Html shapes = has_map ? shared_shapes(all.front().areas) : Html();
  const Html body = shapes + maps(all, drawn, points, say) + by_area + tables;
  if (body.is_empty()) return {};
  return section(page, "municipalities", paragraph(say("municipalities.lead")) + body);
}

}  // namespace output::report

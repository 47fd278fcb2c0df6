#include "output/report/sections/area_maps.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/statistics/blocked_f_ratio.h"
#include "output/report/label.h"
#include "output/report/map/area_map.h"
#include "output/report/measured.h"
#include "output/report/number.h"

namespace output::report {
namespace {

/// Divisions of the municipalities that readers know as areas of Denmark.
constexpr std::array<std::string_view, 2> divisions = {"region", "council"};

/// As with municipalities: fewer waits a replication are not shown, and below this ratio the
/// differences may be chance.
constexpr double least_waits_of_area = 5, least_ratio = 3;

struct Merger {
  std::string_view from;  ///< first day, ISO
  std::string_view before, after;
};
constexpr std::array<Merger, 2> mergers = {
    {{"2027-01-01", "Region Hovedstaden", "Region Østdanmark"},
     {"2027-01-01", "Region Sjælland", "Region Østdanmark"}}};

std::string name_on(std::string_view day, const std::string& area) {
  for (const Merger& one : mergers) {
    if (day >= one.from && area == one.before) return std::string(one.after);
  }
  return area;
}

/// The municipalities of a division's areas, areas in the order of their first municipalities.
struct Areas {
  std::vector<std::string> names;
  std::vector<std::vector<std::size_t>> members;  ///< places on the dimension municipality

  void add(const std::string& name, std::size_t municipality) {
    const auto found = std::ranges::find(names, name);
    const auto at = static_cast<std::size_t>(found - names.begin());
    if (found == names.end()) {
      names.push_back(name);
      members.emplace_back();
    }
    members[at].push_back(municipality);
  }
};

Areas areas_of(const Page& page, std::string_view division) {
  const auto& of = texts_of(page.results, "municipality_in_" + std::string(division));
  Areas all;
  for (std::size_t m = 0; m < of.size(); ++m) {
    if (!of[m].empty()) all.add(name_on(page.results.header.start, of[m]), m);
  }
  return all;
}

/// Of every wait point and municipality: how many waits, and days waited.
struct HomeWaits {
  CellsByReplication count, days;
  std::size_t points = 0, municipalities = 0;

  CellsByReplication by_area(const CellsByReplication& cells, std::size_t point,
                             const Areas& areas) const {
    CellsByReplication all;
    for (const Cells& block : cells) {
      Cells& sums = all.emplace_back(areas.names.size(), 0.0);
      for (std::size_t a = 0; a < areas.names.size(); ++a) {
        for (const std::size_t m : areas.members[a])
          sums[a] += block[point * municipalities + m];
      }
    }
    return all;
  }
};

std::optional<HomeWaits> waits_by_home(const Results& results) {
  const Names by = {"wait_point", "municipality"};
  const auto count = Measured::find(results, "muni_wait_count", by);
  const auto mean = Measured::find(results, "muni_wait_mean", by);
  if (!count || !mean) return std::nullopt;
  return HomeWaits{count->total_by(by), mean->weighted_total_by(*count, by),
                   count->size("wait_point"), count->size("municipality")};
}

/// One wait point by area; areas with too few waits have no value.
struct ByArea {
  std::vector<Estimate> count, mean;
  double ratio = 0;  ///< of the areas' differences to chance; 0 if some area has no value
};

ByArea by_area(const HomeWaits& waits, std::size_t point, const Areas& areas) {
  const CellsByReplication count = waits.by_area(waits.count, point, areas);
  const CellsByReplication mean = ratio(waits.by_area(waits.days, point, areas), count);
  ByArea all;
  std::vector<std::vector<double>> values;
  for (std::size_t a = 0; a < areas.names.size(); ++a) {
    all.count.push_back(estimate(over_replications(count, a)));
    const bool is_shown = all.count.back().mean >= least_waits_of_area;
    values.push_back(over_replications(mean, a));
    all.mean.push_back(is_shown ? estimate(values.back()) : estimate({}));
  }
  const bool is_whole = std::ranges::all_of(all.mean, [](const Estimate& one) {
    return one.replications > 0 && one.replications == one.asked;
  });
  const double found = is_whole ? engine::blocked_f_ratio(values) : 0;
  all.ratio = std::isnan(found) ? 0 : found;
  return all;
}

std::string finding(const AreaMap& map, const Words& say) {
  const auto smaller = [](const AreaMap::Area& a, const AreaMap::Area& b) {
    return a.value.mean < b.value.mean;
  };
  const auto [least, most] = std::ranges::minmax_element(map.areas, smaller);
  return say("finding.municipalities", most->name, phrase(most->value, map.unit, say), least->name,
             phrase(least->value, map.unit, say));
}

AreaMap map_of(const ByArea& found, const Areas& areas, const std::vector<std::int16_t>& codes,
               const std::string& column, const Page& page) {
  const Words& say = page.say;
  AreaMap map{{}, "day", {}, {"", {column, say("column.waits_a_year"), say("column.mean")}, {}}};
  for (std::size_t a = 0; a < areas.names.size(); ++a) {
    map.areas.push_back({areas.names[a], {}, found.mean[a]});
    for (const std::size_t m : areas.members[a])
      map.areas.back().codes.push_back(codes.at(m));
    map.data.rows.push_back(
        {areas.names[a], phrase(scaled(found.count[a], 1 / years(page.results.header)), "", say),
         phrase(found.mean[a], "day", say)});
  }
  return map;
}

Html map_of_division(const Page& page, const HomeWaits& waits, std::string_view division,
                     const std::vector<std::int16_t>& codes) {
  const Areas areas = areas_of(page, division);
  if (areas.names.size() < 2) return {};
  std::size_t widest = 0;
  ByArea found;
  for (std::size_t i = 0; i < waits.points; ++i) {
    const ByArea one = by_area(waits, i, areas);
    if (one.ratio <= found.ratio) continue;
    widest = i;
    found = one;
  }
  if (found.ratio < least_ratio) return {};
  const std::string column = page.say.known_or("division.", division);
  AreaMap map = map_of(found, areas, codes, column, page);
  const std::string point = labels_of(page.results, "wait_point", page.say)[widest];
  map.caption = {"map-" + std::string(division), page.say("map.by_area", point, column),
                 finding(map, page.say)};
  map.data.caption = map.caption.title;
  return figure(map, page.say);
}

}  // namespace

Html area_maps(const Page& page) {
  const auto waits = waits_by_home(page.results);
  const engine::Dimension* homes = find_dimension(page.results, "municipality");
  if (!waits || homes == nullptr) return {};
  const auto* codes = std::get_if<std::vector<std::int16_t>>(&homes->labels);
  if (codes == nullptr) return {};
  Html all;
  for (const std::string_view division : divisions)
    all += map_of_division(page, *waits, division, *codes);
  if (all.is_empty()) return {};
  return paragraph(page.say("map.areas_lead")) + element("div", {{"class", "wide"}}, all);
}

}  // namespace output::report

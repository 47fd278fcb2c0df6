#include "output/report/heat_map.h"

#include <array>
#include <cmath>

#include "output/report/number.h"

namespace output::report {
namespace {

constexpr std::array bounds{0.70, 0.85, 0.95, 1.00};

Html cell(double share, const Words& say) {
  if (std::isnan(share)) return element("td", say("number.none"));
  const std::string kind = fmt::format("c{}", occupancy_class(share));
  return element("td", {{"class", kind}}, Html(number(100 * share, 0, say)));
}

Html heading(const HeatMap& map) {
  Html cells = element("th", {{"scope", "col"}}, Html(map.corner));
  for (const std::string& one : map.columns)
    cells += element("th", {{"scope", "col"}}, Html(one));
  return element("thead", element("tr", cells));
}

Html key(const Words& say) {
  Html all;
  for (std::size_t i = 0; i <= bounds.size(); ++i) {
    const std::string kind = fmt::format("c{}", i);
    all += element("span", {{"class", kind}}, Html(say(fmt::format("heat.class_{}", i))));
  }
  return element("p", {{"class", "keys"}}, all);
}

}  // namespace

int occupancy_class(double share) {
  // To the whole per cent that the cell shows.
  const double shown = std::round(100 * share) / 100;
  int found = 0;
  for (const double bound : bounds)
    found += found == 3 ? shown > bound : shown >= bound;
  return found;
}

Html heat_map(const HeatMap& map, const Words& say) {
  Html rows;
  for (std::size_t i = 0; i < map.rows.size(); ++i) {
    Html cells = element("th", {{"scope", "row"}}, Html(map.rows[i]));
    for (const double share : map.shares[i])
      cells += cell(share, say);
    rows += element("tr", cells);
  }
  const Html whole =
      element("table", {{"class", "heat"}},
              element("caption", map.caption) + heading(map) + element("tbody", rows));
  return key(say) + scrolling(map.caption, whole);
}

}  // namespace output::report

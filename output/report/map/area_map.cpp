#include "output/report/map/area_map.h"

#include <algorithm>
#include <numeric>

#include "output/report/map/municipality_map.h"
#include "output/report/map/surface.h"
#include "output/report/number.h"

namespace output::report {
namespace {

using Shapes = std::vector<const MunicipalityShape*>;

constexpr int line_height = 40;

Shapes shapes_in(const AreaMap::Area& area) {
  Shapes all;
  for (const int code : area.codes) {
    if (const MunicipalityShape* shape = shape_of(code)) all.push_back(shape);
  }
  return all;
}

std::string told(const AreaMap::Area& area, const AreaMap& map, const Words& say) {
  const bool has_value = area.value.replications > 0;
  return area.name + ": " + (has_value ? phrase(area.value, map.unit, say) : say("map.too_few"));
}

Html uses_of(const Shapes& shapes) {
  Html all;
  for (const MunicipalityShape* one : shapes)
    all += empty_element("use", {{"href", fmt::format("#m{}", one->code)}});
  return all;
}

std::string outlines_of(const Shapes& shapes, const MapSurface& surface) {
  std::string all;
  for (const MunicipalityShape* one : shapes)
    all += surface.square(*one);
  return all;
}

/// "c0" to "c4", "cn" without a value.
std::string colour(int fifth) {
  return fifth < 0 ? "cn" : fmt::format("c{}", fifth);
}

/// Places of the areas: those without a value, then from the lowest to the highest.
std::vector<std::size_t> ascending(const AreaMap& map, const std::vector<int>& fifth) {
  std::vector<std::size_t> order(map.areas.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
    if (fifth[a] < 0 || fifth[b] < 0) return fifth[a] < fifth[b];
    return map.areas[a].value.mean < map.areas[b].value.mean;
  });
  return order;
}

/// The areas by name and value, each with its colour.
Html names(const AreaMap& map, const std::vector<int>& fifth, int& y, const Words& say) {
  Html all;
  for (const std::size_t i : ascending(map, fifth)) {
    const std::string d = fmt::format("M{} {}h56v30h-56z", MapSurface::margin, y);
    all += empty_element("path", {{"class", colour(fifth[i])}, {"d", d}}) +
           svg_text({76, y + 23}, "s", told(map.areas[i], map, say));
    y += line_height;
  }
  return element("g", {{"class", "key"}}, all);
}

}  // namespace

Html figure(const AreaMap& map, const Words& say) {
  Shapes everybody;
  std::vector<double> values;
  for (const AreaMap::Area& one : map.areas) {
    const Shapes here = shapes_in(one);
    everybody.insert(everybody.end(), here.begin(), here.end());
    values.push_back(one.value.mean);
  }
  if (everybody.empty()) return {};
  const MapSurface surface(everybody);
  const std::vector<int> fifth = fifths(values);
  Html land, tiles;
  for (std::size_t i = 0; i < map.areas.size(); ++i) {
    const Shapes here = shapes_in(map.areas[i]);
    const std::string kind = colour(fifth[i]);
    const Html title = element("title", told(map.areas[i], map, say));
    land += element("g", {{"class", kind}}, title + uses_of(here));
    tiles += empty_element("path", {{"class", kind}, {"d", outlines_of(here, surface)}});
  }
  int bottom = MapSurface::height + MapSurface::margin;
  const Html drawing = surface.country(land) + element("g", {{"class", "tiles"}}, tiles) +
                       names(map, fifth, bottom, say);
  return figure(Picture{map.caption, {MapSurface::width, bottom}, drawing, map.data}, say);
}

}  // namespace output::report

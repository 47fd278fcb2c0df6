#include "output/report/map/municipality_map.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "output/report/map/surface.h"
#include "output/report/number.h"

namespace output::report {
namespace {

constexpr int key_height = 40;

/// "c0" to "c4", "cn" without a value.
std::string kind_of(int fifth) {
  return fifth < 0 ? "cn" : fmt::format("c{}", fifth);
}

struct Drawn {
  const MunicipalityShape* shape;
  std::string kind, title;
};

std::vector<Drawn> drawn_of(const MunicipalityMap& map, const std::vector<int>& fifth,
                            const Words& say) {
  std::vector<Drawn> all;
  for (std::size_t i = 0; i < map.areas.size(); ++i) {
    const MunicipalityMap::Area& area = map.areas[i];
    const std::string value = fifth[i] < 0 ? say("map.too_few") : phrase(area.value, map.unit, say);
    if (const MunicipalityShape* shape = shape_of(area.code))
      all.push_back({shape, kind_of(fifth[i]), area.name + ": " + value});
  }
  return all;
}

Html country(const std::vector<Drawn>& drawn, const MapSurface& surface) {
  Html all;
  for (const Drawn& one : drawn) {
    all += element("use", {{"href", fmt::format("#m{}", one.shape->code)}, {"class", one.kind}},
                   element("title", one.title));
  }
  return surface.country(all);
}

Html square(const Drawn& one, const MapSurface& surface) {
  const Pixel middle = surface.middle(*one.shape);
  return element("g", {{"class", one.kind}},
                 element("title", one.title) +
                     empty_element("path", {{"d", surface.square(*one.shape)}}) +
                     svg_text({middle.x, middle.y + 6}, "m", one.shape->label));
}

Html grid(const std::vector<Drawn>& drawn, const MapSurface& surface) {
  Html all;
  for (const Drawn& one : drawn)
    all += square(one, surface);
  return element("g", {{"class", "tiles"}}, all);
}

/// The lowest and the highest of each class that somebody is in, from `y` downwards.
Html key(const MunicipalityMap& map, const std::vector<int>& fifth, int& y, const Words& say) {
  Html all;
  for (int k = -1; k < 5; ++k) {
    const Estimate *low = nullptr, *high = nullptr;
    std::size_t members = 0;
    for (std::size_t i = 0; i < fifth.size(); ++i) {
      if (fifth[i] != k) continue;
      const Estimate& one = map.areas[i].value;
      ++members;
      if (low == nullptr || one.mean < low->mean) low = &one;
      if (high == nullptr || one.mean > high->mean) high = &one;
    }
    if (members == 0) continue;
    const auto alone = [&](const Estimate& one) {
      return phrase({1, 1, one.mean, 0, one.mean, one.mean}, map.unit, say);
    };
    const std::string words =
        k < 0 ? say("map.class_too_few", count(members, say))
              : say("map.class", alone(*low), alone(*high), count(members, say));
    const std::string d = fmt::format("M{} {}h56v30h-56z", MapSurface::margin, y);
    all += empty_element("path", {{"class", kind_of(k)}, {"d", d}}) +
           svg_text({76, y + 23}, "s", words);
    y += key_height;
  }
  return element("g", {{"class", "key"}}, all);
}

}  // namespace

std::vector<int> fifths(const std::vector<double>& values) {
  std::vector<double> sorted;
  std::copy_if(values.begin(), values.end(), std::back_inserter(sorted),
               [](double one) { return !std::isnan(one); });
  std::sort(sorted.begin(), sorted.end());
  std::vector<int> all;
  for (const double one : values) {
    if (std::isnan(one)) {
      all.push_back(-1);
      continue;
    }
    const auto below = std::lower_bound(sorted.begin(), sorted.end(), one) - sorted.begin();
    all.push_back(static_cast<int>(5 * below / static_cast<std::ptrdiff_t>(sorted.size())));
  }
  return all;
}

Html shared_shapes(const std::vector<MunicipalityMap::Area>& areas) {
  Html shapes;
  for (const MunicipalityMap::Area& area : areas) {
    const MunicipalityShape* shape = shape_of(area.code);
    if (shape == nullptr) continue;
    shapes += empty_element("path", {{"id", fmt::format("m{}", area.code)}, {"d", shape->path}});
  }
  return element("svg", {{"class", "shapes"}, {"aria-hidden", "true"}}, element("defs", shapes));
}

Html figure(const MunicipalityMap& map, const Words& say) {
  std::vector<double> values;
  for (const MunicipalityMap::Area& area : map.areas)
    values.push_back(area.value.mean);
  const std::vector<int> fifth = fifths(values);
  const std::vector<Drawn> drawn = drawn_of(map, fifth, say);
  if (drawn.empty()) return {};
  std::vector<const MunicipalityShape*> shapes;
  shapes.reserve(drawn.size());
  for (const Drawn& one : drawn)
    shapes.push_back(one.shape);
  const MapSurface surface(shapes);
  int bottom = MapSurface::height + MapSurface::margin;
  const Html drawing =
      country(drawn, surface) + grid(drawn, surface) + key(map, fifth, bottom, say);
  return figure(Picture{map.caption, {MapSurface::width, bottom}, drawing, map.data}, say);
}

}  // namespace output::report

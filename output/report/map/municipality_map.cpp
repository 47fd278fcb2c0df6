#include "output/report/map/municipality_map.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "output/report/map/municipalities.h"
#include "output/report/number.h"

namespace output::report {
namespace {

constexpr int width = 1000, height = 620, grid_width = 440, margin = 6;
constexpr int key_height = 40;

using Box = MunicipalityShape::Box;

const MunicipalityShape* shape_of(int code) {
  for (const MunicipalityShape& one : municipality_shapes()) {
    if (one.code == code) return &one;
  }
  return nullptr;
}

Box around(const Box& a, const Box& b) {
  return {{std::min(a.low.x, b.low.x), std::min(a.low.y, b.low.y)},
          {std::max(a.high.x, b.high.x), std::max(a.high.y, b.high.y)}};
}

/// "c0" to "c4", "cn" without a value.
std::string kind_of(int fifth) {
  return fifth < 0 ? "cn" : fmt::format("c{}", fifth);
}

/// From one box into another, as large as fits, in the middle.
class Fit {
 public:
  Fit(const Box& from, const Box& into) : from_(from), into_(into) {
    const auto ratio = [](int room, int needed) {
      return static_cast<double>(room) / std::max(1, needed);
    };
    scale_ = std::min(ratio(into.high.x - into.low.x, from.high.x - from.low.x),
                      ratio(into.high.y - into.low.y, from.high.y - from.low.y));
  }

  double scale() const { return scale_; }

  Pixel operator()(Pixel at) const {
    return {middle(into_.low.x, into_.high.x, at.x, from_.low.x, from_.high.x),
            middle(into_.low.y, into_.high.y, at.y, from_.low.y, from_.high.y)};
  }

 private:
  int middle(int low, int high, int at, int from_low, int from_high) const {
    const double off = at - (from_low + from_high) / 2.0;
    return static_cast<int>(std::lround((low + high) / 2.0 + scale_ * off));
  }

  Box from_, into_;
  double scale_ = 1;
};

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

Html country(const std::vector<Drawn>& drawn) {
  Box box = drawn.front().shape->box;
  for (const Drawn& one : drawn)
    box = around(box, one.shape->box);
  const Fit fit(box, {{margin, margin}, {width - grid_width - 3 * margin, height - margin}});
  const Pixel origin = fit({0, 0});
  Html all;
  for (const Drawn& one : drawn) {
    all += element("use", {{"href", fmt::format("#m{}", one.shape->code)}, {"class", one.kind}},
                   element("title", one.title));
  }
  const std::string move =
      fmt::format("translate({} {}) scale({:.3f})", origin.x, origin.y, fit.scale());
  return element("g", {{"class", "land"}, {"transform", move}}, all);
}

Html square(const Drawn& one, const Fit& fit) {
  const Pixel low = fit(one.shape->tile);
  const Pixel high = fit({one.shape->tile.x + 1, one.shape->tile.y + 1});
  const std::string d = fmt::format("M{} {}h{}v{}h-{}z", low.x + 1, low.y + 1, high.x - low.x - 2,
                                    high.y - low.y - 2, high.x - low.x - 2);
  const Html label =
      svg_text({(low.x + high.x) / 2, (low.y + high.y) / 2 + 6}, "m", one.shape->label);
  return element("g", {{"class", one.kind}},
                 element("title", one.title) + empty_element("path", {{"d", d}}) + label);
}

Html grid(const std::vector<Drawn>& drawn) {
  Box box{drawn.front().shape->tile, drawn.front().shape->tile};
  for (const Drawn& one : drawn)
    box = around(box, {one.shape->tile, {one.shape->tile.x + 1, one.shape->tile.y + 1}});
  const Fit fit(box, {{width - grid_width, margin}, {width - margin, height - margin}});
  Html all;
  for (const Drawn& one : drawn)
    all += square(one, fit);
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
    const std::string d = fmt::format("M{} {}h56v30h-56z", margin, y);
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
  int bottom = height + margin;
  const Html drawing = country(drawn) + grid(drawn) + key(map, fifth, bottom, say);
  return figure(Picture{map.caption, {width, bottom}, drawing, map.data}, say);
}

}  // namespace output::report

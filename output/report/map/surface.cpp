#include "output/report/map/surface.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace output::report {
namespace {

constexpr int grid_width = 440;

using Box = MunicipalityShape::Box;

Box around(const Box& a, const Box& b) {
  return {{std::min(a.low.x, b.low.x), std::min(a.low.y, b.low.y)},
          {std::max(a.high.x, b.high.x), std::max(a.high.y, b.high.y)}};
}

Box tile_of(const MunicipalityShape& shape) {
  return {shape.tile, {shape.tile.x + 1, shape.tile.y + 1}};
}

int moved(double middle, double scale, int at, int from_low, int from_high) {
  return static_cast<int>(std::lround(middle + scale * (at - (from_low + from_high) / 2.0)));
}

}  // namespace

const MunicipalityShape* shape_of(int code) {
  for (const MunicipalityShape& one : municipality_shapes()) {
    if (one.code == code) return &one;
  }
  return nullptr;
}

Pixel MapSurface::Fit::operator()(Pixel at) const {
  return {moved((into.low.x + into.high.x) / 2.0, scale, at.x, from.low.x, from.high.x),
          moved((into.low.y + into.high.y) / 2.0, scale, at.y, from.low.y, from.high.y)};
}

MapSurface::Fit MapSurface::fitted(const Box& from, const Box& into) {
  const auto ratio = [](int room, int needed) {
    return static_cast<double>(room) / std::max(1, needed);
  };
  return {from, into,
          std::min(ratio(into.high.x - into.low.x, from.high.x - from.low.x),
                   ratio(into.high.y - into.low.y, from.high.y - from.low.y))};
}

MapSurface::MapSurface(const std::vector<const MunicipalityShape*>& shapes) {
  Box land = shapes.front()->box, tiles = tile_of(*shapes.front());
  for (const MunicipalityShape* one : shapes) {
    land = around(land, one->box);
    tiles = around(tiles, tile_of(*one));
  }
  land_ = fitted(land, {{margin, margin}, {width - grid_width - 3 * margin, height - margin}});
  tiles_ = fitted(tiles, {{width - grid_width, margin}, {width - margin, height - margin}});
}

Html MapSurface::country(const Html& uses) const {
  const Pixel origin = land_({0, 0});
  const std::string move =
      fmt::format("translate({} {}) scale({:.3f})", origin.x, origin.y, land_.scale);
  return element("g", {{"class", "land"}, {"transform", move}}, uses);
}

std::string MapSurface::square(const MunicipalityShape& shape) const {
  const Pixel low = tiles_(shape.tile);
  const Pixel high = tiles_({shape.tile.x + 1, shape.tile.y + 1});
  return fmt::format("M{} {}h{}v{}h-{}z", low.x + 1, low.y + 1, high.x - low.x - 2,
                     high.y - low.y - 2, high.x - low.x - 2);
}

Pixel MapSurface::middle(const MunicipalityShape& shape) const {
  const Pixel low = tiles_(shape.tile);
  const Pixel high = tiles_({shape.tile.x + 1, shape.tile.y + 1});
  return {(low.x + high.x) / 2, (low.y + high.y) / 2};
}

}  // namespace output::report

/// Where Danish municipalities lie: a shape on a map, and a square of its own on a grid.
///
/// On a map Lolland is large and Frederiksberg cannot be seen; on the grid every municipality has
/// the same room. Both keep neighbours near each other. Written by make_map.py, which tells how.
#pragma once

#include <span>
#include <string_view>

#include "output/report/plot.h"

namespace output::report {

struct MunicipalityShape {
  struct Box {
    Pixel low, high;
  };
  int code = 0;            ///< kommunekode, 101 to 860
  std::string_view label;  ///< three letters, for the grid
  Pixel tile;              ///< column and row, from 0 in the north-west
  Box box;                 ///< around the shape
  std::string_view path;   ///< closed outlines, the attribute d of an SVG path
};

/// All 98, by code.
std::span<const MunicipalityShape> municipality_shapes();

}  // namespace output::report

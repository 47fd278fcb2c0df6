/// Boxes in columns from left to right, and the ways between them: a layered layout.
///
/// 1. Ways that would lead back are turned round (depth first, in the order given).
/// 2. Each box stands right of all that lead to it; a column that grows too tall goes on in the
/// next.
/// 3. Long ways get a bend in every column they cross; boxes and bends are ordered by the mean
/// place
///    of their neighbours, to and fro, and the order with the fewest crossings is kept.
/// 4. Heights follow the neighbours as far as the order allows.
/// After Sugiyama, Tagawa & Toda, IEEE Trans. SMC 11 (1981) 109-125. Only whole-number and
/// left-to-right sums: the same boxes give the same picture on every machine.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace tools {

struct LayoutSizes {
  double column = 310;  ///< from one column's left edge to the next
  double box_width = 210;
  double box_height = 76;
  double gap = 18;       ///< between two boxes of a column
  double bend_gap = 10;  ///< between ways that pass
};

struct Point {
  double x = 0;
  double y = 0;
};

/// Where a way leaves, bends and arrives.
struct Route {
  std::vector<Point> points;
  bool leads_back = false;  ///< to a column that is not further right
};

struct Layout {
  std::vector<Point> boxes;   ///< upper left corners
  std::vector<Route> routes;  ///< parallel to the ways; a way to itself has none
  double width = 0;
  double height = 0;
};

using Ways = std::vector<std::pair<std::size_t, std::size_t>>;

/// Requires: every end of a way is below `boxes`.
Layout lay_out(std::size_t boxes, const Ways& ways, const LayoutSizes& sizes);

}  // namespace tools

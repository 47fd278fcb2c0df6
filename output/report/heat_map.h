/// Occupancy as a table of colours: a row a unit, a column a stretch of time, the per cent in the
/// cell.
///
/// Five fixed classes, so that pages can be held side by side. They are landmarks, not norms: above
/// about 85 % the risk of having no bed shows in an acute hospital (Bagust, Place and Posnett, BMJ
/// 319, 1999), and a small ward reaches it sooner.
#pragma once

#include <string>
#include <vector>

#include "output/report/html.h"
#include "output/report/measured.h"
#include "output/report/words.h"

namespace output::report {

struct HeatMap {
  std::string caption, corner;
  std::vector<std::string> rows, columns;
  std::vector<Cells> shares;  ///< by row and column; NaN: nothing available then
};

/// With its key.
Html heat_map(const HeatMap& map, const Words& say);

/// 0: below 70 %, 1: to 85 %, 2: to 95 %, 3: to 100 %, 4: more.
int occupancy_class(double share);

}  // namespace output::report

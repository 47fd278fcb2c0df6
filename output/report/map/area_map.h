/// A figure by region or council: all municipalities of an area have its colour, on the map and in
/// the grid of squares. Classes as in municipality_map.h; the table has the numbers.
#pragma once

#include <string>
#include <vector>

#include "output/report/chart.h"
#include "output/report/estimate.h"

namespace output::report {

struct AreaMap {
  struct Area {
    std::string name;
    std::vector<int> codes;  ///< kommunekoder of those who lie in it
    Estimate value;          ///< its mean is NaN where there is too little to show
  };
  Caption caption;
  std::string unit;
  std::vector<Area> areas;
  Table data;
};

/// Uses the shared shapes of municipality_map.h; empty if no area has a municipality of today.
Html figure(const AreaMap& map, const Words& say);

}  // namespace output::report

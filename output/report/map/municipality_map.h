/// A figure by municipality: darker is more, in five classes of equally many municipalities.
///
/// The map on the left says where, the grid on the right says who: there every municipality has a
/// square with its name. Both are drawn from the same classes, and the table has the numbers.
#pragma once

#include <string>
#include <vector>

#include "output/report/chart.h"
#include "output/report/estimate.h"

namespace output::report {

struct MunicipalityMap {
  struct Area {
    int code = 0;      ///< kommunekode
    std::string name;  ///< as people call it
    Estimate value;    ///< its mean is NaN where there is too little to show
  };
  Caption caption;
  std::string unit;
  std::vector<Area> areas;
  Table data;
};

/// The shapes that the maps of a page share; stands once, before the first of them.
Html shared_shapes(const std::vector<MunicipalityMap::Area>& areas);

Html figure(const MunicipalityMap& map, const Words& say);

/// Which fifth of the values each one belongs to, 0 (low) to 4 (high); equal values are in the same
/// one, none (-1) for NaN.
std::vector<int> fifths(const std::vector<double>& values);

}  // namespace output::report

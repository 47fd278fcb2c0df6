/// A curve of every replication, seen together: the middle, and a band that holds most of them.
///
/// At each x the values are sorted and the n/20 (rounded down) lowest and highest are left out, so
/// at least 9 of 10 replications lie in the band; below 20 replications it spans all. Middle:
/// median. The bytes of occupied_beds_fan are interpolated quantiles and may differ a little.
#pragma once

#include <vector>

#include "output/report/measured.h"

namespace output::report {

/// NaN where no replication has a value.
struct Fan {
  std::vector<double> low, middle, high;
};

/// `first` and `count` choose the cells.
Fan fan_over_replications(const CellsByReplication& cells, std::size_t first, std::size_t count);

}  // namespace output::report

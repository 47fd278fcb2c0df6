/// The order of boxes and bends within their columns, with few crossings.
#pragma once

#include <cstddef>
#include <vector>

#include "tools/drawing/columns.h"

namespace tools {

/// Boxes and bends in columns; each is joined to neighbours in the columns beside it only.
struct ColumnNet {
  std::vector<std::size_t> column_of;             ///< of boxes, then of bends
  std::vector<std::vector<std::size_t>> columns;  ///< boxes and bends from top to bottom
  std::vector<std::vector<std::size_t>> left, right;
  std::vector<std::vector<std::size_t>> chains;  ///< bends of each way, from its start to its end
};

/// Ways within a column have no bends and do not pull.
ColumnNet net_of(const Columns& columns, const Ways& ways);

void order_columns(ColumnNet& net);

/// How often two ways cross between neighbouring columns.
std::size_t crossings(const ColumnNet& net);

}  // namespace tools

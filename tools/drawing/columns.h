/// In which column each box stands.
#pragma once

#include <cstddef>
#include <vector>

#include "tools/drawing/layers.h"

namespace tools {

struct Columns {
  std::vector<std::size_t> of_box;
  std::size_t number = 0;
};

/// Right of all that lead to it, as far as no circle forbids it; about `tallest` boxes a column.
Columns columns_of(std::size_t boxes, const Ways& ways, std::size_t tallest);

}  // namespace tools

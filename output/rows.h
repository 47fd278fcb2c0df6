/// Consecutive rows of a table that is read or written a piece at a time.
#pragma once

#include <cstdint>

namespace output {

struct Rows {
  std::uint64_t first = 0;
  std::uint64_t count = 0;
};

}  // namespace output

/// Where a command writes.
#pragma once

#include <iosfwd>

namespace tools {

/// Answers, and all else.
struct Streams {
  std::ostream& out;
  std::ostream& problems;
};

}  // namespace tools

/// Which of many to show first.
#pragma once

#include <cstddef>
#include <vector>

namespace output::report {

/// The places of the (at most) `most` largest positive sizes, in their own order. NaN is not
/// positive.
std::vector<std::size_t> largest(const std::vector<double>& sizes, std::size_t most);

/// The same, largest first; the earlier one first among equals.
std::vector<std::size_t> largest_first(const std::vector<double>& sizes, std::size_t most);

}  // namespace output::report

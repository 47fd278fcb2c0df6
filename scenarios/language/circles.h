/// Circles in a directed graph.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace scenarios {

using Arrow = std::pair<std::size_t, std::size_t>;

/// One circle of the graph with nodes 0 .. nodes-1: its nodes in order, starting with the least;
/// empty if there is none. The same graph gives the same circle.
std::vector<std::size_t> find_circle(std::size_t nodes, const std::vector<Arrow>& arrows);

}  // namespace scenarios

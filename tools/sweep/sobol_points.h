/// Sobol's low-discrepancy points with Owen's scrambling.
///
/// Direction numbers: Joe & Kuo, SIAM Journal on Scientific Computing 30, 2008, by Boost.Random.
/// The zero point that Boost leaves out is put back, since without it 2^m points are no net (Owen,
/// "On dropping the first Sobol' point", 2020). Scrambling is nested and uniform (Owen 1995): a
/// bit is flipped by a random bit that depends on the seed, the dimension and all higher bits, so
/// every point is uniform and the net stays a net.
#pragma once

#include <cstdint>
#include <vector>

namespace tools {

/// `points` x `dimensions`, row by row, strictly between 0 and 1: middles of 2^32 cells.
/// Requires: 1 to most_sobol_dimensions dimensions, fewer than 2^32 points.
std::vector<double> sobol_points(std::uint64_t points, std::size_t dimensions, std::uint64_t seed);

/// The same without scrambling, as cells counted from 0: for tests.
std::vector<std::uint32_t> plain_sobol_cells(std::uint64_t points, std::size_t dimensions);

}  // namespace tools

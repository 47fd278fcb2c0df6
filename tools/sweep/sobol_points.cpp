#include "tools/sweep/sobol_points.h"

#include <boost/random/sobol.hpp>

#include "engine/ensure.h"
#include "engine/random/stream.h"
#include "tools/sweep/design.h"

namespace tools {

namespace {

using Engine = boost::random::sobol_engine<std::uint32_t, 32>;

/// The top bits are scrambled one by one; what is below them is one random number.
class Scrambler {
 public:
  explicit Scrambler(std::uint64_t seed) : seed_(seed) {}

  std::uint32_t operator()(std::uint32_t cell, std::uint32_t dimension) const {
    std::uint32_t scrambled = cell;
    for (std::uint32_t depth = 0; depth < 32; ++depth) {
      const std::uint32_t above = depth == 0 ? 0 : cell >> (32 - depth);
      scrambled ^= flip(dimension, depth, above) << (31 - depth);
    }
    return scrambled;
  }

 private:
  /// Philox gives 256 bits: neighbours in the tree of bits share a block.
  std::uint32_t flip(std::uint32_t dimension, std::uint32_t depth, std::uint32_t above) const {
    constexpr std::uint64_t what = engine::stable_hash("Owen scrambling");
    const engine::PhiloxCounter counter = {above, depth, dimension, what};
    return static_cast<std::uint32_t>(engine::philox(counter, {seed_, 0})[0] >> 63U);
  }

  std::uint64_t seed_;
};

double middle(std::uint32_t cell) {
  return (static_cast<double>(cell) + 0.5) * 0x1p-32;
}

}  // namespace

std::vector<std::uint32_t> plain_sobol_cells(std::uint64_t points, std::size_t dimensions) {
  engine::ensure(dimensions >= 1 && dimensions <= most_sobol_dimensions,
                 "there are direction numbers for every dimension");
  engine::ensure(points < (std::uint64_t{1} << 32U), "points are cells of 32 bits");
  std::vector<std::uint32_t> cells(points * dimensions, 0);
  Engine engine(dimensions);
  for (std::size_t i = dimensions; i < cells.size(); ++i)  // the first point is zero
    cells[i] = engine();
  return cells;
}

std::vector<double> sobol_points(std::uint64_t points, std::size_t dimensions, std::uint64_t seed) {
  const std::vector<std::uint32_t> cells = plain_sobol_cells(points, dimensions);
  const Scrambler scrambled(seed);
  std::vector<double> coordinates(cells.size());
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const auto dimension = static_cast<std::uint32_t>(i % dimensions);
    coordinates[i] = middle(scrambled(cells[i], dimension));
  }
  return coordinates;
}

}  // namespace tools

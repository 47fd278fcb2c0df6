/// The points of a sweep: where in the ranges of the factors the model is run.
///
/// A design is a pure function of its wish and the seed, so every machine makes the same one. A
/// coordinate lies from 0 (low end of a factor's range) to 1 (high end); factor_value.h makes
/// values of coordinates. Random choices are the engine's counter-based streams. Sources of the
/// designs: grid, one at a time: Saltelli and others, *Global Sensitivity Analysis: The Primer*,
/// 2008, ch. 2; Latin hypercube: McKay, Beckman & Conover, Technometrics 21(2), 1979; Morris,
/// Technometrics 33(2), 1991, with groups as in Campolongo and others 2007; Saltelli pairs:
/// Saltelli and others, Computer Physics Communications 181, 2010.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace tools {

enum class Method { grid, list, one_at_a_time, latin_hypercube, sobol, morris, saltelli };

/// In the order of Method, as a plan and a file name them.
std::string_view name_of(Method method);
std::span<const std::string_view> method_names();

/// One factor as a design sees it.
struct DesignFactor {
  std::uint32_t group = 0;   ///< factors of one group move together; groups count from 0
  std::uint32_t levels = 2;  ///< grid, one at a time: how many values
  double base = 0.5;         ///< one at a time: where it stands while others move
};

struct DesignWish {
  Method method = Method::latin_hypercube;
  std::uint64_t count = 1;   ///< points; trajectories of Morris; base points of Saltelli
  std::uint32_t levels = 4;  ///< of Morris; even
  std::uint64_t seed = 1;

  friend bool operator==(const DesignWish&, const DesignWish&) = default;
};

/// What a point is in its design, so that an analysis never has to know an order.
struct PointRole {
  std::uint32_t block = 0;  ///< trajectory; base point; factor that moves (from 1; 0 is the base)
  std::uint32_t place = 0;  ///< step; 0 A, 1 B, 2 + group; level

  friend bool operator==(const PointRole&, const PointRole&) = default;
};

struct Design {
  std::size_t factors = 0;
  std::vector<double> coordinates;  ///< points x factors, row by row
  std::vector<PointRole> roles;     ///< one a point

  std::size_t points() const { return roles.size(); }
  std::span<const double> at(std::size_t point) const {
    return std::span(coordinates).subspan(point * factors, factors);
  }

  friend bool operator==(const Design&, const Design&) = default;
};

/// How many points `make_design` would give; 2^63 if they are more than that.
std::uint64_t points_of(const DesignWish& wish, std::span<const DesignFactor> factors);

/// Requires: not a list; at least one factor; at most 3667 (Sobol) or 1833 (Saltelli) of them;
/// levels >= 2, those of Morris even.
Design make_design(const DesignWish& wish, std::span<const DesignFactor> factors);

/// So many dimensions has the table of direction numbers (Joe & Kuo 2008, as Boost.Random has it).
inline constexpr std::size_t most_sobol_dimensions = 3667;

/// One more than the greatest group.
std::size_t groups_of(std::span<const DesignFactor> factors);

}  // namespace tools

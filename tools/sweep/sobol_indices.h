/// Variance-based sensitivity: how much of the spread of a figure is due to each factor.
///
/// The first-order index S is the share that a factor explains by itself; the total index T is what
/// would be left if all others were known, its interactions included. S: Saltelli and others,
/// Computer Physics Communications 181, 2010, table 2 (b); T: Jansen, ibid. 117, 1999. Both are
/// estimates, and a small one may come out below 0; intervals say how sure they are, by the
/// bootstrap over base points (Archer, Saltelli & Sobol, 1997) with fixed random numbers.
/// Checked: Ishigami's and Sobol's functions in tests/tools/sensitivity_theory_test.cpp.
#pragma once

#include <span>
#include <vector>

#include "engine/statistics/interval.h"
#include "tools/sweep/design.h"

namespace tools {

struct SobolIndex {
  double first = 0, total = 0;
  engine::Interval first_interval, total_interval;  ///< 95 %
};

struct SobolAnswer {
  std::vector<SobolIndex> groups;
  std::size_t used = 0;  ///< base points; one with a run that has no value is left out
  double variance = 0;
};

/// Of a Saltelli design, by the roles of its points. `means`: one a point. No groups in the answer
/// if fewer than two base points can be used, or if nothing varies.
SobolAnswer sobol_indices(const Design& design, std::span<const double> means, std::size_t groups);

/// Shared by the analyses that resample.
inline constexpr std::uint32_t bootstrap_draws = 1000;

}  // namespace tools

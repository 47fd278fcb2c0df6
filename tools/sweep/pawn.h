/// Sensitivity of the whole distribution of a figure, from whatever points there are: PAWN.
///
/// The points are parted into slices by one factor; the index is the median over slices of how far
/// the distribution within a slice lies from that of all points (Kolmogorov & Smirnov's distance).
/// It needs no special design, and sees also what the mean does not show. Even a factor that does
/// nothing has an index above 0 with few points: `of_nothing` is that of slices drawn at random,
/// and what does not lie clearly above it does not count. Sources: Pianosi & Wagener, Environmental
/// Modelling & Software 108, 2018; the dummy: Zadeh and others, ibid. 91, 2017. Checked: closed
/// forms in tests/tools/sensitivity_theory_test.cpp.
#pragma once

#include <span>
#include <vector>

#include "tools/sweep/design.h"

namespace tools {

struct PawnAnswer {
  std::vector<double> factors;  ///< median distance; empty if there are too few points
  double of_nothing = 0;
};

/// Slices of equal numbers of points (a value that many points share stays in one slice): at most
/// ten, of at least ten points.
PawnAnswer pawn(const Design& design, std::span<const double> means);

}  // namespace tools

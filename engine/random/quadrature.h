/// The integral of a function with values between 0 and 1, to about 13 digits of it.
///
/// Gauss-Legendre with 8 points on each piece, halved until halves and whole agree. Jumps are found
/// by halving. Source of nodes and weights: Abramowitz & Stegun, table 25.4.
#pragma once

#include <functional>
#include <vector>

namespace engine {

/// `points`: ascending, where pieces begin and end. `noise`: how wrong values of f may be.
double integral(const std::function<double(double)>& f, const std::vector<double>& points,
                double noise);

}  // namespace engine

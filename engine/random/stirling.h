/// What Stirling's formula leaves out: log gamma(x) - ((x - 1/2) log x - x + log(2 pi) / 2), x > 0.
/// Keeps densities of large shapes exact, where log_gamma itself is too large a number.
#pragma once

namespace engine {

double stirling_rest(double x);

}  // namespace engine

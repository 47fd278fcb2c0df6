/// The gamma law of unit scale: regularised incomplete gamma functions P and Q = 1 - P of a shape,
/// and the inverse of P. What depends on the shape alone is computed once: a law is drawn from
/// millions of times.
#pragma once

namespace engine {

struct GammaShape {
  /// Requires: of > 0.
  explicit GammaShape(double of);

  double shape;
  double log_gamma;
  double log_gamma_of_next;  ///< log gamma(shape + 1)
  double stirling_rest;
  double root;  ///< of shape / (2 pi)
};

/// To an absolute 2e-15 and a relative 1e-12 down to 1e-200, for shapes up to 1e6. Require x >= 0,
/// 0 < p < 1.
double gamma_cdf(const GammaShape& of, double x);
double gamma_survival(const GammaShape& of, double x);
double gamma_quantile(const GammaShape& of, double p);

}  // namespace engine

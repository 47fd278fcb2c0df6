/// Three ways to the regularised incomplete gamma functions, each where it converges fast:
/// power series (A&S 6.5.29), continued fraction (A&S 6.5.31), and for shapes from 12 on near the
/// mean Temme's uniform expansion: Gil, Segura & Temme, "Efficient and accurate algorithms for the
/// computation and inversion of the incomplete gamma function ratios", SIAM J. Sci. Comput. 34
/// (2012).
#include <array>
#include <cmath>

#include "engine/ensure.h"
#include "engine/random/elementary.h"
#include "engine/random/gamma_shape.h"
#include "engine/random/polynomial.h"
#include "engine/random/stirling.h"

namespace engine {
namespace {

constexpr double rounding = 0x1p-53;

/// P, Q and the density of the logarithm, x^shape exp(-x) / gamma(shape).
struct GammaPoint {
  double below = 0;
  double above = 0;
  double density = 0;
};

/// lambda - 1 - log lambda for lambda = x / shape, without cancellation near 1:
/// log(1 + m) = 2 atanh(r), r = m / (2 + m).
double deviance_of(double shape, double x) {
  const double m = (x - shape) / shape;
  if (m < -0.3 || m > 0.3) return m - log(x / shape);
  const double r = m / (2 + m);
  const double square = r * r;
  constexpr std::array reciprocals{1.0 / 3,  1.0 / 5,  1.0 / 7,  1.0 / 9,  1.0 / 11, 1.0 / 13,
                                   1.0 / 15, 1.0 / 17, 1.0 / 19, 1.0 / 21, 1.0 / 23, 1.0 / 25};
  return r * (m - 2 * square * polynomial(reciprocals, square));
}

double density_of_log(const GammaShape& of, double x, double deviance) {
  if (of.shape < 1) return exp(of.shape * log(x) - x - of.log_gamma);
  return of.root * exp(-of.shape * deviance - of.stirling_rest);
}

/// sum of x^n / ((shape+1)...(shape+n)), times density / shape.
double below_by_series(double shape, double x, double density) {
  double sum = 1;
  double term = 1;
  for (int n = 1; term > sum * rounding; ++n) {
    term *= x / (shape + n);
    sum += term;
  }
  return density / shape * sum;
}

/// 1/(x+1-a- 1(1-a)/(x+3-a- ...)), times density; by the recurrence of Lentz. Requires x >= 1.
double above_by_fraction(double shape, double x, double density) {
  double b = x + 1 - shape;
  double c = 1e300;
  double d = 1 / b;
  double value = d;
  double change = 0;
  for (int n = 1; std::abs(change - 1) > 4 * rounding; ++n) {
    ensure(n < 10'000, "the continued fraction of the gamma law converges");
    const double a = n * (shape - n);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    change = c * d;
    value *= change;
  }
  return density * value;
}

/// The correction to the normal approximation: sum of b_n eta^n, b_n by backward recursion from the
/// coefficients of eta / (lambda - 1), where eta^2 / 2 = lambda - 1 - log lambda.
double temme_correction(double shape, double eta) {
  constexpr std::array series{1.0,
                              -0.33333333333333333333,
                              0.083333333333333333333,
                              -0.014814814814814814815,
                              0.0011574074074074074074,
                              0.00035273368606701940035,
                              -0.0001787551440329218107,
                              3.9192631785224377817e-5,
                              -2.1854485106799921615e-6,
                              -1.8540622107151599607e-6,
                              8.296711340953086005e-7,
                              -1.7665952736826079304e-7,
                              6.7078535434014985804e-9,
                              1.0261809784240308043e-8,
                              -4.3820360184533531866e-9,
                              9.1476995822367902342e-10,
                              -2.5514193994946249767e-11,
                              -5.8307721325504250675e-11,
                              2.4361948020667416244e-11,
                              -5.0276692801141755891e-12,
                              1.1004392031956134771e-13,
                              3.3717632624009853788e-13,
                              -1.3923887224181620659e-13,
                              2.8534893807047443204e-14,
                              -5.139111834242572619e-16,
                              -1.9752288294349442835e-15,
                              8.0995211567045613341e-16};
  double next = series[26];
  double here = series[25];
  double sum = here + eta * next;
  for (std::size_t n = 24; n > 0; --n) {
    const double before = series[n] + static_cast<double>(n + 1) * next / shape;
    next = here;
    here = before;
    sum = here + eta * sum;
  }
  return sum / (1 + next / shape);
}

/// Fills in P and Q near the mean of a large shape. `deviance` = lambda - 1 - log lambda.
GammaPoint near_mean(const GammaShape& of, double x, double deviance, double density) {
  const double shape = of.shape;
  const double eta = (x < shape ? -1 : 1) * std::sqrt(2 * deviance);
  const double z = eta * std::sqrt(shape);
  const double correction = density * exp(of.stirling_rest) / shape * temme_correction(shape, eta);
  return {normal_cdf(z) - correction, normal_cdf(-z) + correction, density};
}

GammaPoint gamma_at(const GammaShape& of, double x) {
  const double shape = of.shape;
  const double deviance = deviance_of(shape, x);
  const double density = density_of_log(of, x, deviance);
  if (shape >= 12 && x > 0.3 * shape && x < 2.35 * shape) {
    return near_mean(of, x, deviance, density);
  }
  if (x < shape + 1) {
    const double below = below_by_series(shape, x, density);
    return {below, 1 - below, density};
  }
  const double above = above_by_fraction(shape, x, density);
  return {1 - above, above, density};
}

/// Where P = p if x is so small that P = x^shape / gamma(shape + 1).
double small_quantile(const GammaShape& of, double p) {
  return exp((log(p) + of.log_gamma_of_next) / of.shape);
}

double first_guess(const GammaShape& of, double p) {
  const double shape = of.shape;
  const double z = normal_quantile(p);
  const double root = 1 - 1 / (9 * shape) + z / (3 * std::sqrt(shape));
  if (root > 0.25) return shape * root * root * root;  // Wilson & Hilferty, PNAS 17 (1931)
  return small_quantile(of, p);
}

/// The step in log x by Halley's method on log P (or on log Q, in the upper half): both are concave
/// in log x. Writes how far off the logarithm of the probability was.
struct Step {
  double in_log_x = 0;
  double error = 0;
};

Step halley_step(const GammaShape& of, double x, double p) {
  const GammaPoint at = gamma_at(of, x);
  const bool is_upper = p > 0.5;
  const double error = is_upper ? log((1 - p) / at.above) : log(at.below / p);
  const double slope = at.density / (is_upper ? at.above : at.below);
  const double bend = slope * (of.shape - x + (is_upper ? slope : -slope));
  const double newton = error / slope;
  double curvature = newton * bend / (2 * slope);
  if (curvature > 0.5) curvature = 0.5;
  if (curvature < -0.5) curvature = -0.5;
  return {-newton / (1 - curvature), error};
}

}  // namespace

GammaShape::GammaShape(double of)
    : shape(of),
      log_gamma(engine::log_gamma(of)),
      log_gamma_of_next(engine::log_gamma(of + 1)),
      stirling_rest(engine::stirling_rest(of)) {
  constexpr double two_pi = 6.283185307179586477;
  root = std::sqrt(shape / two_pi);
}

double gamma_cdf(const GammaShape& of, double x) {
  return x > 0 ? gamma_at(of, x).below : 0.0;
}

double gamma_survival(const GammaShape& of, double x) {
  return x > 0 ? gamma_at(of, x).above : 1.0;
}

double gamma_quantile(const GammaShape& of, double p) {
  ensure(of.shape > 0, "a gamma law has a positive shape");
  ensure(p > 0 && p < 1, "a quantile is asked for a probability between 0 and 1");
  // With a shape of 1 or more not even the smallest draw, 2^-53, gives so small a value.
  const bool may_be_small = of.shape < 1 || p < 0x1p-53;
  if (may_be_small) {
    const double small = small_quantile(of, p);
    if (small < 0x1p-56) return small;
  }
  double x = first_guess(of, p);
  for (int round = 0; round < 60; ++round) {
    const Step step = halley_step(of, x, p);
    x *= exp(step.in_log_x);
    if (step.error < 1e-5 && step.error > -1e-5) return x;
  }
  ensure(false, "the quantile of a gamma law is found");
  return x;
}

}  // namespace engine

/// Cdf: W. J. Cody, "Rational Chebyshev approximations for the error function", Mathematics of
/// Computation 23 (1969), in the form of ANORM, ACM TOMS algorithm 715.
/// Quantile: M. J. Wichura, algorithm AS 241 (PPND16), Applied Statistics 37 (1988).
#include <cmath>

#include "engine/ensure.h"
#include "engine/random/elementary.h"
#include "engine/random/polynomial.h"

namespace engine {
namespace {

/// cdf(z) - 1/2 for |z| <= 0.66291.
double cdf_beyond_half(double z) {
  constexpr std::array numerator{18154.981253343561249, 1067.6894854603709582,
                                 161.02823106855587881, 2.2352520354606839287,
                                 0.065682337918207449113};
  constexpr std::array denominator{45507.789335026729956, 10260.932208618978205,
                                   976.09855173777669322, 47.20258190468824187, 1.0};
  const double square = z * z;
  return z * polynomial(numerator, square) / polynomial(denominator, square);
}

/// exp(-y^2/2), y split so that the square of the first part is exact.
double gauss(double y) {
  const double first = static_cast<double>(static_cast<std::int64_t>(y * 16)) / 16;
  const double rest = (y - first) * (y + first);
  return exp(-0.5 * first * first) * exp(-0.5 * rest);
}

/// Upper tail for y > 0.66291.
double upper_tail(double y) {
  if (y > 38.6) return 0.0;
  if (y <= 5.656854249492380195) {  // sqrt(32)
    constexpr std::array numerator{
        9842.7148383839780218, 11602.651437647350124,  6848.1904505362823326,
        2494.5375852903726711, 597.27027639480026226,  93.506656132177855979,
        8.8831497943883759412, 0.39894151208813466764, 1.0765576773720192317e-8};
    constexpr std::array denominator{
        19685.429676859990727, 38912.003286093271411, 34900.952721145977266,
        18615.571640885098091, 6485.558298266760755,  1519.377599407554805,
        235.38790178262499861, 22.266688044328115691, 1.0};
    return gauss(y) * (polynomial(numerator, y) / polynomial(denominator, y));
  }
  constexpr std::array numerator{2.9112874951168792e-5, 0.001421619193227893466,
                                 0.022235277870649807,  0.1274011611602473639,
                                 0.21589853405795699,   0.02307344176494017303};
  constexpr std::array denominator{7.29751555083966205e-5, 0.00378239633202758244,
                                   0.0659881378689285515,  0.468238212480865118,
                                   1.28426009614491121,    1.0};
  constexpr double per_root_two_pi = 0.39894228040143267794;
  const double w = 1 / (y * y);
  const double correction = w * polynomial(numerator, w) / polynomial(denominator, w);
  return gauss(y) * (per_root_two_pi - correction) / y;
}

/// |quantile| / offset for p = 1/2 + offset, |offset| <= 0.425.
double central_ratio(double offset) {
  constexpr std::array numerator{3.3871328727963666080e0, 1.3314166789178437745e2,
                                 1.9715909503065514427e3, 1.3731693765509461125e4,
                                 4.5921953931549871457e4, 6.7265770927008700853e4,
                                 3.3430575583588128105e4, 2.5090809287301226727e3};
  constexpr std::array denominator{1.0,
                                   4.2313330701600911252e1,
                                   6.8718700749205790830e2,
                                   5.3941960214247511077e3,
                                   2.1213794301586595867e4,
                                   3.9307895800092710610e4,
                                   2.8729085735721942674e4,
                                   5.2264952788528545610e3};
  const double r = 0.180625 - offset * offset;
  return polynomial(numerator, r) / polynomial(denominator, r);
}

/// |quantile| from r = sqrt(-log(tail probability)), 1.6 - 0.22 < r <= 5.
double near_tail(double r) {
  constexpr std::array numerator{1.42343711074968357734e0,  4.63033784615654529590e0,
                                 5.76949722146069140550e0,  3.64784832476320460504e0,
                                 1.27045825245236838258e0,  2.41780725177450611770e-1,
                                 2.27238449892691845833e-2, 7.74545014278341407640e-4};
  constexpr std::array denominator{1.0,
                                   2.05319162663775882187e0,
                                   1.67638483018380384940e0,
                                   6.89767334985100004550e-1,
                                   1.48103976427480074590e-1,
                                   1.51986665636164571966e-2,
                                   5.47593808499534494600e-4,
                                   1.05075007164441684324e-9};
  return polynomial(numerator, r - 1.6) / polynomial(denominator, r - 1.6);
}

/// The same for r > 5.
double far_tail(double r) {
  constexpr std::array numerator{6.65790464350110377720e0,  5.46378491116411436990e0,
                                 1.78482653991729133580e0,  2.96560571828504891230e-1,
                                 2.65321895265761230930e-2, 1.24266094738807843860e-3,
                                 2.71155556874348757815e-5, 2.01033439929228813265e-7};
  constexpr std::array denominator{1.0,
                                   5.99832206555887937690e-1,
                                   1.36929880922735805310e-1,
                                   1.48753612908506148525e-2,
                                   7.86869131145613259100e-4,
                                   1.84631831751005468180e-5,
                                   1.42151175831644588870e-7,
                                   2.04426310338993978564e-15};
  return polynomial(numerator, r - 5) / polynomial(denominator, r - 5);
}

}  // namespace

double normal_cdf(double z) {
  if (z < -0.66291) return upper_tail(-z);
  if (z > 0.66291) return 1 - upper_tail(z);
  return 0.5 + cdf_beyond_half(z);
}

double normal_quantile(double p) {
  ensure(p > 0 && p < 1, "a quantile is asked for a probability between 0 and 1");
  const double offset = p - 0.5;
  if (offset >= -0.425 && offset <= 0.425) return offset * central_ratio(offset);
  const double r = std::sqrt(-log(p < 0.5 ? p : 1 - p));
  const double size = r <= 5 ? near_tail(r) : far_tail(r);
  return p < 0.5 ? -size : size;
}

}  // namespace engine

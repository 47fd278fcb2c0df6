/// Series of log gamma(1+e) by zeta(n) - 1: Abramowitz & Stegun 6.1.33; Stirling's series: 6.1.40.
#include "engine/random/elementary.h"
#include "engine/random/polynomial.h"
#include "engine/random/stirling.h"

namespace engine {
namespace {

/// log gamma(2 + e), |e| <= 1/2: e (1 - Euler's constant) + sum over n >= 2 of (-e)^n
/// (zeta(n)-1)/n.
double log_gamma_around_two(double e) {
  constexpr std::array coefficients{
      0.42278433509846713939,    0.32246703342411321824,    -0.067352301053198095133,
      0.020580808427784547879,   -0.0073855510286739852663, 0.0028905103307415232858,
      -0.0011927539117032609771, 0.00050966952474304242234, -0.00022315475845357937976,
      9.9457512781808533715e-5,  -4.49262367381331417e-5,   2.0507212775670691553e-5,
      -9.439488275268395904e-6,  4.3748667899074878042e-6,  -2.0392157538013662368e-6,
      9.5514121304074198329e-7,  -4.4924691987645660433e-7, 2.1207184805554665869e-7,
      -1.0043224823968099609e-7, 4.7698101693639805658e-8,  -2.271109460894316491e-8,
      1.0838659214896954091e-8,  -5.1834750419700466551e-9, 2.4836745438024783172e-9,
      -1.1921401405860912074e-9, 5.7313672416788620133e-10};
  return e * polynomial(coefficients, e);
}

constexpr double half_log_two_pi = 0.91893853320467274178;

}  // namespace

double stirling_rest(double x) {
  if (x < 10) return log_gamma(x) - ((x - 0.5) * log(x) - x + half_log_two_pi);
  constexpr std::array coefficients{1.0 / 12,   -1.0 / 360,      1.0 / 1260, -1.0 / 1680,
                                    1.0 / 1188, -691.0 / 360360, 1.0 / 156,  -3617.0 / 122400};
  return polynomial(coefficients, 1 / (x * x)) / x;
}

double log_gamma(double x) {
  if (x >= 10) return (x - 0.5) * log(x) - x + (half_log_two_pi + stirling_rest(x));
  if (x < 0.5) return log_gamma_around_two(x) - log1p(x) - log(x);
  if (x < 1.5) return log_gamma_around_two(x - 1) - log1p(x - 1);
  double product = 1;  // gamma(x) = (x-1)(x-2)... gamma(x-n)
  while (x > 2.5) {
    x -= 1;
    product *= x;
  }
  return log(product) + log_gamma_around_two(x - 2);
}

}  // namespace engine

#include "engine/statistics/student_t.h"

#include <cmath>
#include <limits>
#include <numbers>

#include "engine/ensure.h"

namespace engine {
namespace {

/// B(n/2, 1/2), by B(1/2, 1/2) = pi, B(1, 1/2) = 2, B(a + 1, b) = B(a, b) * a / (a + b)
/// (DLMF 5.12.1 with 5.5.1).
double beta_of_half(std::int64_t n) {
  double value = n % 2 == 1 ? std::numbers::pi : 2.0;
  for (std::int64_t twice_a = n % 2 == 1 ? 1 : 2; twice_a < n; twice_a += 2) {
    value *= static_cast<double>(twice_a) / static_cast<double>(twice_a + 1);
  }
  return value;
}

/// x^(n/2).
double power_of_half(double x, std::int64_t n) {
  double result = n % 2 == 1 ? std::sqrt(x) : 1.0;
  for (std::int64_t left = n / 2; left > 0; left /= 2) {
    if (left % 2 == 1) result *= x;
    x *= x;
  }
  return result;
}

/// The continued fraction 1/(1 + d1/(1 + d2/(1 + ...))) of the incomplete beta function,
/// DLMF 8.17.22, by the modified Lentz method (Thompson & Barnett, J. Comput. Phys. 64, 1986).
/// Converges fast for x < (a + 1)/(a + b + 2).
double beta_fraction(double x, double a, double b) {
  constexpr int most_terms = 100'000;
  constexpr double tiny = 1e-300;
  const auto away_from_zero = [](double v) {
    return std::fabs(v) < tiny ? tiny : v;
  };
  double c = 1;
  double d = 1 / away_from_zero(1 - (a + b) * x / (a + 1));
  double fraction = d;
  for (int m = 1; m < most_terms; ++m) {
    const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away_from_zero(1 + even * d);
    c = away_from_zero(1 + even / c);
    fraction *= c * d;
    const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away_from_zero(1 + odd * d);
    c = away_from_zero(1 + odd / c);
    fraction *= c * d;
    if (std::fabs(c * d - 1) < 4 * std::numeric_limits<double>::epsilon()) return fraction;
  }
  ensure(false, "the incomplete beta function converges");
  return fraction;
}

/// P(T > t) = I_x(n/2, 1/2) / 2 with x = n/(n + t^2). Source: Abramowitz & Stegun 26.7.1.
double upper_tail(double t, std::int64_t n, double beta) {
  const auto nu = static_cast<double>(n);
  const double x = nu / (nu + t * t);
  const double rest = t * t / (nu + t * t);
  const double front = power_of_half(x, n) * std::sqrt(rest) / beta;
  if (x * (nu + 5) < nu + 2) return front / nu * beta_fraction(x, nu / 2, 0.5);
  return 0.5 - front * beta_fraction(rest, 0.5, nu / 2);
}

}  // namespace

double student_t_quantile(double p, std::int64_t degrees_of_freedom) {
  ensure(0 < p && p < 1, "a quantile is asked for between 0 and 1");
  ensure(degrees_of_freedom >= 1, "there is a degree of freedom");
  if (p < 0.5) return -student_t_quantile(1 - p, degrees_of_freedom);
  const double tail = 1 - p;
  const double beta = beta_of_half(degrees_of_freedom);
  double low = 0;
  double high = 1;
  while (upper_tail(high, degrees_of_freedom, beta) > tail)
    high *= 2;
  for (;;) {  // halving ends when no number is left between
    const double middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return middle;
    (upper_tail(middle, degrees_of_freedom, beta) > tail ? low : high) = middle;
  }
}

double student_t_tail(double t, std::int64_t degrees_of_freedom) {
  ensure(std::isfinite(t), "a tail begins at a number");
  ensure(degrees_of_freedom >= 1, "there is a degree of freedom");
  const double beyond =
      upper_tail(std::fabs(t), degrees_of_freedom, beta_of_half(degrees_of_freedom));
  return t < 0 ? 1 - beyond : beyond;
}

}  // namespace engine

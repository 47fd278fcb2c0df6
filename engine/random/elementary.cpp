#include "engine/random/elementary.h"

#include <limits>

#include "engine/ensure.h"
#include "engine/random/double_double.h"
#include "engine/random/polynomial.h"

namespace engine {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr DoubleDouble ln2{0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56};

/// 2^k for a normal result: -1022 <= k <= 1023.
double power_of_two(std::int64_t k) {
  return std::bit_cast<double>(static_cast<std::uint64_t>(k + 1023) << 52U);
}

/// value * 2^k, rounded once also where it becomes subnormal.
double scaled(double value, std::int64_t k) {
  if (k >= -1021 && k <= 1023) return value * power_of_two(k);
  if (k > 1023) return value * 0x1p1023 * power_of_two(k - 1023);
  return value * power_of_two(k + 512) * 0x1p-512;
}

/// exp(r) - 1 - r for r = high - low, |r| <= ln(2)/2 and a little: FDLIBM's r c / (2 - c).
double exp_beyond_linear(double high, double low) {
  const double r = high - low;
  const double t = r * r;
  const double tail = t * (0x1.555555555553ep-3 +
                           t * (-0x1.6c16c16bebd93p-9 +
                                t * (0x1.1566aaf25de2cp-14 +
                                     t * (-0x1.bbd41c5d26bf1p-20 + t * 0x1.6376972bea4d0p-25))));
  const double c = r - tail;
  return r * c / (2.0 - c);
}

/// exp(x + small), where small is at most an ulp of x or so.
double exp_of_sum(double x, double small) {
  if (x != x) return x;
  if (x > 709.79) return infinity;
  if (x < -746.0) return 0.0;
  constexpr double per_ln2 = 0x1.71547652b82fep+0;
  const auto k = static_cast<std::int64_t>(x * per_ln2 + (x < 0 ? -0.5 : 0.5));
  const double high = x - static_cast<double>(k) * detail::ln2_leading;
  const double low = static_cast<double>(k) * detail::ln2_rest - small;
  return scaled(1.0 + (high - (low - exp_beyond_linear(high, low))), k);
}

/// log(x) to about 2^-65, for a positive normal x: atanh's series, its first terms in two doubles.
DoubleDouble precise_log(double x) {
  constexpr std::uint64_t root_half = 0x3fe6'a09e'667f'3bcdU;
  const std::uint64_t shifted = std::bit_cast<std::uint64_t>(x) - root_half;
  const auto k = static_cast<double>(static_cast<std::int64_t>(shifted) >> 52U);
  const double m = std::bit_cast<double>((shifted & 0x000f'ffff'ffff'ffffU) + root_half);

  const DoubleDouble s = DoubleDouble{m - 1.0, 0} / exact_sum(m, 1.0);
  const DoubleDouble z = s * s;
  // z^2/5 + z^3/7 + ...; z <= 0.0295, so 13 terms reach 2^-66.
  constexpr std::array reciprocals{1.0 / 5,  1.0 / 7,  1.0 / 9,  1.0 / 11, 1.0 / 13,
                                   1.0 / 15, 1.0 / 17, 1.0 / 19, 1.0 / 21, 1.0 / 23,
                                   1.0 / 25, 1.0 / 27, 1.0 / 29};
  const double tail = z.high * z.high * polynomial(reciprocals, z.high);
  constexpr DoubleDouble third{0x1.5555555555555p-2, 0x1.5555555555555p-56};
  const DoubleDouble twice_s{2 * s.high, 2 * s.low};
  const DoubleDouble beyond = twice_s * (z * third + DoubleDouble{tail, 0});
  return DoubleDouble{k, 0} * ln2 + (twice_s + beyond);
}

}  // namespace

double detail::log_of_special(double x) {
  if (x == 0) return -infinity;
  if (x < 0) return std::numeric_limits<double>::quiet_NaN();
  if (x < std::numeric_limits<double>::min()) return log(x * 0x1p54) - 54 * ln2.high;
  return x;  // infinite, or no number
}

double exp(double x) {
  return exp_of_sum(x, 0.0);
}

double expm1(double x) {
  if (x < -0.34 || x > 0.34) return exp(x) - 1.0;
  return x + exp_beyond_linear(x, 0.0);
}

double pow(double x, double y) {
  ensure(x >= 0, "the base of a power is not negative");
  if (y == 1.0) return x;
  if (y == 0.0 || x == 1.0) return 1.0;
  if (x == 0.0) return y > 0 ? 0.0 : infinity;
  if (x == infinity) return y > 0 ? infinity : 0.0;
  const bool is_subnormal = x < std::numeric_limits<double>::min();
  DoubleDouble logarithm = precise_log(is_subnormal ? x * 0x1p54 : x);
  if (is_subnormal) logarithm = logarithm + DoubleDouble{-54, 0} * ln2;
  const double rough = logarithm.high * y;
  if (!(rough < 710.0 && rough > -747.0)) return rough > 0 ? infinity : 0.0;
  const DoubleDouble power = logarithm * DoubleDouble{y, 0};
  return exp_of_sum(power.high, power.low);
}

}  // namespace engine

/// Elementary and special functions with the same bits on every machine.
///
/// Only + - * / sqrt and bit operations of IEEE doubles, in a fixed order, and no contraction to
/// fused multiply-add: libm differs between systems, these do not. In this namespace `log` and its
/// like mean the functions here. Errors below are the largest seen against long double and 50-digit
/// arithmetic in tests/engine/elementary_test.cpp; an ulp is a unit in the last place.
/// Source of the reductions and polynomials of log and exp: FDLIBM 5.3 (Sun Microsystems, 1993).
#pragma once

#include <bit>
#include <cstdint>

namespace engine {

namespace detail {
/// The logarithm of what is not a positive normal number: 0, subnormal, infinite, negative, no
/// number.
double log_of_special(double x);

inline constexpr double ln2_leading = 0x1.62e42feep-1;  ///< 32 bits: times an exponent it is exact
inline constexpr double ln2_rest = 0x1.a39ef35793c76p-33;
}  // namespace detail

/// Natural logarithm, to 1 ulp. Inline: every exponential draw needs it.
inline double log(double x) {
  constexpr std::uint64_t smallest_normal = 0x0010'0000'0000'0000U;
  constexpr std::uint64_t infinity = 0x7ff0'0000'0000'0000U;
  constexpr std::uint64_t root_half = 0x3fe6'a09e'667f'3bcdU;
  const auto bits = std::bit_cast<std::uint64_t>(x);
  if (bits - smallest_normal >= infinity - smallest_normal) return detail::log_of_special(x);

  // x = 2^k (1 + f) with 1 + f between sqrt(1/2) and sqrt(2).
  const std::uint64_t shifted = bits - root_half;
  const auto k = static_cast<double>(static_cast<std::int64_t>(shifted) >> 52U);
  const double f = std::bit_cast<double>((shifted & 0x000f'ffff'ffff'ffffU) + root_half) - 1.0;

  // log(1 + f) = 2 atanh(s), s = f / (2 + f): an even polynomial in s, in two independent halves.
  const double s = f / (2.0 + f);
  const double z = s * s;
  const double w = z * z;
  const double even =
      w * (0x1.999999997fa04p-2 + w * (0x1.c71c51d8e78afp-3 + w * 0x1.39a09d078c69fp-3));
  const double odd =
      z * (0x1.5555555555593p-1 +
           w * (0x1.2492494229359p-2 + w * (0x1.7466496cb03dep-3 + w * 0x1.2f112df3e5244p-3)));
  const double half_square = 0.5 * f * f;
  const double rest = s * (half_square + (even + odd)) + k * detail::ln2_rest;
  return k * detail::ln2_leading - ((half_square - rest) - f);
}

/// log(1 + x), to 2 ulp also near 0. Requires x > -1. As fast as log where 1 + x is exact.
inline double log1p(double x) {
  const double u = 1.0 + x;
  const double lost = x - (u - 1.0);
  if (lost == 0.0) return log(u);
  if (u == 1.0) return x;
  // Beyond 2^53 it is the 1 that is lost, and no longer matters.
  return x > 0x1p53 ? log(x) : log(u) + lost / u;
}

double exp(double x);            ///< to 1 ulp; 0 below -746, infinite above 709.79
double expm1(double x);          ///< exp(x) - 1, to 4 ulp also near 0
double pow(double x, double y);  ///< to 1 ulp where the result is normal. Requires x >= 0

/// Standard normal: probability of at most z, to a relative 1e-15 for z > -37.5.
double normal_cdf(double z);
/// The z with normal_cdf(z) = p, to a relative 1e-15. Requires 0 < p < 1.
double normal_quantile(double p);

/// Logarithm of the gamma function, to a relative 2e-15. Requires x > 0.
double log_gamma(double x);

}  // namespace engine

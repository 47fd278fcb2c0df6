/// A number as the unevaluated sum of two doubles: about 106 bits, where 53 do not suffice.
///
/// Sources: Dekker, "A floating-point technique for extending the available precision", Numerische
/// Mathematik 18 (1971); Knuth, TAOCP vol. 2, 4.2.2. Needs round-to-nearest and no contraction.
#pragma once

#include <bit>
#include <cstdint>

namespace engine {

struct DoubleDouble {
  double high = 0;
  double low = 0;
};

/// a + b without error.
inline DoubleDouble exact_sum(double a, double b) {
  const double sum = a + b;
  const double part = sum - a;
  return {sum, (a - (sum - part)) + (b - part)};
}

/// The leading 26 bits of x.
inline double leading_half(double x) {
  return std::bit_cast<double>(std::bit_cast<std::uint64_t>(x) & ~std::uint64_t{0x7ffffff});
}

/// a * b, to about 2^-105.
inline DoubleDouble exact_product(double a, double b) {
  const double product = a * b;
  const double a1 = leading_half(a), a2 = a - a1;
  const double b1 = leading_half(b), b2 = b - b1;
  return {product, ((a1 * b1 - product) + a1 * b2 + a2 * b1) + a2 * b2};
}

inline DoubleDouble operator+(DoubleDouble a, DoubleDouble b) {
  const DoubleDouble sum = exact_sum(a.high, b.high);
  return exact_sum(sum.high, sum.low + (a.low + b.low));
}

inline DoubleDouble operator*(DoubleDouble a, DoubleDouble b) {
  const DoubleDouble product = exact_product(a.high, b.high);
  return exact_sum(product.high, product.low + (a.high * b.low + a.low * b.high));
}

inline DoubleDouble operator/(DoubleDouble a, DoubleDouble b) {
  const double quotient = a.high / b.high;
  const DoubleDouble back = b * DoubleDouble{quotient, 0};
  return exact_sum(quotient, ((a.high - back.high) + (a.low - back.low)) / b.high);
}

}  // namespace engine

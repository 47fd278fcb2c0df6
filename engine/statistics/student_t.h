/// Quantiles and tails of Student's t distribution, for confidence intervals and tests.
///
/// Built from basic IEEE operations and sqrt only, so that all machines get the same bits; for
/// whole degrees of freedom the incomplete beta function needs no logarithm. Accurate to about
/// 1e-12 up to 1,000 degrees of freedom, 1e-9 up to a million; takes time in proportion to them.
/// Checked: against published tables in tests/engine/interval_student_t_test.cpp.
#pragma once

#include <cstdint>

namespace engine {

/// The t that a variable of the distribution is below with probability p.
/// Requires: 0 < p < 1, degrees_of_freedom >= 1.
double student_t_quantile(double p, std::int64_t degrees_of_freedom);

/// The probability that a variable of the distribution is above t.
/// Requires: a finite t, degrees_of_freedom >= 1.
double student_t_tail(double t, std::int64_t degrees_of_freedom);

}  // namespace engine

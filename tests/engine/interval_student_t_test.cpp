#include <cmath>
#include <ostream>

#include <gtest/gtest.h>

#include "engine/statistics/student_t.h"

using engine::student_t_quantile;

namespace {

struct StudentTRow {
  std::int64_t degrees_of_freedom;
  double p90;
  double p95;
  double p975;
  double p99;
  double p995;
};

std::ostream& operator<<(std::ostream& out, const StudentTRow& row) {
  return out << row.degrees_of_freedom << " degrees of freedom";
}

class PublishedTable : public testing::TestWithParam<StudentTRow> {};

}  // namespace

// NIST/SEMATECH e-Handbook of Statistical Methods, section 1.3.6.7.2: critical values of Student's
// t.
INSTANTIATE_TEST_SUITE_P(StudentT, PublishedTable,
                         testing::Values(StudentTRow{1, 3.078, 6.314, 12.706, 31.821, 63.657},
                                         StudentTRow{2, 1.886, 2.920, 4.303, 6.965, 9.925},
                                         StudentTRow{3, 1.638, 2.353, 3.182, 4.541, 5.841},
                                         StudentTRow{4, 1.533, 2.132, 2.776, 3.747, 4.604},
                                         StudentTRow{5, 1.476, 2.015, 2.571, 3.365, 4.032},
                                         StudentTRow{9, 1.383, 1.833, 2.262, 2.821, 3.250},
                                         StudentTRow{10, 1.372, 1.812, 2.228, 2.764, 3.169},
                                         StudentTRow{19, 1.328, 1.729, 2.093, 2.539, 2.861},
                                         StudentTRow{29, 1.311, 1.699, 2.045, 2.462, 2.756},
                                         StudentTRow{60, 1.296, 1.671, 2.000, 2.390, 2.660},
                                         StudentTRow{99, 1.290, 1.660, 1.984, 2.365, 2.626},
                                         StudentTRow{1'000'000, 1.282, 1.645, 1.960, 2.326,
                                                     2.576}));

TEST_P(PublishedTable, IsMet) {
  const StudentTRow row = GetParam();
  EXPECT_NEAR(student_t_quantile(0.90, row.degrees_of_freedom), row.p90, 0.00051);
  EXPECT_NEAR(student_t_quantile(0.95, row.degrees_of_freedom), row.p95, 0.00051);
  EXPECT_NEAR(student_t_quantile(0.975, row.degrees_of_freedom), row.p975, 0.00051);
  EXPECT_NEAR(student_t_quantile(0.99, row.degrees_of_freedom), row.p99, 0.00051);
  EXPECT_NEAR(student_t_quantile(0.995, row.degrees_of_freedom), row.p995, 0.00051);
}

// Closed forms: 1 degree of freedom tan(pi (p - 1/2)); 2: (2p - 1)/sqrt(2p(1 - p)); 4: 2 sqrt(q -
// 1) with q = cos(arccos(sqrt(a))/3)/sqrt(a), a = 4p(1 - p). Source: Shaw, J. Comput. Finance 9(4),
// 2006.
TEST(StudentT, MeetsTheClosedForms) {
  for (const double p : {0.501, 0.55, 0.6, 0.75, 0.9, 0.975, 0.999, 0.999999}) {
    const double a = 4 * p * (1 - p);
    const double q = std::cos(std::acos(std::sqrt(a)) / 3) / std::sqrt(a);
    EXPECT_NEAR(student_t_quantile(p, 1) / std::tan(M_PI * (p - 0.5)), 1, 1e-9) << p;
    EXPECT_NEAR(student_t_quantile(p, 2) / ((2 * p - 1) / std::sqrt(2 * p * (1 - p))), 1, 1e-9);
    EXPECT_NEAR(student_t_quantile(p, 4) / (2 * std::sqrt(q - 1)), 1, 1e-9) << p;
  }
}

TEST(StudentT, IsSymmetric) {
  EXPECT_EQ(student_t_quantile(0.5, 7), 0.0);
  EXPECT_EQ(student_t_quantile(0.25, 7), -student_t_quantile(0.75, 7));
}

// The normal 0.975-quantile is 1.959963985 and t exceeds it by (z^3 + z)/(4 n) (Abramowitz & Stegun
// 26.7.5): 2.372e-6 at a million degrees of freedom.
TEST(StudentT, ApproachesTheNormalDistribution) {
  EXPECT_NEAR(student_t_quantile(0.975, 1'000'000), 1.959963985 + 2.372e-6, 2e-9);
}

TEST(StudentT, RefusesWhatHasNoQuantile) {
  EXPECT_THROW(student_t_quantile(0, 5), std::logic_error);
  EXPECT_THROW(student_t_quantile(1, 5), std::logic_error);
  EXPECT_THROW(student_t_quantile(0.9, 0), std::logic_error);
}

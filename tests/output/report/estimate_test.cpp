#include "output/report/estimate.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

namespace output::report {
namespace {

const double none = std::numeric_limits<double>::quiet_NaN();

/// t(0.975; 2) = 4.30265: NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, gives 4.303.
TEST(Estimate, IsAMeanWithAStudentInterval) {
  const Estimate one = estimate({10, 12, 14});
  EXPECT_EQ(one.replications, 3U);
  EXPECT_DOUBLE_EQ(one.mean, 12);
  EXPECT_DOUBLE_EQ(one.sd, 2);
  EXPECT_NEAR(one.low, 12 - 4.303 * 2 / std::sqrt(3.0), 1e-3);
  EXPECT_NEAR(one.high, 12 + 4.303 * 2 / std::sqrt(3.0), 1e-3);
}

TEST(Estimate, LeavesOutReplicationsWithoutAValue) {
  const Estimate one = estimate({10, none, 12, 14});
  EXPECT_EQ(one.asked, 4U);
  EXPECT_EQ(one.replications, 3U);
  EXPECT_DOUBLE_EQ(one.mean, 12);
}

TEST(Estimate, OfOneReplicationHasNoInterval) {
  const Estimate one = estimate({12});
  EXPECT_DOUBLE_EQ(one.mean, 12);
  EXPECT_FALSE(one.has_interval());
  EXPECT_TRUE(std::isnan(one.sd) && std::isnan(one.low) && std::isnan(one.high));
}

TEST(Estimate, OfNothingIsNothing) {
  EXPECT_TRUE(std::isnan(estimate({}).mean));
  EXPECT_TRUE(std::isnan(estimate({none, none}).mean));
  EXPECT_EQ(estimate({none, none}).replications, 0U);
}

TEST(Estimate, WithAValueBeyondTheMeasuredIsBeyondItToo) {
  EXPECT_TRUE(std::isinf(estimate({1, std::numeric_limits<double>::infinity()}).mean));
}

}  // namespace
}  // namespace output::report

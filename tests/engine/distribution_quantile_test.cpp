#include <algorithm>
#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "tests/engine/distribution_rows.h"

namespace engine {
namespace {

constexpr double beyond_all = std::numeric_limits<double>::infinity();

double ulps(double found, double expected) {
  return std::abs(found - expected) / (std::nextafter(expected, beyond_all) - expected);
}

struct Draw {
  double p;
  double exponential;  ///< -7 log(1 - p)
  double weibull;      ///< 5 (-log(1 - p))^1.25, as 1/0.8 is in doubles
  double lognormal;    ///< 5 exp(0.6 z), z the normal quantile
};

/// Computed with 50 digits (mpmath) and rounded once.
const std::vector<Draw> draws{
    {0x1.0000000000000p-53, 0x1.c000000000000p-51, 0x1.0d163bfd8c44dp-64, 0x1.29444396d8309p-5},
    {0x1.0c6f7a0b5ed8dp-20, 0x1.d5c324f88cf8ap-18, 0x1.538c14ad3385ep-23, 0x1.278e181f19fafp-2},
    {0x1.999999999999ap-4, 0x1.799cb1ce8f932p-1, 0x1.3356b84efc672p-2, 0x1.28a534179f513p+1},
    {0x1.0000000000000p-1, 0x1.3687a9f1af2b1p+2, 0x1.94c5f37ef1a84p+1, 0x1.4000000000000p+2},
    {0x1.8000000000000p-1, 0x1.3687a9f1af2b1p+3, 0x1.e15bf62a6d7fcp+2, 0x1.dfa143accf8dbp+2},
    {0x1.ff7ced916872bp-1, 0x1.82d59465dffabp+5, 0x1.bff3a15c5bd05p+5, 0x1.fee55f4c4d398p+4},
    {0x1.fffffffffffffp-1, 0x1.012858bc250fbp+8, 0x1.c4377e8262804p+8, 0x1.5878cc40c7ac7p+9},
};

TEST(Quantile, IsTheExactOneToAFewUnitsInTheLastPlace) {
  for (const Draw& draw : draws) {
    EXPECT_LE(ulps(exponential(7).quantile(draw.p), draw.exponential), 2) << draw.p;
    EXPECT_LE(ulps(weibull(0.8, 5).quantile(draw.p), draw.weibull), 3) << draw.p;
    // z has a relative error of 1e-15, which |0.6 z| < 5 multiplies.
    EXPECT_LE(ulps(lognormal_median_sigma(5, 0.6).quantile(draw.p), draw.lognormal), 12) << draw.p;
  }
}

struct GammaDraw {
  double shape;
  double p;
  double x;
};

/// Computed with 50 digits from the power series, by bisection.
TEST(Quantile, OfAGammaLawIsExactForEveryShape) {
  for (const auto& [shape, p, x] :
       std::vector<GammaDraw>{{0.05, 1e-06, 5.8446320572865841e-121},
                              {0.05, 0.01, 5.844632057286532e-41},
                              {0.05, 0.5, 5.5738784407462475e-7},
                              {0.05, 0.99, 1.0876274000918096},
                              {0.05, 0.999999999, 15.116740106874814},
                              {0.5, 1e-06, 7.8539816339785947e-13},
                              {0.5, 0.01, 7.8543928954850992e-5},
                              {0.5, 0.5, 0.22746821155978638},
                              {0.5, 0.99, 3.3174483005106068},
                              {0.5, 0.999999999, 18.66244655325936},
                              {2, 1e-06, 0.0014148806614793429},
                              {2, 0.01, 0.14855474025326595},
                              {2, 0.5, 1.6783469900166607},
                              {2, 0.99, 6.6383520679938112},
                              {2, 0.999999999, 23.939727895037286},
                              {9, 1e-06, 0.98556895672947405},
                              {9, 0.01, 3.5074554505862903},
                              {9, 0.5, 8.6689511843703722},
                              {9, 0.99, 17.402652867352535},
                              {9, 0.999999999, 39.808282948704384},
                              {30, 1e-06, 10.710858650758844},
                              {30, 0.01, 18.742425764901893},
                              {30, 0.5, 29.667333138221231},
                              {30, 0.99, 44.189709450724659},
                              {30, 0.999999999, 75.240379819050837},
                              {1000, 1e-06, 856.81465127939189},
                              {1000, 0.01, 927.90815979664252},
                              {1000, 0.5, 999.66668642696518},
                              {1000, 0.99, 1075.032832086435},
                              {1000, 0.999999999, 1201.4728731116944}}) {
    EXPECT_NEAR(gamma_shape_scale(shape, 1).quantile(p) / x, 1, 1e-13) << shape << " at " << p;
  }
}

std::vector<double> probabilities() {
  std::vector<double> all;
  double tail = 1.5;
  for (int third = 0; third < 25; ++third) {
    tail /= 3;
    all.insert(all.end(), {tail, 1 - tail});
  }
  for (int i = 1; i < 40; ++i)
    all.push_back(i / 40.0 + 1e-3);
  std::sort(all.begin(), all.end());
  return all;
}

/// What "quantile" means, for laws with and without steps: F(x) reaches p at q, and not before.
TEST(Quantile, IsWhereTheCdfReachesTheProbability) {
  for (const Distribution& law : all_laws()) {
    for (const double p : probabilities()) {
      const double q = law.quantile(p);
      const double slack = 1e-12 * p + 1e-15;
      EXPECT_GE(law.cdf(q * (1 + 1e-14)), p - slack) << law.text() << " at " << p;
      EXPECT_LE(law.cdf(q * (1 - 1e-14)), p + slack) << law.text() << " at " << p;
    }
  }
}

TEST(Quantile, NeverFallsAsTheProbabilityRises) {
  for (const Distribution& law : all_laws()) {
    double before = 0;
    for (const double p : probabilities()) {
      EXPECT_GE(law.quantile(p), before) << law.text() << " at " << p;
      before = law.quantile(p);
    }
  }
}

/// The least and the greatest number a stream can give.
TEST(Quantile, IsFiniteForEveryUniformNumber) {
  for (const Distribution& law : all_laws()) {
    EXPECT_GE(law.quantile(0x1p-53), 0) << law.text();
    EXPECT_LE(law.quantile(0x1p-53), law.quantile(0.5)) << law.text();
    EXPECT_LT(law.quantile(1 - 0x1p-53), 1e30) << law.text();
    EXPECT_GE(law.quantile(1 - 0x1p-53), law.quantile(0.5)) << law.text();
  }
}

}  // namespace
}  // namespace engine

/// Values computed apart from this program with 50 digits (mpmath): closed forms of the normal,
/// gamma and Weibull laws (Johnson, Kotz & Balakrishnan, Continuous Univariate Distributions),
/// matrix exponentials of the phase-type generator, numerical integrals of truncated densities.
/// Parameters are the doubles.
#include <gtest/gtest.h>

#include "tests/engine/distribution_rows.h"

namespace engine {
namespace {

struct Row {
  Distribution law;
  double x;
  double cdf;
  double mean;
  double variance;
};

std::vector<Row> rows() {
  return {
      {exponential(1e15), 1e12, 0.00099950016662500833194, 1e15, 1e30},
      {lognormal_mean_sd(7.4, 8.6), 5, 0.51522821051386449702, 7.4, 73.96},
      {lognormal_median_sigma(5, 0.6), 9, 0.83636917017196668575, 5.9860868156090507446,
       15.527594902088685347},
      {lognormal_median_sigma(5, 0.05), 4.8, 0.20712429474496422411, 5.0062539078781129208,
       0.062734831340149467215},
      {lognormal_median_sigma(1e9, 3), 1e4, 6.2110746846557890104e-5, 90017131300.52181355,
       6.5651866053402935755e+25},
      {lognormal_log(1.6, 0.6), 4, 0.36085435782117202091, 5.9298564185911463592,
       15.23724763295887683},
      {gamma_mean_sd(2, 1), 1.5, 0.35276811121776874127, 2, 1},
      {gamma_shape_scale(0.05, 3), 0.01, 0.77221315576336183927, 0.15, 0.45},
      {gamma_shape_scale(1000, 2), 1950, 0.2157311052408198912, 2000, 4000},
      {erlang(3, 6), 5, 0.456186884116670482, 6, 12},
      {weibull(0.8, 5), 3, 0.48548975221090809147, 5.6650154815967315123, 50.991373854465403188},
      {weibull(3, 1e12), 9e11, 0.51760885988487407691, 892979511569.24921122,
       1.0533288486847872543e+23},
      {weibull(0.3, 2), 0.1, 0.33441606876234426616, 18.521056536251097828, 10031.235164679131911},
      {hyperexponential({0.3, 0.7}, {1, 9}), 4, 0.54567903643241156701, 6.6, 70.44},
      {three_phases(), 1e-6, 1.4600088418489279801e-7, 6.244210526315789486, 42.353151088246932809},
      {three_phases(), 3, 0.39916369984528128806, 6.244210526315789486, 42.353151088246932809},
      {three_phases(), 40, 0.99779421725307377049, 6.244210526315789486, 42.353151088246932809},
      {uniform(1, 3), 1.5, 0.25, 2, 1.0 / 3},
      {triangular(1, 2, 5), 3, 2.0 / 3, 8.0 / 3, 13.0 / 18},
      {discrete({1, 2, 3}, {0.2, 0.4, 0.4}), 2, 0.6, 2.2, 0.56},
      {mixture({0.87, 0.13}, {exponential(2), fixed(30)}), 30, 0.99999973386498116341, 5.64,
       92.1504},
      {truncated(lognormal_mean_sd(7, 9), 0, 180), 10, 0.80378102021890359393,
       6.9822854166639322492, 76.64306149746566233},
      {truncated(exponential(5), 2, 4), 3, 0.54983399731247790856, 2.9335104365605272864,
       0.33068350355890119713},
  };
}

TEST(Distribution, HasTheProbabilitiesOfItsLaw) {
  for (const Row& row : rows()) {
    EXPECT_NEAR(row.law.cdf(row.x) / row.cdf, 1, 1e-14) << row.law.text() << " at " << row.x;
  }
}

TEST(Distribution, HasTheMomentsOfItsLaw) {
  for (const Row& row : rows()) {
    EXPECT_NEAR(row.law.mean() / row.mean, 1, 1e-13) << row.law.text();
    EXPECT_NEAR(row.law.variance() / row.variance, 1, 1e-12) << row.law.text();
  }
}

/// One part in 120,000 of the law is left, so about 11 of its 16 digits are.
TEST(Truncated, StaysRightInASliceOfATail) {
  const Distribution law = truncated(exponential(5), 50, 51);
  EXPECT_NEAR(law.mean(), 50.483344433873005195, 1e-10);
  EXPECT_NEAR(law.variance(), 0.083166930847041252541, 1e-10);
}

/// Coxian with means an hour and ten years: survival is dominated by the slow phase.
TEST(PhaseType, KeepsItsDigitsHoweverDifferentItsPhases) {
  const Distribution law = phase_type({1, 0}, {1, 87'600}, {{0, 0.5}, {0, 0}});
  // P(T > t) = e^-t + 0.5 (e^(-t/m) - e^-t) m / (m - 1): Neuts 1981, 2.2, two phases in series.
  const double expected = 1 - 0.5 * 0.60653065971263342360 * 87'600 / 87'599;
  EXPECT_NEAR(law.cdf(43'800), expected, 1e-13);
}

TEST(PhaseType, WithStagesInSeriesIsErlang) {
  const Distribution chain = phase_type({1, 0, 0}, {2, 2, 2}, {{0, 1, 0}, {0, 0, 1}, {0, 0, 0}});
  const Distribution law = erlang(3, 6);
  for (const double x : {1e-9, 0.01, 1.0, 6.0, 30.0}) {
    EXPECT_NEAR(chain.cdf(x) / law.cdf(x), 1, 1e-13) << x;
  }
  EXPECT_NEAR(chain.quantile(0.4) / law.quantile(0.4), 1, 1e-13);
}

}  // namespace
}  // namespace engine

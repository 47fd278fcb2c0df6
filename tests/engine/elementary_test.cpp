/// Against long double libm (64-bit mantissa on x86) over many points, and against values computed
/// with 50 digits. The stated bounds are those of elementary.h.
#include "engine/random/elementary.h"

#include <cmath>
#include <functional>
#include <limits>

#include <gtest/gtest.h>

#include "engine/random/gamma_shape.h"
#include "engine/random/stream.h"

namespace engine {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// Distance in units of the last place of the expected value.
double ulps(double found, long double expected) {
  const double size = std::abs(static_cast<double>(expected));
  const long double unit = std::nextafter(size, infinity) - size;
  return static_cast<double>(std::abs(found - expected) / unit);
}

/// The largest error of `found` over 200,000 points drawn by `point`.
double worst(const std::function<double(RandomStream&)>& point,
             const std::function<double(double)>& found,
             const std::function<long double(long double)>& expected) {
  RandomStream stream({1, 1}, {1, 1}, purpose("points"), 0);
  double largest = 0;
  for (int n = 0; n < 200'000; ++n) {
    const double x = point(stream);
    largest = std::max(largest, ulps(found(x), expected(x)));
  }
  return largest;
}

/// Uniform over [low, high].
std::function<double(RandomStream&)> between(double low, double high) {
  return [=](RandomStream& stream) {
    return low + (high - low) * stream.uniform();
  };
}

/// Uniform over the exponents of 2 from `low` to `high`.
std::function<double(RandomStream&)> powers_between(double low, double high) {
  return [=](RandomStream& stream) {
    return std::exp2(low + (high - low) * stream.uniform());
  };
}

const auto found_log = [](double x) {
  return log(x);
};
const auto true_log = [](long double x) {
  return std::log(x);
};
const auto found_exp = [](double x) {
  return exp(x);
};
const auto true_exp = [](long double x) {
  return std::exp(x);
};
const auto found_expm1 = [](double x) {
  return expm1(x);
};
const auto true_expm1 = [](long double x) {
  return std::expm1(x);
};
const auto found_log1p = [](double x) {
  return log1p(x);
};
const auto true_log1p = [](long double x) {
  return std::log1p(x);
};

TEST(Log, IsWithinOneUlp) {
  EXPECT_LT(worst(powers_between(-1074, 1023), found_log, true_log), 1.0);
  EXPECT_LT(worst(between(0.5, 2), found_log, true_log), 1.0);
  EXPECT_LT(worst(between(0.9999, 1.0001), found_log, true_log), 1.0);
}

TEST(Log, KnowsItsEnds) {
  EXPECT_EQ(log(1.0), 0.0);
  EXPECT_EQ(log(0.0), -infinity);
  EXPECT_EQ(log(infinity), infinity);
  EXPECT_TRUE(std::isnan(log(-1.0)));
  constexpr double least = std::numeric_limits<double>::denorm_min();
  EXPECT_LT(ulps(log(least), std::log(static_cast<long double>(least))), 1.0);
}

TEST(Log1p, IsWithinTwoUlpsOnBothSidesOfZero) {
  EXPECT_LT(worst(between(-0.9999, 1), found_log1p, true_log1p), 2.0);
  EXPECT_LT(worst(powers_between(-80, 80), found_log1p, true_log1p), 2.0);
  const auto minus = [](RandomStream& stream) {
    return -std::exp2(-80 * stream.uniform());
  };
  EXPECT_LT(worst(minus, found_log1p, true_log1p), 2.0);
}

TEST(Exp, IsWithinOneUlp) {
  EXPECT_LT(worst(between(-708.39, 709.78), found_exp, true_exp), 1.0);
  EXPECT_LT(worst(between(-1, 1), found_exp, true_exp), 1.0);
  EXPECT_LE(worst(between(-745, -708), found_exp, true_exp), 1.0) << "subnormal";
}

TEST(Exp, KnowsItsEnds) {
  EXPECT_EQ(exp(0.0), 1.0);
  EXPECT_EQ(exp(-infinity), 0.0);
  EXPECT_EQ(exp(-746.0), 0.0);
  EXPECT_EQ(exp(710.0), infinity);
}

TEST(Expm1, IsWithinFourUlpsOnBothSidesOfZero) {
  EXPECT_LT(worst(between(-40, 5), found_expm1, true_expm1), 4.0);
  EXPECT_LT(worst(between(-0.7, 0.7), found_expm1, true_expm1), 4.0);
  EXPECT_LT(worst(powers_between(-80, 2), found_expm1, true_expm1), 4.0);
}

TEST(Pow, IsWithinOneUlp) {
  for (const double y : {-300.0, -2.0, 0.05, 0.5, 1.3, 20.0, 600.0}) {
    const auto found = [y](double x) {
      return pow(x, y);
    };
    const auto expected = [y](long double x) {
      return std::pow(x, static_cast<long double>(y));
    };
    EXPECT_LT(worst(between(0.4, 2.7), found, expected), 1.0) << y;
  }
  const auto root = [](double x) {
    return pow(x, 0.37);
  };
  const auto true_root = [](long double x) {
    return std::pow(x, static_cast<long double>(0.37));
  };
  EXPECT_LT(worst(powers_between(-1074, 1023), root, true_root), 1.0);
}

TEST(Pow, KnowsItsEnds) {
  EXPECT_EQ(pow(0.0, 2.0), 0.0);
  EXPECT_EQ(pow(0.0, -2.0), infinity);
  EXPECT_EQ(pow(0.0, 0.0), 1.0);
  EXPECT_EQ(pow(infinity, 0.5), infinity);
  EXPECT_EQ(pow(7.0, 1.0), 7.0);
  EXPECT_EQ(pow(10.0, 400.0), infinity);
  EXPECT_EQ(pow(10.0, -400.0), 0.0);
}

struct Pair {
  double x;
  double expected;
};

void expect_relative(double found, double expected, double bound, double x) {
  EXPECT_NEAR(found / expected, 1, bound) << "at " << x;
}

TEST(NormalCdf, KeepsItsDigitsInTheTails) {
  for (const auto& [x, expected] : std::vector<Pair>{{-37, 5.7255712225245768227e-300},
                                                     {-20, 2.7536241186062336951e-89},
                                                     {-8, 6.2209605742717841235e-16},
                                                     {-5.7, 5.9903714010635281878e-9},
                                                     {-5, 2.8665157187919391167e-7},
                                                     {-2, 0.0227501319481792072},
                                                     {-0.7, 0.24196365222307302862},
                                                     {-0.66, 0.25462691467133613764},
                                                     {-0.1, 0.46017216272297101633},
                                                     {0.5, 0.69146246127401310364},
                                                     {1, 0.84134474606854294859},
                                                     {3, 0.99865010196836990547},
                                                     {6, 0.99999999901341235496}}) {
    expect_relative(normal_cdf(x), expected, 1e-15, x);
  }
  EXPECT_EQ(normal_cdf(-infinity), 0.0);
  EXPECT_EQ(normal_cdf(infinity), 1.0);
}

TEST(NormalQuantile, IsExactFromTheFarTailToTheMiddle) {
  for (const auto& [p, expected] : std::vector<Pair>{{1e-300, -37.047096299361199237},
                                                     {1e-20, -9.2623400897984075796},
                                                     {1e-9, -5.9978070150076868614},
                                                     {0.001, -3.0902323061678135354},
                                                     {0.025, -1.9599639845400542118},
                                                     {0.075, -1.4395314709384559349},
                                                     {0.3, -0.52440051270804081597},
                                                     {0.6, 0.25334710313579974132},
                                                     {0.925, 1.4395314709384562291},
                                                     {0.99, 2.3263478740408407676},
                                                     {0.9999999, 5.1993375822906610937}}) {
    expect_relative(normal_quantile(p), expected, 1e-15, p);
  }
  EXPECT_EQ(normal_quantile(0.5), 0.0);
  EXPECT_THROW(normal_quantile(0), std::logic_error);
  EXPECT_THROW(normal_quantile(1), std::logic_error);
}

TEST(LogGamma, KeepsItsDigitsAlsoAroundItsZeros) {
  for (const auto& [x, expected] : std::vector<Pair>{{1e-8, 18.420680738180208884},
                                                     {0.3, 1.0957979948180755606},
                                                     {0.999, 0.00057803853289138023817},
                                                     {1.001, -0.00057639359828330615152},
                                                     {1.5, -0.12078223763524522235},
                                                     {1.9999, -0.000042275208772153458011},
                                                     {2.6, 0.35741186354897983677},
                                                     {9.99, 12.77931521435019336},
                                                     {10.5, 13.940625219403763633},
                                                     {1000, 5905.2204232091812118},
                                                     {1e7, 151180949.36947391394}}) {
    expect_relative(log_gamma(x), expected, 2e-15, x);
  }
}

struct GammaRow {
  double shape;
  double x;
  double below;
  double above;
};

TEST(GammaLaw, HasTheRightProbabilityOnBothSides) {
  for (const auto& [shape, x, below, above] : std::vector<GammaRow>{
           {0.05, 1e-10, 0.32483449451813457223, 0.67516550548186542777},
           {0.05, 0.4, 0.96428245014798839833, 0.035717549852011601672},
           {0.05, 9, 0.99999928312690042453, 7.1687309957546779234e-7},
           {0.5, 0.1, 0.34527915398142297956, 0.65472084601857702044},
           {1, 2, 0.86466471676338730811, 0.13533528323661269189},
           {2.5, 1.3333333333333333, 0.24878828963387861864, 0.75121171036612138136},
           {2.5, 30, 0.99999999998784543022, 1.2154569777183038948e-11},
           {9, 8, 0.40745265856240858839, 0.59254734143759141161},
           {11.9, 20, 0.97994769847188826757, 0.020052301528111732432},
           {12.1, 12, 0.5268077281714320052, 0.4731922718285679948},
           {12.1, 20, 0.97720830052246408419, 0.022791699477535915814},
           {100, 60, 1.4815276326460467889e-6, 0.99999851847236735395},
           {100, 99, 0.47330433039946099228, 0.52669566960053900772},
           {100, 180, 0.99999999997051705442, 2.9482945576482845174e-11},
           {1000, 1000, 0.5042052441802155085, 0.4957947558197844915},
           {1000, 1100, 0.99894067674607002265, 0.0010593232539299773489},
           {1e5, 1e5, 0.50042052211036517669, 0.49957947788963482331},
           {1e5, 100400, 0.89693561874699362567, 0.10306438125300637433}}) {
    expect_relative(gamma_cdf(GammaShape(shape), x), below, 2e-13, shape);
    expect_relative(gamma_survival(GammaShape(shape), x), above, 2e-13, shape);
  }
  EXPECT_EQ(gamma_cdf(GammaShape(2), 0), 0.0);
  EXPECT_EQ(gamma_survival(GammaShape(2), 0), 1.0);
}

}  // namespace
}  // namespace engine

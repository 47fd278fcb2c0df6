// The designs of sweeps: what their definitions promise.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "tests/tools/sweep_support.h"
#include "tools/sweep/design.h"
#include "tools/sweep/sobol_points.h"

namespace tools {
namespace {

using tests::separate_factors;

DesignWish wish_of(Method method, std::uint64_t count, std::uint64_t seed = 1) {
  return {method, count, 4, seed};
}

// Joe & Kuo's new-joe-kuo-6.21201: the first points of dimensions 1 to 3, in sixteenths of the
// range.
TEST(SobolPoints, AreThoseOfJoeAndKuo) {
  const auto cells = plain_sobol_cells(8, 3);
  const std::vector<std::uint32_t> eighths = {0, 0, 0, 4, 4, 4, 6, 2, 2, 2, 6, 6,
                                              3, 3, 5, 7, 7, 1, 5, 1, 7, 1, 5, 3};
  for (std::size_t i = 0; i < cells.size(); ++i)
    EXPECT_EQ(cells[i], eighths[i] << 29U) << i;
}

// A (0, m, 2)-net: of the first 2^m points, one in each of the 2^m boxes of any shape 2^-a x
// 2^-(m-a).
TEST(SobolPoints, FillEveryElementaryBoxOnceAlsoScrambled) {
  for (const std::uint64_t seed : {1U, 2U, 77U}) {
    const auto all = sobol_points(256, 2, seed);
    for (unsigned m = 0; m <= 8; ++m) {
      for (unsigned a = 0; a <= m; ++a) {
        std::set<std::pair<unsigned, unsigned>> boxes;
        for (std::size_t p = 0; p < (1U << m); ++p) {
          boxes.emplace(static_cast<unsigned>(std::ldexp(all[2 * p], static_cast<int>(a))),
                        static_cast<unsigned>(std::ldexp(all[2 * p + 1], static_cast<int>(m - a))));
        }
        ASSERT_EQ(boxes.size(), 1U << m) << "seed " << seed << ", m " << m << ", a " << a;
      }
    }
  }
}

// Each of 3000 dimensions is stratified by itself: one of 32 points in each thirty-second.
TEST(SobolPoints, AreThereInThousandsOfDimensions) {
  constexpr std::size_t dimensions = 3000;
  const auto all = sobol_points(32, dimensions, 5);
  for (std::size_t d = 0; d < dimensions; ++d) {
    std::set<int> cells;
    for (std::size_t p = 0; p < 32; ++p)
      cells.insert(static_cast<int>(all[p * dimensions + d] * 32));
    ASSERT_EQ(cells.size(), 32U) << d;
  }
}

TEST(SobolPoints, DependOnTheSeed) {
  EXPECT_NE(sobol_points(4, 2, 1), sobol_points(4, 2, 2));
  EXPECT_EQ(sobol_points(4, 2, 1), sobol_points(4, 2, 1));
}

TEST(LatinHypercube, HasOnePointInEachSliceOfEachFactor) {
  const Design design = make_design(wish_of(Method::latin_hypercube, 50), separate_factors(7));
  for (std::size_t i = 0; i < 7; ++i) {
    std::set<int> slices;
    for (std::size_t p = 0; p < 50; ++p)
      slices.insert(static_cast<int>(design.at(p)[i] * 50));
    EXPECT_EQ(slices.size(), 50U) << i;
  }
}

// For independent columns the correlation of 400 points has standard deviation 1/20: six of them.
TEST(LatinHypercube, PairsTheFactorsAtRandom) {
  const Design design = make_design(wish_of(Method::latin_hypercube, 400), separate_factors(2));
  double sum = 0;
  for (std::size_t p = 0; p < 400; ++p)
    sum += (design.at(p)[0] - 0.5) * (design.at(p)[1] - 0.5);
  EXPECT_LT(std::abs(sum / 400 * 12), 6.0 / 20);
}

TEST(Grid, HasEveryCombinationOnce) {
  auto factors = separate_factors(3);
  factors[0].levels = 3;
  factors[2].levels = 4;
  const DesignWish wish = wish_of(Method::grid, 0);
  const Design design = make_design(wish, factors);
  EXPECT_EQ(design.points(), 24U);
  EXPECT_EQ(points_of(wish, factors), 24U);
  std::set<std::vector<double>> rows;
  for (std::size_t p = 0; p < design.points(); ++p)
    rows.emplace(design.at(p).begin(), design.at(p).end());
  EXPECT_EQ(rows.size(), 24U);
  EXPECT_EQ(*rows.begin(), (std::vector<double>{0, 0, 0}));
  EXPECT_EQ(*rows.rbegin(), (std::vector<double>{1, 1, 1}));
}

TEST(OneAtATime, MovesOneFactorFromTheBase) {
  auto factors = separate_factors(2);
  factors[0].base = 0.25;
  factors[1].levels = 3;
  const Design design = make_design(wish_of(Method::one_at_a_time, 0), factors);
  const std::vector<double> rows = {0.25, 0.5, 0, 0.5, 1, 0.5, 0.25, 0, 0.25, 0.5, 0.25, 1};
  EXPECT_EQ(design.coordinates, rows);
  EXPECT_EQ(design.roles[5], (PointRole{2, 2}));
}

// Morris 1991: each trajectory moves every factor once, by delta = p / (2 (p - 1)), on the grid.
TEST(Morris, MovesEveryFactorOnceInEachTrajectory) {
  const Design design = make_design(wish_of(Method::morris, 20), separate_factors(5));
  ASSERT_EQ(design.points(), 120U);
  std::map<double, int> starts;
  for (std::size_t p = 0; p < design.points(); ++p) {
    for (const double at : design.at(p)) {
      EXPECT_NEAR(at * 3, std::round(at * 3), 1e-12);
      if (design.roles[p].place == 0) ++starts[std::round(at * 3)];
    }
    if (design.roles[p].place == 0) continue;
    int moved = 0;
    for (std::size_t i = 0; i < 5; ++i) {
      const double step = design.at(p)[i] - design.at(p - 1)[i];
      if (step == 0) continue;
      ++moved;
      EXPECT_NEAR(std::abs(step), 2.0 / 3, 1e-12);
    }
    EXPECT_EQ(moved, 1);
  }
  EXPECT_EQ(starts.size(), 4U);  // all levels occur
}

TEST(Morris, MovesGroupsTogether) {
  auto factors = separate_factors(4);
  factors[3].group = factors[1].group;
  factors[2].group = 2;
  const Design design = make_design(wish_of(Method::morris, 5), factors);
  ASSERT_EQ(design.points(), 20U);
  for (std::size_t p = 1; p < design.points(); ++p) {
    if (design.roles[p].place == 0) continue;
    const bool one = design.at(p)[1] != design.at(p - 1)[1];
    const bool other = design.at(p)[3] != design.at(p - 1)[3];
    EXPECT_EQ(one, other);
  }
}

TEST(Saltelli, TakesOneColumnFromTheOtherMatrix) {
  const Design design = make_design(wish_of(Method::saltelli, 8), separate_factors(3));
  ASSERT_EQ(design.points(), 40U);
  for (std::size_t j = 0; j < 8; ++j) {
    const auto a = design.at(5 * j), b = design.at(5 * j + 1);
    for (std::size_t group = 0; group < 3; ++group) {
      const auto mixed = design.at(5 * j + 2 + group);
      EXPECT_EQ(design.roles[5 * j + 2 + group],
                (PointRole{static_cast<std::uint32_t>(j), static_cast<std::uint32_t>(2 + group)}));
      for (std::size_t i = 0; i < 3; ++i)
        EXPECT_EQ(mixed[i], i == group ? b[i] : a[i]);
    }
  }
}

TEST(Designs, AreTheSameForOneSeedAndOthersForAnother) {
  for (const Method method :
       {Method::latin_hypercube, Method::sobol, Method::morris, Method::saltelli}) {
    const auto factors = separate_factors(4);
    EXPECT_EQ(make_design(wish_of(method, 8, 3), factors),
              make_design(wish_of(method, 8, 3), factors));
    EXPECT_NE(make_design(wish_of(method, 8, 3), factors),
              make_design(wish_of(method, 8, 4), factors));
    EXPECT_EQ(make_design(wish_of(method, 8), factors).points(),
              points_of(wish_of(method, 8), factors));
  }
}

TEST(Designs, CountPointsThatNoMachineCouldHold) {
  auto factors = separate_factors(40);
  for (DesignFactor& one : factors)
    one.levels = 10;
  EXPECT_EQ(points_of(wish_of(Method::grid, 0), factors), std::uint64_t{1} << 63U);
}

}  // namespace
}  // namespace tools

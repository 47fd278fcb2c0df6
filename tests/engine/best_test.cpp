#include "engine/statistics/best.h"

#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "engine/random/elementary.h"
#include "engine/statistics/interval.h"

namespace {

using engine::Best;
using engine::probability_best;
using engine::Streams;
using Values = std::vector<double>;

const Values base{3, 9, 4, 8, 5, 7, 2, 10, 6, 6, 1, 11};

Values with_shift(double shift) {
  Values shifted;
  for (const double value : base)
    shifted.push_back(value + shift);
  return shifted;
}

}  // namespace

TEST(ProbabilityBest, IsCertainWhereEveryReplicationAgrees) {
  EXPECT_EQ(probability_best({base, with_shift(0.5)}, Best::lowest, Streams::shared),
            (Values{1, 0}));
  EXPECT_EQ(probability_best({base, with_shift(0.5)}, Best::highest, Streams::shared),
            (Values{0, 1}));
}

TEST(ProbabilityBest, IsSharedByEquals) {
  EXPECT_EQ(probability_best({base, base}, Best::lowest, Streams::shared), (Values{0.5, 0.5}));
}

// The mean of resampled differences is nearly normal with mean d and variance s^2 (n - 1) / n^2
// (Efron & Tibshirani, section 5.2), so the second wins with probability Phi(-d / sd). 10,000 draws
// have a standard error of 0.005; five of them, and 0.01 for the normal law.
TEST(ProbabilityBest, MeetsTheNormalLaw) {
  Values other = with_shift(0);
  for (std::size_t i = 0; i < other.size(); ++i)
    other[i] += (i % 2 == 0 ? 1.0 : -0.7) + 0.05 * static_cast<double>(i % 5);
  Values differences;
  for (std::size_t i = 0; i < other.size(); ++i)
    differences.push_back(other[i] - base[i]);
  const auto n = static_cast<double>(base.size());
  const double sd = engine::standard_deviation(differences) * std::sqrt(n - 1) / n;
  const double expected = engine::normal_cdf(-engine::mean(differences) / sd);
  const Values found = probability_best({base, other}, Best::lowest, Streams::shared);
  EXPECT_GT(expected, 0.05);
  EXPECT_NEAR(found[1], expected, 0.035);
  EXPECT_NEAR(found[0] + found[1], 1, 1e-12);
}

// Apart, the same numbers differ by chance: nobody is sure.
TEST(ProbabilityBest, OfSeparateSystemsIsLessSure) {
  const Values found = probability_best({base, with_shift(0.5)}, Best::lowest, Streams::separate);
  EXPECT_LT(found[0], 0.9);
  EXPECT_GT(found[0], 0.5);
}

TEST(ProbabilityBest, IsTheSameEachTime) {
  const std::vector<Values> systems{base, with_shift(0.1), with_shift(-0.1)};
  EXPECT_EQ(probability_best(systems, Best::lowest, Streams::separate),
            probability_best(systems, Best::lowest, Streams::separate));
}

TEST(ProbabilityBest, NeedsPairsWhereStreamsAreShared) {
  EXPECT_THROW(probability_best({base, Values{1}}, Best::lowest, Streams::shared),
               std::logic_error);
  EXPECT_THROW(probability_best({}, Best::lowest, Streams::shared), std::logic_error);
}

#include "engine/random/stream.h"

#include <functional>
#include <map>
#include <set>

#include <gtest/gtest.h>

namespace engine {
namespace {

/// The name of a draw, with one of its parts set to `i`.
using Naming = std::function<RandomStream(std::uint64_t i)>;

const std::map<std::string, Naming>& namings() {
  static const std::map<std::string, Naming> all{
      {"seed",
       [](std::uint64_t i) {
         return RandomStream({i, 1}, {7, 7}, {7}, 0);
       }},
      {"replication",
       [](std::uint64_t i) {
         return RandomStream({1, i}, {7, 7}, {7}, 0);
       }},
      {"source",
       [](std::uint64_t i) {
         return RandomStream({1, 1}, {i, 7}, {7}, 0);
       }},
      {"number",
       [](std::uint64_t i) {
         return RandomStream({1, 1}, {7, i}, {7}, 0);
       }},
      {"purpose",
       [](std::uint64_t i) {
         return RandomStream({1, 1}, {7, 7}, {i}, 0);
       }},
      {"nth",
       [](std::uint64_t i) {
         return RandomStream({1, 1}, {7, 7}, {7}, static_cast<std::uint32_t>(i));
       }},
  };
  return all;
}

/// Pearson's chi-square of uniforms over 256 equal cells.
class Cells {
 public:
  void count(double u) { ++counts_[static_cast<std::size_t>(u * 256)]; }
  double chi_square() const {
    double total = 0;
    for (const double count : counts_)
      total += count;
    double sum = 0;
    for (const double count : counts_)
      sum += (count - total / 256) * (count - total / 256);
    return sum * 256 / total;
  }

 private:
  std::vector<double> counts_ = std::vector<double>(256, 0.0);
};

/// Chi-square with 255 degrees of freedom is above this once in a million tables (computed with 50
/// digits from the incomplete gamma function). Seven tables below: false alarm 7e-6.
constexpr double chi_square_limit = 377.08;

TEST(RandomStream, IsPhiloxOfItsName) {
  RandomStream stream({1, 2}, {3, 4}, {5}, 6);
  const PhiloxCounter first = philox({3, 4, 5, std::uint64_t{6} << 32U}, {1, 2});
  const PhiloxCounter second = philox({3, 4, 5, (std::uint64_t{6} << 32U) + 1}, {1, 2});
  for (const std::uint64_t expected : first)
    EXPECT_EQ(stream.bits(), expected);
  EXPECT_EQ(stream.bits(), second[0]);
}

TEST(RandomStream, SharesNoNumberWithAStreamOfAnotherName) {
  std::set<std::uint64_t> seen;
  std::size_t drawn = 0;
  for (const auto& [part, stream_of] : namings()) {
    for (const std::uint64_t i : {8U, 9U, 10U, 1000U}) {
      RandomStream stream = stream_of(i);
      for (int n = 0; n < 1000; ++n, ++drawn)
        seen.insert(stream.bits());
    }
  }
  EXPECT_EQ(seen.size(), drawn);  // two equal 64-bit numbers by chance: 2e-11
}

TEST(RandomStream, GivesUniformNumbersStrictlyBetweenZeroAndOne) {
  RandomStream stream({2, 1}, {1, 1}, purpose("uniform"), 0);
  Cells cells;
  for (int n = 0; n < 200'000; ++n) {
    const double u = stream.uniform();
    ASSERT_TRUE(u > 0 && u < 1);
    ASSERT_EQ(1 - (1 - u), u) << "1 - u is exact";
    cells.count(u);
  }
  EXPECT_LT(cells.chi_square(), chi_square_limit);
}

TEST(RandomStream, IsUniformAcrossNeighbouringNames) {
  for (const auto& [part, stream_of] : namings()) {
    Cells cells;
    for (std::uint64_t i = 1; i <= 50'000; ++i)
      cells.count(stream_of(i).uniform());
    EXPECT_LT(cells.chi_square(), chi_square_limit) << "first draws by " << part;
  }
}

/// Expected values computed from the two definitions with arbitrary-precision integers.
TEST(StableHash, IsFnv1aFollowedBySplitmix64) {
  EXPECT_EQ(stable_hash(""), 0xf52a15e9a9b5e89bU);
  EXPECT_EQ(stable_hash("a"), 0x02c0bdbf481420f8U);
  EXPECT_EQ(stable_hash("foobar"), 0x404da9e3b74078c2U);
  EXPECT_EQ(purpose("stay/acute/ward").hash, 0x2434d1a839b7f205U);
}

}  // namespace
}  // namespace engine

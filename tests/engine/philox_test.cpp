/// Expected values: the known-answer vectors of Random123 (kat_vectors, philox4x64-10), D. E. Shaw
/// Research.
#include "engine/random/philox.h"

#include <gtest/gtest.h>

namespace engine {
namespace {

TEST(Philox, GivesThePublishedAnswerForZeros) {
  EXPECT_EQ(philox({0, 0, 0, 0}, {0, 0}),
            (PhiloxCounter{0x16554d9eca36314cU, 0xdb20fe9d672d0fdcU, 0xd7e772cee186176bU,
                           0x7e68b68aec7ba23bU}));
}

TEST(Philox, GivesThePublishedAnswerForOnes) {
  constexpr std::uint64_t ones = ~std::uint64_t{0};
  EXPECT_EQ(philox({ones, ones, ones, ones}, {ones, ones}),
            (PhiloxCounter{0x87b092c3013fe90bU, 0x438c3c67be8d0224U, 0x9cc7d7c69cd777b6U,
                           0xa09caebf594f0ba0U}));
}

TEST(Philox, GivesThePublishedAnswerForTheDigitsOfPi) {
  EXPECT_EQ(
      philox({0x243f6a8885a308d3U, 0x13198a2e03707344U, 0xa4093822299f31d0U, 0x082efa98ec4e6c89U},
             {0x452821e638d01377U, 0xbe5466cf34e90c6cU}),
      (PhiloxCounter{0xa528f45403e61d95U, 0x38c72dbd566e9788U, 0xa5a1610e72fd18b5U,
                     0x57bd43b5e52b7fe6U}));
}

}  // namespace
}  // namespace engine

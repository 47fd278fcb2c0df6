#include <gtest/gtest.h>

#include "scenarios/messages.h"

namespace scenarios {
namespace {

TEST(NearestWord, ForgivesOneSlipOrAThirdOfTheLetters) {
  const std::vector<std::string> known = {"replications", "seed", "beds", "queue"};
  EXPECT_EQ(nearest("replicatons", known), "replications");
  EXPECT_EQ(nearest("bedz", known), "beds");
  EXPECT_EQ(nearest("bde", known), "");       // a swap and a missing letter
  EXPECT_EQ(nearest("esed", known), "seed");  // a swap is one slip
  EXPECT_EQ(nearest("Beds", known), "beds");
  EXPECT_EQ(nearest("capacity", known), "");
  EXPECT_EQ(nearest("", known), "");
  EXPECT_EQ(nearest("beds", {}), "");
}

TEST(NearestWord, IsTheFirstOfEquallyNearOnes) {
  EXPECT_EQ(nearest("m3", {"m1", "m2"}), "m1");
  EXPECT_EQ(nearest("m2", {"m1", "m2"}), "m2");
}

TEST(NearestWord, CountsDanishLettersAsOne) {
  EXPECT_EQ(nearest("år", {"ar"}), "ar");
}

TEST(NearestWord, OfAHugeTextIsNone) {
  EXPECT_EQ(nearest(std::string(1'000'000, 'a'), {"a", std::string(1'000'000, 'a')}), "");
}

}  // namespace
}  // namespace scenarios

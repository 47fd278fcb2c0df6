#include <gtest/gtest.h>

#include "tests/scenarios/value_support.h"

namespace scenarios {
namespace {

using engine::PiecewiseConstantHazard;
using engine::PowerLawHazard;
using std::chrono::days;

TEST(Hazards, AreRatesForEver) {
  const engine::Hazard two_a_day = PiecewiseConstantHazard{{0}, {2 / 86'400e6}};
  EXPECT_EQ(parse_hazard("2 /d"), two_a_day);
  const engine::Hazard one_in_200_days = PiecewiseConstantHazard{{0}, {1.0 / 200 / 86'400e6}};
  EXPECT_EQ(parse_hazard("1 /200 d"), one_in_200_days);
}

TEST(Hazards, MayFollowAPowerOfTimeInDays) {
  const engine::Hazard for_a_year = PowerLawHazard{0.0195, 0.5, days{1}, days{365}};
  EXPECT_EQ(parse_hazard("power(kappa 0.0195, k 0.5, until 365 d)"), for_a_year);
  const engine::Hazard for_ever = PowerLawHazard{0.1, 1, days{1}, std::nullopt};
  EXPECT_EQ(parse_hazard("power(kappa 0.1, k 1)"), for_ever);
}

TEST(Hazards, OutsideTheirLimitsAreRefused) {
  EXPECT_EQ(code_of(parse_hazard("")), "E023");
  EXPECT_EQ(code_of(parse_hazard("0.2")), "E020");
  EXPECT_EQ(code_of(parse_hazard("often")), "E020");
  EXPECT_EQ(code_of(parse_hazard("power(kappa -1, k 1)")), "E024");
  EXPECT_EQ(code_of(parse_hazard("power(kappa 1, k 0)")), "E024");
  EXPECT_EQ(code_of(parse_hazard("power(kappa 1 d, k 1)")), "E026");
  EXPECT_EQ(code_of(parse_hazard("power(k 1, kappa 1)")), "E038");
  EXPECT_EQ(code_of(parse_hazard("power(kappa 1, k 1, until 0 d)")), "E025");
  EXPECT_EQ(code_of(parse_hazard("power(kappa 1, k 1")), "E037");
}

}  // namespace
}  // namespace scenarios

// Standardised rates, by hand.
#include "models/indicators/standardised.h"

#include <cmath>

#include <gtest/gtest.h>

namespace models {
namespace {

using Strata = std::vector<Readmissions::Share>;

/// Young 100 discharges and 10 % again, old 300 and 30 %: 25 % together.
const Strata whole = {{100, 10}, {300, 90}};

TEST(StandardisedRate, DirectPutsThePlacesRatesInTheWholesMix) {
  const Strata place = {{40, 8}, {10, 4}};  // 20 % and 40 %
  EXPECT_DOUBLE_EQ(standardised_rate(Standard::direct, place, whole), 0.25 * 0.2 + 0.75 * 0.4);
}

TEST(StandardisedRate, IndirectIsObservedOverExpectedTimesTheWholesRate) {
  const Strata place = {{40, 8}, {10, 4}};
  const double expected = 40 * 0.1 + 10 * 0.3;
  EXPECT_DOUBLE_EQ(standardised_rate(Standard::indirect, place, whole), 12 / expected * 0.25);
}

/// T11 of the model's specification.
TEST(StandardisedRate, IsTheCrudeOneWhereTheMixIsTheWholes) {
  const Strata place = {{20, 7}, {60, 12}};
  for (const Standard standard : {Standard::direct, Standard::indirect})
    EXPECT_DOUBLE_EQ(standardised_rate(standard, whole, whole), 0.25);
  EXPECT_DOUBLE_EQ(standardised_rate(Standard::direct, place, whole), 19.0 / 80);
  EXPECT_DOUBLE_EQ(standardised_rate(Standard::indirect, place, whole), 19.0 / 80);
}

TEST(StandardisedRate, LeavesOutWhatThePlaceHasNobodyOf) {
  EXPECT_DOUBLE_EQ(standardised_rate(Standard::direct, {{0, 0}, {10, 4}}, whole), 0.4);
  EXPECT_TRUE(std::isnan(standardised_rate(Standard::direct, {{0, 0}, {0, 0}}, whole)));
  EXPECT_TRUE(std::isnan(standardised_rate(Standard::indirect, {{0, 0}, {0, 0}}, whole)));
}

}  // namespace
}  // namespace models

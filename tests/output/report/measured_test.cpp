#include "output/report/measured.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "output/report/label.h"
#include "tests/output/report/sample.h"

namespace output::report {
namespace {

/// Two replications of counts by ward (A, B) and month (3).
Results counts() {
  Results results = sample::empty(2);
  sample::add_texts(results, "ward", {"A", "B"});
  sample::add_texts(results, "month", {"1", "2", "3"});
  sample::add_fixed(results, "beds", {"ward"}, {10, 20});
  sample::add_measured(results, "count", {"ward", "month"},
                       {{1, 2, 3, 10, 20, 30}, {0, 0, 1, 0, 0, 2}});
  sample::add_measured(results, "mean", {"ward", "month"},
                       {{5, 5, 5, 1, 2, 3}, {std::nan(""), std::nan(""), 7, 0, 0, 9}});
  return results;
}

TEST(Measured, AddsUpOverTheOtherDimensions) {
  const auto count = Measured::find(counts(), "count", {"ward", "month"});
  ASSERT_TRUE(count);
  EXPECT_EQ(count->total_by({"ward"}), (CellsByReplication{{6, 60}, {1, 2}}));
  EXPECT_EQ(count->total_by({"month"}), (CellsByReplication{{11, 22, 33}, {0, 0, 3}}));
  EXPECT_EQ(count->total_by({}), (CellsByReplication{{66}, {3}}));
}

TEST(Measured, KeepsDimensionsInTheOrderAskedFor) {
  const auto count = Measured::find(counts(), "count", {});
  EXPECT_EQ(count->total_by({"month", "ward"}).front(), (Cells{1, 10, 2, 20, 3, 30}));
}

TEST(Measured, WeighsMeansByCountsSoThatEmptyCellsDoNotMatter) {
  const Results results = counts();
  const auto count = Measured::find(results, "count", {});
  const auto mean = Measured::find(results, "mean", {});
  const auto totals = mean->weighted_total_by(*count, {"ward"});
  EXPECT_EQ(totals, (CellsByReplication{{30, 140}, {7, 18}}));
  EXPECT_EQ(ratio(totals, count->total_by({"ward"})).back(), (Cells{7, 9}));
}

TEST(Measured, FixedValuesAreTheSameInEveryReplication) {
  EXPECT_EQ(Measured::find(counts(), "beds", {"ward"})->cells(),
            (CellsByReplication{{10, 20}, {10, 20}}));
}

TEST(Measured, IsNotThereUnderAnotherNameOrWithoutItsDimension) {
  EXPECT_FALSE(Measured::find(counts(), "counts", {}));
  EXPECT_FALSE(Measured::find(counts(), "count", {"municipality"}));
}

TEST(Measured, IsNotThereIfTheNumbersDoNotFitTheDimensions) {
  Results results = counts();
  results.replications[1].values[0] = std::vector<double>{1, 2};
  EXPECT_FALSE(Measured::find(results, "count", {"ward"}));
}

TEST(Ratio, IsNothingWhereThereIsNothingToDivideBy) {
  EXPECT_TRUE(std::isnan(ratio({{0}}, {{0}}).front().front()));
}

TEST(Labels, AreThoseOfTheLanguageOrElseTheOtherOrElseTheIds) {
  Results results = sample::empty(1);
  sample::add_texts(results, "unit", {"m1", "m2"});
  EXPECT_EQ(labels_of(results, "unit", Words(Language::english)), (Names{"m1", "m2"}));
  sample::add_fixed_texts(results, "unit_label_da", "unit", {"Medicin 1", "Medicin 2"});
  EXPECT_EQ(labels_of(results, "unit", Words(Language::english)),
            (Names{"Medicin 1", "Medicin 2"}));
  sample::add_fixed_texts(results, "unit_label_en", "unit", {"Medicine 1", "Medicine 2"});
  EXPECT_EQ(labels_of(results, "unit", Words(Language::english)),
            (Names{"Medicine 1", "Medicine 2"}));
  EXPECT_EQ(labels_of(results, "unit", Words(Language::danish)), (Names{"Medicin 1", "Medicin 2"}));
}

TEST(Labels, OfMunicipalitiesAreTheirCodesUntilTheyHaveNames) {
  Results results = sample::empty(1);
  results.schema.dimensions.push_back(
      {"municipality", 2, std::vector<std::int16_t>{330, 265}, {}, {}});
  EXPECT_EQ(labels_of(results, "municipality", Words(Language::danish)), (Names{"330", "265"}));
  sample::add_fixed_texts(results, "municipality_name", "municipality", {"Slagelse", "Roskilde"});
  EXPECT_EQ(labels_of(results, "municipality", Words(Language::danish)),
            (Names{"Slagelse", "Roskilde"}));
}

}  // namespace
}  // namespace output::report

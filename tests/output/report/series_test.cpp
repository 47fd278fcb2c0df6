#include "output/series.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "output/report/estimate.h"
#include "output/report/occupancy.h"
#include "tests/output/report/sample.h"

namespace output {
namespace {

using Json = nlohmann::json;

TEST(Series, OfAResultWithoutMeasurementsAreEmptyLists) {
  const Json json = Json::parse(series_json(sample::empty(2)));
  EXPECT_EQ(json["waits"], Json::array());
  EXPECT_EQ(json["beds"], Json::array());
}

TEST(Series, OfWaitsFallAndStayBetweenNobodyAndAll) {
  const Json json = Json::parse(series_json(sample::small(20)));
  ASSERT_EQ(json["waits"].size(), 2U);
  for (const Json& one : json["waits"]) {
    const auto middle = one["middle"].get<std::vector<double>>();
    EXPECT_EQ(middle.size(), one["edges"].size());
    EXPECT_TRUE(std::is_sorted(middle.rbegin(), middle.rend()));
    EXPECT_LE(middle.front(), 1);
    EXPECT_GE(middle.back(), 0);
  }
}

TEST(Series, OfBedsSayWhatTheReportSays) {
  const Results results = sample::small(20);
  const Json json = Json::parse(series_json(results));
  const auto beds = report::Occupancy::find(results);
  ASSERT_TRUE(beds);
  ASSERT_EQ(json["beds"].size(), beds->units());
  for (const Json& one : json["beds"]) {
    const auto unit = one["id"].get<std::size_t>();
    EXPECT_EQ(one["occupied"]["mean"], report::estimate(beds->mean_occupied(unit)).mean);
    EXPECT_EQ(one["middle"].size(), one["dates"].size());
  }
}

TEST(Series, OfARegionAreThinnedLikeTheReport) {
  const Json json = Json::parse(series_json(sample::large(80, 40, 2)));
  EXPECT_EQ(json["beds"].size(), 60U);
  EXPECT_EQ(json["waits"].size(), 24U);
}

}  // namespace
}  // namespace output

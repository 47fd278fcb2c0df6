#include <cmath>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "output/report/axis.h"
#include "output/report/chart.h"
#include "output/report/fan.h"
#include "output/report/heat_map.h"
#include "output/report/map/municipalities.h"
#include "output/report/map/municipality_map.h"
#include "output/report/occupancy.h"
#include "output/report/plot.h"
#include "output/report/ranking.h"

namespace output::report {
namespace {

const Words drawn_danish{Language::danish};

std::vector<std::string> labels(const Axis& axis) {
  std::vector<std::string> all;
  for (const Tick& one : axis.ticks)
    all.push_back(one.label);
  return all;
}

using Labels = std::vector<std::string>;

TEST(Axis, OfCountsHasRoundNumbersPastTheHighest) {
  EXPECT_EQ(labels(count_axis(23, drawn_danish)), (Labels{"0", "5", "10", "15", "20", "25"}));
  EXPECT_EQ(labels(count_axis(1500, drawn_danish)), (Labels{"0", "500", "1.000", "1.500"}));
  EXPECT_EQ(labels(count_axis(0.3, drawn_danish)), (Labels{"0,0", "0,1", "0,2", "0,3"}));
  EXPECT_GT(count_axis(0, drawn_danish).high, 0);
}

TEST(Axis, OfWaitsIsInHoursWithinADayAndElseInDays) {
  EXPECT_EQ(labels(wait_axis(5.0 / 1440, drawn_danish)),
            (Labels{"0", "2", "4", "6", "8", "10 minutter"}));
  EXPECT_EQ(labels(wait_axis(0.5 / 24, drawn_danish)), (Labels{"0", "10", "20", "30 minutter"}));
  EXPECT_EQ(labels(wait_axis(0.1, drawn_danish)), (Labels{"0", "1", "2", "3", "4 timer"}));
  EXPECT_EQ(labels(wait_axis(59, drawn_danish)),
            (Labels{"0", "10", "20", "30", "40", "50", "60 dage"}));
  EXPECT_EQ(wait_axis(10'000, drawn_danish).high, 1920);
}

TEST(Axis, OfTimeNamesFirstDaysOfMonths) {
  TimeAxis time{*parse_date("2027-01-01"), {}, {}};
  time.starts = {0};
  time.ends = {365};
  EXPECT_EQ(labels(calendar_axis(time, drawn_danish)),
            (Labels{"2027", "apr", "jul", "okt", "2028"}));
  time.ends = {1096};
  EXPECT_EQ(labels(calendar_axis(time, drawn_danish)), (Labels{"2027", "2028", "2029", "2030"}));
  time.starts = {59};
  time.ends = {59 + 120};
  EXPECT_EQ(labels(calendar_axis(time, drawn_danish)), (Labels{"mar 2027", "apr", "maj", "jun"}));
}

TEST(HeatMap, ClassesAreOfTheWholePerCentThatIsShown) {
  EXPECT_EQ(occupancy_class(0.694), 0);
  EXPECT_EQ(occupancy_class(0.695), 1) << "70 %";
  EXPECT_EQ(occupancy_class(0.844), 1);
  EXPECT_EQ(occupancy_class(0.85), 2);
  EXPECT_EQ(occupancy_class(0.95), 3);
  EXPECT_EQ(occupancy_class(1.004), 3) << "100 %";
  EXPECT_EQ(occupancy_class(1.006), 4);
}

TEST(CalendarBlocks, AreMonthsOrQuartersOrYears) {
  TimeAxis time{*parse_date("2027-01-30"), {}, {}};
  for (int day = 0; day < 365; ++day)
    time.starts.push_back(day);
  const auto months = calendar_blocks(time, 24, drawn_danish);
  ASSERT_EQ(months.size(), 13U) << "two days of January at the start, 29 at the end";
  EXPECT_EQ(months.front().count, 2U);
  EXPECT_EQ(months[1].first, 2U);
  EXPECT_EQ(months[1].count, 28U) << "February 2027";
  EXPECT_EQ(months.back().count, 29U);
  EXPECT_EQ(calendar_blocks(time, 12, drawn_danish).size(), 5U);
  EXPECT_EQ(calendar_blocks(time, 3, drawn_danish).size(), 2U);
}

TEST(Fifths, HaveEquallyManyAndKeepEqualsTogether) {
  EXPECT_EQ(fifths({5, 1, 4, 2, 3}), (std::vector<int>{4, 0, 3, 1, 2}));
  EXPECT_EQ(fifths({7, 7, 7}), (std::vector<int>{0, 0, 0}));
  EXPECT_EQ(fifths({2, std::nan(""), 1}), (std::vector<int>{2, -1, 0})) << "second of two";
}

/// Denmark has had 98 municipalities since 2007; codes 101 to 860.
TEST(MunicipalityShapes, AreAllThereAndHaveASquareOfTheirOwn) {
  std::set<std::pair<int, int>> squares;
  std::set<int> codes;
  for (const MunicipalityShape& one : municipality_shapes()) {
    squares.insert({one.tile.x, one.tile.y});
    codes.insert(one.code);
    EXPECT_TRUE(one.path.starts_with("M") && one.path.ends_with("z")) << one.code;
  }
  EXPECT_EQ(codes.size(), 98U);
  EXPECT_EQ(squares.size(), 98U);
  EXPECT_EQ(*codes.begin(), 101);
  EXPECT_EQ(*codes.rbegin(), 860);
}

/// Neighbours on the map are near each other on the grid: Hjørring north of Aalborg, Lolland south
/// of Næstved, Esbjerg west of Odense.
TEST(MunicipalityShapes, KeepTheirDirections) {
  std::map<int, Pixel> tile;
  for (const MunicipalityShape& one : municipality_shapes())
    tile[one.code] = one.tile;
  EXPECT_LT(tile[860].y, tile[851].y);
  EXPECT_GT(tile[360].y, tile[370].y);
  EXPECT_LT(tile[561].x, tile[461].x);
}

TEST(Path, IsRelativeAndLeavesOutPointsOnAStraightLine) {
  EXPECT_EQ(svg_path({{10, 20}, {13, 18}, {16, 16}, {20, 20}}), "M10 20l6-4 4 4");
  EXPECT_EQ(svg_path({{0, 0}, {4, 0}, {2, 0}}), "M0 0l4 0-2 0") << "a turn is kept";
  EXPECT_EQ(svg_path({}), "");
}

TEST(Plot, AGapInTheCurveStaysAGap) {
  const Plot plot(Axis{0, 2, {}}, Axis{0, 1, {}});
  const std::string path = plot.curve({0, 1, 2}, {0, std::nan(""), 1}, "l").bytes();
  EXPECT_EQ(path, "<path class=\"l\" d=\"M100 346M690 52\"/>");
}

TEST(Fan, HoldsAllReplicationsBelowTwenty) {
  const Fan fan = fan_over_replications({{3}, {1}, {2}}, 0, 1);
  EXPECT_EQ(fan.low, Cells{1});
  EXPECT_EQ(fan.middle, Cells{2});
  EXPECT_EQ(fan.high, Cells{3});
}

TEST(Fan, LeavesOutOneInTwentyAtEachEnd) {
  CellsByReplication twenty;
  for (int i = 1; i <= 20; ++i)
    twenty.push_back({static_cast<double>(i)});
  const Fan fan = fan_over_replications(twenty, 0, 1);
  EXPECT_EQ(fan.low, Cells{2});
  EXPECT_EQ(fan.middle, Cells{10.5});
  EXPECT_EQ(fan.high, Cells{19});
}

TEST(Fan, IsNothingWhereNoReplicationHasAValue) {
  EXPECT_TRUE(std::isnan(fan_over_replications({{std::nan("")}}, 0, 1).middle.front()));
}

TEST(Thinning, KeepsDaysWhileThePageCanHoldThem) {
  EXPECT_EQ(days_a_point(365, 2), 1U);
  EXPECT_EQ(days_a_point(1096, 2), 7U) << "more than 400 points a unit";
  EXPECT_EQ(days_a_point(1096, 20), 28U) << "more than 1,000 points in all";
  EXPECT_EQ(days_a_point(1096, 50), 91U);
  EXPECT_EQ(days_a_point(3652, 60), 365U);
}

TEST(Thinning, TakesMeansAndTheLastBlockMayBeShorter) {
  EXPECT_EQ(block_means({9, 1, 3, 5, 7, 20}, 1, 5, 2), (Cells{2, 6, 20}));
}

TEST(Ranking, ChoosesTheLargestAndKeepsTheirOrder) {
  using Places = std::vector<std::size_t>;
  EXPECT_EQ(largest({5, 0, 9, std::nan(""), 7}, 2), (Places{2, 4}));
  EXPECT_EQ(largest_first({5, 7, 9, 7}, 3), (Places{2, 1, 3}));
}

TEST(Chart, IsNamedByItsFindingAndFollowedByItsTable) {
  FanChart chart;
  chart.caption = {"c1", "Afsnit M1", "I gennemsnit 12."};
  chart.at = {0, 1};
  chart.fan = {{1, 1}, {2, 2}, {3, 3}};
  chart.data = {"Afsnit M1", {"Dag", "Midten"}, {{"1", "2"}}};
  const std::string bytes = figure(chart, drawn_danish).bytes();
  EXPECT_NE(bytes.find("<figcaption id=\"c1\"><strong>Afsnit M1</strong> I gennemsnit 12."),
            std::string::npos);
  EXPECT_NE(bytes.find("role=\"img\" aria-labelledby=\"c1\""), std::string::npos);
  EXPECT_NE(bytes.find("<summary>Vis som tabel</summary>"), std::string::npos);
  EXPECT_NE(bytes.find("<th>1</th><td>2</td>"), std::string::npos);
}

}  // namespace
}  // namespace output::report

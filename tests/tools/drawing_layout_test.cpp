// Where boxes and ways lie, whatever they stand for.
#include <gtest/gtest.h>

#include "engine/random/stream.h"
#include "tools/drawing/layers.h"
#include "tools/drawing/ordering.h"
#include "tools/drawing/wrapped.h"

namespace tools {
namespace {

/// Random ways between boxes, circles included.
Ways random_ways(std::size_t boxes, std::size_t number) {
  engine::RandomStream stream({1, 1}, {7, 1}, engine::purpose("ways"), 0);
  Ways ways;
  for (std::size_t i = 0; i < number; ++i)
    ways.emplace_back(stream.bits() % boxes, stream.bits() % boxes);
  return ways;
}

bool overlap(const Point& a, const Point& b, const LayoutSizes& sizes) {
  return std::abs(a.x - b.x) < sizes.box_width && std::abs(a.y - b.y) < sizes.box_height;
}

TEST(Layout, LeavesNoBoxOnAnother) {
  const LayoutSizes sizes;
  for (const std::size_t boxes : {5U, 60U, 500U}) {
    const Layout layout = lay_out(boxes, random_ways(boxes, 2 * boxes), sizes);
    for (std::size_t i = 0; i < boxes; ++i) {
      for (std::size_t k = 0; k < i; ++k)
        ASSERT_FALSE(overlap(layout.boxes[i], layout.boxes[k], sizes)) << i << " and " << k;
    }
  }
}

TEST(Layout, KeepsEverythingWithinThePage) {
  const LayoutSizes sizes;
  const Layout layout = lay_out(60, random_ways(60, 120), sizes);
  for (const Point& box : layout.boxes) {
    EXPECT_GE(box.x, 0);
    EXPECT_GE(box.y, 0);
    EXPECT_LE(box.x + sizes.box_width, layout.width);
    EXPECT_LE(box.y + sizes.box_height, layout.height);
  }
  for (const Route& route : layout.routes) {
    for (const Point& point : route.points)
      EXPECT_TRUE(point.y >= 0 && point.y <= layout.height && point.x <= layout.width);
  }
}

TEST(Layout, LeadsFromLeftToRightWhereNoCircleForbidsIt) {
  const Ways ways = {{0, 1}, {1, 2}, {0, 2}, {2, 3}};
  const Layout layout = lay_out(4, ways, {});
  for (std::size_t i = 0; i < ways.size(); ++i) {
    EXPECT_LT(layout.boxes[ways[i].first].x, layout.boxes[ways[i].second].x);
    EXPECT_FALSE(layout.routes[i].leads_back);
  }
}

TEST(Layout, SaysWhichWayClosesACircle) {
  const Layout layout = lay_out(3, {{0, 1}, {1, 2}, {2, 0}}, {});
  EXPECT_FALSE(layout.routes[0].leads_back);
  EXPECT_FALSE(layout.routes[1].leads_back);
  EXPECT_TRUE(layout.routes[2].leads_back);
}

TEST(Layout, DrawsATreeWithoutCrossings) {
  Ways ways;
  for (std::size_t i = 1; i < 40; ++i)
    ways.emplace_back((i * 7 + 3) % i, i);  // the parent of each is an earlier one
  ColumnNet net = net_of(columns_of(40, ways, 1000), ways);
  order_columns(net);
  EXPECT_EQ(crossings(net), 0U);
}

TEST(Layout, CountsCrossings) {
  // Two boxes on each side, each joined to the one across: one crossing until they change places.
  ColumnNet net = net_of({{0, 0, 1, 1}, 2}, {{0, 3}, {1, 2}});
  EXPECT_EQ(crossings(net), 1U);
  order_columns(net);
  EXPECT_EQ(crossings(net), 0U);
}

TEST(Layout, OfNothingIsEmpty) {
  const Layout layout = lay_out(0, {}, {});
  EXPECT_TRUE(layout.boxes.empty());
}

TEST(Wrapped, BreaksBetweenWordsAndCutsWhatIsTooLong) {
  EXPECT_EQ(wrapped("Børne- og ungdomspsykiatri", 20, 2),
            (std::vector<std::string>{"Børne- og", "ungdomspsykiatri"}));
  EXPECT_EQ(wrapped("ååååååååå", 5, 1), (std::vector<std::string>{"åååå…"}));
  EXPECT_EQ(wrapped("a b c", 1, 2), (std::vector<std::string>{"a", "…"}));
}

}  // namespace
}  // namespace tools

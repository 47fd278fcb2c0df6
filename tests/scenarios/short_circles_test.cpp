// Circles that take next to no time: legal, but never at an end.
#include "scenarios/language/short_circles.h"

#include <gtest/gtest.h>

#include "tests/scenarios/scenario_support.h"

namespace scenarios {
namespace {

using Nodes = std::vector<std::size_t>;
using Told = std::vector<std::string>;

TEST(ShortestCircle, IsTheQuickestWayRound) {
  // 0 > 1 > 0 takes 30, 0 > 1 > 2 > 0 only 25.
  const std::vector<TimedArrow> arrows = {{0, 1, 10}, {1, 0, 20}, {1, 2, 5}, {2, 0, 10}};
  const auto circle = shortest_circle(3, arrows, 100);
  ASSERT_TRUE(circle.has_value());
  EXPECT_EQ(circle->nodes, (Nodes{0, 1, 2}));
  EXPECT_EQ(circle->time, 25);
  EXPECT_FALSE(shortest_circle(3, arrows, 25).has_value());
}

TEST(ShortestCircle, MayLeadFromOneToItself) {
  const auto circle = shortest_circle(3, {{0, 1, 1}, {1, 2, 1}, {2, 2, 7}}, 8);
  ASSERT_TRUE(circle.has_value());
  EXPECT_EQ(circle->nodes, Nodes{2});
  EXPECT_EQ(circle->time, 7);
}

Told told_of(const std::string& pathways) {
  return without("W137", faults_of(load_text(with_line(5, "pathways: {" + pathways + "}"))));
}

TEST(CircleOfAMicrosecond, IsWarnedOf) {
  const Told told = told_of("stay: [{in: ward, for: 1 us}, {go: stay}]");
  EXPECT_EQ(told, Told{"t.yaml:5:42: warning W112: one comes round in the circle stay > stay in "
                       "< 1 s on average = is the unit right? Such a run takes very long"});
}

TEST(CircleOfTwoPathways, IsWarnedOfByTheirTimeTogether) {
  const std::string there = "stay: [{in: ward, for: exponential(mean 29 s)}, {go: back}], ";
  EXPECT_EQ(told_of(there + "back: [{wait: 30 s}, {go: stay}]").size(), 1U);
  EXPECT_EQ(told_of(there + "back: [{wait: 31 s}, {go: stay}]"), Told{});
}

}  // namespace
}  // namespace scenarios

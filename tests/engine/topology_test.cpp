// Links, and what they allow: who is placed with whom, and how soon partitions can reach each
// other.
#include "engine/kernel/topology.h"

#include <stdexcept>

#include <gtest/gtest.h>

namespace engine {
namespace {

/// 0 -> 1 -> 2 -> 3 -> 0, with these delays in us.
Topology ring(std::vector<std::int64_t> delays) {
  Topology topology;
  for (std::size_t i = 0; i < delays.size(); ++i)
    topology.add_process();
  for (std::uint32_t i = 0; i < delays.size(); ++i)
    topology.link(ProcessId(i), ProcessId((i + 1) % static_cast<std::uint32_t>(delays.size())),
                  Duration{delays[i]});
  return topology;
}

TEST(Topology, KnowsItsLinks) {
  Topology topology = ring({5, 2, 7});
  topology.link(ProcessId(0), ProcessId(1), Duration{6});
  topology.link_to_all(ProcessId(2), Duration{9});
  EXPECT_EQ(topology.least_delay(ProcessId(0), ProcessId(1)), Duration{6});
  EXPECT_EQ(topology.least_delay(ProcessId(0), ProcessId(2)), Topology::never);
  EXPECT_EQ(topology.least_delay(ProcessId(2), ProcessId(0)), Duration{7});
  EXPECT_EQ(topology.least_delay(ProcessId(2), ProcessId(1)), Duration{9});
  EXPECT_EQ(topology.lookahead(), Duration{2});
}

TEST(Topology, RefusesALinkBackInTimeOrToItself) {
  Topology topology = ring({1, 1});
  EXPECT_THROW(topology.link(ProcessId(0), ProcessId(1), Duration{-1}), std::logic_error);
  EXPECT_THROW(topology.link(ProcessId(1), ProcessId(1), Duration{1}), std::logic_error);
}

TEST(Placement, SharesTheLoadAndKeepsCloseNeighboursTogether) {
  const Placement two = place(ring({1, 100, 1, 100}), {10, 10, 10, 10}, 2);
  EXPECT_EQ(two[0], two[1]);
  EXPECT_EQ(two[2], two[3]);
  EXPECT_NE(two[0], two[2]);
}

TEST(Placement, SharesTheLoadOfProcessesThatNeverMeetWhereverTheyStand) {
  Topology topology;
  for (int i = 0; i < 5; ++i)
    topology.add_process();
  const std::vector<std::uint64_t> load{3, 10, 3, 2, 2};
  const Placement two = place(topology, load, 2);
  std::vector<std::uint64_t> full(2, 0);
  for (std::size_t i = 0; i < load.size(); ++i)
    full[two[i]] += load[i];
  EXPECT_EQ(full[0], full[1]);
}

TEST(Placement, NeverPartsProcessesWithoutDelayBetweenThem) {
  const Topology topology = ring({0, 5, 5, 5});
  const Placement two = place(topology, {100, 100, 1, 1}, 2);
  EXPECT_EQ(two[0], two[1]);
  EXPECT_TRUE(separable(topology, two, 2));
  EXPECT_FALSE(separable(topology, {0, 1, 1, 1}, 2));
}

TEST(Distances, AreShortestPathsAndAroundOverOthers) {
  // 0 -> 1: 3, 1 -> 2: 4, 2 -> 0: 5, each process in a partition of its own.
  const auto all = distances(ring({3, 4, 5}), {0, 1, 2}, 3);
  EXPECT_EQ(all[0][1], Duration{3});
  EXPECT_EQ(all[0][2], Duration{7});
  EXPECT_EQ(all[1][0], Duration{9});
  EXPECT_EQ(all[0][0], Duration{12});
}

TEST(Distances, AreForEverWithoutAWay) {
  Topology topology;
  topology.add_process();
  topology.add_process();
  topology.link(ProcessId(0), ProcessId(1), Duration{4});
  const auto all = distances(topology, {0, 1}, 2);
  EXPECT_EQ(all[0][1], Duration{4});
  EXPECT_EQ(all[1][0], Topology::never);
  EXPECT_EQ(all[0][0], Topology::never);
}

}  // namespace
}  // namespace engine

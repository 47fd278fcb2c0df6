// How cores are shared out: replications first, what is left goes inside, never more than there
// are.
#include "tools/experiment/core_share.h"

#include <thread>
#include <vector>

#include <gtest/gtest.h>

namespace {

using tools::CoreShare;

TEST(CoreShare, GivesOneCoreToEachOfManyReplications) {
  CoreShare cores(4, 4, 9);
  for (int i = 0; i < 4; ++i)
    EXPECT_EQ(cores.take(), 1U);
  for (int i = 0; i < 5; ++i) {
    cores.give_back(1);
    EXPECT_EQ(cores.take(), 1U);
  }
}

TEST(CoreShare, SharesWhatIsLeftOver) {
  CoreShare one(8, 1, 1);
  EXPECT_EQ(one.take(), 8U);
  CoreShare three(8, 3, 3);
  EXPECT_EQ(three.take(), 3U);
  EXPECT_EQ(three.take(), 3U);
  EXPECT_EQ(three.take(), 2U);
}

TEST(CoreShare, GivesTheLastReplicationWhatIsFree) {
  CoreShare cores(4, 2, 3);
  EXPECT_EQ(cores.take(), 2U);
  EXPECT_EQ(cores.take(), 2U);
  cores.give_back(2);
  EXPECT_EQ(cores.take(), 2U) << "the other still runs";
}

TEST(CoreShare, GivesNobodyMoreThanOneIfMoreRunThanThereAreCores) {
  CoreShare cores(2, 8, 8);
  for (int i = 0; i < 8; ++i)
    EXPECT_EQ(cores.take(), 1U);
}

TEST(CoreShare, NeverGivesOutMoreThanThereAreWhoeverComesWhen) {
  for (unsigned cores = 1; cores <= 9; ++cores) {
    for (unsigned at_once = 1; at_once <= cores; ++at_once) {
      CoreShare share(cores, at_once, 40);
      std::vector<unsigned> running;
      unsigned taken = 0;
      for (unsigned i = 0; i < 40; ++i) {
        if (running.size() == at_once) {
          const std::size_t ends = i * 7 % running.size();
          taken -= running[ends];
          share.give_back(running[ends]);
          running.erase(running.begin() + static_cast<std::ptrdiff_t>(ends));
        }
        running.push_back(share.take());
        taken += running.back();
        ASSERT_LE(taken, cores);
      }
    }
  }
}

}  // namespace

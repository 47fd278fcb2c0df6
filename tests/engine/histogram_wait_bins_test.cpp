#include <optional>
#include <ostream>

#include <gtest/gtest.h>

#include "engine/random/philox.h"
#include "engine/statistics/wait_bins.h"

using engine::Duration;
using engine::WaitBins;
using std::chrono::days;
using namespace std::chrono_literals;

namespace {

struct BinRow {
  const char* wait;
  Duration upper_edge;
  std::size_t bin;
};

std::ostream& operator<<(std::ostream& out, const BinRow& row) {
  return out << row.wait;
}

class Edge : public testing::TestWithParam<BinRow> {};

}  // namespace

// Counted by hand along the published list of edges (RESULTS: wait_bin).
INSTANTIATE_TEST_SUITE_P(
    WaitBins, Edge,
    testing::Values(BinRow{"none", 0h, 0}, BinRow{"5 min", 5min, 1}, BinRow{"10 min", 10min, 2},
                    BinRow{"15 min", 15min, 3}, BinRow{"30 min", 30min, 4},
                    BinRow{"45 min", 45min, 5}, BinRow{"1 h", 1h, 6}, BinRow{"2 h", 2h, 7},
                    BinRow{"4 h", 4h, 9}, BinRow{"12 h", 12h, 17}, BinRow{"24 h", 24h, 29},
                    BinRow{"2 d", days{2}, 30}, BinRow{"30 d", days{30}, 58},
                    BinRow{"60 d", days{60}, 88}, BinRow{"67 d", days{67}, 89},
                    BinRow{"256 d", days{256}, 116}, BinRow{"264 d", days{264}, 117},
                    BinRow{"294 d", days{294}, 118}, BinRow{"1824 d", days{1824}, 169}));

TEST_P(Edge, BelongsToTheBinBelowIt) {
  const auto [wait, edge, bin] = GetParam();
  EXPECT_EQ(WaitBins::index_of(edge), bin);
  EXPECT_EQ(WaitBins::index_of(edge + 1us), bin + 1);
  EXPECT_EQ(WaitBins::upper(bin), edge);
  EXPECT_EQ(WaitBins::lower(bin + 1), edge);
}

TEST(WaitBins, AreOpenAtTheEnd) {
  EXPECT_EQ(WaitBins::upper(WaitBins::count - 1), std::nullopt);
  EXPECT_EQ(WaitBins::lower(WaitBins::count - 1), days{1824});
  EXPECT_EQ(WaitBins::index_of(Duration::max()), WaitBins::count - 1);
}

TEST(WaitBins, LeaveNoGap) {
  for (std::size_t bin = 1; bin < WaitBins::count; ++bin) {
    ASSERT_EQ(WaitBins::lower(bin), WaitBins::upper(bin - 1).value());
    ASSERT_EQ(WaitBins::index_of(WaitBins::lower(bin) + 1us), bin);
  }
}

TEST(WaitBins, HoldWhatLiesBetweenTheirEdges) {
  for (std::uint64_t i = 0; i < 20'000; ++i) {
    const auto bits = engine::philox({i}, {1});
    const Duration wait{static_cast<std::int64_t>(bits[0] >> (17 + bits[1] % 47))};
    const std::size_t bin = WaitBins::index_of(wait);
    ASSERT_LT(bin, WaitBins::count);
    ASSERT_TRUE(wait == 0h ? bin == 0 : WaitBins::lower(bin) < wait) << wait.count();
    ASSERT_TRUE(wait <= WaitBins::upper(bin).value_or(Duration::max())) << wait.count();
  }
}

TEST(WaitBins, RefuseNegativeWaits) {
  EXPECT_THROW(WaitBins::index_of(-1us), std::logic_error);
  EXPECT_THROW(WaitBins::upper(WaitBins::count), std::logic_error);
}

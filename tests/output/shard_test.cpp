#include "output/shard.h"

#include <fstream>
#include <limits>
#include <thread>

#include <gtest/gtest.h>

#include "output/durable_file.h"
#include "output/result_file.h"
#include "tests/output/temporary_folder.h"

namespace {

namespace fs = std::filesystem;
using engine::ReplicationResult;
using output::Shards;

ReplicationResult replication(std::uint32_t number) {
  return {
      number,
      7'000'000'000U + number,
      {std::vector<std::uint16_t>{1, 65535}, std::vector<std::uint32_t>{number, 4'294'967'295U},
       std::vector<float>{0.1F, -0.0F}, std::vector<double>{1.0 / 3, 1e300}, std::vector<float>{}}};
}

class ShardFolder : public testing::Test {
 protected:
  fs::path one_file() const {
    for (const fs::directory_entry& entry : fs::directory_iterator(parts_)) {
      if (entry.path().extension() == ".shard") return entry.path();
    }
    return {};
  }

  tests::TemporaryFolder folder_;
  fs::path parts_ = folder_ / "run.parts";
};

TEST_F(ShardFolder, GivesBackWhatItKept) {
  const Shards shards(parts_, "me");
  shards.keep(replication(1));
  shards.keep(replication(12));
  const auto found = Shards(parts_, "me").finished();
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found.at(1), replication(1));
  EXPECT_EQ(found.at(12), replication(12));
  EXPECT_EQ(shards.kept(), (std::vector<std::uint32_t>{1, 12}));
}

TEST_F(ShardFolder, RefusesAnotherRun) {
  const Shards mine(parts_, "me");
  EXPECT_THROW(Shards(parts_, "another"), output::ResultFileError);
}

TEST_F(ShardFolder, RefusesAFolderOfOtherFiles) {
  fs::create_directory(parts_);
  std::ofstream(parts_ / "letter.txt") << "dear";
  EXPECT_THROW(Shards(parts_, "me"), output::ResultFileError);
  EXPECT_TRUE(fs::exists(parts_ / "letter.txt"));
}

TEST_F(ShardFolder, TakesOverFromARunThatWasKilledAtOnce) {
  fs::create_directory(parts_);
  std::ofstream(parts_ / "identity.partial") << "m";
  const Shards shards(parts_, "me");
  EXPECT_TRUE(shards.finished().empty());
}

TEST_F(ShardFolder, DropsADamagedShardWhereverTheDamageIs) {
  const Shards shards(parts_, "me");
  shards.keep(replication(1));
  const fs::path file = one_file();
  const std::string whole = output::read_bytes(file);
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ 1);
    std::ofstream(file, std::ios::binary) << damaged;
    EXPECT_TRUE(shards.finished().empty()) << "byte " << at;
    EXPECT_FALSE(fs::exists(file));
  }
}

TEST_F(ShardFolder, DropsAShardThatIsCutOff) {
  const Shards shards(parts_, "me");
  shards.keep(replication(1));
  const fs::path file = one_file();
  const std::string whole = output::read_bytes(file);
  for (std::size_t size = 0; size < whole.size(); ++size) {
    std::ofstream(file, std::ios::binary) << whole.substr(0, size);
    EXPECT_TRUE(shards.finished().empty()) << size << " bytes";
  }
}

TEST_F(ShardFolder, DropsAShardOfAnotherRunOrUnderAnotherNumber) {
  const Shards mine(parts_, "me");
  const Shards other(folder_ / "other.parts", "another");
  other.keep(replication(1));
  mine.keep(replication(2));
  fs::rename(folder_ / "other.parts" / "replication-000001.shard",
             parts_ / "replication-000001.shard");
  fs::rename(parts_ / "replication-000002.shard", parts_ / "replication-000003.shard");
  EXPECT_TRUE(mine.finished().empty());
}

TEST_F(ShardFolder, KeepsFromSeveralThreads) {
  const Shards shards(parts_, "me");
  std::vector<std::thread> threads;
  for (std::uint32_t first = 1; first <= 4; ++first) {
    threads.emplace_back([&shards, first] {
      for (std::uint32_t n = first; n <= 40; n += 4)
        shards.keep(replication(n));
    });
  }
  for (std::thread& thread : threads)
    thread.join();
  EXPECT_EQ(shards.finished().size(), 40U);
}

TEST_F(ShardFolder, IsGoneAfterwards) {
  const Shards shards(parts_, "me");
  shards.keep(replication(1));
  std::ofstream(parts_ / "replication-000002.shard.partial") << "cut";
  shards.remove();
  EXPECT_TRUE(fs::is_empty(folder_.path()));
}

TEST_F(ShardFolder, KeepsAStrangersFile) {
  const Shards shards(parts_ / "", "me");  // as a user writes it: run.parts/
  std::ofstream(parts_ / "letter.txt") << "dear";
  shards.remove();
  EXPECT_TRUE(fs::exists(parts_ / "letter.txt"));
}

}  // namespace

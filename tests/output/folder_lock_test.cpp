#include "output/folder_lock.h"

#include <gtest/gtest.h>

#include "output/durable_file.h"
#include "output/shard.h"
#include "tests/output/temporary_folder.h"

namespace {

using output::lock_folder;

TEST(FolderLock, IsHeldByOneAtATime) {
  const tests::TemporaryFolder folder;
  auto first = lock_folder(folder / "r.parts");
  ASSERT_NE(first, nullptr);
  EXPECT_EQ(lock_folder(folder / "r.parts"), nullptr);
  first.reset();
  EXPECT_NE(lock_folder(folder / "r.parts"), nullptr);
}

TEST(FolderLock, LeavesTheFolderToItsOwnRun) {
  const tests::TemporaryFolder folder;
  const auto lock = lock_folder(folder / "r.parts");
  const output::Shards shards(folder / "r.parts", "me");
  shards.remove();
  EXPECT_FALSE(std::filesystem::exists(folder / "r.parts"));
}

TEST(FolderLock, RefusesAFileInPlaceOfTheFolder) {
  const tests::TemporaryFolder folder;
  output::replace_file(folder / "r.parts", "a letter");
  EXPECT_THROW(lock_folder(folder / "r.parts"), std::system_error);
  EXPECT_EQ(output::read_bytes(folder / "r.parts"), "a letter");
}

}  // namespace

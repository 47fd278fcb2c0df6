#include "tools/samspil/stored_tree.h"

#include <gtest/gtest.h>

#include "tests/tools/call.h"

namespace {

using output::StoredFile;
namespace fs = std::filesystem;

TEST(StoredTree, NeverLeavesItsFolder) {
  EXPECT_EQ(tools::place_in_tree("basis.yaml"), "basis.yaml");
  EXPECT_EQ(tools::place_in_tree("data/./beds.csv"), "data/beds.csv");
  EXPECT_EQ(tools::place_in_tree("../../etc/passwd"), "_up/_up/etc/passwd");
  EXPECT_EQ(tools::place_in_tree("data/../../x"), "data/_up/_up/x");
  EXPECT_EQ(tools::place_in_tree("/etc/passwd"), "etc/passwd");
  EXPECT_EQ(tools::place_in_tree("//etc/passwd"), "etc/passwd");
  EXPECT_EQ(tools::place_in_tree(".."), "_up");
  EXPECT_EQ(tools::place_in_tree("/"), "_unnamed");
}

TEST(StoredTree, WritesEveryFileByteForByte) {
  const tests::Folder folder;
  const std::string bytes("a\r\n\0b", 5);
  const auto written = tools::write_tree({{"a.yaml", bytes}, {"../b.csv", "x"}}, folder / "tree");
  ASSERT_TRUE(written.has_value());
  EXPECT_EQ(tests::text_of(folder / "tree/a.yaml"), bytes);
  EXPECT_EQ(tests::text_of(folder / "tree/_up/b.csv"), "x");
}

TEST(StoredTree, RefusesToReplaceAFileAndThenWritesNone) {
  const tests::Folder folder;
  tests::write_text(folder / "b.csv", "mine");
  const auto written = tools::write_tree({{"a.yaml", "a"}, {"b.csv", "b"}}, folder.path());
  ASSERT_FALSE(written.has_value());
  EXPECT_EQ(written.error().front().code, "E425");
  EXPECT_EQ(tests::text_of(folder / "b.csv"), "mine");
  EXPECT_FALSE(fs::exists(folder / "a.yaml"));
}

TEST(StoredTree, RefusesTwoNamesForOnePlace) {
  const tests::Folder folder;
  EXPECT_FALSE(tools::write_tree({{"a", "1"}, {"./a", "2"}}, folder.path()).has_value());
}

TEST(StoredTree, DoesNotFollowALinkOutOfTheFolder) {
  const tests::Folder folder;
  const tests::Folder elsewhere;
  fs::create_directory_symlink(elsewhere.path(), folder / "data");
  const auto written = tools::write_tree({{"data/beds.csv", "x"}}, folder.path());
  ASSERT_FALSE(written.has_value());
  EXPECT_EQ(written.error().front().code, "E423");
  EXPECT_TRUE(fs::is_empty(elsewhere.path()));
}

}  // namespace

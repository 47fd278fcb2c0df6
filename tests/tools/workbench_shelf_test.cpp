#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/tools/call.h"
#include "tools/workbench/shelf.h"

namespace tests {

namespace {

std::size_t replications_of(tools::workbench::Shelf& shelf, const std::string& file) {
  return nlohmann::json::parse(shelf.get(file).json)["about"]["replications"];
}

}  // namespace

TEST(WorkbenchShelf, ReadsAResultAnewWhenItHasChanged) {
  const Folder folder;
  const std::string scenario = folder.with("tiny.yaml");
  tools::workbench::Shelf shelf(2);
  samspil({"run", scenario, "-o", folder / "a.h5"});
  EXPECT_EQ(replications_of(shelf, folder / "a.h5"), 4U);
  samspil({"run", scenario, "-o", folder / "a.h5", "--more", "2"});
  EXPECT_EQ(replications_of(shelf, folder / "a.h5"), 6U);
}

TEST(WorkbenchShelf, GivesTheSameWhetherItWasReadOrRemembered) {
  const Folder folder;
  const std::string scenario = folder.with("tiny.yaml");
  tools::workbench::Shelf shelf(1);
  samspil({"run", scenario, "-o", folder / "a.h5"});
  samspil({"run", scenario, "-o", folder / "b.h5", "--seed", "2"});
  const std::string first = shelf.get(folder / "a.h5").json;
  EXPECT_EQ(shelf.get(folder / "a.h5").json, first);
  EXPECT_NE(shelf.get(folder / "b.h5").json, first);
  EXPECT_EQ(shelf.get(folder / "a.h5").json, first) << "after b took its place";
}

TEST(WorkbenchShelf, RemembersNoFileThatIsNoResult) {
  const Folder folder;
  write_text(folder / "a.h5", "no result");
  tools::workbench::Shelf shelf(2);
  EXPECT_ANY_THROW(shelf.get(folder / "a.h5"));
  EXPECT_ANY_THROW(shelf.get(folder / "a.h5"));
}

}  // namespace tests

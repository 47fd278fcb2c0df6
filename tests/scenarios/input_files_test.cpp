// Which file a path means: the user's own first, then the library; never the user's for the
// library.
#include "scenarios/language/input_files.h"

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "tests/scenarios/scenario_support.h"

namespace scenarios {
namespace {

namespace fs = std::filesystem;

using Names = std::vector<std::string>;

TEST(FileNames, OfAUserFileAreItsOwnFolderThenTheLibrary) {
  EXPECT_EQ(InputFiles::names("data/x.csv", "t.yaml"), (Names{"data/x.csv", "share/data/x.csv"}));
  EXPECT_EQ(InputFiles::names("x.csv", "sub/t.yaml"), (Names{"sub/x.csv", "share/x.csv"}));
  EXPECT_EQ(InputFiles::names("../x.csv", "sub/t.yaml"), (Names{"x.csv"}));
  EXPECT_EQ(InputFiles::names("../x.csv", "t.yaml"), (Names{"../x.csv"}));
}

TEST(FileNames, OfALibraryFileAreInTheLibraryOnly) {
  EXPECT_EQ(InputFiles::names("data/x.csv", "share/library/a.yaml"),
            (Names{"share/library/data/x.csv", "share/data/x.csv"}));
  EXPECT_EQ(InputFiles::names("../data/x.csv", "share/library/a.yaml"),
            (Names{"share/data/x.csv"}));
  EXPECT_EQ(InputFiles::names("../../x.csv", "share/library/a.yaml"), Names{});
}

TEST(FileNames, AreNeverAbsolute) {
  EXPECT_EQ(InputFiles::names("/etc/passwd", "t.yaml"), Names{});
}

TEST(InputFiles, OfTheUserNeverShadowTheLibrary) {
  const std::string library_people = "code,name,n\n101,Library,10\n";
  const auto loaded =
      load_files({{"t.yaml", "extends: library/base.yaml\n"},
                  {"share/library/base.yaml",
                   with_line(6,
                             "population: {file: data/people.csv, code: code, name: name, ages: "
                             "{all: n}}")},
                  {"data/people.csv", "code,name,n\n101,Mine,10\n"},
                  {"share/data/people.csv", library_people}});
  ASSERT_TRUE(loaded.has_value());
  EXPECT_EQ(loaded->description.geography.municipalities[0].name, "Library");
  EXPECT_EQ(loaded->inputs.back(), (InputFile{"share/data/people.csv", library_people}));
}

TEST(InputFiles, OfTheUserComeBeforeTheLibrary) {
  const auto loaded = load_files({{"t.yaml", "extends: library/base.yaml\n"},
                                  {"library/base.yaml", with_line(2, "title: Mine")},
                                  {"share/library/base.yaml", with_line(2, "title: Library")}});
  ASSERT_TRUE(loaded.has_value());
  EXPECT_EQ(loaded->description.title.en, "Mine");
}

TEST(InputFiles, AreReadFromDisk) {
  const fs::path root =
      fs::temp_directory_path() /
      fmt::format("samspil-{}", ::testing::UnitTest::GetInstance()->random_seed() + 4711);
  fs::create_directories(root / "mine");
  fs::create_directories(root / "shared/library");
  std::ofstream(root / "mine/t.yaml") << "extends: library/base.yaml\ntitle: On disk\n";
  std::ofstream(root / "shared/library/base.yaml") << with_line(6, "");
  const auto read = read_from_disk((root / "mine").string(), (root / "shared").string());
  const auto loaded = load_scenario("t.yaml", {}, read);
  EXPECT_EQ(read("nowhere.yaml"), std::nullopt);
  EXPECT_EQ(read("."), std::nullopt);
  fs::remove_all(root);
  ASSERT_TRUE(loaded.has_value());
  EXPECT_EQ(loaded->description.title.en, "On disk");
  EXPECT_EQ(loaded->inputs.back().name, "share/library/base.yaml");
}

TEST(InputFiles, ThatAreMissingAreTold) {
  EXPECT_EQ(
      faults_of(load_scenario("t.yaml", {}, read_from_memory({}))),
      Names{"t.yaml:1:1: error E001: the file \"t.yaml\" does not exist = looked for: t.yaml"});
}

}  // namespace
}  // namespace scenarios

// Which file a path means: the user's own first, then the library; never the user's for the
// library.
#include "scenarios/language/input_files.h"

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>
#include <sys/stat.h>

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

/// A folder with a pipe, a folder and a link to a device in it, and a scenario of each.
class NoOrdinaryFile : public ::testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("samspil-odd-" + GetParam());
    fs::create_directories(folder_ / "folder.csv");
    ::mkfifo((folder_ / "pipe.csv").c_str(), 0600);
    fs::create_symlink("/dev/zero", folder_ / "zero.csv");
  }
  void TearDown() override { fs::remove_all(folder_); }

  fs::path folder_;
};

TEST_P(NoOrdinaryFile, IsNotReadAndToldAsSuch) {
  std::ofstream(folder_ / "t.yaml") << with_line(
      4, "services: {ward: {kind: ward, beds: {file: " + GetParam() + ", key: k, column: n}}}");
  const auto read = read_from_disk(folder_.string(), "/nonexistent");
  const std::string said =
      "error E059: \"" + GetParam() + "\" is no ordinary file = copy its content into a file";
  EXPECT_EQ(faults_of(load_scenario("t.yaml", {}, read)), Names{"t.yaml:4:44: " + said});
  EXPECT_EQ(faults_of(load_scenario(GetParam(), {}, read)), Names{GetParam() + ":1:1: " + said});
}

INSTANTIATE_TEST_SUITE_P(Kinds, NoOrdinaryFile,
                         ::testing::Values("pipe.csv", "folder.csv", "zero.csv"),
                         [](const auto& row) { return row.param.substr(0, row.param.find('.')); });

}  // namespace
}  // namespace scenarios

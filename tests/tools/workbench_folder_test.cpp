#include <filesystem>
#include <ostream>

#include <gtest/gtest.h>

#include "tests/tools/call.h"
#include "tools/workbench/folder.h"
#include "tools/workbench/http.h"

namespace tests {

namespace {

namespace fs = std::filesystem;

struct Name {
  const char* what;
  std::string name;

  friend std::ostream& operator<<(std::ostream& out, const Name& row) { return out << row.what; }
};

class NameOutside : public testing::TestWithParam<Name> {};
class TargetOfNoBrowser : public testing::TestWithParam<Name> {};

std::string named(const testing::TestParamInfo<Name>& row) {
  return row.param.what;
}

}  // namespace

TEST_P(NameOutside, IsNoFileOfTheFolder) {
  const Folder place;
  const tools::workbench::Folder folder(place.path());
  EXPECT_FALSE(folder.place(GetParam().name, ".yaml"));
}

INSTANTIATE_TEST_SUITE_P(Table, NameOutside,
                         testing::Values(Name{"Up", "../a.yaml"}, Name{"Absolute", "/etc/a.yaml"},
                                         Name{"Below", "b/a.yaml"}, Name{"Backslash", "..\\a.yaml"},
                                         Name{"Hidden", ".a.yaml"}, Name{"AnOption", "-a.yaml"},
                                         Name{"EndingOnly", ".yaml"}, Name{"OtherEnding", "a.h5"},
                                         Name{"Empty", ""}, Name{"Nul", std::string("a\0.yaml", 7)},
                                         Name{"LineEnd", "a\n.yaml"},
                                         Name{"TooLong", std::string(200, 'a') + ".yaml"}),
                         named);

TEST(WorkbenchFolder, FollowsNoLinkOut) {
  const Folder outside;
  const Folder place;
  write_text(outside / "secret.yaml", "secret");
  fs::create_symlink(outside / "secret.yaml", place / "link.yaml");
  const tools::workbench::Folder folder(place.path());
  EXPECT_FALSE(folder.place("link.yaml", ".yaml"));
  EXPECT_TRUE(folder.files(".yaml").empty());
}

TEST(WorkbenchFolder, TakesDanishLettersAndSpaces) {
  const Folder place;
  const tools::workbench::Folder folder(place.path());
  EXPECT_EQ(folder.place("Ærø 2027.yaml", ".yaml"), folder.path() / "Ærø 2027.yaml");
}

TEST(WorkbenchFolder, KeepsWhatASaveReplaces) {
  const Folder place;
  const tools::workbench::Folder folder(place.path());
  const auto file = folder.path() / "a.yaml";
  folder.save(file, "first");
  EXPECT_TRUE(folder.versions("a.yaml").empty());
  folder.save(file, "second");
  const auto kept = folder.versions("a.yaml");
  ASSERT_EQ(kept.size(), 1U);
  EXPECT_EQ(folder.version("a.yaml", kept.front()), "first");
  EXPECT_EQ(text_of(file), "second");
}

TEST(WorkbenchFolder, KeepsTheLastHundredVersions) {
  const Folder place;
  const tools::workbench::Folder folder(place.path());
  const auto file = folder.path() / "a.yaml";
  folder.save(file, "first");
  folder.save(file, "second");
  const fs::path kept = folder.own_place("versions") / "a.yaml";
  for (int day = 10; day < 30; ++day) {
    for (int hour = 10; hour < 15; ++hour) {
      const std::string name = "202001" + std::to_string(day) + "T" + std::to_string(hour);
      write_text((kept / name).string(), name);
    }
  }
  folder.save(file, "third");
  const auto all = folder.versions("a.yaml");
  ASSERT_EQ(all.size(), 100U);
  EXPECT_EQ(all.back(), "20200110T12") << "of 102, the two oldest are gone";
}

TEST(WorkbenchFolder, AVersionIsOneOfThoseListed) {
  const Folder place;
  const tools::workbench::Folder folder(place.path());
  write_text(place / "a.yaml", "a");
  EXPECT_FALSE(folder.version("a.yaml", "../../../a.yaml"));
}

TEST(WorkbenchFolder, KnowsWhatIsNotWholeYet) {
  const Folder folder;
  fs::create_directories(folder.path() / "a.sweep.parts");
  fs::create_directories(folder.path() / "b.parts");
  write_text(folder.path() / "c.sweep.parts", "a file");
  const tools::workbench::Folder place(folder.path());
  EXPECT_EQ(place.unfinished(".sweep.h5"), std::vector<std::string>{"a.sweep.h5"});
}

TEST(WorkbenchFolder, AResultGetsANameThatNoFileHas) {
  const Folder place;
  const tools::workbench::Folder folder(place.path());
  EXPECT_EQ(folder.free_result_name("basis.yaml"), "basis.h5");
  write_text(place / "basis.h5", "");
  fs::create_directory(place / "basis-2.parts");
  EXPECT_EQ(folder.free_result_name("basis.yaml"), "basis-3.h5");
}

TEST_P(TargetOfNoBrowser, IsRefused) {
  EXPECT_FALSE(tools::workbench::target_of(GetParam().name));
}

INSTANTIATE_TEST_SUITE_P(Table, TargetOfNoBrowser,
                         testing::Values(Name{"NoSlash", "api/state"}, Name{"Empty", ""},
                                         Name{"AsToAProxy", "http://127.0.0.1/"},
                                         Name{"HalfAnEscape", "/%2"}, Name{"NoHex", "/%zz"},
                                         Name{"Nul", "/a%00b"}, Name{"LineEnd", "/?a=b%0d%0ac"},
                                         Name{"NoUtf8", "/%ff%fe"}),
                         named);

TEST(WorkbenchTarget, IsDecoded) {
  const auto target = tools::workbench::target_of("/r/%C3%86r%C3%B8.h5?tab=beds&x=a%26b");
  ASSERT_TRUE(target);
  EXPECT_EQ(target->path, "/r/Ærø.h5");
  EXPECT_EQ(target->query.at("tab"), "beds");
  EXPECT_EQ(target->query.at("x"), "a&b");
}

}  // namespace tests

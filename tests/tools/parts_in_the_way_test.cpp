// What lies in NAME.parts before a run: another run at work, finished replications, other things.
#include <filesystem>

#include <gtest/gtest.h>

#include "output/folder_lock.h"
#include "output/result_file.h"
#include "output/shard.h"
#include "tests/tools/call.h"
#include "tools/experiment/identity.h"

namespace {

using tests::Folder;
using tests::Said;
using tests::samspil;
namespace fs = std::filesystem;

class PartsInTheWay : public testing::Test {
 protected:
  /// What an interrupted run of as many replications leaves.
  void leave_kept(std::uint32_t replications) {
    const std::string made = folder / "made.h5";
    ASSERT_EQ(samspil({"run", scenario, "-r", std::to_string(replications), "-o", made}).code, 0);
    const output::Results there = output::read_results(made);
    const output::Shards shards(parts, tools::identity(there.header, there.provenance));
    for (const auto& each : there.replications)
      shards.keep(each);
  }

  static void expect_no_word_of_what_is_kept(const Said& said) {
    EXPECT_EQ(said.code, 4);
    EXPECT_EQ(said.problems.find("are kept"), std::string::npos) << said.problems;
  }

  Folder folder;
  std::string scenario = folder.with("tiny.yaml");
  fs::path parts = folder / "tiny.parts";
};

TEST_F(PartsInTheWay, AnotherRunAtWorkIsLeftInPeace) {
  auto other = output::lock_folder(parts);
  for (const char* option : {"--quiet", "--overwrite"}) {
    const Said said = samspil({"run", scenario, option});
    expect_no_word_of_what_is_kept(said);
    EXPECT_NE(said.problems.find("E426: another run is using"), std::string::npos) << said.problems;
  }
  other.reset();
  EXPECT_EQ(samspil({"run", scenario}).code, 0);
  EXPECT_FALSE(fs::exists(parts));
}

TEST_F(PartsInTheWay, AnotherRerunAtWorkIsLeftInPeace) {
  ASSERT_EQ(samspil({"run", scenario}).code, 0);
  const auto other = output::lock_folder(folder / "tiny.rerun.parts");
  EXPECT_NE(samspil({"rerun", folder / "tiny.h5"}).problems.find("E426"), std::string::npos);
}

TEST_F(PartsInTheWay, AStrangersFileIsNamedAndLeftWhateverIsAsked) {
  fs::create_directory(parts);
  tests::write_text(parts / "letter.txt", "dear");
  for (const char* option : {"--quiet", "--overwrite"}) {
    const Said said = samspil({"run", scenario, option});
    expect_no_word_of_what_is_kept(said);
    EXPECT_NE(said.problems.find("E427"), std::string::npos) << said.problems;
    EXPECT_NE(said.problems.find("letter.txt"), std::string::npos) << said.problems;
    EXPECT_EQ(said.problems.find("E505"), std::string::npos) << said.problems;
  }
  EXPECT_EQ(std::distance(fs::directory_iterator(parts), {}), 1);
}

TEST_F(PartsInTheWay, AFileIsToldToBeNoFolder) {
  tests::write_text(parts, "dear");
  const Said said = samspil({"run", scenario});
  expect_no_word_of_what_is_kept(said);
  EXPECT_NE(said.problems.find("tiny.parts\": is not a folder"), std::string::npos)
      << said.problems;
}

TEST_F(PartsInTheWay, AMissingFolderIsNamedAndNothingIsSaidToBeKept) {
  const Said said = samspil({"run", scenario, "-o", folder / "nodir/x.h5"});
  expect_no_word_of_what_is_kept(said);
  EXPECT_NE(said.problems.find("x.h5\": the folder \"" + (folder / "nodir") + "\" is not there"),
            std::string::npos)
      << said.problems;
}

TEST_F(PartsInTheWay, FinishedReplicationsAreNotLostToAShorterRun) {
  leave_kept(6);
  const Said said = samspil({"run", scenario, "-r", "2"});
  EXPECT_EQ(said.code, 5);
  EXPECT_NE(said.problems.find("E506"), std::string::npos) << said.problems;
  EXPECT_NE(said.problems.find("-r 6 uses them all"), std::string::npos) << said.problems;
  EXPECT_FALSE(fs::exists(folder / "tiny.h5"));
  EXPECT_EQ(samspil({"run", scenario, "-r", "6"}).code, 0);
  EXPECT_EQ(samspil({"digest", folder / "tiny.h5"}).out,
            samspil({"digest", folder / "made.h5"}).out);
}

TEST_F(PartsInTheWay, FinishedReplicationsAreDiscardedWhenTheUserSaysSo) {
  leave_kept(6);
  EXPECT_EQ(samspil({"run", scenario, "-r", "2", "--overwrite"}).code, 0);
  EXPECT_EQ(output::read_results(folder / "tiny.h5").replications.size(), 2U);
}

TEST_F(PartsInTheWay, OfAnotherRunThatFinishedNoneAreUsedAgain) {
  { const output::Shards none(parts, "another run"); }
  EXPECT_EQ(samspil({"run", scenario}).code, 0);
  EXPECT_FALSE(fs::exists(parts));
}

TEST_F(PartsInTheWay, OfAnotherRunAreKeptForIt) {
  leave_kept(2);
  const Said said = samspil({"run", scenario, "--seed", "99"});
  EXPECT_EQ(said.code, 5);
  EXPECT_NE(said.problems.find("E505"), std::string::npos) << said.problems;
}

TEST_F(PartsInTheWay, AreToldToBeKeptWhenTheResultCannotBeWritten) {
  leave_kept(4);
  fs::create_directory(folder / "tiny.h5.partial");
  const Said said = samspil({"run", scenario});
  EXPECT_EQ(said.code, 4);
  EXPECT_NE(said.problems.find("are kept in"), std::string::npos) << said.problems;
  EXPECT_NE(said.problems.find("tiny.h5\": is a folder"), std::string::npos) << said.problems;
}

}  // namespace

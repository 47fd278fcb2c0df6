// `samspil run`: what it leaves on disk, what it refuses, and that equal questions get equal
// answers.
#include <filesystem>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "output/result_file.h"
#include "output/shard.h"
#include "tests/tools/call.h"
#include "tools/experiment/identity.h"

namespace {

using tests::Folder;
using tests::Said;
using tests::samspil;
namespace fs = std::filesystem;

/// A run of tiny.yaml into `folder`/NAME.h5; its digest.
std::string digest_of_run(const Folder& folder, const std::string& name,
                          std::vector<std::string> more_words) {
  std::vector<std::string> words{"run", folder.with("tiny.yaml"), "-o", folder / (name + ".h5")};
  words.insert(words.end(), more_words.begin(), more_words.end());
  const Said said = samspil(words);
  fs::remove(folder / "tiny.yaml");
  EXPECT_EQ(said.code, 0) << said.problems;
  return samspil({"digest", folder / (name + ".h5")}).out;
}

TEST(Run, LeavesAResultAndAReportBesideTheScenarioAndNothingElse) {
  const Folder folder;
  const Said said = samspil({"run", folder.with("tiny.yaml")});
  EXPECT_EQ(said.code, 0) << said.problems;
  EXPECT_TRUE(fs::exists(folder / "tiny.h5"));
  EXPECT_TRUE(fs::exists(folder / "tiny.html"));
  EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), {}), 3);
  EXPECT_NE(said.out.find("Mean wait"), std::string::npos) << said.out;
  EXPECT_NE(said.problems.find("4 replications, result in"), std::string::npos) << said.problems;
}

TEST(Run, NamesItsResultAfterTheFilesLaidOverTheScenario) {
  const Folder folder;
  const std::string scenario = folder.with("tiny.yaml");
  tests::write_text(folder / "more.yaml", "samspil: 1\nruns: {seed: 7}\n");
  EXPECT_EQ(samspil({"run", scenario}).code, 0);
  const Said said = samspil({"run", scenario, "--with", folder / "more.yaml"});
  EXPECT_EQ(said.code, 0) << said.problems;
  EXPECT_TRUE(fs::exists(folder / "tiny.h5"));
  EXPECT_TRUE(fs::exists(folder / "tiny+more.h5"));
}

TEST(Run, NamesTheNextCommandSuchThatAShellReadsIt) {
  const Folder folder;
  const Said said = samspil({"run", folder.with("tiny.yaml"), "-o", folder / "two words.h5"});
  EXPECT_NE(said.problems.find("samspil info '" + (folder / "two words.h5") + "'\n"),
            std::string::npos)
      << said.problems;
}

TEST(Run, PlacesErrorsInTheSetTheyAreAbout) {
  const Folder folder;
  const Said said = samspil({"run", folder.with("tiny.yaml"), "--set", "services.ward.beds=4",
                             "--set", "services.ward.beds=many"});
  EXPECT_EQ(said.code, 3);
  EXPECT_NE(said.problems.find("--set 2:1:20: error"), std::string::npos) << said.problems;
  EXPECT_NE(said.problems.find("| services.ward.beds=many\n"), std::string::npos) << said.problems;
}

// One bed for two a day, who stay a day each: one more waits every day, 70 after 70 days. Four
// replications have a standard error of 7.2 (210 arrivals and departures each); five of them.
TEST(Run, TellsWhoStillWaitsWhereAQueueGrows) {
  const Folder folder;
  const std::string scenario = folder.with("tiny.yaml");
  const Said said = samspil({"run", scenario, "--set", "services.ward.beds=1", "-q"});
  EXPECT_NE(said.out.find(" still waiting, "), std::string::npos) << said.out;
  EXPECT_NE(tests::text_of(folder / "tiny.html").find(" still waiting, "), std::string::npos);
  const std::string result = folder / "tiny.h5";
  const auto json = nlohmann::json::parse(samspil({"info", result, "--json"}).out);
  const auto& wait = json["key_figures"]["key_figures"][0];
  EXPECT_NEAR(wait["still_waiting"], 70, 36);
  EXPECT_GT(wait["still_waiting_days"], 0);
  const Said both = samspil({"compare", result, result, "--json", "-q"});
  const auto compared = nlohmann::json::parse(both.out);
  EXPECT_EQ(compared["key_figures"][0]["scenarios"][1]["still_waiting"], wait["still_waiting"]);
}

TEST(Run, SaysOnlyItsAnswerWhenQuiet) {
  const Folder folder;
  EXPECT_EQ(samspil({"run", folder.with("tiny.yaml"), "--quiet"}).problems, "");
}

// One bed for two a day who stay a day each: more patients than capacity, W101.
TEST(Run, LeavesOutTheScenariosWarningsWhenQuiet) {
  const Folder folder;
  std::vector<std::string> words{"run", folder.with("tiny.yaml"), "--set", "services.ward.beds=1"};
  for (const char* command : {"run", "check"}) {
    words.front() = command;
    EXPECT_NE(samspil(words).problems.find("warning W101: ward"), std::string::npos) << command;
    std::vector<std::string> quiet = words;
    quiet.insert(quiet.end(), {"-q"});
    if (quiet.front() == "run") quiet.emplace_back("--overwrite");
    EXPECT_EQ(samspil(quiet).problems, "") << command;
  }
}

TEST(Run, TellsErrorsWhenQuiet) {
  const Folder folder;
  tests::write_text(folder / "s.yaml", tests::text_of(folder.with("tiny.yaml")) +
                                           "parameters: {unused: 3 d}\nextra: 1\n");
  const Said all = samspil({"run", folder / "s.yaml"});
  EXPECT_NE(all.problems.find("1 error, 1 warning."), std::string::npos) << all.problems;
  const Said quiet = samspil({"run", folder / "s.yaml", "-q"});
  EXPECT_EQ(quiet.code, 3);
  EXPECT_NE(quiet.problems.find("error E010"), std::string::npos) << quiet.problems;
  EXPECT_EQ(quiet.problems.find("W102"), std::string::npos) << quiet.problems;
}

TEST(Run, LeavesUnlistedFiguresOutOfItsTableButNotOfItsResult) {
  const Folder folder;
  const std::string more =
      "  used: {figure: occupancy, service: ward, topic: unlisted, label: Used beds}\n"
      "  beds: {is: used * 3, unit: number, label: Beds in use}\n";
  tests::write_text(folder / "s.yaml", tests::text_of(folder.with("tiny.yaml")) + more);
  const Said said = samspil({"run", folder / "s.yaml", "-q"});
  EXPECT_EQ(said.out.find("Used beds"), std::string::npos) << said.out;
  EXPECT_NE(said.out.find("Beds in use"), std::string::npos) << said.out;
  EXPECT_NE(said.out.find("Not shown: 1 of the key figures"), std::string::npos) << said.out;
  const std::string page = tests::text_of(folder / "s.html");
  EXPECT_EQ(page.find(">Used beds<"), std::string::npos);
  EXPECT_NE(page.find(">Beds in use<"), std::string::npos);
  const auto json = nlohmann::json::parse(samspil({"info", folder / "s.h5", "--json"}).out);
  EXPECT_EQ(json["key_figures"]["key_figures"][1]["id"], "used");
}

TEST(Run, RefusesToReplaceAResultUntilTold) {
  const Folder folder;
  const std::string scenario = folder.with("tiny.yaml");
  tests::write_text(folder / "tiny.h5", "mine");
  const Said refused = samspil({"run", scenario});
  EXPECT_EQ(refused.code, 4);
  EXPECT_NE(refused.problems.find("E420"), std::string::npos);
  EXPECT_EQ(tests::text_of(folder / "tiny.h5"), "mine");
  EXPECT_FALSE(fs::exists(folder / "tiny.parts"));
  EXPECT_EQ(samspil({"run", scenario, "--overwrite"}).code, 0);
  EXPECT_EQ(samspil({"info", folder / "tiny.h5"}).code, 0);
}

TEST(Run, RefusesToReplaceAReport) {
  const Folder folder;
  tests::write_text(folder / "tiny.html", "mine");
  EXPECT_EQ(samspil({"run", folder.with("tiny.yaml")}).code, 4);
  EXPECT_EQ(tests::text_of(folder / "tiny.html"), "mine");
}

TEST(Run, RefusesANameThatIsNoResult) {
  const Folder folder;
  EXPECT_EQ(samspil({"run", folder.with("tiny.yaml"), "-o", folder / "x.html"}).code, 2);
}

TEST(Run, RefusesNumbersThatCannotBeMeant) {
  const Folder folder;
  const std::string scenario = folder.with("tiny.yaml");
  EXPECT_EQ(samspil({"run", scenario, "-r", "0"}).code, 2);
  EXPECT_EQ(samspil({"run", scenario, "--seed", "-1"}).code, 2);
  EXPECT_EQ(samspil({"run", scenario, "--threads", "many"}).code, 2);
  EXPECT_EQ(samspil({"run", scenario, "--set", "services.ward.beds"}).code, 2);
  EXPECT_EQ(samspil({"run", scenario, "--more", "3", "-r", "3"}).code, 2);
}

TEST(Run, GivesTheSameBitsOnOneTwoAndThreeThreadsAndAgain) {
  const Folder folder;
  const std::string one = digest_of_run(folder, "one", {"-r", "12", "--threads", "1"});
  EXPECT_EQ(one.size(), 65U);  // 64 hexadecimal digits and a line end
  EXPECT_EQ(digest_of_run(folder, "two", {"-r", "12", "--threads", "2"}), one);
  EXPECT_EQ(digest_of_run(folder, "three", {"-r", "12", "--threads", "3"}), one);
  EXPECT_EQ(digest_of_run(folder, "again", {"-r", "12", "--threads", "3"}), one);
}

TEST(Run, GivesOtherNumbersForAnotherSeedAndAnotherScenario) {
  const Folder folder;
  const std::string one = digest_of_run(folder, "one", {});
  EXPECT_NE(digest_of_run(folder, "seed", {"--seed", "2"}), one);
  EXPECT_NE(digest_of_run(folder, "beds", {"--set", "services.ward.beds=4"}), one);
}

TEST(Run, AddsReplicationsAsIfTheyHadBeenAskedForAtOnce) {
  const Folder folder;
  const std::string at_once = digest_of_run(folder, "once", {"-r", "12", "--seed", "7"});
  const std::string six = digest_of_run(folder, "added", {"-r", "6", "--seed", "7"});
  const std::string twelve = digest_of_run(folder, "added", {"--more", "6", "--seed", "7"});
  EXPECT_NE(six, at_once);
  EXPECT_EQ(twelve, at_once);
}

TEST(Run, AddsNoMoreThanAResultMayHave) {
  const Folder folder;
  const std::string scenario = folder.with("tiny.yaml");
  ASSERT_EQ(samspil({"run", scenario, "-r", "2"}).code, 0);
  const Said said = samspil({"run", scenario, "--more", "999999"});
  EXPECT_EQ(said.code, 2);
  EXPECT_NE(said.problems.find("--more must be 1 – 999998, found \"999999\""), std::string::npos)
      << said.problems;
}

TEST(Run, AddsOnlyToAResultOfTheSameScenarioAndSeed) {
  const Folder folder;
  const std::string scenario = folder.with("tiny.yaml");
  const Said none = samspil({"run", scenario, "--more", "2"});
  EXPECT_EQ(none.code, 4);
  EXPECT_NE(none.problems.find("E424"), std::string::npos);
  ASSERT_EQ(samspil({"run", scenario}).code, 0);
  const Said seed = samspil({"run", scenario, "--more", "2", "--seed", "9"});
  EXPECT_EQ(seed.code, 5);
  EXPECT_NE(seed.problems.find("the seed differs"), std::string::npos) << seed.problems;
  const Said beds = samspil({"run", scenario, "--more", "2", "--set", "services.ward.beds=4"});
  EXPECT_EQ(beds.code, 5);
  EXPECT_NE(beds.problems.find("the scenario differs"), std::string::npos) << beds.problems;
}

/// What a power cut leaves between the result's final name and the removal of its parts.
void leave_parts(const fs::path& result, const fs::path& parts) {
  const output::Results there = output::read_results(result);
  const output::Shards shards(parts, tools::identity(there.header, there.provenance));
  shards.keep(there.replications.back());
}

TEST(Run, FindsItsOwnWorkDoneAfterAPowerCutBeforeItTidiedUp) {
  const Folder folder;
  const std::string scenario = folder.with("tiny.yaml");
  ASSERT_EQ(samspil({"run", scenario}).code, 0);
  const std::string before = samspil({"digest", folder / "tiny.h5"}).out;
  leave_parts(folder / "tiny.h5", folder / "tiny.parts");
  fs::remove(folder / "tiny.html");
  EXPECT_EQ(samspil({"run", scenario}).code, 0);
  EXPECT_FALSE(fs::exists(folder / "tiny.parts"));
  EXPECT_TRUE(fs::exists(folder / "tiny.html"));
  EXPECT_EQ(samspil({"digest", folder / "tiny.h5"}).out, before);
}

TEST(Run, DoesNotAddTwiceAfterAPowerCutBeforeItTidiedUp) {
  const Folder folder;
  const std::string scenario = folder.with("tiny.yaml");
  ASSERT_EQ(samspil({"run", scenario}).code, 0);
  ASSERT_EQ(samspil({"run", scenario, "--more", "2"}).code, 0);
  leave_parts(folder / "tiny.h5", folder / "tiny.from-4.parts");
  EXPECT_EQ(samspil({"run", scenario, "--more", "2"}).code, 0);
  EXPECT_EQ(output::read_results(folder / "tiny.h5").replications.size(), 6U);
  EXPECT_FALSE(fs::exists(folder / "tiny.from-4.parts"));
  ASSERT_EQ(samspil({"run", scenario, "--more", "2"}).code, 0);
  EXPECT_EQ(output::read_results(folder / "tiny.h5").replications.size(), 8U);
}

TEST(Run, DoesNotMixInReplicationsOfAnotherRun) {
  const Folder folder;
  const std::string scenario = folder.with("tiny.yaml");
  const output::Shards another(folder / "tiny.parts", "another run");
  another.keep({1, 0, {}});
  const Said refused = samspil({"run", scenario});
  EXPECT_EQ(refused.code, 5);
  EXPECT_NE(refused.problems.find("E505"), std::string::npos) << refused.problems;
  EXPECT_EQ(samspil({"run", scenario, "--overwrite"}).code, 0);
}

TEST(Run, TellsScenarioErrorsInBothLanguagesAndRunsNothing) {
  const Folder folder;
  const std::string broken = folder.with("broken.yaml");
  const Said english = samspil({"run", broken});
  const Said danish = samspil({"run", broken, "--lang", "da"});
  EXPECT_EQ(english.code, 3);
  EXPECT_EQ(danish.code, 3);
  EXPECT_NE(english.problems.find("broken.yaml:4:"), std::string::npos) << english.problems;
  EXPECT_NE(english.problems.find("replications"), std::string::npos) << english.problems;
  EXPECT_NE(danish.problems.find("fejl"), std::string::npos) << danish.problems;
  EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), {}), 1);
}

}  // namespace

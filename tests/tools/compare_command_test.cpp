// `samspil compare` as a user calls it.
#include <filesystem>
#include <set>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "output/result_file.h"
#include "tests/tools/call.h"

namespace {

using tests::Folder;
using tests::samspil;
using tests::text_of;
using Json = nlohmann::json;
namespace fs = std::filesystem;

constexpr const char* four_beds =
    "samspil: 1\nextends: tiny.yaml\ntitle: {da: Fire senge, en: Four beds}\n"
    "services: {ward: {beds: 4}}\n";

/// tiny.yaml and the same with a bed more.
class Compare : public testing::Test {
 protected:
  void SetUp() override {
    folder.with("tiny.yaml");
    tests::write_text(b, four_beds);
  }

  tests::Said compare(std::vector<std::string> words) const {
    words.insert(words.begin(), "compare");
    return samspil(words);
  }

  /// What `compare` answers as JSON; the exit code must be 0.
  Json answer(const std::vector<std::string>& words) const {
    std::vector<std::string> all = words;
    all.insert(all.end(), {"--json", "-q", "--overwrite"});
    const auto said = compare(all);
    EXPECT_EQ(said.code, 0) << said.problems;
    return said.code == 0 ? Json::parse(said.out) : Json();
  }

  std::string result_of(const std::string& scenario, const std::string& name,
                        std::vector<std::string> more = {}) const {
    std::vector<std::string> words{"run", scenario, "-o", folder / name};
    words.insert(words.end(), more.begin(), more.end());
    const auto said = samspil(words);
    EXPECT_EQ(said.code, 0) << said.problems;
    return folder / name;
  }

  Folder folder;
  std::string a = folder / "tiny.yaml";
  std::string b = folder / "four.yaml";
};

TEST_F(Compare, GivesTheDifferenceOfWhatRunGives) {
  const auto first = output::read_results(result_of(a, "a.h5"));
  const auto second = output::read_results(result_of(b, "b.h5"));
  const auto differences = answer({a, b})["key_figures"][0]["differences"][0];
  const auto means = [](const output::Results& results) {
    return output::key_figures(results).front().mean;
  };
  EXPECT_EQ(differences["values"], 4);
  EXPECT_NEAR(differences["mean"], means(second) - means(first), 1e-9);
  EXPECT_LT(differences["mean"], 0) << "a bed more, and the same patients wait less";
}

TEST_F(Compare, ReadsResultsAsItRunsScenarios) {
  const Json ran = answer({a, b, "--by", "member"});
  const std::string second = result_of(b, "b.h5");
  EXPECT_EQ(answer({result_of(a, "a.h5"), second, "--by", "member"}), ran);
  EXPECT_EQ(answer({a, second, "--by", "member"}), ran) << "the scenario takes the result's seed";
  EXPECT_FALSE(ran["parts"].empty());
}

TEST_F(Compare, IsTheSameBitsOnAnyNumberOfThreads) {
  std::vector<std::string> seen;
  for (const char* threads : {"1", "2"}) {
    const std::string name = folder / (std::string("t") + threads);
    const auto said = compare({a, b, "--threads", threads, "--by", "group", "-o", name + ".h5"});
    EXPECT_EQ(said.code, 0) << said.problems;
    seen.push_back(said.out + text_of(name + ".html") + text_of(name + ".json") +
                   samspil({"digest", name + ".h5"}).out);
  }
  EXPECT_EQ(seen.front(), seen.back());
}

TEST_F(Compare, SaysWhatHasChanged) {
  const Json changes = answer({a, b})["changes"];
  ASSERT_EQ(changes.size(), 1U) << changes;
  EXPECT_EQ(changes[0]["path"], "services.ward.beds");
  EXPECT_EQ(changes[0]["values"], Json::parse("[3, 4]"));
  EXPECT_NE(compare({a, b, "--overwrite"}).out.find("services.ward.beds:  A 3  B 4"),
            std::string::npos);
}

TEST_F(Compare, NamesTheBaseOnceAndComparesAllOthersWithIt) {
  const Json three = answer({a, b, a, "--set", "clock.run=30 d"});
  EXPECT_EQ(three["scenarios"].size(), 3U);
  const Json differences = three["key_figures"][0]["differences"];
  ASSERT_EQ(differences.size(), 2U);
  EXPECT_EQ(differences[1]["verdict"], "equal");
  EXPECT_EQ(differences[1]["mean"], 0);
}

TEST_F(Compare, LeavesThreeFilesAndNoParts) {
  ASSERT_EQ(compare({a, b}).code, 0);
  std::size_t files = 0;
  for (const auto& entry : fs::directory_iterator(folder.path())) {
    EXPECT_NE(entry.path().extension(), ".parts") << entry.path();
    files += entry.path().filename().string().starts_with("tiny.compare.");
  }
  EXPECT_EQ(files, 3U);
  const auto again = compare({a, b});
  EXPECT_EQ(again.code, 4);
  EXPECT_NE(again.problems.find("E420"), std::string::npos) << again.problems;
}

TEST_F(Compare, SaysThatOtherSeedsAreIndependent) {
  const std::string first = result_of(a, "a.h5");
  const std::string second = result_of(b, "b.h5", {"--seed", "9"});
  const auto said = compare({first, second});
  EXPECT_EQ(said.code, 0) << said.problems;
  EXPECT_NE(said.problems.find("warning W140"), std::string::npos) << said.problems;
  const Json all = answer({first, second});
  EXPECT_EQ(all["pairing"], "independent");
  EXPECT_TRUE(all["key_figures"][0]["differences"][0]["width_ratio"].is_null());
}

TEST_F(Compare, PairsTheReplicationsThatBothHaveAndSaysSo) {
  const std::string first = result_of(a, "a.h5");
  const std::string second = result_of(b, "b.h5", {"-r", "2"});
  EXPECT_NE(compare({first, second}).problems.find("only the first 2 replications"),
            std::string::npos);
  EXPECT_EQ(answer({first, second})["key_figures"][0]["differences"][0]["values"], 2);
}

TEST_F(Compare, WarnsOfComparingTheSameAndOfOtherPeriods) {
  const std::string first = result_of(a, "a.h5");
  EXPECT_NE(compare({first, first}).problems.find("W143"), std::string::npos);
  const std::string longer = result_of(a, "long.h5", {"--set", "clock.run=90 d"});
  EXPECT_NE(compare({first, longer, "--overwrite"}).problems.find("W144"), std::string::npos);
}

TEST_F(Compare, ByAnAreaThatNobodyKnowsSaysWhatThereIs) {
  const auto said = compare({a, b, "--by", "region"});
  EXPECT_EQ(said.code, 2) << said.out;
  EXPECT_NE(
      said.problems.find("E321: " + a +
                         " has no division \"region\"; --by can be member, group, municipality"),
      std::string::npos)
      << said.problems;
}

TEST_F(Compare, ByADivisionOfTheScenario) {
  tests::write_text(
      folder / "towns.csv",
      "code,name,all,side\n101,One,100,North\n102,Two,100,North\n103,Three,100,South\n");
  const std::string towns =
      "population: {file: towns.csv, code: code, name: name, ages: {all: all}, divisions: {side: "
      "side}}\nservices: {ward: {by: municipality, beds: {One: 2, Two: 2, Three: 3}}}\n";
  const std::string north = folder / "north.yaml";
  tests::write_text(north, "samspil: 1\nextends: tiny.yaml\n" + towns);
  const Json all = answer({north, north, "--by", "side", "-o", folder / "n.h5"});
  std::set<std::string> ids;
  for (const auto& part : all["parts"])
    ids.insert(part["id"]);
  EXPECT_TRUE(ids.contains("occupancy/ward/North")) << all["parts"];
  EXPECT_TRUE(ids.contains("occupancy/ward/South")) << all["parts"];
}

TEST_F(Compare, RefusesWhatItCannotMean) {
  const std::string first = result_of(a, "a.h5");
  const auto code_of = [&](const std::vector<std::string>& words) {
    const auto said = compare(words);
    return std::to_string(said.code) + said.problems.substr(0, said.problems.find(": ", 9));
  };
  EXPECT_EQ(code_of({a}), "2samspil: error E406");
  EXPECT_EQ(code_of({a, b, "--by", "ward"}), "2samspil: error E321");
  EXPECT_EQ(code_of({a, b, "--level", "20"}), "2samspil: error E408");
  EXPECT_EQ(code_of({a, b, "--simultaneous", "tukey"}), "2samspil: error E408");
  EXPECT_EQ(code_of({first, first, "-r", "9"}), "2samspil: error E301");
  EXPECT_EQ(code_of({first, first, "-o", "x.txt"}), "2samspil: error E411");
  EXPECT_EQ(code_of({first, folder / "none.h5"}).substr(0, 1), "4");
  tests::write_text(folder / "bad.h5", "no result");
  EXPECT_EQ(code_of({first, folder / "bad.h5"}).substr(0, 1), "5");
  EXPECT_EQ(compare({a, folder.with("broken.yaml")}).code, 3);
}

TEST_F(Compare, SaysThatNothingIsInCommon) {
  tests::write_text(b, std::string(four_beds) +
                           "key_figures: {wait: !remove , other: {figure: "
                           "occupancy, service: ward}}\n");
  const auto said = compare({a, b});
  EXPECT_EQ(said.code, 2);
  EXPECT_NE(said.problems.find("E300"), std::string::npos) << said.problems;
}

TEST_F(Compare, SpeaksDanish) {
  const auto said = compare({a, b, "--lang", "da", "-r", "12"});
  EXPECT_NE(said.out.find("Middelventetid (timer)"), std::string::npos) << said.out;
  EXPECT_NE(said.out.find("bedre"), std::string::npos) << said.out;
  EXPECT_NE(said.out.find("Sandsynlighed for at være bedst"), std::string::npos) << said.out;
  EXPECT_NE(text_of(folder / "tiny.compare.html").find("<html lang=\"da\">"), std::string::npos);
}

}  // namespace

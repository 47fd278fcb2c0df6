// What a command writes replaces nothing that it reads, and nothing unasked.
#include <filesystem>

#include <gtest/gtest.h>

#include "tests/tools/call.h"

namespace {

using tests::Folder;
using tests::Said;
using tests::samspil;
namespace fs = std::filesystem;

/// "4 E420": exit code, and the code of the first error.
std::string refusal(const std::vector<std::string>& words) {
  const Said said = samspil(words);
  const std::size_t at = said.problems.find("error E");
  const std::string code = at == std::string::npos ? "" : said.problems.substr(at + 6, 4);
  return std::to_string(said.code) + ' ' + code;
}

TEST(OutputPlace, OfADrawingEndsInSvgAndReplacesNothingUnasked) {
  const Folder folder;
  const std::string scenario = folder.with("tiny.yaml");
  const std::string before = tests::text_of(scenario);
  for (const char* command : {"draw", "partition"}) {
    EXPECT_EQ(refusal({command, scenario, "-o", scenario}), "2 E411") << command;
    EXPECT_EQ(refusal({command, scenario, "-o", folder / "beds.csv", "--overwrite"}), "2 E411");
    tests::write_text(folder / "a.svg", "mine");
    EXPECT_EQ(refusal({command, scenario, "-o", folder / "a.svg"}), "4 E420") << command;
    EXPECT_EQ(tests::text_of(folder / "a.svg"), "mine");
    EXPECT_EQ(samspil({command, scenario, "-o", folder / "a.svg", "--overwrite"}).code, 0);
    EXPECT_NE(tests::text_of(folder / "a.svg").find("<svg"), std::string::npos) << command;
  }
  EXPECT_EQ(tests::text_of(scenario), before);
}

TEST(OutputPlace, OfAReportEndsInHtmlAndIsNotTheResult) {
  const Folder folder;
  const std::string result = folder / "tiny.h5";
  ASSERT_EQ(samspil({"run", folder.with("tiny.yaml"), "-r", "2"}).code, 0);
  EXPECT_EQ(refusal({"report", result, "-o", result, "--overwrite"}), "2 E411");
  fs::rename(result, folder / "result.html");
  EXPECT_EQ(refusal({"report", folder / "result.html", "--overwrite"}), "4 E429");
  EXPECT_EQ(samspil({"info", folder / "result.html"}).code, 0);
}

TEST(OutputPlace, OfACapacityCurveEndsInHtml) {
  const Folder folder;
  const std::string scenario = folder.with("tiny.yaml");
  EXPECT_EQ(refusal({"capacity", scenario, "--lever", "services.ward.beds", "--from", "1", "--to",
                     "2", "--target", "wait <= 2 h", "-o", scenario, "--overwrite"}),
            "2 E411");
}

TEST(OutputPlace, OfRecordsIsNoTableThatTheScenarioReads) {
  const Folder folder;
  tests::write_text(folder / "beds.csv", "name,beds [beds]\nward,3\n");
  const std::string beds = tests::text_of(folder / "beds.csv");
  std::string text = tests::text_of(folder.with("tiny.yaml"));
  tests::write_text(folder / "stays.csv", "stay [d]\n1\n2\n");
  tests::write_text(folder / "a.yaml",
                    "extends: tiny.yaml\npathways: {stay: [{in: ward, for: 'empirical(file "
                    "stays.csv, column stay)'}, leave]}\n");
  ASSERT_EQ(samspil({"check", folder / "a.yaml"}).code, 0);
  EXPECT_EQ(refusal({"run", folder / "a.yaml", "--overwrite", "--records", folder / "stays.csv"}),
            "4 E429");
  EXPECT_EQ(tests::text_of(folder / "stays.csv"), "stay [d]\n1\n2\n");
  EXPECT_EQ(samspil({"run", folder / "a.yaml", "--overwrite", "-r", "1", "--records",
                     folder / "beds.csv"})
                .code,
            0);
  EXPECT_NE(tests::text_of(folder / "beds.csv"), beds);
}

TEST(OutputPlace, OfAComparisonAndARerunIsNoResultThatTheyRead) {
  const Folder folder;
  ASSERT_EQ(samspil({"run", folder.with("tiny.yaml"), "-r", "2"}).code, 0);
  const std::string result = folder / "tiny.h5";
  fs::copy(result, folder / "other.h5");
  EXPECT_EQ(refusal({"compare", result, folder / "other.h5", "-o", result, "--overwrite"}),
            "4 E429");
  EXPECT_EQ(refusal({"rerun", result, "-o", result, "--overwrite"}), "4 E429");
  EXPECT_EQ(samspil({"info", result}).code, 0);
}

TEST(OutputPlace, OfARunIsTriedBeforeIt) {
  const Folder folder;
  const std::string scenario = folder.with("tiny.yaml");
  fs::create_directory(folder / "x.h5");
  const Said said = samspil({"run", scenario, "-o", folder / "x.h5", "--overwrite"});
  EXPECT_EQ(said.code, 4);
  EXPECT_NE(said.problems.find("x.h5\": is a folder"), std::string::npos) << said.problems;
  EXPECT_FALSE(fs::exists(folder / "x.parts"));
  const std::string long_name = folder / (std::string(245, 'n') + ".h5");
  const Said danish = samspil({"run", scenario, "-o", long_name, "--lang", "da"});
  EXPECT_EQ(danish.code, 4);
  EXPECT_NE(danish.problems.find("navnet er for langt"), std::string::npos) << danish.problems;
  EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()), 2);
}

}  // namespace

// --json: answers and errors for programs, where a command has them; and the language of the rest.
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/tools/call.h"
#include "tools/samspil/command.h"
#include "tools/samspil/text.h"

namespace {

using nlohmann::json;
using tests::Folder;
using tests::Said;
using tests::samspil;

TEST(JsonAnswers, AreThoseOfTheWords) {
  const Folder folder;
  ASSERT_EQ(samspil({"run", folder.with("tiny.yaml"), "-r", "2"}).code, 0);
  const std::string result = folder / "tiny.h5";
  const std::string digest = json::parse(samspil({"digest", result, "--json"}).out)["digest"];
  EXPECT_EQ(digest + '\n', samspil({"digest", result}).out);
  const json rerun = json::parse(samspil({"rerun", result, "--json"}).out);
  EXPECT_EQ(rerun["equal"], true);
  EXPECT_EQ(rerun["digest"], digest);
  const json code = json::parse(samspil({"explain", "e010", "--json"}).out);
  EXPECT_EQ(code["code"], "E010");
  EXPECT_EQ(code["text"].get<std::string>(), samspil({"explain", "E010"}).out);
}

TEST(JsonAnswers, TellErrorsWhereTheAnswerWouldBe) {
  const Folder folder;
  const std::string scenario = folder.with("tiny.yaml");
  tests::write_text(folder / "tiny.h5", "mine");
  const auto code_of = [](const std::vector<std::string>& words) {
    const Said said = samspil(words);
    EXPECT_EQ(said.problems, "");
    const json told = json::parse(said.out, nullptr, false);
    return told.is_array() && !told.empty() ? told[0]["code"].get<std::string>() : said.out;
  };
  EXPECT_EQ(code_of({"run", scenario, "--json"}), "E420");
  EXPECT_EQ(code_of({"run", scenario, "--json", "--seed", "x"}), "E408");
  EXPECT_EQ(code_of({"run", scenario, "--json", "--sed", "1"}), "E401");
  EXPECT_EQ(code_of({"run", folder / "none.yaml", "--json"}), "E421");
  EXPECT_EQ(code_of({"run", folder.with("broken.yaml"), "--json"}), "E010");
  EXPECT_EQ(code_of({"info", folder / "tiny.h5", "--json"}), "E501");
  EXPECT_EQ(code_of({"explain", "E999", "--json"}), "E412");
  EXPECT_EQ(code_of({"compare", scenario, scenario, "--level", "20", "--json"}), "E408");
  EXPECT_EQ(code_of({"capacity", scenario, "--json"}), "E307");
  EXPECT_EQ(code_of({"select", scenario, "--json"}), "E314");
}

TEST(JsonAnswers, AreInTheHelpOfThoseThatHaveThem) {
  for (const tools::Command& command : tools::all_commands()) {
    const std::string name(command.syntax.command);
    const bool has_none = name == "draw" || name == "journey" || name == "report" ||
                          name == "new" || name == "extract" || name == "schema";
    const std::string help = samspil({name, "--help"}).out;
    EXPECT_EQ(help.find("--json") == std::string::npos, has_none) << name;
  }
}

/// Of a process, as POSIX orders them: LC_ALL, LC_MESSAGES, LANG.
bool is_danish(const char* all, const char* messages, const char* lang) {
  const tests::Environment first("LC_ALL", all), second("LC_MESSAGES", messages),
      third("LANG", lang);
  return tools::language_of_environment() == tools::Language::danish;
}

TEST(Language, IsThatOfTheFirstVariableThatSaysAnything) {
  EXPECT_TRUE(is_danish("", "", "da_DK.UTF-8"));
  EXPECT_FALSE(is_danish("C", "", "da_DK.UTF-8"));
  EXPECT_FALSE(is_danish("", "en_GB.UTF-8", "da_DK.UTF-8"));
  EXPECT_TRUE(is_danish("", "da_DK", "en_US.UTF-8"));
  EXPECT_TRUE(is_danish("da_DK", "en_GB", "en_US"));
  EXPECT_FALSE(is_danish("", "", ""));
}

}  // namespace

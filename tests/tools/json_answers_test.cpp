// --json: answers and errors for programs, where a command has them; and the language of the rest.
#include <cstdlib>

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
class LanguageOf {
 public:
  LanguageOf(const char* all, const char* messages, const char* lang) {
    set("LC_ALL", all);
    set("LC_MESSAGES", messages);
    set("LANG", lang);
    is_danish = tools::language_of_environment() == tools::Language::danish;
  }
  LanguageOf(const LanguageOf&) = delete;
  LanguageOf& operator=(const LanguageOf&) = delete;
  ~LanguageOf() {
    for (const auto& [name, value] : before_)
      value.empty() ? ::unsetenv(name.c_str()) : ::setenv(name.c_str(), value.c_str(), 1);
  }

  bool is_danish = false;

 private:
  void set(const char* name, const char* value) {
    const char* const before = std::getenv(name);
    before_.emplace_back(name, before == nullptr ? "" : before);
    ::setenv(name, value, 1);
  }

  std::vector<std::pair<std::string, std::string>> before_;
};

TEST(Language, IsThatOfTheFirstVariableThatSaysAnything) {
  EXPECT_TRUE(LanguageOf("", "", "da_DK.UTF-8").is_danish);
  EXPECT_FALSE(LanguageOf("C", "", "da_DK.UTF-8").is_danish);
  EXPECT_FALSE(LanguageOf("", "en_GB.UTF-8", "da_DK.UTF-8").is_danish);
  EXPECT_TRUE(LanguageOf("", "da_DK", "en_US.UTF-8").is_danish);
  EXPECT_TRUE(LanguageOf("da_DK", "en_GB", "en_US").is_danish);
  EXPECT_FALSE(LanguageOf("", "", "").is_danish);
}

}  // namespace

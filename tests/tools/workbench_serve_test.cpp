#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/tools/call.h"
#include "tools/samspil/exit_code.h"
#include "tools/workbench/form.h"
#include "tools/workbench/listener.h"
#include "tools/workbench/scenario_text.h"

namespace tests {

namespace {

using Json = nlohmann::json;

tools::workbench::ScenarioText tiny(const Folder& folder) {
  const std::string file = folder.with("tiny.yaml");
  return {file, text_of(file)};
}

}  // namespace

TEST(Serve, WantsAFolder) {
  const Said said = samspil({"serve", "/nowhere"});
  EXPECT_EQ(said.code, tools::wrong_command);
  EXPECT_EQ(said.problems,
            "samspil: error E393: \"/nowhere\" is not a folder\n"
            "    = hint: give a folder, or nothing: then the one you are in is used\n");
}

TEST(Serve, SaysWhichPortIsTaken) {
  const Folder folder;
  const tools::workbench::Listener other(0, {});
  const std::string port = std::to_string(other.port());
  const Said said = samspil({"serve", folder.path().string(), "--port", port});
  EXPECT_EQ(said.code, tools::wrong_command);
  EXPECT_NE(said.problems.find("error E390: port " + port + " is in use"), std::string::npos)
      << said.problems;
}

TEST(LiveRun, EndsWithTheNumbersOfTheResult) {
  const Folder folder;
  const Said said = samspil({"run", folder.with("tiny.yaml"), "--live", "--json"});
  ASSERT_EQ(said.code, 0) << said.problems;
  std::istringstream lines(said.problems);
  Json last;
  int count = 0;
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with('{')) continue;
    last = Json::parse(line);
    ++count;
  }
  EXPECT_EQ(count, 5) << "none finished, then each of four";
  EXPECT_EQ(last["done"], 4);
  EXPECT_EQ(last["last"], 4);
  const Json result = Json::parse(said.out)["key_figures"][0];
  EXPECT_NEAR(last["key_figures"][0]["mean"], result["mean"].get<double>(), 1e-12);
  EXPECT_NEAR(last["key_figures"][0]["ci_high"], result["ci_high"].get<double>(), 1e-12);
}

TEST(ScenarioForm, ShowsACapacityWithItsSourceAndPlace) {
  const Folder folder;
  const auto scenario = tools::workbench::read_scenario(tiny(folder), {});
  ASSERT_TRUE(scenario);
  const Json form = Json::parse(tools::workbench::form_json(*scenario));
  ASSERT_EQ(form["services"].size(), 1U);
  const Json lever = form["services"][0]["levers"].at(0);
  EXPECT_EQ(lever["path"], "services.ward.beds");
  EXPECT_EQ(lever["number"], 3);
  EXPECT_EQ(lever["status"], "assumed");
  EXPECT_EQ(lever["source"], "a test");
  EXPECT_EQ(lever["line"], 9);
  EXPECT_EQ(form["key_figures"][0]["id"], "wait");
}

TEST(ScenarioForm, AChangeIsReadAsSetReadsIt) {
  const Folder folder;
  const auto before = tiny(folder);
  const auto text = tools::workbench::with_change(before, {"services.ward.beds", "5"});
  ASSERT_TRUE(text);
  EXPECT_NE(text->find("beds: {value: 5, status: assumed, source: \"a test\"}"), std::string::npos);
  const auto set = tools::workbench::read_scenario(before, {{"services.ward.beds", "5"}});
  const auto read = tools::workbench::read_scenario({before.file, *text}, {});
  EXPECT_EQ(read->resolved_json, set->resolved_json);
}

TEST(ScenarioForm, AChangeIsTakenOutOfTheFileThatLaysItOverAnother) {
  const Folder folder;
  folder.with("tiny.yaml");
  const std::string text = "samspil: 1\nextends: tiny.yaml   # mine\n";
  const tools::workbench::ScenarioText before{folder / "over.yaml", text};
  const auto over = tools::workbench::with_change(before, {"services.ward.beds", "5"});
  ASSERT_TRUE(over);
  EXPECT_NE(*over, text);
  const auto back = tools::workbench::without_change({before.file, *over}, "services.ward.beds");
  ASSERT_TRUE(back);
  EXPECT_EQ(*back, text);
}

TEST(ScenarioForm, AChangeThatIsWrongIsToldInTheWordsOfSet) {
  const Folder folder;
  const auto text = tools::workbench::with_change(tiny(folder), {"services.ward.beds", "2.5"});
  ASSERT_FALSE(text);
  const Said said = samspil({"check", folder / "tiny.yaml", "--set", "services.ward.beds=2.5"});
  EXPECT_NE(said.problems.find("error " + text.error().front().code), std::string::npos)
      << said.problems;
}

TEST(ScenarioCheck, SaysWhatTheCommandLineSays) {
  const Folder folder;
  auto scenario = tiny(folder);
  scenario.text.replace(scenario.text.find("beds:"), 5, "bedz:");
  write_text(scenario.file, scenario.text);
  const Json check = Json::parse(tools::workbench::check_json(scenario, tools::Language::english));
  const Said said = samspil({"check", scenario.file.string()});
  EXPECT_FALSE(check["can_run"]);
  std::string rendered = check["rendered"];
  const std::string folder_name = folder.path().string() + "/";
  std::string expected = said.problems;
  for (std::size_t at = expected.find(folder_name); at != expected.npos;
       at = expected.find(folder_name))
    expected.erase(at, folder_name.size());
  EXPECT_EQ(rendered, expected);
}

}  // namespace tests

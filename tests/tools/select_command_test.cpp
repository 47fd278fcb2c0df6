// The command that finds the best of several scenarios.
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/tools/call.h"
#include "tools/experiment/contestants.h"

namespace {

using nlohmann::json;
using tests::Folder;
using tests::samspil;
using Values = std::vector<std::string>;

std::string code_of(const std::string& text) {
  const auto read = tools::variations_of({text});
  return read ? "read" : read.error().front().code;
}

TEST(Variations, AreRangesOrLists) {
  const auto read = tools::variations_of({"services.ward.beds=8..10", "a.b = 1 d, 2.5 d,x"});
  ASSERT_TRUE(read);
  EXPECT_EQ((*read)[0], (tools::Variation{"services.ward.beds", {"8", "9", "10"}}));
  EXPECT_EQ((*read)[1], (tools::Variation{"a.b", {"1 d", "2.5 d", "x"}}));
}

TEST(Variations, AreNothingElse) {
  for (const char* text : {"", "beds", "=8..10", "beds=", "beds=10..8", "beds=1..", "beds=1,,2",
                           "beds=..", "beds=0..1000", "beds=1..99999999999999999999",
                           "beds=-9223372036854775808..9223372036854775807", "beds=1.5..2"}) {
    EXPECT_EQ(code_of(text), "E309") << text;
  }
}

TEST(Contenders, AreEveryCombination) {
  const auto all = tools::contenders({"x/a.yaml", "b.yaml"}, {{"p", {"1", "2"}}, {"q", {"3"}}});
  ASSERT_TRUE(all);
  ASSERT_EQ(all->size(), 4U);
  EXPECT_EQ((*all)[1].name, "a, p = 2, q = 3");
  EXPECT_EQ((*all)[1].file, "x/a.yaml");
  EXPECT_EQ((*all)[3].overrides, (std::vector<scenarios::Override>{{"p", "2"}, {"q", "3"}}));
}

TEST(Contenders, AreTwoToAThousand) {
  EXPECT_EQ(tools::contenders({"a.yaml"}, {}).error().front().code, "E310");
  const Values hundred(100, "1");
  EXPECT_EQ(tools::contenders({"a.yaml"}, {{"p", hundred}, {"q", hundred}}).error().front().code,
            "E310");
}

json selected(const std::vector<std::string>& more) {
  const Folder folder;
  std::vector<std::string> words{"select", folder.with("tiny.yaml"), "--figure", "wait", "--json"};
  words.insert(words.end(), more.begin(), more.end());
  const auto said = samspil(words);
  return json::parse(said.out, nullptr, false);
}

// More beds, shorter waits: with the same patients in every replication, never the other way.
TEST(Select, FindsTheMostBeds) {
  const json all = selected({"--vary", "services.ward.beds=3..5", "--indifference", "1 h"});
  EXPECT_EQ(all["best"], "tiny, services.ward.beds = 5");
  EXPECT_EQ(all["is_sure"], true);
  EXPECT_EQ(all["scenarios"][0]["replications"], 20);
}

TEST(Select, FindsTheFewestBedsWhereLongerIsBetter) {
  const json all = selected(
      {"--vary", "services.ward.beds=3..5", "--indifference", "1 h", "--better", "higher"});
  EXPECT_EQ(all["best"], "tiny, services.ward.beds = 3");
}

TEST(Select, SpendsItsBudget) {
  const json all = selected({"--vary", "services.ward.beds=3,4", "--budget", "50", "--first", "5"});
  EXPECT_EQ(all["best"], "tiny, services.ward.beds = 4");
  EXPECT_EQ(all["scenarios"][0]["replications"].get<int>() +
                all["scenarios"][1]["replications"].get<int>(),
            50);
}

TEST(Select, IsTheSameOnAnyNumberOfThreads) {
  const std::vector<std::string> words{
      "--vary", "services.ward.beds=3..6", "--budget", "60", "--first", "5", "--threads"};
  const auto on = [&](const char* threads) {
    auto all = words;
    all.emplace_back(threads);
    return selected(all);
  };
  EXPECT_EQ(on("1"), on("3"));
}

TEST(Select, SaysItInWords) {
  const Folder folder;
  const auto said = samspil({"select", folder.with("tiny.yaml"), "--vary", "services.ward.beds=3,4",
                             "--figure", "wait", "--indifference", "2 h", "--lang", "da"});
  EXPECT_EQ(said.code, 0) << said.problems;
  EXPECT_TRUE(said.out.starts_with("tiny, services.ward.beds = 4 er bedst: Middelventetid (95 % "))
      << said.out;
}

// Two names for one thing never differ: either is as good (Kim & Nelson: no slack is left).
TEST(Select, TakesEitherOfTwoThatAreAlike) {
  const Folder folder;
  const std::string scenario = folder.with("tiny.yaml");
  const auto said =
      samspil({"select", scenario, scenario, "--figure", "wait", "--indifference", "1 min"});
  EXPECT_EQ(said.code, 0) << said.problems;
}

TEST(Select, SaysSixWhereItIsNotSure) {
  const Folder folder;
  const auto said = samspil({"select", folder.with("tiny.yaml"), "--vary", "services.ward.beds=3,4",
                             "--figure", "wait", "--indifference", "0.001 min", "--most", "25"});
  EXPECT_EQ(said.code, 6) << said.problems;
  EXPECT_NE(said.out.find("but it is not certain"), std::string::npos) << said.out;
}

TEST(Select, RefusesWhatItCannotMean) {
  const Folder folder;
  const std::string scenario = folder.with("tiny.yaml");
  const auto refusal = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {"select", scenario});
    words.insert(words.end(), {"--vary", "services.ward.beds=3,4"});
    const auto said = samspil(words);
    return std::to_string(said.code) + said.problems.substr(0, 19);
  };
  const std::string start = "2samspil: error ";
  EXPECT_EQ(refusal({"--indifference", "1 h"}), start + "E314");
  EXPECT_EQ(refusal({"--figure", "wait"}), start + "E314");
  EXPECT_EQ(refusal({"--figure", "wait", "--indifference", "1 h", "--budget", "90"}),
            start + "E315");
  EXPECT_EQ(refusal({"--figure", "wiat", "--indifference", "1 h"}), start + "E303");
  EXPECT_EQ(refusal({"--figure", "wait", "--indifference", "1 %"}), start + "E304");
  EXPECT_EQ(refusal({"--figure", "wait", "--indifference", "-1 h"}), start + "E316");
  EXPECT_EQ(refusal({"--figure", "wait", "--indifference", "soon"}), start + "E316");
  EXPECT_EQ(refusal({"--figure", "wait", "--budget", "39"}), start + "E313");
  EXPECT_EQ(refusal({"--figure", "wait", "--budget", "50", "--vary", "beds"}), start + "E309");
  EXPECT_EQ(refusal({"--figure", "wait", "--budget", "50", "--vary", "services.ward.beds=5,6"}),
            start + "E317");
  EXPECT_EQ(refusal({"--figure", "wait", "--budget", "50", "--set", "services.ward.beds=5"}),
            start + "E317");
  EXPECT_EQ(
      refusal({"--figure", "wait", "--budget", "50", "--set", "key_figures.wait.better=none"}),
      start + "E311");
}

TEST(Select, RefusesAFigureThatIsOfAnotherUnitElsewhere) {
  const Folder folder;
  const std::string hours = folder.with("tiny.yaml");
  const std::string persons = folder / "persons.yaml";
  std::string text = tests::text_of(hours);
  const std::string figure = "figure: wait_mean";
  text.replace(text.find(figure), figure.size(), "figure: waiting");
  tests::write_text(persons, text);
  const auto said =
      samspil({"select", hours, persons, "--figure", "wait", "--indifference", "1 h"});
  EXPECT_EQ(said.code, 2);
  EXPECT_NE(said.problems.find("E318: wait has not the same unit in tiny (day) and persons "),
            std::string::npos)
      << said.problems;
}

TEST(Select, RefusesAFigureThatIsNotAlwaysThere) {
  const Folder folder;
  const auto said = samspil({"select", folder.with("tiny.yaml"), "--vary", "services.ward.beds=3,4",
                             "--figure", "wait", "--indifference", "1 h", "--set",
                             "groups.acute.arrivals=poisson(0.000001 /d)"});
  EXPECT_EQ(said.code, 2);
  EXPECT_NE(said.problems.find("E312: tiny, services.ward.beds = 3 has no value of wait in "
                               "replication 1"),
            std::string::npos)
      << said.problems;
}

}  // namespace

// The command that finds the cheapest mix, as a user calls it; what it refuses, and how it goes on.
#include <filesystem>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/tools/call.h"
#include "tools/experiment/levers.h"

namespace {

using nlohmann::json;
using tests::Folder;
using tests::samspil;

std::string code_of(const std::vector<std::string>& texts,
                    const std::vector<scenarios::Override>& changed = {}) {
  const auto read = tools::levers_of(texts, changed);
  return read ? "" : read.error().front().code;
}

TEST(Levers, HaveARangeAndAPrice) {
  const auto read = tools::levers_of({"services.ward.beds=8..30:1.25", " a = 0 .. 0 "}, {});
  ASSERT_TRUE(read);
  EXPECT_EQ((*read)[0], (tools::PricedLever{"services.ward.beds", 8, 30, 1250}));
  EXPECT_EQ((*read)[1], (tools::PricedLever{"a", 0, 0, 1000}));
  EXPECT_EQ(tools::price_of({10, 7}, *read), 19'500);
}

TEST(Levers, AreNothingElse) {
  for (const char* text :
       {"", "beds", "=8..10", "beds=", "beds=8", "beds=10..8", "beds=-1..8", "beds=1..1.5",
        "beds=1..", "beds=1..2:", "beds=1..2:0", "beds=1..2:-1", "beds=1..2:1.2345", "beds=1..2:.",
        "beds=1..2:1.", "beds=1..2:x", "beds=1..99999999999999999999", "beds=1,2"})
    EXPECT_EQ(code_of({text}), "E330") << text;
  EXPECT_EQ(code_of({"a=1..2", "a=1..3"}), "E317");
  EXPECT_EQ(code_of({"a=1..2"}, {{"a", "1"}}), "E317");
  EXPECT_EQ(code_of({"a=1..1000", "b=1..1000"}), "E331");
}

/// Three servers with a load of 2/3 each; more beds, shorter waits with the same patients.
std::vector<std::string> words(const Folder& folder, const std::vector<std::string>& more) {
  const std::string scenario = folder / "tiny.yaml";
  if (!std::filesystem::exists(scenario)) folder.with("tiny.yaml");
  std::vector<std::string> all{
      "optimise",   scenario,      "--lever", "services.ward.beds=2..9:1.5",
      "--target",   "wait <= 3 h", "-o",      folder / "page.html",
      "--overwrite"};
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

// Erlang C with a = 2: a mean wait of 10.67 h with 3 beds, 2.09 h with 4 and 0.48 h with 5.
TEST(Optimise, FindsTheFewestBedsThatErlangAllows) {
  const Folder folder;
  const auto said = samspil(words(folder, {"--json", "-q"}));
  EXPECT_EQ(said.code, 0) << said.problems;
  const json all = json::parse(said.out, nullptr, false);
  EXPECT_EQ(all["best"]["values"], json::array({4}));
  EXPECT_EQ(all["best"]["cost"], 6);
  EXPECT_EQ(all["is_proved"], true);
  EXPECT_EQ(all["cheaper_not_ruled_out"], 0);
  EXPECT_NE(tests::text_of(folder / "page.html").find("<svg"), std::string::npos);
}

TEST(Optimise, SaysItInBothLanguages) {
  const Folder folder;
  EXPECT_TRUE(samspil(words(folder, {"--lang", "da"}))
                  .out.starts_with("services.ward.beds = 4 er det billigste, der når målene, til "
                                   "en pris på 6."));
  EXPECT_TRUE(samspil(words(folder, {"--lang", "en"}))
                  .out.starts_with("services.ward.beds = 4 is the cheapest that meets the targets, "
                                   "at a cost of 6."));
}

TEST(Optimise, IsTheSameOnAnyNumberOfThreads) {
  const Folder folder;
  const auto one = samspil(words(folder, {"--json", "-q", "--threads", "1"}));
  const std::string page = tests::text_of(folder / "page.html");
  const auto two = samspil(words(folder, {"--json", "-q", "--threads", "2"}));
  EXPECT_EQ(one.out, two.out);
  EXPECT_EQ(page, tests::text_of(folder / "page.html"));
}

TEST(Optimise, SaysSixWhereNothingMeetsOrTheBudgetIsSpent) {
  const Folder folder;
  const auto none =
      samspil({"optimise", folder.with("tiny.yaml"), "--lever", "services.ward.beds=2..3",
               "--target", "wait <= 1 h", "-o", folder / "none.html", "--lang", "en"});
  EXPECT_EQ(none.code, 6);
  EXPECT_TRUE(none.out.starts_with("Even the most of everything, services.ward.beds = 3, does"));
  const auto spent = samspil(words(folder, {"--budget", "30", "--lang", "en"}));
  EXPECT_EQ(spent.code, 6);
  EXPECT_NE(spent.out.find("cheaper mixes were ruled out"), std::string::npos) << spent.out;
}

// A log that lost its end in the middle of a line: what is left is used, the rest is run anew.
TEST(Optimise, GoesOnFromItsLog) {
  const Folder folder;
  const std::string log = folder / "found.csv";
  const auto whole = samspil(words(folder, {"--json", "-q", "--log", log}));
  const std::string bytes = tests::text_of(log);
  tests::write_text(log, bytes.substr(0, bytes.size() / 2));
  const auto again = samspil(words(folder, {"--json", "-q", "--log", log}));
  EXPECT_EQ(again.out, whole.out);
  EXPECT_EQ(tests::text_of(log).size(), bytes.size());
  const auto told = [&](const std::vector<std::string>& more) {
    const auto said = samspil(words(folder, more));
    return std::to_string(said.code) + said.problems.substr(0, 19);
  };
  EXPECT_EQ(told({"--log", log, "--seed", "2"}), "2samspil: error E332");
  tests::write_text(log, bytes + "4,x,1\n");
  EXPECT_EQ(told({"--log", log}), "2samspil: error E320");
}

TEST(Optimise, RefusesWhatItCannotMean) {
  const Folder folder;
  const std::string scenario = folder.with("tiny.yaml");
  const auto refusal = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {"optimise", scenario});
    const auto said = samspil(words);
    return std::to_string(said.code) + said.problems.substr(0, said.problems.find('\n'));
  };
  const std::vector<std::string> lever{"--lever", "services.ward.beds=2..9"};
  const auto with = [&](std::vector<std::string> words) {
    words.insert(words.begin(), lever.begin(), lever.end());
    return refusal(words);
  };
  EXPECT_EQ(refusal({"--target", "wait <= 3 h"}), "2samspil: error E333: --lever is missing");
  EXPECT_EQ(with({}), "2samspil: error E333: --target is missing");
  EXPECT_EQ(refusal({"--target", "wait <= 3 h", "--lever", "beds"}),
            "2samspil: error E330: \"beds\" does not say what can be turned");
  EXPECT_EQ(refusal({"--target", "wait <= 3 h", "--lever", "a=1..2000", "--lever", "b=1..2000"}),
            "2samspil: error E331: there are more than 100000 mixes");
  EXPECT_TRUE(with({"--target", "wiat <= 3 h"}).starts_with("2samspil: error E303"));
  EXPECT_EQ(with({"--target", "wait <= 0 h"}),
            "2samspil: error E334: a target of 0 or 100 % for wait has no slack");
  EXPECT_TRUE(
      with({"--target", "wait <= 3 h", "--budget", "19"}).starts_with("2samspil: error E313"));
  EXPECT_EQ(with({"--target", "wait <= 3 h", "--margin", "60 %"}),
            "2samspil: error E408: --margin must be 0.1 % – 50 %, found \"60 %\"");
}

}  // namespace

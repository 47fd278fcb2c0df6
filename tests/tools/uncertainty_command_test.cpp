// The command that tells what is not known from chance: what it draws, what it refuses.
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/tools/call.h"
#include "tools/experiment/parameter_draws.h"

namespace {

using nlohmann::json;
using tests::Folder;
using tests::samspil;
using tools::DrawLaw;

scenarios::ValueOrigin origin(const std::string& path, const std::string& value,
                              const std::string& range) {
  scenarios::ValueOrigin one;
  one.path = path;
  one.value = value;
  one.range = range;
  return one;
}

TEST(ParameterDraws, AreOfNumbersInARangeOfTheirUnit) {
  const auto all = tools::drawn_parameters(
      {origin("parameters.stay", "10.64 d", "9.0 d to 12.8 d"),
       origin("parameters.line", "3", "1 to 5"), origin("parameters.mixed", "6 h", "1 h to 1 d"),
       origin("parameters.formula", "2 * 3", "1 to 9"), origin("parameters.point", "3", "3 to 3"),
       origin("parameters.known", "3", ""), origin("services.ward.beds", "3", "1 to 5")},
      {});
  ASSERT_EQ(all.drawn.size(), 2U);
  EXPECT_EQ(all.drawn[0], (tools::DrawnParameter{"parameters.stay", 9, 10.64, 12.8, " d", false}));
  EXPECT_TRUE(all.drawn[1].is_whole);
  EXPECT_EQ(all.left_out, (std::vector<std::string>{"parameters.mixed", "parameters.formula",
                                                    "parameters.point"}));
}

// The triangle from 0 over 2 to 10 has F(2) = 0.2, F(1) = 1/20 and F(6) = 1 - 16/80 (Law, section
// 6.2.2).
TEST(ParameterDraws, FollowTheirLaw) {
  const tools::DrawnParameter share{"parameters.a", 0, 2, 10, " %", false};
  EXPECT_EQ(tools::value_at(share, DrawLaw::uniform, 0.25), "2.5000 %");
  EXPECT_EQ(tools::value_at(share, DrawLaw::triangular, 0.2), "2.0000 %");
  EXPECT_EQ(tools::value_at(share, DrawLaw::triangular, 0.05), "1.0000 %");
  EXPECT_EQ(tools::value_at(share, DrawLaw::triangular, 0.8), "6.0000 %");
  EXPECT_EQ(tools::value_at(share, DrawLaw::triangular, 1), "10.0000 %");
  const tools::DrawnParameter beds{"parameters.b", 3, 5, 9, "", true};
  EXPECT_EQ(tools::value_at(beds, DrawLaw::uniform, 0), "3");
  EXPECT_EQ(tools::value_at(beds, DrawLaw::uniform, 1.5 / 7), "4");
  EXPECT_EQ(tools::value_at(beds, DrawLaw::uniform, 1), "9");
  const tools::DrawnParameter rare{"parameters.c", 0.0001, 0.0005, 0.002, " /y", false};
  EXPECT_EQ(tools::value_at(rare, DrawLaw::uniform, 0.5), "0.0010500 /y");
}

TEST(ParameterDraws, HaveNumbersOfTheirOwn) {
  EXPECT_EQ(tools::draw_number(1, {1, 0}, "a"), tools::draw_number(1, {1, 0}, "a"));
  EXPECT_NE(tools::draw_number(1, {1, 0}, "a"), tools::draw_number(1, {1, 0}, "b"));
  EXPECT_NE(tools::draw_number(1, {1, 0}, "a"), tools::draw_number(1, {2, 0}, "a"));
  EXPECT_NE(tools::draw_number(1, {1, 0}, "a"), tools::draw_number(2, {1, 0}, "a"));
  EXPECT_NE(tools::draw_number(1, {1, 0}, "a"), tools::draw_number(1, {1, 1}, "a"));
}

struct Queue {
  Folder folder;
  std::string file = folder.with("uncertain.yaml");

  json told(std::vector<std::string> more) const {
    more.insert(more.begin(),
                {"uncertainty", file, "--json", "-q", "-o", folder / "page.html", "--overwrite"});
    const auto said = samspil(more);
    EXPECT_EQ(said.code, 0) << said.problems << said.out;
    return json::parse(said.out, nullptr, false);
  }
};

TEST(Uncertainty, OfADifferenceHasTheSameDrawsOnBothSides) {
  const Queue queue;
  const std::string other = queue.folder / "other.yaml";
  tests::write_text(other, "samspil: 1\nextends: uncertain.yaml\nparameters: {beds: 12}\n");
  const auto said =
      samspil({"uncertainty", queue.file, other, "--figure", "comers", "--figure", "wait",
               "--draws", "5", "-r", "2", "--json", "-q", "-o", queue.folder / "difference.html"});
  ASSERT_EQ(said.code, 0) << said.problems;
  const json all = json::parse(said.out);
  EXPECT_EQ(all["compared_with"], "other");
  EXPECT_EQ(all["figures"][0]["mean"], 0) << "the same persons come whatever the beds";
  EXPECT_EQ(all["figures"][0]["variance_by_simulation"], 0);
  EXPECT_LT(all["figures"][1]["mean"], 0) << "more beds, shorter waits";
}

TEST(Uncertainty, IsTheSameOnAnyNumberOfThreadsAndGoesOnFromItsLog) {
  const Queue queue;
  const std::string log = queue.folder / "seen.csv";
  const std::vector<std::string> words{"--figure", "wait", "--draws", "6", "-r", "3", "--threads"};
  const auto on = [&](const char* threads) {
    auto all = words;
    all.insert(all.end(), {threads, "--log", log});
    return queue.told(all);
  };
  const json one = on("1");
  const std::string digest = samspil({"digest", queue.folder / "page.h5"}).out;
  const std::string bytes = tests::text_of(log);
  tests::write_text(log, bytes.substr(0, bytes.size() / 2));
  EXPECT_EQ(on("2"), one);
  EXPECT_EQ(samspil({"digest", queue.folder / "page.h5"}).out, digest);
}

TEST(Uncertainty, SaysItInBothLanguages) {
  const Queue queue;
  const auto said = [&](const char* language) {
    return samspil({"uncertainty", queue.file, "--figure", "wait", "--draws", "4", "--law",
                    "triangular", "-o", queue.folder / "page.html", "--overwrite", "--lang",
                    language})
        .out;
  };
  EXPECT_NE(said("en").find("(triangular): 2."), std::string::npos) << said("en");
  EXPECT_NE(said("en").find("so not drawn: 1."), std::string::npos);
  EXPECT_NE(said("da").find("(trekant)"), std::string::npos);
  EXPECT_NE(tests::text_of(queue.folder / "page.html").find("<svg"), std::string::npos);
}

/// Two shares of one choice, each from `low` to 90 %.
std::string shares(const Folder& folder, const std::string& low) {
  const std::string file = folder / "shares.yaml";
  const std::string range = "{value: " + low + " %, range: [" + low + " %, 90 %]}\n";
  tests::write_text(
      file,
      "samspil: 1\ntitle: T\nclock: {start: 2026-01-01, run: 10 d}\nparameters:\n"
      "  a: " +
          range + "  b: " + range +
          "groups: {all: {arrivals: poisson(1 /d), pathway: start}}\n"
          "services: {ward: {kind: ward, beds: 10}}\npathways:\n"
          "  start: [{choose: {stay: $a, brief: $b, none: rest}}]\n"
          "  stay: [{in: ward, for: exponential(mean 3 d)}, leave]\n"
          "  brief: [{in: ward, for: exponential(mean 1 d)}, leave]\n  none: [leave]\n"
          "key_figures: {stays: {figure: starts, service: ward}}\n");
  return file;
}

// Each from 30 to 90 %: together at most 100 % in 40² / 2 of 60² draws, two of nine. Of 40
// draws 31.1 are drawn again on average, sd 2.63: 4 sd below is 20, false alarm below 0.0001.
TEST(Uncertainty, DrawsAgainWhatIsNoScenario) {
  const Folder folder;
  const auto said = samspil({"uncertainty", shares(folder, "30"), "--figure", "stays", "--draws",
                             "40", "-q", "--json", "-o", folder / "p.html"});
  ASSERT_EQ(said.code, 0) << said.problems;
  const json all = json::parse(said.out);
  EXPECT_GE(all["drawn_again"], 20);
  EXPECT_LT(all["drawn_again"], 40);
  EXPECT_NE(tests::text_of(folder / "p.html").find("and were drawn again: "), std::string::npos);
}

// Between -3 and -1: as a change of the value each draw would begin from -2, and end at -5 to -3.
TEST(Uncertainty, DrawsNumbersBelowZeroAsTheyStand) {
  const Folder folder;
  const std::string file = folder / "below.yaml";
  tests::write_text(file,
                    "samspil: 1\ntitle: T\nclock: {start: 2026-01-01, run: 60 d}\n"
                    "parameters: {x: {value: -2, range: [-3, -1]}}\n"
                    "groups: {all: {arrivals: {every: 6 h}, pathway: start}}\n"
                    "services: {ward: {kind: ward, beds: 90}}\n"
                    "pathways: {start: [{in: ward, for: \"1 d * (7 + $x)\"}, leave]}\n"
                    "key_figures: {stay: {figure: length_of_stay, service: ward}}\n");
  const auto said = samspil({"uncertainty", file, "--figure", "stay", "--draws", "8", "-q",
                             "--json", "-o", folder / "p.html"});
  ASSERT_EQ(said.code, 0) << said.problems;
  const double mean = json::parse(said.out)["figures"][0]["mean"];
  EXPECT_GE(mean, 4);
  EXPECT_LE(mean, 6);
}

// Both from 50 %: together at most 100 % with probability 0.
TEST(Uncertainty, SaysWhichDrawIsNoScenario) {
  const Folder folder;
  const auto said =
      samspil({"uncertainty", shares(folder, "50"), "--figure", "stays", "--draws", "40", "-q"});
  EXPECT_EQ(said.code, 3);
  EXPECT_NE(said.problems.find("draw 1 gives no scenario in 100 attempts"), std::string::npos)
      << said.problems;
}

TEST(Uncertainty, RefusesWhatItCannotMean) {
  const Queue queue;
  const auto refusal = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {"uncertainty", queue.file});
    const auto said = samspil(words);
    return std::to_string(said.code) + said.problems.substr(0, said.problems.find('\n'));
  };
  const std::string start = "2samspil: error ";
  EXPECT_EQ(refusal({}), start + "E333: --figure is missing");
  EXPECT_EQ(refusal({"--figure", "wait", "--parameter", "rat*", "--parameter", "stay"}),
            start + "E339: no parameter that can be drawn matches \"stay\"");
  EXPECT_TRUE(refusal({"--figure", "wiat"}).starts_with(start + "E303"));
  EXPECT_TRUE(refusal({"--figure", "wait", "--draws", "1"}).starts_with(start + "E408"));
  EXPECT_TRUE(refusal({"--figure", "wait", "-r", "1"}).starts_with(start + "E408"));
  EXPECT_TRUE(refusal({"--figure", "wait", "--law", "normal"}).starts_with(start + "E408"));
}

}  // namespace

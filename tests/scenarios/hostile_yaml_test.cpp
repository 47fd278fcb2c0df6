// Files made to do harm: refused at once, with a few faults and without growing.
#include <gtest/gtest.h>

#include "tests/scenarios/scenario_support.h"

namespace scenarios {
namespace {

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i)
    all += text;
  return all;
}

const std::string too_deep = "error E012: lists and maps are nested more than 64 deep";
const std::string no_alias =
    "error E014: anchors, aliases and merge keys cannot be used, found \"*\" = name the value "
    "under "
    "parameters and write $name, or use extends";

TEST(HostileYaml, NestsAHundredThousandOpenBrackets) {
  const auto faults = faults_of(load_text(repeated("[", 100'000)));
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_NE(faults.front().find(too_deep), std::string::npos) << faults.front();
}

TEST(HostileYaml, NestsAHundredThousandMaps) {
  // The parser takes the first map for a key, so one level more lies around it: 63 x 4 + 1.
  EXPECT_EQ(faults_of(load_text(repeated("{a: ", 100'000))),
            std::vector{"t.yaml:1:253: " + too_deep});
}

TEST(HostileYaml, NestsIndentedMaps) {
  std::string text;
  for (int i = 0; i < 3000; ++i)
    text += std::string(static_cast<std::size_t>(i), ' ') + "a:\n";
  EXPECT_EQ(faults_of(load_text(text)), std::vector{"t.yaml:65:65: " + too_deep});
}

TEST(HostileYaml, ContainsItself) {
  const auto faults = faults_of(load_text("a: &a [*a]\n"));
  EXPECT_NE(std::find(faults.begin(), faults.end(), "t.yaml:1:8: " + no_alias), faults.end());
}

TEST(HostileYaml, MultipliesItselfByAliases) {
  std::string bomb = "a0: &a0 [x, x]\n";
  for (int i = 1; i < 30; ++i)
    bomb += fmt::format("a{}: &a{} [*a{}, *a{}]\n", i, i, i - 1, i - 1);
  const auto faults = faults_of(load_text(bomb));
  EXPECT_NE(std::find(faults.begin(), faults.end(), "t.yaml:2:10: " + no_alias), faults.end());
}

TEST(HostileYaml, NamesAnAliasThatIsNowhere) {
  EXPECT_EQ(faults_of(load_text("a: *b\n")).size(), 1U);
}

TEST(HostileYaml, HasFiftyThousandKeys) {
  std::string text = with_line(6, "");
  for (int i = 0; i < 50'000; ++i)
    text += fmt::format("key{}: 1\n", i);
  const auto loaded = load_text(text);
  ASSERT_FALSE(loaded.has_value());
  EXPECT_EQ(loaded.error().size(), 50'000U);
  EXPECT_EQ(loaded.error().front().code, "E010");
}

TEST(HostileYaml, HasFiftyThousandParameters) {
  std::string text = with_line(6, "parameters:");
  for (int i = 0; i < 50'000; ++i)
    text += fmt::format("  p{}: 1 d\n", i);
  const auto loaded = load_text(text);
  ASSERT_TRUE(loaded.has_value());
  EXPECT_EQ(loaded->warnings.size(), 50'000U);
}

TEST(HostileYaml, DoublesAParameterSixtyTimes) {
  std::string text =
      with_line(5, "pathways: {stay: [{in: ward, for: $p59}, leave]}") + "parameters:\n  p0: xx\n";
  for (int i = 1; i < 60; ++i)
    text += fmt::format("  p{}: $p{} $p{}\n", i, i - 1, i - 1);
  const auto loaded = load_text(text);
  ASSERT_FALSE(loaded.has_value());
  EXPECT_EQ(loaded.error().front().code, "E087");
}

TEST(HostileYaml, ChainsTwentyThousandParameters) {
  std::string text =
      with_line(5, "pathways: {stay: [{in: ward, for: $p10000}, leave]}") + "parameters:\n";
  for (int i = 10'000; i < 30'000; ++i)
    text += fmt::format("  p{}: $p{}\n", i, i + 1);
  const auto loaded = load_text(text + "  p30000: 1 d\n");
  ASSERT_FALSE(loaded.has_value());
  EXPECT_EQ(loaded.error().front().code, "E088");
}

TEST(HostileYaml, IsLargerThanSixteenMebibytes) {
  const std::string text = with_line(6, "summary: " + std::string(17U << 20, 'a'));
  EXPECT_EQ(
      faults_of(load_text(text)),
      std::vector<std::string>{"t.yaml:1:1: error E002: the file is too large (17 MiB; at most 16 "
                               "MiB) = put large tables into CSV files"});
}

TEST(HostileYaml, HasMoreThanAMillionValues) {
  const std::string text = "a: [" + repeated("1,", 1'100'000) + "1]\n";
  const auto loaded = load_text(text);
  ASSERT_FALSE(loaded.has_value());
  ASSERT_EQ(loaded.error().size(), 1U);
  EXPECT_EQ(loaded.error().front().code, "E013");
}

TEST(HostileYaml, HasTwoHundredThousandValuesInOneLine) {
  const std::string text = with_line(2, "title: [" + repeated("1,", 200'000) + "1]");
  EXPECT_EQ(faults_of(load_text(text)),
            std::vector<std::string>{
                "t.yaml:2:8: error E042: title: a value is wanted here, found a list"});
}

}  // namespace
}  // namespace scenarios

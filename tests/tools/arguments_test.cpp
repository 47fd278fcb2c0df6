#include "tools/samspil/arguments.h"

#include <gtest/gtest.h>

namespace {

using tools::Arguments;
using tools::parse;

tools::Syntax syntax() {
  return {"run",
          "SCENARIO",
          1,
          2,
          {{"--replications", 'r', "N", false, {"", ""}},
           {"--set", {}, "PATH=VALUE", true, {"", ""}},
           {"--overwrite", {}, "", false, {"", ""}}}};
}

engine::Result<Arguments> given(const std::vector<std::string>& words) {
  return parse(syntax(), words);
}

std::string code_of(const std::vector<std::string>& words) {
  const auto result = given(words);
  return result ? "fine" : result.error().front().code;
}

TEST(Arguments, AcceptTheFourWaysToGiveAValue) {
  for (const auto& words : {std::vector<std::string>{"a.yaml", "--replications", "7"},
                            {"a.yaml", "--replications=7"},
                            {"-r", "7", "a.yaml"},
                            {"-r7", "a.yaml"}}) {
    EXPECT_EQ(given(words)->value("--replications"), "7");
    EXPECT_EQ(given(words)->operands(), std::vector<std::string>{"a.yaml"});
  }
}

TEST(Arguments, TakeEverythingAfterTwoDashesForAnOperand) {
  EXPECT_EQ(given({"--", "--overwrite"})->operands(), std::vector<std::string>{"--overwrite"});
}

TEST(Arguments, TakeANegativeNumberAsTheValueOfItsOption) {
  EXPECT_EQ(given({"a.yaml", "--set", "-x=-4"})->value("--set"), "-x=-4");
}

TEST(Arguments, KeepEveryValueOfAnOptionThatMayRepeat) {
  EXPECT_EQ(given({"a.yaml", "--set", "a=1", "--set=b=2"})->values("--set"),
            (std::vector<std::string>{"a=1", "b=2"}));
}

TEST(Arguments, AreRefusedWithTheCodeOfTheMistake) {
  EXPECT_EQ(code_of({"a.yaml"}), "fine");
  EXPECT_EQ(code_of({"a.yaml", "--overwrit"}), "E401");
  EXPECT_EQ(code_of({"a.yaml", "-x"}), "E401");
  EXPECT_EQ(code_of({"a.yaml", "-r"}), "E403");
  EXPECT_EQ(code_of({"a.yaml", "-r", "1", "-r", "2"}), "E404");
  EXPECT_EQ(code_of({"a.yaml", "--overwrite=yes"}), "E405");
  EXPECT_EQ(code_of({}), "E406");
  EXPECT_EQ(code_of({"a", "b", "c"}), "E407");
  EXPECT_EQ(code_of({"a.yaml", "--lang", "sv"}), "E408");
}

std::string instead(const std::string& word) {
  const auto result = given({"a.yaml", word});
  return result ? "fine" : result.error().front().words.back().second;
}

TEST(Arguments, SayHowAShortOptionIsWritten) {
  EXPECT_EQ(code_of({"a.yaml", "-r=2"}), "E416");
  EXPECT_EQ(instead("-r=2"), "-r 2");
  EXPECT_EQ(instead("-r="), "-r N");
  EXPECT_EQ(code_of({"a.yaml", "-qr2"}), "E417");
  EXPECT_EQ(instead("-qr2"), "-q -r2");
  EXPECT_EQ(code_of({"a.yaml", "-q=1"}), "E405");
  EXPECT_EQ(instead("-q=1"), "-q");
}

TEST(Arguments, TellOneMistakeOfAnOptionGivenTwice) {
  const auto result = given({"a.yaml", "-r", "1", "-r", "2"});
  ASSERT_EQ(result.error().size(), 1U);
  EXPECT_EQ(result.error().front().code, "E404");
}

TEST(Arguments, TellAllMistakesAtOnceWithTheNearestOption) {
  const auto result = given({"--overwrit", "--lnag"});
  ASSERT_EQ(result.error().size(), 3U);  // and there is no scenario
  EXPECT_EQ(result.error()[0].suggestion, "--overwrite");
  EXPECT_EQ(result.error()[1].suggestion, "--lang");
}

TEST(Arguments, GiveWholeNumbersWithinTheirRangeOnly) {
  const auto number = [](const std::string& text) {
    return tools::whole_number(*given({"a.yaml", "-r", text}), "--replications", 1, 100);
  };
  EXPECT_EQ(number("100").value(), 100U);
  for (const char* wrong :
       {"0", "101", "-1", "3.5", "3x", "", " 3", "1e2", "99999999999999999999"}) {
    EXPECT_FALSE(number(wrong).has_value()) << wrong;
  }
}

}  // namespace

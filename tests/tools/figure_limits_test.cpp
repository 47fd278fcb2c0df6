// `run --fail-if`: key figures that shall not be beyond a limit.
#include "tools/samspil/figure_limits.h"

#include <cmath>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/tools/call.h"

namespace {

using tests::samspil;
using tools::Passing;

const std::vector<output::Figure> limited_figures{{"wait", "", "", "day", "lower"},
                                                  {"occupancy", "", "", "1", "none"}};

std::string limit_fault(const std::string& text) {
  const auto limits = tools::figure_limits({text}, limited_figures);
  return limits ? "" : limits.error().front().code;
}

Passing passing(const std::string& text, const std::vector<double>& values) {
  const auto limits = tools::figure_limits({text}, limited_figures);
  return tools::passing_of(limits->front(), output::report::estimate(values));
}

}  // namespace

TEST(FigureLimits, AreReadInThePlannersUnits) {
  const auto limits = tools::figure_limits({"wait > 12 h", "occupancy<85 %"}, limited_figures);
  ASSERT_TRUE(limits.has_value());
  EXPECT_EQ((*limits)[0].figure.id, "wait");
  EXPECT_TRUE((*limits)[0].above);
  EXPECT_DOUBLE_EQ((*limits)[0].limit, 0.5);
  EXPECT_FALSE((*limits)[1].above);
  EXPECT_DOUBLE_EQ((*limits)[1].limit, 0.85);
}

TEST(FigureLimits, ThatCannotBeMeantAreErrors) {
  EXPECT_EQ(limit_fault("wait 3 h"), "E325");
  EXPECT_EQ(limit_fault("wait >= 3 h"), "E325");
  EXPECT_EQ(limit_fault(""), "E325");
  EXPECT_EQ(limit_fault("> 3 h"), "E325");
  EXPECT_EQ(limit_fault("wiat > 3 h"), "E303");
  EXPECT_EQ(limit_fault("occupancy > 3 h"), "E304");
  EXPECT_EQ(limit_fault("wait > much"), "E325");
}

// 1 .. 4 days: mean 2.5, t(0.975, 3) = 3.182446, sd = 1.290994: 0.446 to 4.554 days.
TEST(FigureLimits, ArePassedByTheMeanAndSurelyByTheWholeInterval) {
  const std::vector<double> values{1, 2, 3, 4};
  EXPECT_EQ(passing("wait > 0.4 d", values), Passing::surely);
  EXPECT_EQ(passing("wait > 2.4 d", values), Passing::perhaps);
  EXPECT_EQ(passing("wait > 2.6 d", values), Passing::not_surely);
  EXPECT_EQ(passing("wait > 4.6 d", values), Passing::surely_not);
  EXPECT_EQ(passing("wait < 4.6 d", values), Passing::surely);
  EXPECT_EQ(passing("wait < 2.6 d", values), Passing::perhaps);
  EXPECT_EQ(passing("wait < 2.4 d", values), Passing::not_surely);
  EXPECT_EQ(passing("wait < 0.4 d", values), Passing::surely_not);
}

TEST(FigureLimits, AreNeverSureWithOneReplicationAndUnknownWithoutAValue) {
  EXPECT_EQ(passing("wait > 1 d", {2}), Passing::perhaps);
  EXPECT_EQ(passing("wait > 3 d", {2}), Passing::not_surely);
  EXPECT_EQ(passing("wait > 3 d", {std::nan("")}), Passing::unknown);
  EXPECT_TRUE((tools::LimitOutcome{{}, {}, Passing::unknown}.is_passed()));
}

TEST(FailIf, SetsTheExitCodeAndSaysWhichLimitWasPassed) {
  const tests::Folder folder;
  const std::string scenario = folder.with("tiny.yaml");
  const auto kept = samspil({"run", scenario, "-r", "5", "--fail-if", "wait > 1000 d"});
  EXPECT_EQ(kept.code, 0) << kept.problems;
  EXPECT_NE(kept.problems.find("limit > 1,000 days: kept\n"), std::string::npos) << kept.problems;
  const auto passed = samspil({"run", scenario, "-r", "5", "--fail-if", "wait > 1000 d",
                               "--fail-if", "wait < 900 d", "--lang", "da", "--overwrite"});
  EXPECT_EQ(passed.code, 6);
  EXPECT_NE(passed.problems.find("grænse < 900 dage: overskredet\n"), std::string::npos)
      << passed.problems;
  EXPECT_NE(passed.problems.find("nøgletal, der er ud over grænserne i --fail-if: 1 af 2"),
            std::string::npos)
      << passed.problems;
}

TEST(FailIf, IsInTheAnswerForPrograms) {
  const tests::Folder folder;
  const auto said = samspil(
      {"run", folder.with("tiny.yaml"), "-r", "5", "--json", "-q", "--fail-if", "wait < 900 d"});
  EXPECT_EQ(said.code, 6);
  const auto one = nlohmann::json::parse(said.out)["fail_if"][0];
  EXPECT_EQ(one["figure"], "wait");
  EXPECT_EQ(one["passed"], "below");
  EXPECT_EQ(one["limit"], 900);
  EXPECT_EQ(one["unit"], "day");
  EXPECT_TRUE(one["fails"]);
  EXPECT_EQ(one["word"], "surely");
}

TEST(FailIf, RefusesWhatItDoesNotKnowBeforeAnythingIsRun) {
  const tests::Folder folder;
  const auto said = samspil({"run", folder.with("tiny.yaml"), "--fail-if", "nothing > 3 d"});
  EXPECT_EQ(said.code, 2);
  EXPECT_NE(said.problems.find("E303"), std::string::npos);
  EXPECT_NE(samspil({"info", folder / "tiny.h5"}).code, 0);
}

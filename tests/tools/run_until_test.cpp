// `run --until`: stops at rounds fixed beforehand, with the numbers of a plain run.
#include <cmath>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/tools/call.h"
#include "tools/experiment/precision.h"

namespace {

using tests::samspil;
using tools::precision_targets;
using tools::reached;

const std::vector<output::Figure> known_figures{{"wait", "", "", "day", "lower"},
                                                {"occupancy", "", "", "1", "none"}};

std::string fault_of(const std::string& text) {
  const auto targets = precision_targets(text, known_figures);
  return targets ? "" : targets.error().front().code;
}

}  // namespace

TEST(PrecisionTargets, AreReadInThePlannersUnits) {
  const auto targets = precision_targets(
      "wait within 3 %, occupancy within 0.5 pp,wait inden for 2 h", known_figures);
  ASSERT_TRUE(targets.has_value());
  ASSERT_EQ(targets->size(), 3U);
  EXPECT_EQ((*targets)[0], (tools::PrecisionTarget{"wait", 3, "%", 0.01, true}));
  EXPECT_EQ((*targets)[1], (tools::PrecisionTarget{"occupancy", 0.5, "pp", 0.01, false}));
  EXPECT_EQ((*targets)[2], (tools::PrecisionTarget{"wait", 2, "h", 1.0 / 24, false}));
}

TEST(PrecisionTargets, ThatCannotBeMeantAreErrors) {
  EXPECT_EQ(fault_of("wait 3 %"), "E302");
  EXPECT_EQ(fault_of("wait within much"), "E302");
  EXPECT_EQ(fault_of("wait within 0 %"), "E302");
  EXPECT_EQ(fault_of(""), "E302");
  EXPECT_EQ(fault_of("wiat within 3 %"), "E303");
  EXPECT_EQ(fault_of("wait within 3 pp"), "E304");
  EXPECT_EQ(fault_of("occupancy within 2 h"), "E304");
  EXPECT_EQ(precision_targets("wiat within 3 %", known_figures).error().front().suggestion, "wait");
}

// 1 .. 4 days: t(0.975, 3) = 3.182446, sd = 1.290994, half-width 2.0543 days of a mean of 2.5.
TEST(PrecisionReached, IsTheHalfWidthOfTheStudentInterval) {
  const std::vector<double> values{1, 2, 3, 4, std::nan("")};
  const double half = 3.182446 * 1.290994 / 2;
  EXPECT_NEAR(reached({"wait", 100, "%", 0.01, true}, values).half_width, 100 * half / 2.5, 1e-3);
  EXPECT_NEAR(reached({"wait", 50, "h", 1.0 / 24, false}, values).half_width, 24 * half, 1e-3);
  EXPECT_TRUE(reached({"wait", 50, "h", 1.0 / 24, false}, values).is_reached);
  EXPECT_FALSE(reached({"wait", 49, "h", 1.0 / 24, false}, values).is_reached);
  EXPECT_FALSE(reached({"wait", 50, "h", 1.0 / 24, false}, {1}).is_reached);
}

TEST(PrecisionRounds, DoubleUntilTheLast) {
  EXPECT_EQ(tools::precision_rounds(200), (std::vector<std::uint32_t>{30, 60, 120, 200}));
  EXPECT_EQ(tools::precision_rounds(60), (std::vector<std::uint32_t>{30, 60}));
  EXPECT_EQ(tools::precision_rounds(3), (std::vector<std::uint32_t>{3}));
}

TEST(RunUntil, GivesTheBitsOfAPlainRunWithThatManyReplications) {
  const tests::Folder folder;
  const std::string scenario = folder.with("tiny.yaml");
  for (const char* threads : {"1", "2"}) {
    const auto said = samspil({"run", scenario, "--until", "wait within 30 %", "--json", "-o",
                               folder / "u.h5", "--overwrite", "--threads", threads});
    ASSERT_EQ(said.code, 0) << said.problems;
    const auto all = nlohmann::json::parse(said.out);
    const auto target = all["until"][0];
    EXPECT_TRUE(target["reached"]);
    EXPECT_LE(target["half_width"], 30);
    EXPECT_EQ(target["first_reached"], all["replications"]);
    const std::string used = all["replications"].dump();
    EXPECT_NE(said.problems.find("reached after " + used + " replications"), std::string::npos)
        << said.problems;
    ASSERT_EQ(samspil({"run", scenario, "-r", used, "-o", folder / "p.h5", "--overwrite"}).code, 0);
    EXPECT_EQ(samspil({"digest", folder / "u.h5"}).out, samspil({"digest", folder / "p.h5"}).out);
  }
}

TEST(RunUntil, SaysWhenItFallsShortAndKeepsWhatThereIs) {
  const tests::Folder folder;
  const auto said = samspil({"run", folder.with("tiny.yaml"), "--until", "wait within 0.01 %",
                             "--max", "12", "--lang", "da"});
  EXPECT_EQ(said.code, 6);
  EXPECT_NE(said.problems.find("advarsel W145"), std::string::npos) << said.problems;
  EXPECT_NE(said.problems.find("ikke nået med 12 gentagelser"), std::string::npos);
  EXPECT_EQ(samspil({"info", folder / "tiny.h5"}).code, 0);
}

TEST(RunUntil, RefusesWhatContradictsIt) {
  const tests::Folder folder;
  const std::string scenario = folder.with("tiny.yaml");
  const std::string wish = "wait within 3 %";
  EXPECT_NE(samspil({"run", scenario, "--until", wish, "-r", "5"}).problems.find("E410"),
            std::string::npos);
  EXPECT_NE(samspil({"run", scenario, "--until", wish, "--more", "5"}).problems.find("E410"),
            std::string::npos);
  EXPECT_NE(samspil({"run", scenario, "--max", "5"}).problems.find("E305"), std::string::npos);
  EXPECT_EQ(samspil({"run", scenario, "--until", "nothing within 3 %"}).code, 2);
}

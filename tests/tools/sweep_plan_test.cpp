// Plans of sweeps: what they may say, and what is said of those that are wrong.
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "output/sweep_results.h"
#include "scenarios/messages.h"
#include "tests/tools/sweep_folder.h"
#include "tools/sweep/factor_value.h"
#include "tools/sweep/read_plan.h"

namespace {

using nlohmann::json;
using tests::SweepFolder;

/// A plan of which only factors and design differ.
struct WrongPlan {
  const char* factors;
  const char* design;
  const char* code;
  const char* message;  ///< in English, whole
};

constexpr const char* lhs = "{method: latin_hypercube, points: 4}";
constexpr const char* stay = "{stay: parameters.stay}";

class WrongPlans : public testing::TestWithParam<WrongPlan> {};

TEST_P(WrongPlans, AreToldWithCodeAndSentence) {
  const WrongPlan& wrong = GetParam();
  const SweepFolder folder;
  folder.put_plan(std::string("plan: 1\nscenario: tiny.yaml\nfactors: ") + wrong.factors +
                  "\ndesign: " + wrong.design + "\n");
  const auto said = folder.sweep({"--json"});
  EXPECT_EQ(said.code, 3);
  const json told = json::parse(said.out);
  ASSERT_EQ(told.size(), 1U) << said.out;
  EXPECT_EQ(told[0]["code"], wrong.code) << said.out;
  EXPECT_EQ(told[0]["message"], wrong.message);
  EXPECT_EQ(told[0]["file"], folder / "plan.yaml");
  EXPECT_GE(told[0]["line"], 3);
}

INSTANTIATE_TEST_SUITE_P(
    Table, WrongPlans,
    testing::Values(
        WrongPlan{"{}", lhs, "E351", "factors: the plan has none"},
        WrongPlan{"{a: services.ward.beds}", lhs, "E352",
                  "the factor \"a\" has no range: the scenario states none for "
                  "\"services.ward.beds\""},
        WrongPlan{"{a: {path: parameters.stay, range: [2 d, 1 d]}}", lhs, "E353",
                  "the factor \"a\" goes from 2 d to 1 d, which is no range"},
        WrongPlan{"{a: {path: parameters.stay, range: [8 h, 1 d]}}", lhs, "E353",
                  "the factor \"a\" goes from 8 h to 1 d, which is no range"},
        WrongPlan{"{a: {range: [1 d, 2 d]}}", lhs, "E354",
                  "\"path\" is missing in the factor \"a\""},
        WrongPlan{"{a: {path: clock.start, kind: date}}", lhs, "E354",
                  "\"range\" is missing in the factor \"a\""},
        WrongPlan{"{a: {path: parameters.stay, kind: choice}}", lhs, "E354",
                  "\"choices\" is missing in the factor \"a\""},
        WrongPlan{"{a: {path: parameters.stay, choices: [1 d, 2 d], levels: 3}}", lhs, "E355",
                  "\"levels\" says nothing for the factor \"a\" of the kind choice"},
        WrongPlan{"{a: {path: services.ward.queue.order, choices: [fifo]}}", lhs, "E356",
                  "the factor \"a\" has only one choice"},
        WrongPlan{"{a: {path: services.ward.queue.order, choices: [fifo, fifo]}}", lhs, "E357",
                  "the factor \"a\" has the choice \"fifo\" twice"},
        WrongPlan{"{a: {path: parameters.stay, range: [0 d, 1 d], scale: log}}", lhs, "E358",
                  "the factor \"a\" has scale: log, but its range does not lie above 0"},
        WrongPlan{"{a: {path: services.ward.beds, kind: integer, range: [1.5, 4]}}", lhs, "E359",
                  "the factor \"a\" is an integer, but its range ends elsewhere"},
        WrongPlan{"{a: {path: services.ward.beds, kind: integer, range: [1, 4], base: 5}}", lhs,
                  "E360", "\"5\" is no value of the factor \"a\""},
        WrongPlan{"{a: {path: services.ward.beds, kind: integer, range: [-2, 4]}}", lhs, "E374",
                  "the range of the factor \"a\" begins below 0, at -2"},
        WrongPlan{"{a: {path: parameters.stay, times: [-0.5, 2]}}", lhs, "E374",
                  "the range of the factor \"a\" begins below 0, at -0.5"},
        WrongPlan{stay, "{points: 4}", "E047", "\"method\" is missing in design"},
        WrongPlan{stay, "{method: sobol}", "E361", "\"points\" is missing in the design sobol"},
        WrongPlan{stay, "{method: morris, trajectories: 4, points: 3}", "E362",
                  "\"points\" says nothing in the design morris"},
        WrongPlan{stay, "{method: morris, trajectories: 4, levels: 5}", "E363",
                  "levels of morris must be an even number"},
        WrongPlan{stay, "{method: list, list: [{}]}", "E364",
                  "a point of the list has no value of the factor \"stay\""},
        WrongPlan{stay, "{method: grid, levels: 20000}", "E025",
                  "levels must be at most 10000, found 20000"},
        WrongPlan{"{a: {path: parameters.stay, levels: 4000}, b: {path: services.ward.beds, range: "
                  "[1, 9], levels: 4000}}",
                  "{method: grid}", "E366",
                  "the design has 16000000 points, and 10000000 are the "
                  "most"},
        WrongPlan{"{a: parameters.stay, b: {path: parameters.stay, range: [1 d, 2 d]}}", lhs,
                  "E369", "\"parameters.stay\" is changed by \"b\" and by \"a\""},
        WrongPlan{"{a/b: parameters.stay}", lhs, "E370",
                  "\"a/b\" cannot be the name of a factor"}));

// What the scenario says of a path that is not there, at the factor that named it.
TEST(Plans, AreToldOfPathsThatAreNotThere) {
  const SweepFolder folder;
  folder.put_plan_with("services.ward.beds", "services.ward.bedz");
  const auto said = folder.sweep({"--json"});
  EXPECT_EQ(said.code, 3);
  const json told = json::parse(said.out);
  EXPECT_EQ(told[0]["file"], folder / "plan.yaml");
  EXPECT_EQ(told[0]["line"], 6);
  EXPECT_EQ(told[0]["suggestion"], "beds");
}

TEST(Plans, AreToldOfKeysAndFiguresThatAreNotThere) {
  const SweepFolder folder;
  folder.put_plan_with("seed: 11", "seeed: 11");
  EXPECT_EQ(json::parse(folder.sweep({"--json"}).out)[0]["suggestion"], "seed");
  folder.put_plan_with("seed: 11", "outputs: [wiat]");
  const json told = json::parse(folder.sweep({"--json"}).out);
  EXPECT_EQ(told[0]["code"], "E367");
  EXPECT_EQ(told[0]["message"], "the scenario has no key figure \"wiat\"");
  EXPECT_EQ(told[0]["suggestion"], "wait");
  folder.put_plan("scenario: tiny.yaml\n");
  EXPECT_EQ(json::parse(folder.sweep({"--json"}).out)[0]["code"], "E350");
}

// The guard of scenarios: bombs and circles are refused before anything is built of them.
TEST(Plans, AreReadWithTheGuardOfScenarios) {
  const SweepFolder folder;
  for (const std::string& text :
       {std::string("plan: 1\nscenario: &a [*a]\n"), std::string("{"), std::string("\xff\xfe"),
        "plan: " + std::string(100'000, '['), std::string("plan: 1\nplan: 1\n"), std::string()}) {
    folder.put_plan(text);
    EXPECT_EQ(folder.sweep().code, 3) << text.substr(0, 40);
  }
}

TEST(Plans, AreCheckedWithTheirScenario) {
  const SweepFolder folder;
  const auto fine = tests::samspil({"check", folder / "plan.yaml"});
  EXPECT_EQ(fine.code, 0) << fine.problems;
  EXPECT_EQ(fine.out,
            (folder / "plan.yaml") + ": OK. Plan: 7 points x 2 replications of tiny.yaml.\n");
  EXPECT_EQ(tests::samspil({"check", folder / "plan.yaml", "--json"}).out, "[]\n");
  folder.put_plan_with("services.ward.beds", "services.ward.bedz");
  const auto wrong = tests::samspil({"check", folder / "plan.yaml", "--json"});
  EXPECT_EQ(wrong.code, 3);
  EXPECT_EQ(json::parse(wrong.out)[0]["suggestion"], "beds");
}

TEST(Plans, WarnOfBrokenNets) {
  const SweepFolder folder;
  folder.put_plan_with("latin_hypercube, points: 7", "sobol, points: 6");
  EXPECT_NE(folder.sweep().problems.find("warning W150: 6 is no power of two"), std::string::npos);
}

TEST(Plans, MayMultiplyChooseAndDate) {
  const SweepFolder folder;
  folder.put_plan_with(
      "  beds: {path: services.ward.beds, kind: integer, range: [2, 5]}\ndesign: {method: "
      "latin_hypercube, points: 7}",
      "  rate: {path: groups.acute.arrivals.rate, times: [0.5, 1]}\n"
      "  until: {path: groups.acute.arrivals.until, kind: date, range: [2026-02-01, 2026-02-03]}\n"
      "design: {method: list, list: [{stay: 1 d, rate: 0.5, until: 2026-02-01}, "
      "{stay: 1 d, rate: 1, until: 2026-02-03}]}");
  const auto said = folder.sweep();
  ASSERT_EQ(said.code, 0) << said.problems;
  const auto sweep = output::read_sweep(folder / "plan.h5");
  EXPECT_TRUE(sweep.runs.failures.empty());
  EXPECT_EQ(sweep.factors[1].change, "x");
  EXPECT_EQ(sweep.factors[2].low_end, "2026-02-01");
  EXPECT_EQ(sweep.design.values[2], 20485);  // days from 1970-01-01 to 2026-02-01
}

}  // namespace

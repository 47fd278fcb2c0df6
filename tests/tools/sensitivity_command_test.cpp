// From a stored sweep to its tables, JSON and page.
#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "output/result_file.h"
#include "output/sensitivity.h"
#include "output/sweep_results.h"
#include "tests/tools/sweep_folder.h"
#include "tests/tools/sweep_support.h"
#include "tools/sweep/sensitivity.h"

namespace {

using nlohmann::json;
using tests::samspil;
using tests::SweepFolder;

/// A sweep whose figure is Ishigami's function, as if a model had given it.
output::SweepResults ishigami_sweep(tools::Method method, std::uint64_t count) {
  const tools::Design design =
      tools::make_design({method, count, 4, 1}, tests::separate_factors(3));
  output::SweepResults sweep;
  sweep.header.scenario_name = "ishigami";
  sweep.design.method = tools::name_of(method);
  sweep.design.coordinates = sweep.design.values = design.coordinates;
  for (const char* name : {"x1", "x2", "x3"}) {
    sweep.factors.emplace_back();
    sweep.factors.back().name = sweep.factors.back().group = name;
    sweep.factors.back().kind = "continuous";
  }
  sweep.figures = {{"y", "Svar", "Answer", "day", "none"}};
  for (std::size_t p = 0; p < design.points(); ++p) {
    sweep.design.block.push_back(design.roles[p].block);
    sweep.design.place.push_back(design.roles[p].place);
    std::vector<double> x;
    for (const double u : design.at(p))
      x.push_back((2 * u - 1) * std::numbers::pi);
    sweep.runs.values.push_back(std::sin(x[0]) + 7 * std::pow(std::sin(x[1]), 2) +
                                0.1 * std::pow(x[2], 4) * std::sin(x[0]));
    sweep.runs.status.push_back(output::RunStatus::finished);
    sweep.runs.events.push_back(1);
    sweep.seeds.push_back(1);
  }
  return sweep;
}

/// The same points in another order.
output::SweepResults shuffled(const output::SweepResults& sweep) {
  output::SweepResults other = sweep;
  const std::size_t points = sweep.design.points(), k = sweep.factors.size();
  for (std::size_t p = 0; p < points; ++p) {
    const std::size_t from = (p * 7919 + 13) % points;  // 7919 is prime to the number of points
    std::copy_n(sweep.design.coordinates.begin() + static_cast<std::ptrdiff_t>(from * k), k,
                other.design.coordinates.begin() + static_cast<std::ptrdiff_t>(p * k));
    other.design.block[p] = sweep.design.block[from];
    other.design.place[p] = sweep.design.place[from];
    other.runs.values[p] = sweep.runs.values[from];
  }
  other.design.values = other.design.coordinates;
  return other;
}

const std::vector<output::SensitivityValue>& measure(const output::Sensitivity& answer,
                                                     const std::string& id) {
  const auto& all = answer.figures.at(0).measures;
  return std::ranges::find(all, id, &output::SensitivityMeasure::id)->values;
}

// Ishigami & Homma 1990; closed forms as in sensitivity_theory_test.cpp.
TEST(StoredSweep, HasTheIndicesOfIshigamiAfterAFile) {
  const tests::Folder folder;
  output::write_sweep(ishigami_sweep(tools::Method::saltelli, 2048), folder / "ishigami.h5");
  const json told =
      json::parse(samspil({"sensitivity", folder / "ishigami.h5", "--json"}).out)["figures"][0];
  const double first[] = {0.313905191148, 0.442411144790, 0};
  const double total[] = {0.557588855210, 0.442411144790, 0.243683664062};
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_NEAR(told["factors"][i]["first"]["value"].get<double>(), first[i], 0.03);
    EXPECT_NEAR(told["factors"][i]["total"]["value"].get<double>(), total[i], 0.03);
  }
  EXPECT_EQ(told["noise_share"], nullptr);  // one replication
  EXPECT_EQ(told["ranked_by"], "total");
}

// What is stored beside each point says what it is: the order of points does not matter.
TEST(StoredSweep, DoesNotDependOnTheOrderOfItsPoints) {
  for (const auto method : {tools::Method::morris, tools::Method::saltelli}) {
    const auto sweep = ishigami_sweep(method, 64);
    const auto other = shuffled(sweep);
    EXPECT_NE(sweep.runs.values, other.runs.values);
    const std::string id = method == tools::Method::morris ? "mu_star" : "total";
    const auto one = tools::sensitivity_of(sweep, {}), two = tools::sensitivity_of(other, {});
    for (std::size_t i = 0; i < 3; ++i)
      EXPECT_EQ(measure(one, id)[i].value, measure(two, id)[i].value);
  }
}

TEST(StoredSweep, ComesBackFromItsFileAsItWas) {
  const SweepFolder folder;
  folder.put_plan_with("beds: {path: services.ward.beds, kind: integer, range: [2, 5]}",
                       "order: {path: services.ward.queue.order, choices: [fifo, nonsense]}");
  ASSERT_EQ(folder.sweep().code, 0);
  const auto sweep = output::read_sweep(folder / "plan.h5");
  output::write_sweep(sweep, folder / "again.h5");
  EXPECT_EQ(tests::text_of(folder / "again.h5"), tests::text_of(folder / "plan.h5"));
  EXPECT_EQ(sweep.plan, tests::text_of(folder / "plan.yaml"));
  EXPECT_EQ(sweep.inputs.at(0).content, tests::text_of(folder / "tiny.yaml"));
}

// Every byte of a sweep's file is guarded.
TEST(StoredSweep, IsRefusedIfItIsDamagedOrSomethingElse) {
  const SweepFolder folder;
  ASSERT_EQ(folder.sweep().code, 0);
  std::string bytes = tests::text_of(folder / "plan.h5");
  for (const std::size_t at : {std::size_t{600}, bytes.size() / 2, bytes.size() - 20}) {
    std::string damaged = bytes;
    damaged[at] ^= 1;
    tests::write_text(folder / "damaged.h5", damaged);
    const auto said = samspil({"sensitivity", folder / "damaged.h5"});
    EXPECT_EQ(said.code, 5) << at;
    EXPECT_NE(said.problems.find("error E507"), std::string::npos) << at;
  }
  ASSERT_EQ(samspil({"run", folder / "tiny.yaml", "-r", "2"}).code, 0);
  EXPECT_NE(samspil({"sensitivity", folder / "tiny.h5"}).problems.find("error E501"),
            std::string::npos);
  EXPECT_NE(samspil({"info", folder / "plan.h5"}).problems.find("error E501"), std::string::npos);
}

TEST(SensitivityCommand, WritesAPageThatStandsAlone) {
  const tests::Folder folder;
  output::write_sweep(ishigami_sweep(tools::Method::morris, 20), folder / "ishigami.h5");
  for (const char* language : {"da", "en"}) {
    const std::string page = folder / (std::string(language) + ".html");
    const auto said =
        samspil({"sensitivity", folder / "ishigami.h5", "-o", page, "--lang", language});
    ASSERT_EQ(said.code, 0) << said.problems;
    const std::string text = tests::text_of(page);
    EXPECT_NE(text.find(std::string("<html lang=\"") + language), std::string::npos);
    for (const char* outside : {"http:", "https:", "<script", "src="})
      EXPECT_EQ(text.find(outside), std::string::npos) << outside;
    for (const char* drawn : {"id=\"tornado_0\"", "id=\"curve_0_0\""})
      EXPECT_NE(text.find(drawn), std::string::npos) << drawn;
  }
  EXPECT_EQ(samspil({"sensitivity", folder / "ishigami.h5", "-o", folder / "da.html"}).code, 4);
  EXPECT_EQ(samspil({"sensitivity", folder / "ishigami.h5", "-o", folder / "a.pdf"}).code, 2);
}

TEST(SensitivityCommand, TellsOfFiguresThatAreNotThere) {
  const tests::Folder folder;
  output::write_sweep(ishigami_sweep(tools::Method::morris, 4), folder / "ishigami.h5");
  const auto said = samspil({"sensitivity", folder / "ishigami.h5", "--figure", "z"});
  EXPECT_EQ(said.code, 2);
  EXPECT_NE(said.problems.find("error E303"), std::string::npos);
}

// Two values of a factor are two points of its curve, wherever the design put them.
TEST(Sensitivity, GathersPointsOfOneValue) {
  auto sweep = ishigami_sweep(tools::Method::latin_hypercube, 40);
  sweep.factors[0].kind = "choice";
  sweep.factors[0].choices = {"no", "yes"};
  for (std::size_t p = 0; p < 40; ++p) {
    sweep.design.values[3 * p] = sweep.design.coordinates[3 * p] < 0.5 ? 0 : 1;
    sweep.runs.values[p] = sweep.design.values[3 * p];
  }
  const auto answer = tools::sensitivity_of(sweep, {});
  const auto& curve = answer.figures[0].curves[0];
  ASSERT_EQ(curve.size(), 2U);
  EXPECT_EQ(curve[0].coordinate, 0.25);
  EXPECT_EQ(curve[0].figure.value, 0);
  EXPECT_EQ(curve[1].figure.value, 1);
  EXPECT_EQ(measure(answer, "change")[0].value, 1);
}

}  // namespace

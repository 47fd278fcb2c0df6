// Where each value comes from, and the whole scenario as one document.
#include <algorithm>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/scenarios/scenario_support.h"

namespace scenarios {
namespace {

const std::string origins_text =
    "extends: base.yaml\n"
    "services:\n"
    "  ward:\n"
    "    beds: {value: 12, range: [10, 14], status: sourced, source: plan}\n"
    "  other: {beds: +2}\n";
const InputFile base{"base.yaml",
                     "samspil: 1\n"
                     "title: T\n"
                     "groups: {acute: {arrivals: poisson(1 /d), pathway: stay}}\n"
                     "services:\n"
                     "  ward: {kind: ward, beds: 10}\n"
                     "  other: {kind: ward, beds: 3}\n"
                     "pathways: {stay: [{in: ward, for: 3 d}, leave]}\n"};

Scenario scenario() {
  return load_files({{"t.yaml", origins_text}, base}).value();
}

ValueOrigin origin_of(const std::string& path) {
  for (const ValueOrigin& origin : scenario().origins) {
    if (origin.path == path) return origin;
  }
  return {};
}

TEST(Origins, NameValueUnitStatusRangeSourceFileAndLine) {
  const ValueOrigin beds = origin_of("services.ward.beds");
  EXPECT_EQ(beds.value, "12");
  EXPECT_EQ(beds.unit, "beds");
  EXPECT_EQ(beds.status, "sourced");
  EXPECT_EQ(beds.range, "10 to 14");
  EXPECT_EQ(beds.source, "plan");
  EXPECT_EQ(beds.where, (engine::Place{"t.yaml", 4, 19, 2}));
}

TEST(Origins, OfAChangedValueNameTheBaseAndTheChange) {
  const ValueOrigin beds = origin_of("services.other.beds");
  EXPECT_EQ(beds.value, "5");
  EXPECT_EQ(beds.status, "assumed");
  EXPECT_EQ(beds.source, "3 (base.yaml:6) +2");
  EXPECT_EQ(beds.where, (engine::Place{"t.yaml", 5, 17, 2}));
}

TEST(Origins, OfAValueWithoutStatusSayAssumed) {
  EXPECT_EQ(origin_of("pathways.stay.1.for").status, "assumed");
  EXPECT_EQ(origin_of("pathways.stay.1.for").where.file, "base.yaml");
  EXPECT_EQ(origin_of("pathways.stay.1.in").status, "");
}

TEST(Origins, OfADefaultSaySo) {
  const ValueOrigin women = origin_of("groups.acute.women");
  EXPECT_EQ(women.value, "50 %");
  EXPECT_EQ(women.where.file, "default");
}

TEST(Origins, AreSortedByPath) {
  const Scenario loaded = scenario();
  EXPECT_TRUE(std::is_sorted(loaded.origins.begin(), loaded.origins.end(),
                             [](const auto& a, const auto& b) { return a.path < b.path; }));
}

TEST(Origins, OfATableNameItsCell) {
  const auto loaded = load_files(
      {{"t.yaml",
        with_line(
            4,
            "services: {ward: {kind: ward, by: site, beds: {file: b.csv, key: s, column: beds}}}\n"
            "population: {file: p.csv, code: code, name: name, ages: {all: n}, divisions: {site: "
            "s}}")},
       {"p.csv", "code,name,n,s\n101,A,10,X\n"},
       {"b.csv", "s,beds [beds],status,source\nX,12,derived,own count\n"}});
  ASSERT_TRUE(loaded.has_value()) << fmt::format("{}", fmt::join(faults_of(loaded), "\n"));
  const auto beds =
      std::find_if(loaded->origins.begin(), loaded->origins.end(),
                   [](const auto& origin) { return origin.path == "services.ward.beds.X"; });
  ASSERT_NE(beds, loaded->origins.end());
  EXPECT_EQ(beds->value, "12");
  EXPECT_EQ(beds->status, "derived");
  EXPECT_EQ(beds->source, "own count");
  EXPECT_EQ(beds->where, (engine::Place{"b.csv", 2, 3, 2}));
}

TEST(ResolvedScenario, HasOverlaysDefaultsAndTheOrderOfTheFile) {
  const auto json = nlohmann::ordered_json::parse(scenario().resolved_json);
  EXPECT_EQ(json["services"]["ward"]["beds"], 12);
  EXPECT_EQ(json["services"]["other"]["beds"], 5);
  EXPECT_EQ(json["runs"]["replications"], 30);
  EXPECT_EQ(json["groups"]["acute"]["women"], "50 %");
  std::vector<std::string> names;
  for (const auto& [key, value] : json.items())
    names.push_back(key);
  EXPECT_EQ((std::vector<std::string>{names.begin(), names.begin() + 5}),
            (std::vector<std::string>{"samspil", "title", "groups", "services", "pathways"}));
}

TEST(ResolvedScenario, IsTheSameEveryTime) {
  EXPECT_EQ(scenario().resolved_json, scenario().resolved_json);
}

TEST(ResolvedScenario, IsAScenarioThatReadsTheSame) {
  const Scenario first = scenario();
  const auto again = load_files({{"t.yaml", first.resolved_json}});
  ASSERT_TRUE(again.has_value()) << fmt::format("{}", fmt::join(faults_of(again), "\n"));
  EXPECT_EQ(again->description, first.description);
}

TEST(Inputs, AreEveryFileReadTheScenarioFirst) {
  const Scenario loaded = scenario();
  EXPECT_EQ(loaded.inputs, (std::vector<InputFile>{{"t.yaml", origins_text}, base}));
}

TEST(Inputs, AreEnoughToReadTheScenarioAgain) {
  const Scenario first = scenario();
  EXPECT_EQ(load_files(first.inputs).value().description, first.description);
}

/// A stay by site, in the base for both sites; whoever extends it says what differs.
const InputFile stay_by_site{
    "base.yaml",
    "samspil: 1\n"
    "title: T\n"
    "population: {file: p.csv, code: code, name: name, ages: {all: all}, divisions: {site: site}}\n"
    "parameters:\n"
    "  stay:\n"
    "    by: site\n"
    "    value:\n"
    "      North: {value: 10 d, range: [8 d, 12 d], status: sourced, source: register}\n"
    "      South: {value: 9 d, status: derived, source: plan}\n"
    "groups: {acute: {arrivals: {rate: 1 /y}, pathway: stay}}\n"
    "services: {ward: {kind: ward, by: site, beds: 9}}\n"
    "pathways: {stay: [{in: ward, for: exponential(mean $stay)}, leave]}\n"};
const InputFile two_sites{"p.csv", "code,name,site,all\n101,N,North,100\n147,S,South,200\n"};

std::vector<ValueOrigin> places_of_stay(const std::string& overlay) {
  const auto loaded =
      load_files({{"t.yaml", "extends: base.yaml\n" + overlay}, stay_by_site, two_sites});
  EXPECT_TRUE(loaded.has_value());
  if (!loaded) return {};
  const auto found = std::ranges::find(loaded->origins, "parameters.stay", &ValueOrigin::path);
  return found->members;
}

TEST(Origins, OfAParameterByPlaceNameTheFileAndLineOfEachPlace) {
  const auto places = places_of_stay("parameters:\n  stay: {value: {South: 11 d}}\n");
  ASSERT_EQ(places.size(), 2U);
  EXPECT_EQ(places[0].path, "parameters.stay.value.North");
  EXPECT_EQ(places[0].value, "10 d");
  EXPECT_EQ(places[0].range, "8 d to 12 d");
  EXPECT_EQ(places[0].source, "register");
  EXPECT_EQ(places[0].where, (engine::Place{"base.yaml", 8, 22, 4}));
  EXPECT_EQ(places[1].path, "parameters.stay.value.South");
  EXPECT_EQ(places[1].value, "11 d");
  EXPECT_EQ(places[1].status, "assumed");
  EXPECT_EQ(places[1].where, (engine::Place{"t.yaml", 3, 25, 4}));
}

TEST(Origins, OfAChangeOfAllPlacesStandWithEach) {
  const auto places = places_of_stay("parameters: {stay: x 1.1}\n");
  ASSERT_EQ(places.size(), 2U);
  EXPECT_EQ(places[0].value, "11 d");
  EXPECT_EQ(places[0].source, "10 d (base.yaml:8) x 1.1");
  EXPECT_EQ(places[1].where, (engine::Place{"t.yaml", 2, 20, 5}));
}

}  // namespace
}  // namespace scenarios

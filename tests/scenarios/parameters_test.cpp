// Values with a name: put in wherever a value stands, also inside a distribution.
#include <gtest/gtest.h>

#include "tests/scenarios/scenario_support.h"

namespace scenarios {
namespace {

const std::string parameters_text =
    "samspil: 1\n"
    "title: T\n"
    "parameters:\n"
    "  stay: {value: 11.1 d, range: [9 d, 13 d], status: derived, source: \"BASE-2024, section "
    "3\"}\n"
    "  long: $stay\n"
    "  beds: 20\n"
    "groups: {acute: {arrivals: poisson(1 /d), pathway: stay}}\n"
    "services: {ward: {kind: ward, beds: $beds}}\n"
    "pathways: {stay: [{in: ward, for: \"lognormal(mean $long, sd 20 d)\"}, {wait: $stay}, "
    "leave]}\n";

ValueOrigin origin_of(const Scenario& scenario, const std::string& path) {
  for (const ValueOrigin& origin : scenario.origins) {
    if (origin.path == path) return origin;
  }
  return {};
}

TEST(Parameters, StandForTheirValue) {
  const auto loaded = load_text(parameters_text);
  ASSERT_TRUE(loaded.has_value());
  const auto& stay = std::get<models::Stay>(loaded->description.pathways[0].steps[0]);
  EXPECT_EQ(stay.length, engine::lognormal_mean_sd(11.1 * 86'400e6, 20 * 86'400e6));
  EXPECT_EQ(loaded->description.services[0].capacity[0], 20);
}

TEST(Parameters, AreOverriddenByName) {
  const auto loaded = load_text(parameters_text, {{"parameters.stay", "8 d"}});
  ASSERT_TRUE(loaded.has_value());
  const auto& stay = std::get<models::Stay>(loaded->description.pathways[0].steps[0]);
  EXPECT_EQ(stay.length, engine::lognormal_mean_sd(8 * 86'400e6, 20 * 86'400e6));
}

TEST(Parameters, KeepTheirSourceWhereTheyAreUsed) {
  const auto loaded = load_text(parameters_text);
  const ValueOrigin wait = origin_of(*loaded, "pathways.stay.2.wait");
  EXPECT_EQ(wait.value, "11.1 d");
  EXPECT_EQ(wait.status, "derived");
  EXPECT_EQ(wait.range, "9 d to 13 d");
  EXPECT_EQ(wait.source, "BASE-2024, section 3");
  EXPECT_EQ(wait.where, (engine::Place{"t.yaml", 4, 17, 6}));
}

TEST(Parameters, BesideNumbersOfOnesOwnAreAssumed) {
  const auto loaded = load_text(parameters_text);
  const ValueOrigin stay = origin_of(*loaded, "pathways.stay.1.for");
  EXPECT_EQ(stay.value, "lognormal(mean 11.1 d, sd 20 d)");
  EXPECT_EQ(stay.status, "assumed");
  EXPECT_EQ(stay.source, "BASE-2024, section 3");
  EXPECT_EQ(stay.where.line, 9);
}

TEST(Parameters, OfAFaultInsideADistributionAreToldWhereTheirValueStandsAndNameTheUse) {
  const auto loaded = load_text(parameters_text, {{"parameters.stay", "8"}});
  const auto faults = faults_of(loaded);
  EXPECT_EQ(faults[0],
            "--set:1:17: error E028: 8 has no unit = write for example \"8 d\" (used in t.yaml:9)");
}

TEST(Parameters, ThatNobodyUsesAreWarnedOf) {
  const auto loaded =
      load_text(parameters_text + "summary: $spare\n", {{"parameters.spare", "1 d"}});
  EXPECT_EQ(faults_of(loaded),
            std::vector<std::string>{
                "--set:1:12: warning W102: the parameter \"spare\" is not used = write $spare "
                "where it is meant, or delete it"});
}

TEST(Parameters, OfTheLibraryMayStayUnused) {
  const auto loaded = load_files({{"t.yaml", "extends: library/p.yaml\n" + with_line(6, "")},
                                  {"share/library/p.yaml", "parameters: {spare: 1 d}\n"}});
  ASSERT_TRUE(loaded.has_value());
  EXPECT_TRUE(loaded->warnings.empty());
}

}  // namespace
}  // namespace scenarios

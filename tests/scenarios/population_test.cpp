// Municipalities, divisions and weights from a table, and rates of the population.
#include <gtest/gtest.h>

#include "tests/scenarios/scenario_support.h"

namespace scenarios {
namespace {

const InputFile people{"data/people.csv",
                       "code;name;region;site;need;young [persons];old [persons]\r\n"
                       "330;Slagelse;Sjælland;A;1,1;100;200\r\n"
                       "265;Roskilde;Sjælland;B;0,9;300;400\r\n"
                       "390;Vordingborg;Sjælland;A;1,0;500;600\r\n"
                       "101;København;Hovedstaden;C;1,0;700;800\r\n"};

const std::string text = R"(samspil: 1
title: T
population:
  file: data/people.csv
  code: code
  name: name
  ages: {0-17: young, 18+: old}
  where: {region: Sjælland}
  divisions: {site: site}
  weights: {need: need}
groups:
  adult: {arrivals: {rate: 7.3 /1000/y, of: [18+], weight: need}, pathway: stay}
  all: {arrivals: {rate: 1 /1000/y}, pathway: stay}
services:
  ward: {kind: ward, by: site, beds: {B: 3, A: 5, C: 7}}
  housing: {kind: places, by: municipality, places: 2}
pathways: {stay: [{in: ward, for: 1 d}, leave]}
)";

/// Waits of such a service have one queue for all municipalities; beds have their own count.
TEST(Population, HasNoWaitsOfASingleMunicipality) {
  const auto said_of = [](const std::string& figure) {
    const auto loaded = load_files(
        {{"t.yaml", text + "key_figures: {one: {" + figure + ", member: Slagelse}}\n"}, people});
    return without("W171", without("W135", faults_of(loaded)));
  };
  EXPECT_EQ(said_of("figure: wait_p90, service: housing"),
            std::vector<std::string>{
                "t.yaml:18:65: error E121: there is no wait_p90 of \"housing\" for a single "
                "municipality = delete \"member\""});
  EXPECT_EQ(said_of("figure: occupancy, service: housing"), std::vector<std::string>{});
}

TEST(Population, ThatLeavesAMemberOutTellsWhoWritesAValueForIt) {
  const auto told = without("W135", faults_of(load_files({{"t.yaml", text}, people})));
  EXPECT_EQ(told, std::vector<std::string>{
                      "t.yaml:15:51: warning W171: C is outside the part of the country that the "
                      "scenario is about: nothing changes = known: A, B"});
  const auto in_danish =
      without("W135", faults_of(load_files({{"t.yaml", text}, people}), Language::danish));
  EXPECT_EQ(in_danish, std::vector<std::string>{
                           "t.yaml:15:51: warning W171: C ligger uden for den del af landet, "
                           "scenariet handler om: intet ændres = kendte: A, B"});
}

Scenario loaded_scenario() {
  const auto loaded = load_files({{"t.yaml", text}, people});
  if (!loaded) throw std::runtime_error(fmt::format("{}", fmt::join(faults_of(loaded), "\n")));
  return *loaded;
}

const models::PopulationArrivals& law_of(const Scenario& scenario, std::size_t group) {
  return std::get<models::PopulationArrivals>(
      scenario.description.groups[group].arrivals.streams.front().law);
}

TEST(Population, KeepsTheChosenMunicipalitiesInTheOrderOfTheTable) {
  const auto scenario = loaded_scenario();
  const std::vector<models::Municipality> municipalities = {{330, "Slagelse", {100, 200}},
                                                            {265, "Roskilde", {300, 400}},
                                                            {390, "Vordingborg", {500, 600}}};
  EXPECT_EQ(scenario.description.geography.municipalities, municipalities);
  EXPECT_EQ(scenario.description.geography.age_groups, (std::vector<std::string>{"0-17", "18+"}));
}

TEST(Population, HasDivisionsAndWeights) {
  const auto scenario = loaded_scenario();
  EXPECT_EQ(scenario.description.geography.divisions,
            (std::vector<models::Division>{{"site", {"A", "B"}, {0, 1, 0}}}));
  EXPECT_EQ(scenario.description.geography.weights,
            (std::vector<models::Weight>{{"need", {1.1, 0.9, 1.0}}}));
}

TEST(Population, FallsIllAtRatesPerPerson) {
  const auto scenario = loaded_scenario();
  const auto& adult = law_of(scenario, 0);
  EXPECT_DOUBLE_EQ(adult.per_person_per_day, 7.3 / 1000 / 365);
  EXPECT_EQ(adult.age_groups, std::vector<std::string>{"18+"});
  EXPECT_EQ(adult.weight, "need");
}

TEST(Population, OfAllAgesIfNoneIsSaid) {
  const auto scenario = loaded_scenario();
  const auto& all = law_of(scenario, 1);
  EXPECT_EQ(all.age_groups, (std::vector<std::string>{"0-17", "18+"}));
  EXPECT_EQ(all.weight, std::nullopt);
}

TEST(Population, GivesMembersTheirCapacityByName) {
  const auto scenario = loaded_scenario();
  using Beds = std::vector<std::optional<std::int64_t>>;
  EXPECT_EQ(scenario.description.services[0].by, "site");
  EXPECT_EQ(scenario.description.services[0].capacity, (Beds{5, 3}));  // C lies outside `where`
  EXPECT_EQ(scenario.description.services[1].capacity, (Beds{2, 2, 2}));
}

TEST(Population, NeedsANumberInEveryCell) {
  InputFile faulty = people;
  faulty.content.replace(faulty.content.find("300;400"), 7, "300;");
  const auto loaded = load_files({{"t.yaml", text}, faulty});
  ASSERT_FALSE(loaded.has_value());
  const auto& last = loaded.error().back();
  EXPECT_EQ(last.code, "E069");
  EXPECT_EQ(last.where.file, "data/people.csv");
  EXPECT_EQ(last.where.line, 3);
}

}  // namespace
}  // namespace scenarios

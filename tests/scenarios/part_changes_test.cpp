// Changes by a part of the country: the members of a service that lie there are changed, no other.
#include <gtest/gtest.h>

#include "tests/scenarios/scenario_support.h"

namespace scenarios {
namespace {

using Beds = std::vector<std::optional<std::int64_t>>;

/// Site A is the whole of North and one half of the council Fjord; C serves two regions.
const InputFile where_people_live{"people.csv",
                                  "code,name,region,council,site,all\n"
                                  "101,Elm,North,Fjord,A,10\n"
                                  "102,Oak,South,Fjord,B,10\n"
                                  "103,Ash,South,Plain,B2,10\n"
                                  "104,Fir,South,Plain,C,10\n"
                                  "105,Yew,East,Hills,C,10\n"};

const InputFile base_with_parts{
    "base.yaml",
    "samspil: 1\n"
    "title: Base\n"
    "population: {file: people.csv, code: code, name: name, ages: {all: all}, "
    "divisions: {region: region, council: council, site: site}}\n"
    "groups: {p: {arrivals: {rate: 1 /1000/y}, pathway: stay}}\n"
    "parameters: {stay: {value: 2 d, range: [1 d, 3 d]}}\n"
    "services:\n"
    "  ward: {kind: ward, by: site, beds: {A: 10, B: 11, B2: 12, C: 13}}\n"
    "  home: {kind: places, by: municipality, places: 20}\n"
    "pathways: {stay: [{in: ward, for: exponential(mean $stay)}, {in: home, for: "
    "1 d}, leave]}\n"};

engine::Result<Scenario> laid_over_parts(const std::string& text,
                                         const std::vector<Override>& set = {}) {
  return load_files({{"t.yaml", "extends: base.yaml\n" + text}, base_with_parts, where_people_live},
                    set);
}

Beds capacity_of(const engine::Result<Scenario>& scenario, std::size_t service) {
  EXPECT_TRUE(scenario.has_value()) << fmt::format("{}", fmt::join(faults_of(scenario), "\n"));
  return scenario ? scenario->description.services[service].capacity : Beds{};
}

Beds ward(const std::string& beds) {
  return capacity_of(laid_over_parts("services: {ward: {beds: " + beds + "}}\n"), 0);
}

std::vector<std::string> said_of(const std::string& beds, Language language = Language::english) {
  return without("W135",
                 faults_of(laid_over_parts("services: {ward: {beds: " + beds + "}}\n"), language));
}

TEST(ChangeOfAPart, IsOfTheMembersThatLieInIt) {
  EXPECT_EQ(ward("{North: +2}"), (Beds{12, 11, 12, 13}));
  EXPECT_EQ(ward("{Fjord: x 2}"), (Beds{20, 22, 12, 13}));
  EXPECT_EQ(ward("{Oak: -1}"), (Beds{10, 10, 12, 13}));
}

TEST(ChangeOfAPart, KeepsItsSumWhole) {
  // 21 x 1.1 = 23.1: 11, and 12.1 of which the .1 is left over
  EXPECT_EQ(ward("{Fjord: x 1.1}"), (Beds{11, 12, 12, 13}));
}

TEST(ChangeOfAPart, ComesBeforeWhatIsSaidOfAMember) {
  EXPECT_EQ(ward("{A: 100, Fjord: x 2}"), (Beds{100, 22, 12, 13}));
  EXPECT_EQ(ward("{A: +1, Fjord: x 2}"), (Beds{21, 22, 12, 13}));
}

TEST(ChangeOfAPart, IsReplacedWithAMemberByALaterFile) {
  const InputFile more{"more.yaml", "extends: base.yaml\nservices: {ward: {beds: {Fjord: x 2}}}\n"};
  const auto later =
      load_files({{"t.yaml", "extends: more.yaml\nservices: {ward: {beds: {A: 7}}}\n"},
                  more,
                  base_with_parts,
                  where_people_live});
  EXPECT_EQ(capacity_of(later, 0), (Beds{7, 22, 12, 13}));
}

TEST(ChangeOfAPart, TellsMembersOfOneNumberApart) {
  EXPECT_EQ(capacity_of(laid_over_parts("services: {home: {places: {Plain: +5}}}\n"), 1),
            (Beds{20, 20, 25, 25, 20}));
  EXPECT_EQ(capacity_of(laid_over_parts("services: {home: {places: {Ash: x 2}}}\n"), 1),
            (Beds{20, 20, 40, 20, 20}));
}

TEST(ChangeOfAPart, MayBeSetOnTheCommandLine) {
  EXPECT_EQ(capacity_of(laid_over_parts("", {{"services.ward.beds.Fjord", "x 2"}}), 0),
            (Beds{20, 22, 12, 13}));
  EXPECT_EQ(capacity_of(laid_over_parts("", {{"services.home.places.Plain", "+5"}}), 1),
            (Beds{20, 20, 25, 25, 20}));
}

TEST(ChangeOfAPart, MayNameWhatTheWholeScenarioLiesIn) {
  const auto north = laid_over_parts(
      "population: {where: {region: North}}\n"
      "services: {ward: {beds: {North: +2}}, home: {places: 1}}\n");
  EXPECT_EQ(capacity_of(north, 0), Beds{12});
}

TEST(ChangeOfAPart, DoesNotCutAMember) {
  EXPECT_EQ(
      said_of("{East: +2}"),
      std::vector<std::string>{"t.yaml:2:26: error E340: East is not made of whole members of "
                               "site: C lies only partly in it = change the members by name"});
  EXPECT_EQ(said_of("{East: +2}", Language::danish),
            std::vector<std::string>{
                "t.yaml:2:26: error E340: East består ikke af hele dele af inddelingen site: C "
                "ligger kun delvist i området = ændr delene ved navn"});
}

TEST(ChangeOfAPart, MustBeAPart) {
  EXPECT_EQ(
      said_of("{Nort: +2}"),
      std::vector<std::string>{"t.yaml:2:26: error E081: services.ward.beds.Nort is changed "
                               "or removed, but is not in the base = did you mean \"North\"?"});
}

TEST(ChangeOfAPart, ThatIsLeftOutIsWarnedOf) {
  const auto said =
      without("W135", faults_of(laid_over_parts("population: {where: {council: Fjord}}\n"
                                                "services: {ward: {beds: {Plain: +2}}}\n")));
  EXPECT_EQ(said.front(),
            "t.yaml:3:26: warning W171: Plain is outside the part of the country that the "
            "scenario is about: nothing changes = known: A, B");
}

TEST(ChangeOfAPart, ThatIsLeftOutChangesNothingOfTheOthers) {
  const auto south = [](const std::string& beds) {
    return capacity_of(laid_over_parts("population: {where: {region: South}}\n"
                                       "services: {ward: {beds: " +
                                       beds + "}, home: {places: 1}}\n"),
                       0);
  };
  EXPECT_EQ(south("{Oak: +1, Elm: +5}"), (Beds{12, 12, 13}));
  EXPECT_EQ(south("{Oak: +1}"), (Beds{12, 12, 13}));
}

TEST(ValueOfAPart, LeavesTheOthersAsTheyAre) {
  const auto law = [](const std::string& stay) {
    return without("W135", faults_of(laid_over_parts("parameters: {stay: " + stay + "}\n")));
  };
  const auto resolved = [](const std::string& stay) {
    return laid_over_parts("parameters: {stay: " + stay + "}\n")->resolved_json;
  };
  const std::string north = R"(by(region, \"North\": 2.5 d, else: 2 d))";
  EXPECT_NE(resolved("{by: region, value: {North: x 1.25}}").find(north), std::string::npos);
  EXPECT_NE(resolved("{by: region, value: {North: 2.5 d}}").find(north), std::string::npos);
  EXPECT_TRUE(law("{by: region, value: {North: 2.5 d}}").empty());
  // The range is that of the number which it replaces.
  EXPECT_EQ(law("{by: region, value: {North: x 2}}").front(),
            "t.yaml:2:48: warning W170: 4 d lies outside the range of what it replaces, 1 d to 3 d "
            "= write a range of your own and where it comes from, if it is meant so");
}

TEST(ValueOfAPart, IsNoneWhereOneHoldsForAll) {
  const auto said = [](Language language) {
    return without(
        "W135",
        faults_of(laid_over_parts("parameters: {n: {by: region, value: {North: 1 /d, "
                                  "else: 2 /d}}}\nservices: {ward: {queue: {impatience: $n}}}\n"),
                  language));
  };
  EXPECT_EQ(said(Language::english),
            std::vector<std::string>{"t.yaml:2:17: error E341: one value holds for everybody here: "
                                     "it cannot differ by place = write one value"});
  EXPECT_EQ(
      said(Language::danish),
      std::vector<std::string>{"t.yaml:2:17: error E341: her gælder én værdi for alle: den "
                               "kan ikke være forskellig fra sted til sted = skriv én værdi"});
}

TEST(ValueOfAPart, NeedsNoDivisionIfTheBaseSaysIt) {
  const InputFile by_region{"more.yaml",
                            "extends: base.yaml\n"
                            "parameters: {stay: {by: region, value: {North: 1 d, else: 3 d}}}\n"};
  const auto later =
      load_files({{"t.yaml", "extends: more.yaml\nparameters: {stay: {South: x 2}}\n"},
                  by_region,
                  base_with_parts,
                  where_people_live});
  ASSERT_TRUE(later.has_value()) << faults_of(later).front();
  EXPECT_NE(later->resolved_json.find(R"(by(region, \"North\": 1 d, \"South\": 6 d, else: 3 d))"),
            std::string::npos);
}

}  // namespace
}  // namespace scenarios

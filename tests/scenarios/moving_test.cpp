// Persons who come to live in another municipality: by hand to the minute, and where they go by
// chance.
#include <gtest/gtest.h>

#include "tests/scenarios/run_text.h"
#include "tests/scenarios/scenario_support.h"

namespace tests {
namespace {

const scenarios::InputFile inhabitants{"people.csv",
                                       "code,name,all,region\n"
                                       "101,København,10,Hovedstaden\n"
                                       "330,Slagelse,10,Sjælland\n"
                                       "265,Roskilde,30,Sjælland\n"
                                       "306,Odsherred,60,Sjælland\n"};

const scenarios::InputFile movers{"arrivals.csv", "came [min],municipality\n10,101\n20,330\n"};

/// A ward for each municipality. One comes from København at 10, one from Slagelse at 20.
std::string movers_with(const std::string& steps) {
  return a_day(
      "population: {file: people.csv, code: code, name: name, ages: {all: all}, divisions: "
      "{region: region}}\n"
      "groups: {p: {arrivals: {trace: arrivals.csv, time: came, municipality: municipality}, "
      "pathway: start}}\n"
      "services: {ward: {kind: ward, by: municipality, beds: 1}, home: {kind: places, by: "
      "municipality, places: 1}}\n"
      "pathways:\n  start: " +
      steps + "\n");
}

models::Description read_movers(const std::string& text,
                                const scenarios::InputFile& came = movers) {
  const auto loaded = scenarios::load_files({{"t.yaml", text}, inhabitants, came}, {});
  EXPECT_TRUE(loaded.has_value()) << fmt::format("{}",
                                                 fmt::join(scenarios::faults_of(loaded), "\n"));
  return loaded ? loaded->description : models::Description{};
}

/// "ward/Slagelse 20": where and when stays begin; "frees ward/Slagelse 30": and end.
std::vector<std::string> stays_of_movers(const std::string& steps) {
  const models::Program program = models::compile(read_movers(movers_with(steps)), {false});
  std::vector<std::string> all;
  for (const models::Entry& entry : journal_of(program)) {
    const bool ends = entry.activity == models::Activity::frees;
    if (!ends && entry.activity != models::Activity::starts) continue;
    const auto minute =
        std::chrono::duration_cast<std::chrono::minutes>(entry.when.time_since_epoch()).count();
    all.push_back(fmt::format("{}{} {}", ends ? "frees " : "",
                              program.stations[entry.station.value()].name, minute));
  }
  return all;
}

TEST(Moving, LeadsToTheServicesOfTheNewHome) {
  EXPECT_EQ(stays_of_movers("[{moves: {to: Roskilde}}, {in: ward, for: 5 min}, leave]"),
            (std::vector<std::string>{"ward/Roskilde 10", "frees ward/Roskilde 15",
                                      "ward/Roskilde 20", "frees ward/Roskilde 25"}));
}

TEST(Moving, KeepsTheBedThatIsHeldUntilTheNextStep) {
  // Who moves out of the ward of Slagelse waits there for the place in Roskilde, which is taken.
  EXPECT_EQ(
      stays_of_movers(
          "[{in: ward, for: 5 min}, {moves: {to: Roskilde}}, {in: home, for: 30 min, wait: "
          "in bed}, leave]"),
      (std::vector<std::string>{"ward/København 10", "home/Roskilde 15", "frees ward/København 15",
                                "ward/Slagelse 20", "frees home/Roskilde 45", "home/Roskilde 45",
                                "frees ward/Slagelse 45", "frees home/Roskilde 75"}));
}

TEST(Moving, LeavesWhereItIsWhatGoesOnBesideThePerson) {
  EXPECT_EQ(stays_of_movers(
                "[{subscribe: support, steps: [{wait: 3 min}, {in: home, for: 9 min}]}, {moves: "
                "{to: Roskilde}}, {wait: 20 min}, leave]"),
            (std::vector<std::string>{"home/København 13", "frees home/København 22",
                                      "home/Slagelse 23", "frees home/Slagelse 32"}));
}

TEST(Moving, IsAskedForInFormulasOfTheNewHome) {
  EXPECT_EQ(
      stays_of_movers("[{moves: {to: Roskilde}}, {in: ward, for: \"if(region is Sjælland, 4 min, 9 "
                      "min)\"}, leave]"),
      (std::vector<std::string>{"ward/Roskilde 10", "frees ward/Roskilde 14", "ward/Roskilde 20",
                                "frees ward/Roskilde 24"}));
}

TEST(Moving, GoesNowhereIfThereIsNowhereToGo) {
  // København is all of its region.
  const auto all = stays_of_movers("[{moves: {within: region}}, {in: ward, for: 5 min}, leave]");
  ASSERT_EQ(all.size(), 4U);
  EXPECT_EQ(all[0], "ward/København 10");
  EXPECT_TRUE(all[2] == "ward/Roskilde 20" || all[2] == "ward/Odsherred 20") << all[2];
}

/// How many of `n` persons from `home` come to live where, after `step`.
std::map<std::string, int> homes_after(const std::string& step, int n, const std::string& home) {
  std::string came = "came [min],municipality\n";
  for (int i = 0; i < n; ++i)
    came += "10," + home + "\n";
  const models::Description description =
      read_movers(movers_with("[" + step + ", leave]"), {"arrivals.csv", came});
  std::map<std::string, int> found;
  for (const models::Entry& entry : journal_of(models::compile(description, {false}))) {
    if (entry.activity == models::Activity::left)
      ++found[description.geography.municipalities[entry.municipality].name];
  }
  return found;
}

// Binomial shares of 4,000; 4 standard deviations are 4 sqrt(4000 p q) persons: a false alarm in
// 16,000 runs of each.
TEST(Moving, IsByPopulationOfTheOthersInTheArea) {
  const auto found = homes_after("{moves: {within: region}}", 4000, "330");
  EXPECT_EQ(found.size(), 2U);
  EXPECT_NEAR(found.at("Roskilde"), 4000 * 30 / 90., 4 * std::sqrt(4000 * 2 / 9.));
}

TEST(Moving, BeyondTheMunicipalityIsToAnyOther) {
  const auto found = homes_after("{moves: {beyond: municipality}}", 4000, "330");
  EXPECT_EQ(found.size(), 3U);
  EXPECT_NEAR(found.at("København"), 4000 * .1, 4 * std::sqrt(4000 * .09));
  EXPECT_NEAR(found.at("Roskilde"), 4000 * .3, 4 * std::sqrt(4000 * .21));
}

TEST(Moving, BeyondTheAreaIsToAnotherArea) {
  EXPECT_EQ(homes_after("{moves: {beyond: region}}", 20, "330"),
            (std::map<std::string, int>{{"København", 20}}));
  EXPECT_EQ(homes_after("{moves: {beyond: region}}, {moves: {to: Slagelse}}", 20, "101"),
            (std::map<std::string, int>{{"Slagelse", 20}}));
}

/// What is said of the step, which stands at 8:11.
std::vector<std::string> said_of_move(const std::string& steps, scenarios::Language language) {
  const std::string rest = ", {in: ward, for: 1 h}, {in: home, for: 1 h}, leave]";
  const auto loaded =
      scenarios::load_files({{"t.yaml", movers_with("[" + steps + rest)}, inhabitants, movers}, {});
  return scenarios::faults_of(loaded, language);
}

TEST(Moving, IsRefusedWhereItMeansNothing) {
  const auto told = [](const std::string& steps, const std::string& message) {
    EXPECT_EQ(said_of_move(steps, scenarios::Language::english), std::vector<std::string>{message});
  };
  told("{moves: {within: municipality}}",
       "t.yaml:8:28: error E198: nobody moves within a municipality = write a division of the "
       "municipalities");
  told("{moves: {to: Roskilde, within: region}}",
       "t.yaml:8:19: error E199: it must be said where to, in one way = write one of to, within "
       "and beyond");
  told("{moves: {}}",
       "t.yaml:8:19: error E199: it must be said where to, in one way = write one of to, within "
       "and beyond");
  told("{moves: {to: Roskild}}",
       "t.yaml:8:24: error E040: there is no municipality \"Roskild\" = known: København, "
       "Slagelse, Roskilde, Odsherred. Did you mean \"Roskilde\"?");
  told(
      "{moves: {beyond: regoin}}",
      "t.yaml:8:28: error E040: there is no division \"regoin\" = known: region, municipality. Did "
      "you mean \"region\"?");
  told("{subscribe: life, steps: [{wait: 9 d}, {moves: {within: region}}]}",
       "t.yaml:8:50: error E162: a track does not move: only the person does = move on the pathway "
       "of the person");
}

TEST(Moving, IsRefusedInDanishToo) {
  EXPECT_EQ(
      said_of_move("{moves: {within: municipality}}", scenarios::Language::danish),
      std::vector<std::string>{"t.yaml:8:28: error E198: ingen flytter inden for en kommune = "
                               "skriv en inddeling af kommunerne"});
}

TEST(Moving, TellsOfItInTheJournalOnlyWhoDoes) {
  const models::Description description =
      read_movers(movers_with("[{moves: {to: Slagelse}}, leave]"));
  int moved = 0;
  for (const models::Entry& entry : journal_of(models::compile(description, {false})))
    moved += entry.activity == models::Activity::moves ? 1 : 0;
  EXPECT_EQ(moved, 1) << "who lives in Slagelse does not move there";
}

}  // namespace
}  // namespace tests

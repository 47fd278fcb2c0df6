// Formulas that ask in which region or site a person lives, by hand to the minute.
#include <gtest/gtest.h>

#include "tests/scenarios/run_text.h"
#include "tests/scenarios/scenario_support.h"

namespace tests {
namespace {

const scenarios::InputFile people{"people.csv",
                                  "code,name,all,region,site\n"
                                  "101,København,10,Hovedstaden,Sct. Hans\n"
                                  "330,Slagelse,10,Sjælland,Slagelse\n"
                                  "265,Roskilde,10,Sjælland,Sct. Hans\n"};

const scenarios::InputFile arrivals{"arrivals.csv",
                                    "came [min],municipality\n10,101\n20,330\n30,265\n"};

/// The three come at 10, 20 and 30.
std::string with_step(const std::string& step) {
  return a_day(
      "population: {file: people.csv, code: code, name: name, ages: {all: all}, divisions: "
      "{region: region, site: site}}\n"
      "groups: {p: {arrivals: {trace: arrivals.csv, time: came, municipality: municipality}, "
      "pathway: start}}\n"
      "services: {ward: {kind: ward, beds: 9}}\n"
      "pathways:\n  start: [" +
      step + ", leave]\n");
}

/// Minutes at which those who come at 10, 20 and 30 leave.
std::vector<std::int64_t> leaves_with(const std::string& step) {
  const auto loaded = scenarios::load_files({{"t.yaml", with_step(step)}, people, arrivals});
  EXPECT_TRUE(loaded.has_value()) << fmt::format("{}",
                                                 fmt::join(scenarios::faults_of(loaded), "\n"));
  if (!loaded) return {};
  const models::Program program = models::compile(loaded->description, {false});
  std::vector<std::int64_t> minutes;
  for (const models::Entry& entry : journal_of(program)) {
    if (entry.activity != models::Activity::left) continue;
    minutes.push_back(
        std::chrono::duration_cast<std::chrono::minutes>(entry.when.time_since_epoch()).count());
  }
  std::ranges::sort(minutes);
  return minutes;
}

TEST(Divisions, AreReadInFormulas) {
  EXPECT_EQ(leaves_with("{wait: \"if(region is Sjælland, 100 min, 5 min)\"}"),
            (std::vector<std::int64_t>{15, 120, 130}));
  EXPECT_EQ(leaves_with("{wait: \"if(site is not 'Sct. Hans', 100 min, 5 min)\"}"),
            (std::vector<std::int64_t>{15, 35, 120}));
}

TEST(Divisions, HaveEachItsLaw) {
  EXPECT_EQ(leaves_with("{in: ward, for: \"by(region, Hovedstaden: 3 min, Sjælland: 9 min)\"}"),
            (std::vector<std::int64_t>{13, 29, 39}));
  EXPECT_EQ(leaves_with("{in: ward, for: \"by(site, Slagelse: 3 min, else: 9 min)\"}"),
            (std::vector<std::int64_t>{19, 23, 39}));
}

TEST(Divisions, AreAskedForInChoices) {
  EXPECT_EQ(leaves_with("choose: {when: [{if: region is Hovedstaden, go: out}, {else: on}]}]\n"
                        "  out: [{wait: 1 min}, leave]\n  on: [{wait: 2 min}"),
            (std::vector<std::int64_t>{11, 22, 32}));
}

TEST(Divisions, HaveOnlyTheMembersOfTheTable) {
  const auto loaded = scenarios::load_files(
      {{"t.yaml", with_step("{wait: \"if(region is Sjaelland, 2 d, 1 d)\"}")}, people, arrivals});
  ASSERT_FALSE(loaded.has_value());
  EXPECT_EQ(scenarios::faults_of(loaded).front(),
            "t.yaml:8:32: error E040: there is no member \"Sjaelland\" = known: Hovedstaden, "
            "Sjælland. Did you mean \"Sjælland\"?");
}

}  // namespace
}  // namespace tests

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
std::string with_step(const std::string& step, const std::string& parameters = "") {
  return a_day(
      parameters +
      "population: {file: people.csv, code: code, name: name, ages: {all: all}, divisions: "
      "{region: region, site: site}}\n"
      "groups: {p: {arrivals: {trace: arrivals.csv, time: came, municipality: municipality}, "
      "pathway: start}}\n"
      "services: {ward: {kind: ward, beds: 9}}\n"
      "pathways:\n  start: [" +
      step + ", leave]\n");
}

/// Minutes at which those who come at 10, 20 and 30 leave.
std::vector<std::int64_t> leaves_with(const std::string& step, const std::string& parameters = "",
                                      const std::vector<scenarios::Override>& overrides = {}) {
  const auto loaded =
      scenarios::load_files({{"t.yaml", with_step(step, parameters)}, people, arrivals}, overrides);
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

TEST(Divisions, HaveEachItsNumberInFormulas) {
  EXPECT_EQ(leaves_with("{wait: \"(by(region, Sjælland: 100 min, else: 5 min))\"}"),
            (std::vector<std::int64_t>{15, 120, 130}));
  EXPECT_EQ(leaves_with("{wait: \"(2 * by(site, Slagelse: 3 min, 'Sct. Hans': 4 min) + 1 min)\"}"),
            (std::vector<std::int64_t>{19, 27, 39}));
  EXPECT_EQ(leaves_with("{wait: \"(by(municipality, Roskilde: by(region, Sjælland: 7 min, else: 1 "
                        "min), else: 2 min))\"}"),
            (std::vector<std::int64_t>{12, 22, 37}));
}

const std::string stay_by_region =
    "parameters:\n  stay: {by: region, value: {Hovedstaden: 3 min, else: {value: 9 min, status: "
    "sourced}}, status: derived, source: S}\n";

TEST(ParametersByMember, ReplaceWholeDistributions) {
  EXPECT_EQ(leaves_with("{in: ward, for: $stay}", stay_by_region),
            (std::vector<std::int64_t>{13, 29, 39}));
  EXPECT_EQ(leaves_with("{in: ward, for: \"truncated($stay, 1 min, 1 h) x 2\"}", stay_by_region),
            (std::vector<std::int64_t>{16, 38, 48}));
}

TEST(ParametersByMember, AreNumbersInFormulas) {
  EXPECT_EQ(leaves_with("{wait: \"(2 * $stay)\"}", stay_by_region),
            (std::vector<std::int64_t>{16, 38, 48}));
}

TEST(ParametersByMember, AreChangedForOneMemberOrForAll) {
  EXPECT_EQ(leaves_with("{in: ward, for: $stay}", stay_by_region,
                        {{"parameters.stay.value.Sjælland", "4 min"}}),
            (std::vector<std::int64_t>{13, 24, 34}));
  EXPECT_EQ(leaves_with("{in: ward, for: $stay}", stay_by_region, {{"parameters.stay", "x 2"}}),
            (std::vector<std::int64_t>{16, 38, 48}));
  EXPECT_EQ(leaves_with("{in: ward, for: $stay}", stay_by_region, {{"parameters.stay", "1 min"}}),
            (std::vector<std::int64_t>{11, 21, 31}));
}

TEST(ParametersByMember, OfTwoDivisionsGoIntoNoDistribution) {
  const auto loaded = scenarios::load_files(
      {{"t.yaml", with_step("{in: ward, for: \"uniform($a, $b)\"}",
                            "parameters: {a: {by: region, value: {else: 1 min}}, b: {by: site, "
                            "value: {else: 2 min}}}\n")},
       people,
       arrivals});
  EXPECT_EQ(scenarios::faults_of(loaded).front(),
            "t.yaml:9:27: error E247: a distribution has parameters by two divisions = give them "
            "values by one of them");
}

TEST(ParametersByMember, AreRatesOfArrival) {
  const std::string text = a_day(
      "parameters: {rate: {by: region, value: {Sjælland: 2 /1000/d, else: 1 /1000/d}}}\n"
      "population: {file: people.csv, code: code, name: name, ages: {all: all}, divisions: "
      "{region: region, site: site}}\n"
      "groups: {p: {arrivals: {rate: $rate}, pathway: start}}\npathways: {start: [leave]}\n");
  const auto loaded = scenarios::load_files({{"t.yaml", text}, people});
  ASSERT_TRUE(loaded.has_value());
  const auto& law =
      std::get<models::PopulationArrivals>(loaded->description.groups[0].arrivals.streams[0].law);
  EXPECT_EQ(law.of_municipality, (std::vector<double>{0.001, 0.002, 0.002}));
}

TEST(ParametersByMember, HaveAnEquilibriumWhereOneLawHolds) {
  const auto start = [](const std::string& by) {
    return with_step("{in: ward, for: $stay}",
                     stay_by_region + "start_state: {there: {in: ward, group: p, n: " + by +
                         ", elapsed: equilibrium}}\n");
  };
  const auto pooled = scenarios::load_files({{"t.yaml", start("3")}, people, arrivals});
  EXPECT_EQ(scenarios::faults_of(pooled).front().substr(0, 27), "t.yaml:6:27: error E140: ho");
  std::string parted = start("{Hovedstaden: 2, Sjælland: 3}");
  parted.replace(parted.find("kind: ward"), 10, "kind: ward, by: region");
  const auto loaded = scenarios::load_files({{"t.yaml", parted}, people, arrivals});
  ASSERT_TRUE(loaded.has_value()) << scenarios::faults_of(loaded).front();
  const models::Program program = models::compile(loaded->description, {false});
  ASSERT_EQ(program.start.size(), 2U);
  const double minute = 60e6;
  EXPECT_NEAR(program.start[0].elapsed.mean(), 1.5 * minute, 1);  // half of a fixed stay
  EXPECT_NEAR(program.start[1].elapsed.mean(), 4.5 * minute, 1);
}

TEST(ParametersByMember, AreRefusedWhereTheyCannotBe) {
  struct Row {
    std::string step;
    std::string said;
  };
  const std::vector<Row> rows = {
      {"{wait: \"(by(region, Hovedstaden: 1 min))\"}",
       "t.yaml:8:20: error E240: \"by\" leaves out Sjælland = name them too, or end with else: "
       "VALUE"},
      {"{wait: \"(by(region, Hovedstaden: 1 min, Hovedstaden: 2 min, else: 1 min))\"}",
       "t.yaml:8:51: error E241: \"by\" names Hovedstaden twice = delete one of them"},
      {"{wait: \"(by(waited, Hovedstaden: 1 min, else: 1 min))\"}",
       "t.yaml:8:23: error E242: \"waited\" is not known by names, so \"by\" cannot part it in a "
       "formula = for numbers there are if(...) and steps(...)"},
      {"{wait: \"(by(region, else: 1 min, Hovedstaden: 1 min))\"}",
       "t.yaml:8:44: error E226: nothing can come after \"else\""},
      {"{wait: \"(by(region, Hovedstaden: 1, else: 1 min))\"}",
       "t.yaml:8:44: error E211: a number and a duration cannot be added or compared = write the "
       "unit: 1 d"},
      {"{choose: {start: \"by(region, Hovedstaden: 130 %, else: 20 %)\"}}",
       "t.yaml:8:28: error E238: \"by(region, Hovedstaden: 130 %, else: 20 %)\" has a value that "
       "is "
       "of no use here = a time is 0 or more, a share lies from 0 to 100 %, and nothing is divided "
       "by 0"},
      {"{wait: \"(by(region, Hovedstden: 1 min, else: 1 min))\"}",
       "t.yaml:8:31: error E040: there is no member \"Hovedstden\" = known: Hovedstaden, Sjælland. "
       "Did you mean \"Hovedstaden\"?"},
  };
  for (const Row& row : rows) {
    const auto loaded = scenarios::load_files({{"t.yaml", with_step(row.step)}, people, arrivals});
    EXPECT_EQ(scenarios::faults_of(loaded).front(), row.said);
  }
}

TEST(ParametersByMember, ThatLeaveOneOutAreToldWhereTheyStand) {
  const std::string stay = "{by: region, value: {Hovedstaden: 3 d}}";
  const std::string spread = "{by: region, value: {Hovedstaden: 2 d, Sjælland: 1 d}}";
  const auto loaded = scenarios::load_files(
      {{"t.yaml", with_step("{in: ward, for: \"lognormal(mean $stay, sd $spread)\"}",
                            "parameters:\n  stay: " + stay + "\n  spread: " + spread + "\n")},
       people,
       arrivals});
  EXPECT_EQ(scenarios::faults_of(loaded),
            std::vector<std::string>{"t.yaml:5:9: error E240: \"by\" leaves out Sjælland = name "
                                     "them too, or end with else: VALUE"});
}

TEST(ParametersByMember, MayLeaveTheOthersToElseInADistributionWhereOneNamesThemAll) {
  EXPECT_EQ(leaves_with("{in: ward, for: \"uniform($low, $high)\"}",
                        "parameters:\n  low: {by: region, value: {else: 4 min}}\n"
                        "  high: {by: region, value: {Hovedstaden: 6 min, Sjælland: 6 min}}\n"),
            leaves_with("{in: ward, for: \"uniform(4 min, 6 min)\"}"));
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

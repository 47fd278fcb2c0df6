// Key figures of one year and of one area, by hand.
#include <gtest/gtest.h>

#include "tests/scenarios/run_text.h"
#include "tests/scenarios/scenario_support.h"

namespace tests {
namespace {

const scenarios::InputFile people{"people.csv",
                                  "code,name,all,region,site\n"
                                  "101,København,10,East,A\n"
                                  "330,Slagelse,10,West,B\n"
                                  "265,Roskilde,10,West,C\n"};

/// Times since the start of the run, 31 December 2025.
const scenarios::InputFile arrivals{"arrivals.csv",
                                    "came [h],municipality\n12,330\n18,330\n20,265\n"};

/// One bed at each site, stays of a day. In Slagelse one comes at noon on 31 December, one six
/// hours later, who waits until the next noon; in Roskilde one at 20.
std::string new_year(const std::string& figures) {
  return "samspil: 1\ntitle: T\nclock: {start: 2025-12-31, run: 2 d}\n"
         "runs: {replications: 1, seed: 1}\n"
         "population: {file: people.csv, code: code, name: name, ages: {all: all}, divisions: "
         "{region: region, site: site}}\n"
         "groups: {p: {arrivals: {trace: arrivals.csv, time: came, municipality: municipality}, "
         "pathway: stay}}\n"
         "services: {ward: {kind: ward, by: site, beds: 1}, home: {kind: places, by: municipality, "
         "places: 1}, one: {kind: ward, beds: 1}}\n"
         "pathways: {stay: [{in: ward, for: 1 d}, leave], other: [{in: home, for: 1 d}, {in: one, "
         "for: 1 d}, leave]}\n"
         "key_figures:\n" +
         figures;
}

double value_of(const std::string& figure) {
  const auto loaded =
      scenarios::load_files({{"t.yaml", new_year("  k: {" + figure + "}\n")}, people, arrivals});
  EXPECT_TRUE(loaded.has_value()) << scenarios::faults_of(loaded).front();
  return loaded ? run(loaded->description, 1).front().front() : 0;
}

TEST(FiguresOfAYear, CountWhatHappensInIt) {
  EXPECT_EQ(value_of("figure: starts, service: ward, member: B"), 2 * 365 / 2.0);
  EXPECT_EQ(value_of("figure: starts, service: ward, member: B, year: 2025"), 365);
  EXPECT_EQ(value_of("figure: starts, service: ward, member: B, year: 2026"), 365);
  EXPECT_EQ(value_of("figure: arrivals, year: 2025"), 3 * 365);
  EXPECT_EQ(value_of("figure: arrivals, year: 2026"), 0);
}

TEST(FiguresOfAYear, ShareTimeAtNewYear) {
  EXPECT_EQ(value_of("figure: occupancy, service: ward, member: B, year: 2025"), 0.5);
  EXPECT_EQ(value_of("figure: occupancy, service: ward, member: B, year: 2026"), 1);
  EXPECT_EQ(value_of("figure: days_used, service: ward, member: B, year: 2025"), 0.5 * 365);
  EXPECT_EQ(value_of("figure: days_used, service: ward, member: B, year: 2026"), 365);
  EXPECT_EQ(value_of("figure: days_used, service: home"), 0);  // nobody came
  EXPECT_EQ(value_of("figure: waiting, service: ward, member: B, year: 2025"), 0.25);  // 6 h
  EXPECT_EQ(value_of("figure: waiting, service: ward, member: B, year: 2026"), 0.5);   // 12 h
}

TEST(FiguresOfAYear, CountWaitsAndStaysWhenTheyEnd) {
  EXPECT_EQ(value_of("figure: wait_mean, service: ward, member: B, year: 2025"), 0);
  EXPECT_EQ(value_of("figure: wait_mean, service: ward, member: B, year: 2026"), 0.75);
  EXPECT_EQ(value_of("figure: length_of_stay, service: ward, member: B, year: 2026"), 1);
}

TEST(FiguresOfPersons, CountEachOnceAYear) {
  EXPECT_EQ(value_of("figure: persons, service: ward"), 3);
  EXPECT_EQ(value_of("figure: persons, service: ward, member: B, year: 2025"), 1);  // one waits
  EXPECT_EQ(value_of("figure: persons, service: ward, member: B, year: 2026"), 2);
  EXPECT_EQ(value_of("figure: persons, service: ward, where: {region: East}"), 0);
}

TEST(FiguresOfPersons, TellHowLongItTookToAService) {
  EXPECT_EQ(value_of("figure: reach_mean, service: ward, member: B, year: 2026"), 0.75);
  EXPECT_EQ(value_of("figure: reach_mean, service: ward, member: B"), 0.375);
  EXPECT_EQ(value_of("figure: reach_share_within, limit: 12 h, service: ward, member: B"), 0.5);
  EXPECT_NEAR(value_of("figure: stay_median, service: ward"), 1, 0.01);
}

TEST(FiguresOfPersons, CountNobodyWhoComesBackAsReachingItAgain) {
  const auto description = described(
      "samspil: 1\ntitle: T\nclock: {start: 2026-01-01, warm_up: 10 d, run: 50 d}\n"
      "runs: {replications: 1, seed: 1}\ngroups: {p: {arrivals: every(1 d), pathway: comes}}\n"
      "services: {ward: {kind: ward, beds: unlimited}}\n"
      "pathways: {comes: [{wait: 2 d}, {go: stays}], stays: [{in: ward, for: 1 d}, {wait: 3 d}, "
      "{choose: {stays: 50 %, out: rest}}], out: [leave]}\n"
      "key_figures: {k: {figure: reach_mean, service: ward}}\n");
  EXPECT_FLOAT_EQ(static_cast<float>(run(description, 1).front().front()), 2.0F);
}

TEST(FiguresOfAnArea, AreOfTheMembersThatServeIt) {
  EXPECT_EQ(value_of("figure: starts, service: ward, where: {region: West}, year: 2025"), 2 * 365);
  EXPECT_EQ(value_of("figure: starts, service: ward, where: {region: East}, year: 2025"), 0);
  // Of two beds: 12 h and 4 h of one day.
  EXPECT_FLOAT_EQ(static_cast<float>(value_of(
                      "figure: occupancy, service: ward, where: {region: West}, year: 2025")),
                  16.0F / 48);
}

TEST(FiguresOfAnArea, AreRefusedWhereThereAreNone) {
  const auto told = [](const std::string& figure) {
    const auto loaded =
        scenarios::load_files({{"t.yaml", new_year("  k: {" + figure + "}\n")}, people, arrivals});
    return scenarios::without("W103", scenarios::without("W135", scenarios::faults_of(loaded)))
        .front();
  };
  EXPECT_EQ(told("figure: starts, service: ward, year: 2027"),
            "t.yaml:10:15: warning W110: the figure starts of \"ward\" will say nothing: the run "
            "does not "
            "count that year = delete it");
  EXPECT_EQ(told("figure: starts, service: one, where: {region: West}"),
            "t.yaml:10:44: error E244: the members of \"one\" are not parted by region");
  EXPECT_EQ(told("figure: wait_mean, service: home, where: {region: West}"),
            "t.yaml:10:48: error E244: the members of \"home\" are not parted by region");
  EXPECT_EQ(told("figure: starts, service: ward, where: {regio: West}"),
            "t.yaml:10:46: error E040: there is no division \"regio\" = known: region, site. Did "
            "you mean \"region\"?");
  EXPECT_EQ(told("figure: starts, service: ward, where: West"),
            "t.yaml:10:45: error E246: where names one division and one member of it = write "
            "where: {region: Region Sjælland}");
  EXPECT_EQ(told("figure: readmission_30d, service: ward, group: p, standardised: direct"),
            "t.yaml:10:71: error E245: a standardised rate is not of one group = delete group or "
            "standardised");
  EXPECT_EQ(told("figure: starts, service: ward, standardised: direct"),
            "t.yaml:10:52: error E119: \"standardised\" has no meaning for the figure starts = "
            "delete it");
}

/// Two services beside one pool, both changed on the day the run begins.
TEST(CapacityOfTheFirstDay, IsCountedOnce) {
  const auto description = described(
      "samspil: 1\ntitle: T\nclock: {start: 2026-01-01, run: 1 d}\n"
      "runs: {replications: 1, seed: 1}\ngroups: {n: {arrivals: every(6 h), pathway: a}, m: "
      "{arrivals: every(6 h), pathway: b}}\n"
      "services:\n"
      "  one: {kind: places, places: {normal: 1, changes: [{from: 2026-01-01, more: 1}]}}\n"
      "  two: {kind: places, places: {normal: 1, changes: [{from: 2026-01-01, more: 1}]}}\n"
      "  pool: {kind: staff, persons: 4}\n"
      "pathways:\n  a: [{in: one, for: 3 h, needs: {pool: 1}}, leave]\n"
      "  b: [{in: two, for: 3 h, needs: {pool: 1}}, leave]\n"
      "key_figures: {k: {figure: occupancy, service: two}}\n");
  // Three stays of 3 h, from 6, 12 and 18 o'clock, in two places for a day.
  EXPECT_FLOAT_EQ(static_cast<float>(run(description, 1).front().front()), 9.0F / 48);
}

}  // namespace
}  // namespace tests

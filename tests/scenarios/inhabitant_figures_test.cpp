// What inhabitants begin and spend, by hand.
#include <cmath>

#include <gtest/gtest.h>

#include "tests/scenarios/residence_support.h"

namespace tests {
namespace {

double starts_of(const std::string& rest) {
  return figures_of(line_of("  k: {service: ward, " + rest + "}\n"), in_line).front();
}

/// 100 days of which one has 23 hours: summer time begins.
constexpr double a_year = 365 / (100 - an_hour);

void near(double seen, double right) {
  EXPECT_FLOAT_EQ(static_cast<float>(seen), static_cast<float>(right));
}

/// Two of Slagelse and one of Roskilde (20 inhabitants each, 10 of them old) begin,
/// one of København.
TEST(StartsByResidence, AreForEach1000Inhabitants) {
  const std::string rate = "figure: starts_per_1000";
  near(starts_of(rate), 4 * a_year * 1000 / 60);
  near(starts_of(rate + ", of: [18-64]"), 4 * a_year * 1000 / 30);
  near(starts_of(rate + ", lives_in: {region: West}, at_least: 1"), 3 * a_year * 1000 / 40);
  near(starts_of(rate + ", across: municipality, pick: highest, at_least: 1"),
       2 * a_year * 1000 / 20);
  EXPECT_TRUE(std::isnan(starts_of(rate + ", lives_in: {region: West}, at_least: 4")));
}

/// Slagelse 30 km, Roskilde 12 km, København 5 km.
TEST(StartsByResidence, MakeAWayFromHome) {
  const std::string figures =
      "  k: {figure: travel_km, service: ward, way: $way}\n"
      "  west: {figure: travel_km, service: ward, way: $way, lives_in: {region: West}, at_least: "
      "1}\n"
      "  same: {figure: travel_km, service: ward, way: 10}\n"
      "  begun: {figure: starts, service: ward}\n"
      "  each: {is: k / begun}\n";
  const auto all =
      figures_of(line_of(figures) +
                     "parameters: {way: {by: municipality, value: {Slagelse: 30, Roskilde: 12, "
                     "København: 5}}}\n",
                 in_line);
  EXPECT_FLOAT_EQ(static_cast<float>(all[0]), static_cast<float>(77 * a_year));
  EXPECT_FLOAT_EQ(static_cast<float>(all[1]), static_cast<float>(72 * a_year));
  EXPECT_FLOAT_EQ(static_cast<float>(all[2]), static_cast<float>(40 * a_year));
  EXPECT_FLOAT_EQ(static_cast<float>(all[4]), 77.0F / 4);
}

/// One bed, a day each: they begin on 1, 2, 3 and 4 January.
TEST(StartsByResidence, AreCountedFromADay) {
  const auto from = [](const std::string& day) {
    return starts_of("figure: travel_km, way: 1, from: " + day) / a_year;
  };
  EXPECT_FLOAT_EQ(static_cast<float>(from("2026-01-01")), 4);
  EXPECT_FLOAT_EQ(static_cast<float>(from("2026-01-02")), 3);
  EXPECT_EQ(from("2027-01-01"), 0);
}

/// Waits: Slagelse 0 and 12 to 48 h, Roskilde 8 to 24 h, København 18 to 72 h.
TEST(DaysByResidence, InLineAreForEach1000Inhabitants) {
  const std::string waited = "figure: days_waited_per_1000";
  near(starts_of(waited), 106 * an_hour * a_year * 1000 / 60);
  near(starts_of(waited + ", of: [18-64]"), 106 * an_hour * a_year * 1000 / 30);
  near(starts_of(waited + ", lives_in: {region: West}, at_least: 1"),
       52 * an_hour * a_year * 1000 / 40);
  near(starts_of(waited + ", across: municipality, pick: highest, at_least: 1"),
       54 * an_hour * a_year * 1000 / 20);
  near(starts_of(waited + ", across: municipality, pick: highest, at_least: 2"),
       36 * an_hour * a_year * 1000 / 20);
}

/// On 2 January and later Slagelse waits 24 h and København 48 h.
TEST(DaysByResidence, AreCutAtTheDayFromWhichTheyCount) {
  near(starts_of("figure: days_waited_per_1000, from: 2026-01-02"),
       72 * an_hour * a_year * 1000 / 60);
  near(starts_of("figure: days_used_per_1000, from: 2026-01-03"), 2 * a_year * 1000 / 60);
}

TEST(DaysByResidence, InBedAreForEach1000Inhabitants) {
  const std::string used = "figure: days_used_per_1000";
  near(starts_of(used), 4 * a_year * 1000 / 60);
  near(starts_of(used + ", lives_in: {region: West}, at_least: 1"), 3 * a_year * 1000 / 40);
}

/// København has waited for 30 h when a run of two days ends, and nobody of it was served.
TEST(DaysByResidence, CountThoseWhoWaitStill) {
  const auto of = [](const std::string& rest) {
    std::string text =
        line_of("  k: {figure: days_waited_per_1000, service: ward, " + rest + "}\n");
    text.replace(text.find("run: 100 d"), 10, "run: 2 d");
    return figures_of(text, in_line).front();
  };
  near(of("at_least: 1, lives_in: {region: East}"), 30 * an_hour * 365 / 2 * 1000 / 20);
  near(of("across: municipality, pick: lowest, at_least: 1"), 16 * an_hour * 365 / 2 * 1000 / 20);
}

/// Little's law, with patients who change to the other line: of each line by itself, since what was
/// waited in one is not of the other.
TEST(DaysByResidence, AreTheMeanLineOfTheInhabitants) {
  const auto all = figures_of(
      scenario_of("services:\n"
                  "  a: {kind: ward, beds: 1, queue: {order: fifo, jockey: {to: b}}}\n"
                  "  b: {kind: ward, beds: 1}\n",
                  "pathways:\n"
                  "  stay: [{choose: {when: [{if: 'municipality is Roskilde', go: to_b}, "
                  "{else: to_a}]}}]\n"
                  "  to_a: [{in: a, for: 1 d}, leave]\n"
                  "  to_b: [{in: b, for: 6 h}, leave]\n",
                  "  a_waited: {figure: days_waited_per_1000, service: a}\n"
                  "  a_line: {figure: waiting, service: a}\n"
                  "  b_waited: {figure: days_waited_per_1000, service: b}\n"
                  "  b_line: {figure: waiting, service: b}\n"
                  "  b_used: {figure: days_used_per_1000, service: b}\n"
                  "  b_in_use: {figure: days_used, service: b}\n"),
      in_line);
  EXPECT_GT(all[1], 0);
  EXPECT_GT(all[4], 0);
  near(all[0], all[1] * 365 * 1000 / 60);
  near(all[2], all[3] * 365 * 1000 / 60);
  near(all[4], all[5] * 1000 / 60);
}

TEST(StartsByResidence, KeepTheirUnitsInFormulas) {
  const auto unit_of = [](const std::string& formula) {
    const auto loaded = scenarios::load_files(
        {{"t.yaml", line_of("  km: {figure: travel_km, service: ward, way: 10}\n"
                            "  rate: {figure: starts_per_1000, service: ward}\n"
                            "  begun: {figure: starts, service: ward}\n"
                            "  waited: {figure: days_waited_per_1000, service: ward}\n"
                            "  k: {is: " +
                            formula + "}\n")},
         residents,
         in_line});
    EXPECT_TRUE(loaded.has_value()) << scenarios::faults_of(loaded).front();
    return loaded ? loaded->description.key_figures.back().unit : "";
  };
  EXPECT_EQ(unit_of("km * 0.5"), "km/year");
  EXPECT_EQ(unit_of("km / begun"), "km");
  EXPECT_EQ(unit_of("rate + rate"), "1/1000/year");
  EXPECT_EQ(unit_of("begun / rate"), "1000");
  EXPECT_EQ(unit_of("waited + waited"), "day/1000/year");
  EXPECT_EQ(unit_of("waited / rate"), "day");
}

}  // namespace
}  // namespace tests

// Key figures by where persons live, by hand.
#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "models/indicators/home_figures.h"
#include "tests/scenarios/residence_support.h"
#include "tests/support/observed.h"

namespace tests {
namespace {

/// Who is young in Slagelse or old in Roskilde comes back after ten days. Index discharges, and
/// those readmitted: Slagelse young 4 and 2, old 1 and 0; Roskilde young 1 and 0, old 4 and 2;
/// København young 1 and 0.
const scenarios::InputFile discharged{
    "came.csv",
    "came [h],municipality,age\n1,330,0-17\n2,330,0-17\n3,330,18-64\n"
    "4,265,0-17\n5,265,18-64\n6,265,18-64\n7,101,0-17\n"};

std::string ward_of(const std::string& figures) {
  return scenario_of("services: {ward: {kind: ward, beds: unlimited}}\n",
                     "pathways:\n"
                     "  stay: [{in: ward, for: 1 d, acute: yes}, {choose: {when: [{if: '"
                     "(municipality is Slagelse and age_group is \"0-17\") or (municipality is "
                     "Roskilde and age_group is \"18-64\")', go: again}, {else: out}]}}]\n"
                     "  again: [{wait: 10 d}, {in: ward, for: 1 d, acute: yes}, leave]\n"
                     "  out: [leave]\n",
                     figures);
}

double wait_of(const std::string& rest) {
  return figures_of(line_of("  k: {service: ward, " + rest + "}\n"), in_line).front();
}

double readmission_of(const std::string& rest) {
  return figures_of(ward_of("  k: {figure: readmission_30d, service: ward, " + rest + "}\n"),
                    discharged)
      .front();
}

TEST(WaitsByResidence, AreOfThoseWhoLiveThere) {
  EXPECT_EQ(wait_of("figure: wait_mean, lives_in: {municipality: Slagelse}, at_least: 1"),
            18 * an_hour);
  EXPECT_FLOAT_EQ(
      static_cast<float>(wait_of("figure: wait_mean, lives_in: {region: West}, at_least: 1")),
      static_cast<float>(52.0 / 3 * an_hour));
  EXPECT_EQ(wait_of("figure: wait_share_within, limit: 1 d, lives_in: {municipality: Slagelse}, "
                    "at_least: 1"),
            0.5);
}

TEST(WaitsByResidence, AreComparedBetweenPlacesThatHaveEnough) {
  const std::string across = "figure: wait_mean, across: municipality, ";
  EXPECT_EQ(wait_of(across + "pick: highest, at_least: 1"), 54 * an_hour);
  EXPECT_EQ(wait_of(across + "pick: highest, at_least: 2"), 18 * an_hour);
  EXPECT_FLOAT_EQ(static_cast<float>(wait_of(across + "pick: lowest, at_least: 1")),
                  static_cast<float>(16 * an_hour));
  EXPECT_TRUE(std::isnan(wait_of(across + "pick: highest")));  // 5 if not said
  EXPECT_TRUE(std::isnan(wait_of("figure: wait_mean, lives_in: {region: East}, at_least: 2")));
}

/// When the run ends the second of Slagelse and København wait: of the ward that is told, of a
/// place not.
TEST(WaitsByResidence, HaveNoLineOfTheWholeServiceBesideThem) {
  std::string text = line_of(
      "  all: {figure: wait_mean, service: ward}\n"
      "  west: {figure: wait_mean, service: ward, lives_in: {region: West}, at_least: 1}\n");
  text.replace(text.find("run: 100 d"), 10, "run: 2 d");
  const auto loaded = scenarios::load_files({{"t.yaml", text}, residents, in_line});
  ASSERT_TRUE(loaded.has_value()) << scenarios::faults_of(loaded).front();
  const auto waiting = Observed(loaded->description).floats("kpi_still_waiting");
  EXPECT_EQ(waiting[0], 2);
  EXPECT_TRUE(std::isnan(waiting[1]));
}

TEST(WaitsByResidence, GiveAFigureForEachPlace) {
  const std::string text = line_of(
      "  k: {figure: wait_mean, service: ward, each: region, at_least: 1}\n"
      "  m: {figure: wait_mean, service: ward, each: region, label: {da: V, en: W}}\n"
      "  gap: {is: '\"k/East\" - \"k/West\"'}\n");
  const auto loaded = scenarios::load_files({{"t.yaml", text}, residents, in_line});
  ASSERT_TRUE(loaded.has_value()) << scenarios::faults_of(loaded).front();
  const auto& wishes = loaded->description.key_figures;
  ASSERT_EQ(wishes.size(), 5U);
  EXPECT_EQ(wishes[0].id, "k/East");
  EXPECT_EQ(wishes[1].id, "k/West");
  EXPECT_EQ(wishes[0].label.en, "ward, living in East: wait, mean");
  EXPECT_EQ(wishes[2].label.da, "V, East");
  const auto all = figures_of(text, in_line);
  EXPECT_EQ(all[0], 54 * an_hour);
  EXPECT_FLOAT_EQ(static_cast<float>(all[4]), static_cast<float>((54 - 52.0 / 3) * an_hour));
}

/// Both of Slagelse are refused, the two others are not.
TEST(ReferralsByResidence, AreOfThoseWhoLiveThere) {
  const auto rejected_of = [](const std::string& rest) {
    const std::string text =
        scenario_of("services: {desk: {kind: desk, cases: unlimited}}\n",
                    "pathways: {stay: [{triage: desk, for: 1 h, accept: \"if(municipality is "
                    "Slagelse, 0 %, 100 "
                    "%)\", rejected: out, reason: criteria}, leave], out: [leave]}\n",
                    "  k: {figure: rejected, service: desk, " + rest + "}\n");
    return figures_of(text, in_line).front();
  };
  EXPECT_EQ(rejected_of("lives_in: {municipality: Slagelse}, at_least: 2"), 1);
  EXPECT_TRUE(std::isnan(rejected_of("lives_in: {municipality: Slagelse}, at_least: 3")));
  EXPECT_FLOAT_EQ(static_cast<float>(rejected_of("lives_in: {region: West}, at_least: 1")),
                  2.0F / 3);
  EXPECT_EQ(rejected_of("across: region, pick: lowest, at_least: 1"), 0);
}

TEST(ReadmissionsByResidence, AreOfThoseWhoLiveThere) {
  EXPECT_FLOAT_EQ(static_cast<float>(readmission_of("lives_in: {municipality: Slagelse}")), 0.4F);
  EXPECT_FLOAT_EQ(static_cast<float>(readmission_of("lives_in: {region: West}")), 0.4F);
  EXPECT_TRUE(std::isnan(readmission_of("lives_in: {region: East}")));
  EXPECT_EQ(readmission_of("lives_in: {region: East}, at_least: 1"), 0);
  EXPECT_FLOAT_EQ(static_cast<float>(readmission_of("across: municipality, pick: lowest")), 0.4F);
  EXPECT_EQ(readmission_of("across: municipality, pick: lowest, at_least: 1"), 0);
  EXPECT_TRUE(std::isnan(readmission_of("across: municipality, pick: highest, at_least: 6")));
}

/// Of 11 discharges 6 are of the young, 2 of them readmitted, and 5 of the old, 2 of them.
TEST(ReadmissionsByResidence, AreStandardisedByAllWhoWereInTheService) {
  EXPECT_FLOAT_EQ(static_cast<float>(
                      readmission_of("lives_in: {municipality: Slagelse}, standardised: direct")),
                  static_cast<float>(6.0 / 11 * 2 / 4));
  EXPECT_FLOAT_EQ(static_cast<float>(
                      readmission_of("lives_in: {municipality: Roskilde}, standardised: direct")),
                  static_cast<float>(5.0 / 11 * 2 / 4));
  const double expected = 4 * 2.0 / 6 + 1 * 2.0 / 5;
  EXPECT_FLOAT_EQ(static_cast<float>(
                      readmission_of("lives_in: {municipality: Slagelse}, standardised: indirect")),
                  static_cast<float>(2 / expected * 4 / 11));
}

/// Of ten values the ninth is the first below which nine tenths lie.
TEST(PickedPlaces, StandAtTheirRank) {
  const double nothing = std::nan("");
  const std::vector<double> ten = {10, 9, nothing, 8, 7, 6, 5, 4, 3, 2, 1};
  EXPECT_EQ(models::picked(models::Pick::highest, ten), 10);
  EXPECT_EQ(models::picked(models::Pick::p90, ten), 9);
  EXPECT_EQ(models::picked(models::Pick::median, ten), 5);
  EXPECT_EQ(models::picked(models::Pick::p10, ten), 1);
  EXPECT_EQ(models::picked(models::Pick::lowest, ten), 1);
  EXPECT_EQ(models::picked(models::Pick::p90, {3}), 3);
  EXPECT_TRUE(std::isnan(models::picked(models::Pick::lowest, {nothing})));
}

TEST(FiguresByResidence, WarnOnceWhereNoneWillHaveAValue) {
  const auto loaded = scenarios::load_files(
      {{"t.yaml", line_of("  k: {figure: wait_mean, service: ward, each: region, year: 2030}\n")},
       residents,
       in_line});
  ASSERT_TRUE(loaded.has_value());
  const auto warned = std::ranges::count(loaded->warnings, "W110", &engine::Error::code);
  EXPECT_EQ(warned, 1);
}

TEST(FiguresByResidence, AreRefusedWhereTheySayNothing) {
  const auto told = [](const std::string& rest) {
    const auto loaded = scenarios::load_files(
        {{"t.yaml", line_of("  k: {service: ward, " + rest + "}\n")}, residents, in_line});
    return scenarios::without("W135", scenarios::faults_of(loaded)).front();
  };
  EXPECT_EQ(told("figure: starts, lives_in: {region: West}"),
            "t.yaml:10:48: error E203: starts is not counted by where persons live = ask for "
            "waits, rejected, a readmission, travel_km or what ends in _per_1000");
  EXPECT_EQ(told("figure: wait_mean, each: region, across: region, pick: highest"),
            "t.yaml:10:63: error E204: a figure has one of lives_in, each and across = delete the "
            "others");
  EXPECT_EQ(told("figure: travel_km"), "t.yaml:10:30: error E047: \"way\" is missing in travel_km");
  EXPECT_EQ(told("figure: travel_km, way: -1"),
            "t.yaml:10:46: error E025: way must be at least 0, found -1");
  EXPECT_EQ(told("figure: starts_per_1000, way: 3"),
            "t.yaml:10:52: error E119: \"way\" has no meaning for the figure starts_per_1000 = "
            "delete it");
  EXPECT_EQ(told("figure: starts, of: [18-64]"),
            "t.yaml:10:42: error E119: \"of\" has no meaning for the figure starts = delete it");
  EXPECT_EQ(
      told("figure: wait_mean, from: 2026-01-02"),
      "t.yaml:10:47: error E119: \"from\" has no meaning for the figure wait_mean = delete it");
  EXPECT_EQ(told("figure: starts_per_1000, where: {region: West}"),
            "t.yaml:10:54: error E119: \"where\" has no meaning for the figure starts_per_1000 = "
            "delete it");
  EXPECT_EQ(told("figure: starts_per_1000, of: [19-64]"),
            "t.yaml:10:52: error E040: there is no age group \"19-64\" = known: 0-17, 18-64. Did "
            "you mean \"18-64\"?");
  EXPECT_EQ(told("figure: wait_mean, lives_in: West"),
            "t.yaml:10:51: error E205: lives_in names one division and one member of it = write "
            "lives_in: {region: Region Sjælland}");
  EXPECT_EQ(
      told("figure: wait_mean, lives_in: {region: Wst}"),
      "t.yaml:10:60: error E040: there is no member \"Wst\" = known: East, West. Did you mean "
      "\"West\"?");
  EXPECT_EQ(told("figure: wait_mean, across: region"),
            "t.yaml:10:49: error E047: \"pick\" is missing in across");
  EXPECT_EQ(
      told("figure: wait_mean, pick: highest"),
      "t.yaml:10:47: error E119: \"pick\" has no meaning for the figure wait_mean = delete it");
  EXPECT_EQ(
      told("figure: wait_mean, at_least: 9"),
      "t.yaml:10:51: error E119: \"at_least\" has no meaning for the figure wait_mean = delete "
      "it");
  EXPECT_EQ(told("figure: wait_mean, each: region, at_least: 0"),
            "t.yaml:10:65: error E025: at_least, how many are enough, must be at least 1, found 0");
}

}  // namespace
}  // namespace tests

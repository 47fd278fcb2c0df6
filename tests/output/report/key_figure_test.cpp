#include <cmath>
#include <limits>
#include <sstream>

#include <gtest/gtest.h>

#include "output/report.h"
#include "output/report/utf8.h"
#include "tests/output/report/sample.h"

namespace output {
namespace {

const double none = std::numeric_limits<double>::quiet_NaN();

/// Mean 12, sd 2, half-width 4.97 (t = 4.303); share 0.86, sd 0.02, half-width 0.0497; one without
/// values.
Results three_figures() {
  Results results = sample::empty(3);
  sample::add_key_figures(
      results,
      {{{"wait", "day", "Ventetid på afsnit", "Wait for ward", "lower"}, {10, 12, 14}},
       {{"occupancy", "1", "Belægningsgrad", "Bed occupancy", "none"}, {0.84, 0.86, 0.88}},
       {{"rejected", "1", "Andel afvist", "Share rejected", "lower"}, {none, none, none}}});
  return results;
}

TEST(KeyFigures, AreMeansWithStudentIntervals) {
  const auto figures = key_figures(three_figures());
  ASSERT_EQ(figures.size(), 3U);
  EXPECT_EQ(figures[0].figure.id, "wait");
  EXPECT_DOUBLE_EQ(figures[0].mean, 12);
  EXPECT_DOUBLE_EQ(figures[0].sd, 2);
  EXPECT_NEAR(figures[0].low, 12 - 4.96828, 1e-3);
  EXPECT_NEAR(figures[0].high, 12 + 4.96828, 1e-3);
}

TEST(KeyFigures, CountTheReplicationsThatHaveAValue) {
  Results results = sample::empty(3);
  sample::add_key_figures(results, {{{"wait", "day", "", "", "none"}, {10, none, 14}}});
  EXPECT_EQ(key_figures(results).front().replications, 2U);
  EXPECT_DOUBLE_EQ(key_figures(results).front().mean, 12);
}

TEST(KeyFigures, OfNoOrOneReplicationHaveNoInterval) {
  Results one = sample::empty(1);
  sample::add_key_figures(one, {{{"wait", "day", "", "", "none"}, {10}}});
  EXPECT_DOUBLE_EQ(key_figures(one).front().mean, 10);
  EXPECT_TRUE(std::isnan(key_figures(one).front().low));
  Results nothing = sample::empty(0);
  nothing.schema.key_figures = {{"wait", "day", "", "", "none"}};
  EXPECT_EQ(key_figures(nothing).front().replications, 0U);
  EXPECT_TRUE(std::isnan(key_figures(nothing).front().mean));
}

TEST(KeyFigures, AreFoundByTheirIdWhateverTheOrder) {
  Results results = three_figures();
  std::swap(results.schema.key_figures[0], results.schema.key_figures[1]);
  EXPECT_DOUBLE_EQ(key_figures(results)[1].mean, 12);
}

TEST(KeyFigureTable, IsAlignedInDanish) {
  EXPECT_EQ(
      key_figure_table(three_figures(), Language::danish),
      "Nøgletal                           Værdi  95 %-interval  Enhed\n"
      "──────────────────────────────────────────────────────────────\n"
      "Ventetid på afsnit                    12           7–17  dage\n"
      "Belægningsgrad                      86 %        81–91 %  andel\n"
      "Andel afvist [0 af 3 gentagelser]      –              –  andel\n"
      "──────────────────────────────────────────────────────────────\n"
      "95 %-interval over 3 gentagelser (Student t). Intervallet viser simulationens usikkerhed, "
      "ikke\nusikkerheden i jeres data. Det er skåret af, hvor tallet ikke kan ligge: ved 0 og 100 "
      "% "
      "for andele,\nellers ved 0. Tider under en time vises i minutter, under 48 timer i timer og "
      "ellers i dage.\n");
}

TEST(KeyFigureTable, HasNoLineWiderThanAHundredColumns) {
  Results results = sample::empty(3);
  const std::string longest =
      "Ventetid på afsnit for voksne med særlige behov i hele regionen, "
      "gennemsnit over alle steder og hele perioden";
  sample::add_key_figures(results,
                          {{{"wait", "meget lang og ukendt enhed uden navn", longest, "", "none"},
                            {12345.25, 12345.5, 12345.75}}});
  std::istringstream lines(key_figure_table(results, Language::danish));
  int wrapped = 0;
  for (std::string line; std::getline(lines, line); ++wrapped) {
    EXPECT_LE(report::width_of(line), 100U) << line;
  }
  EXPECT_GT(wrapped, 5) << "the long label takes several lines";
}

/// 0.02 days are 28.8 minutes; 0.5 days are 12 hours.
TEST(KeyFigureTable, TellsShortWaitsInMinutesAndHours) {
  Results results = sample::empty(2);
  sample::add_key_figures(results, {{{"soon", "day", "Kort", "Short", "none"}, {0.02, 0.02}},
                                    {{"day", "day", "Halv", "Half", "none"}, {0.5, 0.5}},
                                    {{"two", "day", "To", "Two", "none"}, {2, 2}}});
  const std::string table = key_figure_table(results, Language::english);
  EXPECT_NE(table.find("Short        28.8      28.8–28.8  minutes\n"), std::string::npos) << table;
  EXPECT_NE(table.find("Half           12          12–12  hours\n"), std::string::npos) << table;
  EXPECT_NE(table.find("Two             2            2–2  days\n"), std::string::npos) << table;
}

TEST(KeyFigureTable, SaysThatOneReplicationHasNoUncertainty) {
  Results results = sample::empty(1);
  sample::add_key_figures(results, {{{"wait", "day", "Ventetid", "Wait", "none"}, {10}}});
  const std::string table = key_figure_table(results, Language::danish);
  EXPECT_NE(table.find("intet interval"), std::string::npos) << table;
  EXPECT_NE(table.find("Kun én gentagelse"), std::string::npos) << table;
}

TEST(KeyFigureTable, TellsFiguresOfTheSameNameApartByTheirIds) {
  Results results = sample::empty(2);
  sample::add_key_figures(results, {{{"ward_wait", "day", "", "wait, mean", "none"}, {2, 2}},
                                    {{"icu_wait", "day", "", "wait, mean", "none"}, {3, 3}},
                                    {{"deaths", "1/year", "", "deaths", "none"}, {4, 4}}});
  const std::string table = key_figure_table(results, Language::english);
  EXPECT_NE(table.find("wait, mean (ward_wait) "), std::string::npos) << table;
  EXPECT_NE(table.find("wait, mean (icu_wait) "), std::string::npos) << table;
  EXPECT_EQ(table.find("(deaths)"), std::string::npos) << table;
}

/// Two replications: 10 who wait for 6 days so far, and 30 for 8: 20, for 7.5 days. Of the others'
/// waits nobody waits, or they are no waits.
Results with_some_still_waiting() {
  Results results = sample::empty(2);
  sample::add_key_figures(results, {{{"wait", "day", "Ventetid", "Wait", "lower"}, {5, 7}},
                                    {{"soon", "day", "Kort", "Short", "lower"}, {1, 1}},
                                    {{"deaths", "person", "Døde", "Deaths", "none"}, {2, 2}}});
  sample::add_measured(results, "kpi_still_waiting", {"kpi"}, {{10, 0, none}, {30, 0, none}});
  sample::add_measured(results, "kpi_still_waiting_mean", {"kpi"},
                       {{6, none, none}, {8, none, none}});
  return results;
}

TEST(KeyFigures, KnowWhoStillWaits) {
  const auto figures = key_figures(with_some_still_waiting());
  ASSERT_TRUE(figures[0].still_waiting && figures[1].still_waiting);
  EXPECT_DOUBLE_EQ(figures[0].still_waiting->persons, 20);
  EXPECT_DOUBLE_EQ(figures[0].still_waiting->days, 7.5) << "of all of them, not of replications";
  EXPECT_EQ(figures[1].still_waiting->persons, 0);
  EXPECT_TRUE(std::isnan(figures[1].still_waiting->days));
  EXPECT_FALSE(figures[2].still_waiting.has_value());
  EXPECT_FALSE(key_figures(three_figures())[0].still_waiting.has_value()) << "an older result";
}

TEST(KeyFigureTable, TellsWhoStillWaitsBesideTheWaitsThatHaveEnded) {
  const std::string danish = key_figure_table(with_some_still_waiting(), Language::danish);
  EXPECT_NE(danish.find("Ventetid [20 venter endnu, 7,5 dage indtil nu] "), std::string::npos)
      << danish;
  EXPECT_NE(danish.find("Kort  "), std::string::npos) << danish;
  const std::string english = html_report(with_some_still_waiting(), Language::english);
  EXPECT_NE(english.find("[20 still waiting, 7.5 days so far]"), std::string::npos);
}

TEST(KeyFigureJson, HasWhoStillWaitsForFiguresOfWaits) {
  const std::string json = key_figure_json(with_some_still_waiting());
  EXPECT_NE(json.find(R"("still_waiting": 20, "still_waiting_days": 7.5})"), std::string::npos)
      << json;
  EXPECT_NE(json.find(R"("still_waiting": 0, "still_waiting_days": null})"), std::string::npos)
      << json;
}

TEST(KeyFigureJson, HasWhatAFigureIsAboutIfSomethingIsSaid) {
  Results results = three_figures();
  results.schema.key_figures[1].topic = "staff";
  const std::string json = key_figure_json(results);
  EXPECT_NE(json.find(R"("id": "occupancy")"), std::string::npos);
  EXPECT_NE(json.find(R"(, "topic": "staff"})"), std::string::npos) << json;
  EXPECT_EQ(json.find("topic"), json.rfind("topic")) << "the others have none";
}

TEST(KeyFigureTable, SaysThatThereAreNone) {
  EXPECT_EQ(key_figure_table(sample::empty(3), Language::english),
            "The scenario has no key figures.\n");
}

TEST(KeyFigureJson, HasEveryNumberInFullAndNullForNone) {
  Results results = sample::empty(2);
  results.header.scenario_name = "a \"b\"\n";
  sample::add_key_figures(results,
                          {{{"wait", "day", "Ventetid", "Wait", "lower"}, {0.25, 0.25}},
                           {{"rejected", "1", "Afvist", "Rejected", "none"}, {none, 0.5}}});
  EXPECT_EQ(key_figure_json(results), R"json({
  "scenario": "a \"b\"\u000a",
  "seed": 42,
  "replications": 2,
  "confidence_level": 0.95,
  "key_figures": [
    {"id": "wait", "label_da": "Ventetid", "label_en": "Wait", "unit": "day", "better": "lower", "replications": 2, "mean": 0.25, "sd": 0, "ci_low": 0.25, "ci_high": 0.25},
    {"id": "rejected", "label_da": "Afvist", "label_en": "Rejected", "unit": "1", "better": "none", "replications": 1, "mean": 0.5, "sd": null, "ci_low": null, "ci_high": null}
  ]
}
)json");
}

TEST(KeyFigureJson, OfNoKeyFiguresIsAnEmptyList) {
  EXPECT_NE(key_figure_json(sample::empty(2)).find("\"key_figures\": []"), std::string::npos);
}

}  // namespace
}  // namespace output

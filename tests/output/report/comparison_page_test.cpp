// A comparison in words: table, page and JSON, from one made by hand.
#include <cmath>
#include <set>

#include <gtest/gtest.h>

#include "output/comparison.h"
#include "tests/output/report/page_reader.h"

namespace output {
namespace {

report::Estimate around(double mean) {
  return {10, 10, mean, 1, mean - 1, mean + 1};
}

FigureDifference difference_of(double mean, double half_width, Verdict verdict) {
  FigureDifference one;
  one.estimate = {10, mean, half_width / 2.262157, 9};
  one.alone = {mean - half_width, mean + half_width};
  one.together = {mean - 2 * half_width, mean + 2 * half_width};
  one.p = 0.0004;
  one.adjusted_p = 0.0008;
  one.width_ratio = 0.25;
  one.verdict = verdict;
  return one;
}

ComparedFigure figure_of(const std::string& id, const std::string& unit, double a, double b,
                         const FigureDifference& difference) {
  return {{id, "Dansk " + id, "English " + id, unit, "lower"},
          {std::vector<double>(10, a), std::vector<double>(10, b)},
          {around(a), around(b)},
          {difference},
          {0.25, 0.75}};
}

/// Waits of 30 and 26.6 days, shares of 0.5 and 0.474, a title that tries to be markup.
Comparison made_by_hand() {
  Comparison all;
  all.scenarios.resize(2);
  all.scenarios.front() = {{}, 10, "1.0 (abc)", {{"a.yaml", "12ab"}}};
  all.scenarios.front().header.scenario_name = "a";
  all.scenarios.front().header.title_da = "<b>Basis</b>";
  all.scenarios.front().header.start = "2026-01-01";
  all.scenarios.front().header.end = "2027-01-01";
  all.scenarios.back() = all.scenarios.front();
  all.scenarios.back().header.scenario_name = "b";
  all.key_figures = {
      figure_of("wait", "day", 30, 26.6, difference_of(-3.4, 0.9, Verdict::better)),
      figure_of("share", "1", 0.5, 0.474, difference_of(-0.026, 0.04, Verdict::unsure))};
  all.parts = {figure_of("part", "person", 3, 3, {})};
  all.changes = {{"services.ward.beds", {"10", ""}}};
  return all;
}

class ComparisonInLanguage : public testing::TestWithParam<Language> {};

TEST_P(ComparisonInLanguage, ClosesEveryTagAndAsksNobodyForAnything) {
  const std::string page = comparison_page(made_by_hand(), GetParam());
  EXPECT_EQ(page_reader::read_page(page).problems, std::vector<std::string>());
  for (const char* part : {"http", "//", "url(", "@import", "<script", "<link", " src=", "<b>"}) {
    EXPECT_EQ(page.find(part), std::string::npos) << part;
  }
}

TEST_P(ComparisonInLanguage, HasUniqueIdsAndNamedCharts) {
  std::set<std::string> ids;
  std::size_t charts = 0;
  for (const auto& tag : page_reader::read_page(comparison_page(made_by_hand(), GetParam())).tags) {
    if (tag.attributes.contains("id")) {
      EXPECT_TRUE(ids.insert(tag.attributes.at("id")).second);
    }
    if (tag.name != "svg") continue;
    ++charts;
    EXPECT_TRUE(ids.contains(tag.attributes.at("aria-labelledby")));
  }
  EXPECT_EQ(charts, 1U);
}

TEST_P(ComparisonInLanguage, IsATableOfAtMost100Columns) {
  const std::string table = comparison_table(made_by_hand(), GetParam());
  for (std::size_t at = 0; at < table.size();) {
    const std::size_t end = table.find('\n', at);
    std::size_t width = 0;
    for (std::size_t i = at; i < end; ++i)
      width += (static_cast<unsigned char>(table[i]) & 0xC0U) != 0x80U;
    EXPECT_LE(width, 100U) << table.substr(at, end - at);
    at = end + 1;
  }
}

INSTANTIATE_TEST_SUITE_P(Both, ComparisonInLanguage,
                         testing::Values(Language::danish, Language::english), [](const auto& one) {
                           return one.param == Language::danish ? "danish" : "english";
                         });

/// With one blank for many, so that widths of columns do not matter.
std::string squeezed(const std::string& text) {
  std::string all;
  for (const char one : text) {
    if (one != ' ' || !all.ends_with(' ')) all += one;
  }
  return all;
}

// Half-width 0.9 days: tenths, as of every figure. Shares in per cent, differences in percentage
// points.
TEST(ComparisonTable, ShowsValuesAndDifferencesInOneUnitWithTheDigitsThatAreSure) {
  const std::string english = squeezed(comparison_table(made_by_hand(), Language::english));
  EXPECT_NE(english.find("English wait (days) 30.0 26.6 -3.4 -5.2 to -1.6 0.25 better"),
            std::string::npos)
      << english;
  EXPECT_NE(english.find("English share (%) 50 47 -3 -11 to +5 0.25 no certain"), std::string::npos)
      << english;
  const std::string danish = comparison_table(made_by_hand(), Language::danish);
  EXPECT_NE(danish.find("-5,2 til -1,6"), std::string::npos) << danish;
  EXPECT_NE(danish.find("ingen sikker"), std::string::npos) << danish;
}

TEST(ComparisonTable, ShowsTheIntervalsOfEachAloneIfNothingIsAdjusted) {
  Comparison all = made_by_hand();
  all.adjustment = Adjustment::none;
  EXPECT_NE(comparison_table(all, Language::english).find("-4.3 to -2.5"), std::string::npos);
}

TEST(ComparisonTable, SaysSmallProbabilitiesAsLimits) {
  const std::string page = comparison_page(made_by_hand(), Language::danish);
  EXPECT_NE(page.find("&lt; 0,001"), std::string::npos);
}

TEST(ComparisonTable, NamesScenariosByLetters) {
  EXPECT_EQ(letter_of(0), "A");
  EXPECT_EQ(letter_of(25), "Z");
  EXPECT_EQ(letter_of(26), "27");
}

/// Hours in the first year and days in the last; one figure that is the same in both.
Comparison of_two_years() {
  Comparison all = made_by_hand();
  FigureDifference same;
  same.verdict = Verdict::equal;
  all.years = {{"2027",
                {figure_of("wait", "day", 1.5, 1, difference_of(-0.5, 0.04, Verdict::better)),
                 figure_of("other", "day", 3, 3, same)}},
               {"2030",
                {figure_of("wait", "day", 30, 31, difference_of(1, 0.9, Verdict::unsure)),
                 figure_of("other", "day", 3, 3, same)}}};
  all.worst_off = {{figure_of("wait", "day", 45, 41, difference_of(-4, 0.9, Verdict::better)),
                    {{"Morsø", "Morsø", {44, 40}}, {"Læsø & co", "Læsø & co", {40, 41}}}}};
  return all;
}

// Both years in days, since the larger value is; a half-width of 0.04 days gives three decimals
// less one, of 0.9 days one.
TEST(ComparisonPage, HasTheFirstYearBesideTheLast) {
  const std::string text =
      squeezed(page_reader::read_page(comparison_page(of_two_years(), Language::english)).text);
  EXPECT_NE(text.find("Does it last? 2027 and 2030"), std::string::npos) << text;
  EXPECT_NE(text.find("B surely differs from A in 1 figures in 2027 and in 0 figures in 2030; in 0 "
                      "of them in both years."),
            std::string::npos);
  EXPECT_NE(text.find("English wait days 1.50 1.00 -0.50 (-0.58 to -0.42) better 30.0 31.0 +1.0 "
                      "(-0.8 to +2.8) no certain difference"),
            std::string::npos)
      << text;
  EXPECT_NE(text.find("The same in both years, and so not in the table: 1 figures."),
            std::string::npos);
}

TEST(ComparisonPage, NamesTheWorstOffMunicipalityOfEachAndWhatBecomesOfIt) {
  const std::string page = comparison_page(of_two_years(), Language::danish);
  EXPECT_EQ(page_reader::read_page(page).problems, std::vector<std::string>());
  const std::string text = squeezed(page_reader::read_page(page).text);
  EXPECT_NE(text.find("Dansk wait dage 45,0 41,0 -4,0 (-5,8 til -2,2) bedre Morsø: 44,0 → 40,0 "
                      "Læsø & co: 40,0 → 41,0"),
            std::string::npos)
      << text;
  EXPECT_NE(text.find("sikkert kortere for 1 og sikkert længere for 0 af 1"), std::string::npos);
}

TEST(ComparisonPage, OfOneYearWithoutMunicipalitiesHasNeither) {
  const std::string page = comparison_page(made_by_hand(), Language::english);
  EXPECT_EQ(page.find("id=\"years\""), std::string::npos);
  EXPECT_EQ(page.find("id=\"worst_off\""), std::string::npos);
}

TEST(Comparison, TellsWhoStillWaitsInBoth) {
  Comparison all = made_by_hand();
  all.key_figures.front().still_waiting = {StillWaiting{12, 3}, StillWaiting{40, 9.5}};
  const std::string table = comparison_table(all, Language::danish);
  EXPECT_NE(table.find("[venter endnu: A"), std::string::npos) << table;
  EXPECT_NE(comparison_page(all, Language::english).find("[still waiting: A 12, B 40]"),
            std::string::npos);
  const std::string json = comparison_json(all);
  EXPECT_NE(json.find("\"still_waiting\": 40.0"), std::string::npos) << json;
  EXPECT_NE(json.find("\"still_waiting_days\": 9.5"), std::string::npos);
}

}  // namespace
}  // namespace output

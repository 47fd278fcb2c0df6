// Each section against numbers that can be checked on paper.
#include <cmath>

#include <gtest/gtest.h>

#include "output/report.h"
#include "tests/output/report/page_reader.h"
#include "tests/output/report/sample.h"

namespace output {
namespace {

std::string text_of(const Results& results, Language language = Language::danish) {
  return page_reader::read_page(html_report(results, language)).text;
}

testing::AssertionResult says(const std::string& text, const std::string& part) {
  if (text.find(part) != std::string::npos) return testing::AssertionSuccess();
  return testing::AssertionFailure() << "not said: " << part;
}

/// One wait point, two groups, two months; both replications alike: 10 waits of 5 days and 30 of 15
/// make 40 waits of 12.5 days; 0.9 of 10 and 0.5 of 30 make 60 % within 30 days.
Results waits() {
  Results results = sample::empty(2);
  sample::add_texts(results, "wait_point", {"klinik"});
  sample::add_texts(results, "patient_group", {"voksne", "børn"});
  sample::add_days(results, "period", {0, 31}, 59);
  sample::add_wait_bins(results, {0, 10, 30, 60});
  const std::vector<std::string> cell = {"wait_point", "patient_group", "period"};
  const double none = std::nan("");
  sample::add_measured(results, "wait_count", cell, {{10, 0, 0, 30}, {10, 0, 0, 30}});
  sample::add_measured(results, "wait_mean", cell, {{5, none, none, 15}, {5, none, none, 15}});
  sample::add_measured(results, "wait_share_within_30d", cell,
                       {{0.9, none, none, 0.5}, {0.9, none, none, 0.5}});
  const sample::Block bins = {4, 6, 0, 0, 0, 0, 10, 4, 12, 4};
  sample::add_measured(results, "wait_hist", {"wait_point", "patient_group", "wait_bin"},
                       {bins, bins});
  return results;
}

TEST(WaitTable, AddsGroupsAndMonthsByTheirCounts) {
  const std::string text = text_of(waits());
  EXPECT_TRUE(says(text, "40 (40–40)")) << "a year of 365 days";
  EXPECT_TRUE(says(text, "12,5 dage (12,5–12,5)"));
  EXPECT_TRUE(says(text, "60 % (60–60 %)"));
}

/// 4 wait 0, 16 up to 10, 4 up to 30, 12 up to 60, 4 longer: the 20th of 40 waits 10 days.
TEST(WaitTable, HasMedianAndNinetiethPercentileFromTheHistogram) {
  const std::string text = text_of(waits());
  EXPECT_TRUE(says(text, "10 dage (10–10)"));
  EXPECT_TRUE(says(text, "60 dage (60–60)"));
  EXPECT_TRUE(says(text, "Median (fra trin)"));
  EXPECT_TRUE(says(text_of(waits(), Language::english), "90th percentile (from bins)"));
}

/// Of two groups 30 wait still, for 10 days so far, and 10 for 2 days: 40, for 8 days.
TEST(WaitTable, HasWhoStillWaits) {
  Results results = waits();
  const sample::Block persons{30, 10};
  const sample::Block days{10, 2};
  sample::add_measured(results, "still_waiting", {"wait_point", "patient_group"},
                       {persons, persons});
  sample::add_measured(results, "still_waiting_mean", {"wait_point", "patient_group"},
                       {days, days});
  const std::string text = text_of(results, Language::english);
  EXPECT_TRUE(says(text, "Waiting when the run ends")) << text;
  EXPECT_TRUE(says(text, "8 days (8–8)"));
  EXPECT_FALSE(says(text_of(waits(), Language::english), "Waiting when the run ends"))
      << "an older result";
}

TEST(WaitCurve, SaysWhoWaitsLongerThanThirtyAndSixtyDays) {
  EXPECT_TRUE(says(text_of(waits()),
                   "40 % (40–40 %) venter mere end 30 dage. 10 % (10–10 %) venter "
                   "mere end 60 dage."));
  EXPECT_TRUE(says(text_of(waits(), Language::english), "40% (40–40%) wait more than 30 days."));
}

TEST(WaitCurve, TellsShortWaitsInHours) {
  Results results = sample::empty(2);
  sample::add_texts(results, "wait_point", {"akut"});
  sample::add_wait_bins(results, {0, 1.0 / 24, 4.0 / 24});
  sample::add_measured(results, "wait_hist", {"wait_point", "wait_bin"},
                       {{50, 30, 20, 0}, {50, 30, 20, 0}});
  const std::string text = text_of(results);
  EXPECT_TRUE(says(text, "0 % (0–0 %) venter mere end 4 timer."));
  EXPECT_TRUE(says(text, "Venter mere end, timer"));
}

TEST(WaitCurve, SaysThatNobodyWaited) {
  Results results = waits();
  for (auto& one : results.replications)
    one.values.back() = sample::Block(10, 0.0);
  EXPECT_TRUE(says(text_of(results), "Ingen ventetid sluttede i perioden."));
}

/// 3 and 5, then 4 and 8 waiting at the two month ends: means 4 and 6; ends 5 and 8.
TEST(WaitingList, TellsMeanAndEnd) {
  Results results = sample::empty(2);
  sample::add_texts(results, "wait_point", {"klinik"});
  sample::add_days(results, "period", {0, 31}, 59);
  sample::add_measured(results, "waiting_list", {"wait_point", "period"}, {{3, 5}, {4, 8}});
  const std::string text = text_of(results);
  EXPECT_TRUE(says(text, "Ved månedernes slutning venter i gennemsnit 5 personer"));
  EXPECT_TRUE(says(text, "2027-02-01")) << "January ends as February begins";
}

/// Means of four days over 12 beds: 9 and 9 of 12; the second unit has no limit.
TEST(Occupancy, IsOccupiedOverAvailable) {
  Results results = sample::empty(2);
  sample::add_texts(results, "unit", {"M1", "hjemme"});
  sample::add_days(results, "day", {0, 1, 2, 3}, 4);
  sample::add_measured(results, "occupied_beds_mean", {"unit", "day"},
                       {{6, 12, 6, 12, 1, 2, 3, 4}, {8, 10, 8, 10, 4, 3, 2, 1}});
  const double none = std::nan("");
  sample::add_fixed(results, "beds_available", {"unit", "day"},
                    {12, 12, 12, 12, none, none, none, none});
  const std::string text = text_of(results);
  EXPECT_TRUE(
      says(text, "I gennemsnit er 9 (9–9) af 12 optaget: en belægningsgrad på 75 % (75–75 %)."));
  EXPECT_TRUE(says(text, "I gennemsnit er 2,5 (2,5–2,5) optaget; der er ingen grænse."));
  EXPECT_TRUE(says(text, "ubegrænset"));
}

TEST(Occupancy, SaysHowManyDaysAPointStandsFor) {
  EXPECT_TRUE(says(text_of(sample::small(2)), "Hvert punkt er gennemsnittet af et døgn."));
  EXPECT_TRUE(says(text_of(sample::large(2, 2, 2)), "Hvert punkt er gennemsnittet af 7 døgn"));
}

/// Unit M1: 10 + 20 for a home, 5 + 5 for rehabilitation; M2 none.
/// Four days at the turn of a month, 12 beds: 6 and 12 occupied in January, 11 and 13 in February.
TEST(Occupancy, IsColouredByMonth) {
  Results results = sample::empty(1);
  sample::add_texts(results, "unit", {"M1"});
  sample::add_days(results, "day", {29, 30, 31, 32}, 33);
  sample::add_measured(results, "occupied_beds_mean", {"unit", "day"}, {{6, 12, 11, 13}});
  sample::add_fixed(results, "beds_available", {"unit", "day"}, {12, 12, 12, 12});
  const std::string page = html_report(results, Language::english);
  EXPECT_NE(page.find("<td class=\"c1\">75</td><td class=\"c3\">100</td>"), std::string::npos);
  EXPECT_NE(page.find("<th scope=\"col\">2027</th><th scope=\"col\">Feb</th>"), std::string::npos);
}

TEST(BlockedBeds, AreToldByUnitAndReason) {
  Results results = sample::empty(2);
  sample::add_texts(results, "unit", {"M1", "M2"});
  sample::add_texts(results, "block_reason", {"bosted", "genoptræning"});
  sample::add_days(results, "period", {0, 31}, 59);
  const sample::Block days = {10, 20, 5, 5, 0, 0, 0, 0};
  sample::add_measured(results, "blocked_bed_days", {"unit", "block_reason", "period"},
                       {days, days});
  const std::string text = text_of(results);
  EXPECT_TRUE(says(text, "I alt 40 (40–40) sengedage pr. år; flest i M1: 40 (40–40)."));
  EXPECT_TRUE(says(text, "Venter på genoptræning"));
  EXPECT_TRUE(says(text, "30 (30–30)"));
}

/// Services A: 20 of 100; B: 5 of 100; together 25 of 200.
TEST(Readmissions, AreReadmittedOverDischarged) {
  Results results = sample::empty(2);
  sample::add_texts(results, "service", {"A", "B", "C"});
  sample::add_texts(results, "sex", {"K", "M"});
  sample::add_measured(results, "readmit_index", {"service", "sex"},
                       {{60, 40, 50, 50, 0, 0}, {60, 40, 50, 50, 0, 0}});
  sample::add_measured(results, "readmit_30d", {"service", "sex"},
                       {{10, 10, 5, 0, 0, 0}, {10, 10, 5, 0, 0, 0}});
  const std::string text = text_of(results);
  EXPECT_TRUE(says(text, "Alle tilbud under ét: 12,5 % (12,5–12,5 %) genindlægges"));
  EXPECT_TRUE(says(text, "20 % (20–20 %)"));
  EXPECT_TRUE(says(text, "ikke køns- og aldersstandardiserede"));
}

/// Of 300 received 200 are decided in the period, and 50 of them rejected.
TEST(Referrals, TellTheShareOfDecidedOnesThatIsRejected) {
  Results results = sample::empty(2);
  sample::add_texts(results, "service", {"visitation", "afsnit"});
  sample::add_texts(results, "reject_reason", {"kapacitet", "målgruppe"});
  sample::add_measured(results, "referrals_received", {"service"}, {{300, 0}, {300, 0}});
  sample::add_measured(results, "referrals_decided", {"service"}, {{200, 0}, {200, 0}});
  sample::add_measured(results, "referrals_rejected", {"service", "reject_reason"},
                       {{30, 20, 0, 0}, {30, 20, 0, 0}});
  const std::string text = text_of(results);
  EXPECT_TRUE(says(text, "25 % (25–25 %)"));
  EXPECT_TRUE(says(text, "delt med afgjorte"));
  EXPECT_TRUE(says(text, "Afvist: målgruppe"));
  EXPECT_FALSE(says(text, "afsnit")) << "receives no referrals";
}

/// Of 80, 10 and 4 per cent, and 7 a year; a wait that is about nothing special.
Results with_staff() {
  Results results = sample::empty(2);
  const auto about = [](const char* id, const char* unit, const char* topic) {
    return engine::KeyFigure{id,     unit, std::string(id) + " da", std::string(id) + " en",
                             "none", topic};
  };
  sample::add_key_figures(results, {{about("wait", "day", ""), {5, 5}},
                                    {about("used", "1", "staff"), {0.8, 0.8}},
                                    {about("absent", "1", "staff"), {0.1, 0.1}},
                                    {about("vacant", "1", "staff"), {0.04, 0.04}},
                                    {about("notices", "1/year", "staff"), {7, 7}},
                                    {about("belts", "person", "coercion"), {40, 40}},
                                    {about("paid", "number", "cost"), {3.5, 3.5}},
                                    {about("gap", "1", "equity"), {0.2, 0.2}}});
  return results;
}

TEST(Topics, HaveTheirFiguresInTheirOwnPart) {
  const std::string page = html_report(with_staff(), Language::danish);
  const std::size_t staff = page.find("<section id=\"staff\">");
  const std::size_t coercion = page.find("<section id=\"coercion\">");
  ASSERT_NE(staff, std::string::npos);
  ASSERT_NE(coercion, std::string::npos);
  const std::size_t notices = page.rfind("notices da");
  EXPECT_TRUE(staff < notices && notices < coercion);
  EXPECT_LT(page.find("belts da"), page.find("<section id=\"cost\">"));
  EXPECT_NE(page.find("<section id=\"equity\">"), std::string::npos);
}

TEST(Topics, TellTheLargestAndTheSmallestOfWhatHasTheSameUnit) {
  EXPECT_TRUE(says(text_of(with_staff()),
                   "Størst: used da, 80 % (80–80 %). Mindst: vacant da, 4 % (4–4 %)."));
  EXPECT_TRUE(says(text_of(with_staff(), Language::english),
                   "Largest: used en, 80% (80–80%). Smallest: vacant en, 4% (4–4%)."));
  EXPECT_FALSE(says(text_of(with_staff()), "Størst: notices da")) << "one alone is in the table";
}

TEST(Topics, LeaveTheOtherFiguresToTheTableOfAll) {
  const std::string page = html_report(with_staff(), Language::english);
  const std::string first = page.substr(0, page.find("<section id=\"staff\">"));
  const std::string table = first.substr(first.find("<table"));
  EXPECT_NE(table.find("wait en"), std::string::npos);
  EXPECT_EQ(table.find("notices en"), std::string::npos);
  EXPECT_NE(table.find("More key figures: <a href=\"#staff\">Staff</a>, "), std::string::npos);
}

TEST(Topics, WithoutFiguresHaveNoPart) {
  const std::string page = html_report(waits(), Language::english);
  for (const char* part : {"staff", "coercion", "cost", "equity"})
    EXPECT_EQ(page.find(std::string("id=\"") + part), std::string::npos) << part;
}

/// Readmissions are not counted by service here; the standardised figure stands alone.
TEST(Topics, StandInThePartThatTheReportHasOfThemAnyway) {
  Results results = sample::empty(2);
  sample::add_key_figures(
      results,
      {{{"again", "1", "Standardiseret", "Standardised", "lower", "readmissions"}, {0.2, 0.2}}});
  const std::string page = html_report(results, Language::english);
  const std::size_t part = page.find("<section id=\"readmissions\">");
  ASSERT_NE(part, std::string::npos);
  EXPECT_NE(page.find("Standardised", part), std::string::npos);
}

TEST(Flows, AreSortedAndNamed) {
  Results results = sample::empty(2);
  results.schema.dimensions.push_back({"flow", 3, {}, {}, {}});
  sample::add_measured(results, "flow_count", {"flow"}, {{5, 70, 0}, {5, 70, 0}});
  sample::add_fixed_texts(results, "flow_from", "flow", {"A", "outside", "A"});
  sample::add_fixed_texts(results, "flow_to", "flow", {"dead", "A", "home"});
  const std::string text = text_of(results);
  EXPECT_TRUE(says(text, "de 2 største af 2 forbindelser"));
  EXPECT_LT(text.find("uden for modellen"), text.find("død"));
}

/// 70 of 75 go from outside to A and 5 from A on: bands of 460 pixels x 70 / 75 and 5 / 75.
TEST(Flows, AreDrawnAsThickAsTheyAreLarge) {
  Results results = sample::empty(2);
  results.schema.dimensions.push_back({"flow", 2, {}, {}, {}});
  sample::add_measured(results, "flow_count", {"flow"}, {{5, 70}, {5, 70}});
  sample::add_fixed_texts(results, "flow_from", "flow", {"A", "outside"});
  sample::add_fixed_texts(results, "flow_to", "flow", {"dead", "A"});
  const std::string page = html_report(results, Language::english);
  const std::size_t chart = page.find("flow-1");
  EXPECT_NE(page.find("v429C", chart), std::string::npos);
  EXPECT_NE(page.find("v31C", chart), std::string::npos);
  EXPECT_TRUE(says(text_of(results, Language::english),
                   "Most go from outside the model to A: 70 (70–70) a year."));
}

TEST(Flows, HaveTheLabelsOfTheReadersLanguage) {
  Results results = sample::empty(2);
  results.schema.dimensions.push_back({"flow", 1, {}, {}, {}});
  sample::add_measured(results, "flow_count", {"flow"}, {{5}, {5}});
  sample::add_fixed_texts(results, "flow_from", "flow", {"outside"});
  sample::add_fixed_texts(results, "flow_from_label_da", "flow", {"uden for modellen"});
  sample::add_fixed_texts(results, "flow_from_label_en", "flow", {"outside the model"});
  sample::add_fixed_texts(results, "flow_to", "flow", {"adult_ward"});
  sample::add_fixed_texts(results, "flow_to_label_da", "flow", {"Voksenafsnit"});
  sample::add_fixed_texts(results, "flow_to_label_en", "flow", {"Adult ward"});
  EXPECT_TRUE(says(text_of(results), "uden for modellen"));
  EXPECT_TRUE(says(text_of(results), "Voksenafsnit"));
  EXPECT_FALSE(says(text_of(results), "adult_ward"));
  EXPECT_TRUE(says(text_of(results, Language::english), "Adult ward"));
}

/// Averages of 4.5 and 5 waits a replication: the first municipality is left out, the third has
/// none.
TEST(Municipalities, WithFewerThanFiveWaitsAreNotShown) {
  Results results = sample::empty(2);
  sample::add_texts(results, "wait_point", {"klinik"});
  results.schema.dimensions.push_back(
      {"municipality", 3, std::vector<std::int16_t>{101, 330, 411}, {}, {}});
  sample::add_fixed_texts(results, "municipality_name", "municipality",
                          {"København", "Slagelse", "Christiansø"});
  const std::vector<std::string> cell = {"wait_point", "municipality"};
  sample::add_measured(results, "muni_wait_count", cell, {{4, 5, 0}, {5, 5, 0}});
  sample::add_measured(results, "muni_wait_mean", cell,
                       {{7, 9, std::nan("")}, {8, 9, std::nan("")}});
  const std::string text = text_of(results);
  EXPECT_TRUE(says(text, "klinik: 1 kommuner vist, 1 udeladt"));
  EXPECT_TRUE(says(text, "under 5 ventetider"));
  EXPECT_TRUE(says(text, "Slagelse"));
  EXPECT_FALSE(says(text, "København"));
  EXPECT_FALSE(says(text, "Christiansø"));
}

/// Five municipalities; `step` days between them, and chance of a day within.
Results waits_by_municipality(double step) {
  Results results = sample::empty(3);
  sample::add_texts(results, "wait_point", {"klinik"});
  results.schema.dimensions.push_back(
      {"municipality", 5, std::vector<std::int16_t>{101, 147, 360, 400, 860}, {}, {}});
  sample::add_fixed_texts(results, "municipality_name", "municipality",
                          {"København", "Frederiksberg", "Lolland", "Bornholm", "Hjørring"});
  const std::vector<std::string> cell = {"wait_point", "municipality"};
  sample::add_measured(results, "muni_wait_count", cell,
                       std::vector<sample::Block>(3, {9, 9, 9, 9, 9}));
  std::vector<sample::Block> means;
  for (const sample::Block& chance : {sample::Block{0, 1, 0, -1, 0}, sample::Block{1, 0, -1, 0, 0},
                                      sample::Block{-1, -1, 1, 1, 0}}) {
    sample::Block& block = means.emplace_back();
    for (std::size_t m = 0; m < 5; ++m)
      block.push_back(10 + step * static_cast<double>(m) + chance[m]);
  }
  sample::add_measured(results, "muni_wait_mean", cell, means);
  return results;
}

TEST(Municipalities, StandOnAMapIfTheyDifferBeyondChance) {
  const Results results = waits_by_municipality(4);
  const std::string page = html_report(results, Language::english);
  EXPECT_NE(page.find("<path id=\"m360\""), std::string::npos) << "the shape of Lolland";
  EXPECT_NE(page.find("<use href=\"#m860\" class=\"c4\"><title>Hjørring: 26 days"),
            std::string::npos);
  EXPECT_NE(page.find("<use href=\"#m101\" class=\"c0\""), std::string::npos);
  EXPECT_TRUE(says(text_of(results, Language::english), "Longest mean wait: Hjørring, 26 days"));
}

TEST(Municipalities, AlikeButForChanceHaveNoMap) {
  const std::string page = html_report(waits_by_municipality(0), Language::english);
  EXPECT_EQ(page.find("<use"), std::string::npos);
  EXPECT_TRUE(says(text_of(waits_by_municipality(0)), "Intet kort: ingen steder"));
  EXPECT_TRUE(says(text_of(waits_by_municipality(0)), "klinik: 5 kommuner vist, 0 udeladt"));
}

/// København and Frederiksberg in the capital region, Lolland on Sjælland, Bornholm in the capital
/// region, Hjørring in the north: (10 + 14 + 22) / 3, 18 and 26 days, chance in the mean apart.
Results waits_by_region(const std::string& start) {
  Results results = waits_by_municipality(4);
  results.header.start = start;
  sample::add_fixed_texts(results, "municipality_in_region", "municipality",
                          {"Region Hovedstaden", "Region Hovedstaden", "Region Sjælland",
                           "Region Hovedstaden", "Region Nordjylland"});
  return results;
}

TEST(Regions, StandOnAMapWithTheMeanOfAllWhoLiveThere) {
  const std::string text = text_of(waits_by_region("2026-01-01"), Language::english);
  EXPECT_TRUE(says(text, "klinik, by region"));
  EXPECT_TRUE(says(text, "Longest mean wait: Region Nordjylland, 26 days"));
  EXPECT_TRUE(says(text, "Shortest: Region Hovedstaden, 15.3"));
  EXPECT_TRUE(says(text, "Region Sjælland"));
  EXPECT_FALSE(says(text, "Region Østdanmark"));
}

TEST(Regions, AreThoseOfTheFirstDayOfThePeriod) {
  const std::string text = text_of(waits_by_region("2027-01-01"), Language::english);
  EXPECT_TRUE(says(text, "Shortest: Region Østdanmark, 16")) << "(10 + 14 + 18 + 22) / 4";
  EXPECT_FALSE(says(text, "Region Sjælland"));
  EXPECT_FALSE(says(text, "Region Hovedstaden"));
}

TEST(Regions, OfWhichThereIsOneHaveNoMap) {
  Results results = waits_by_municipality(4);
  sample::add_fixed_texts(results, "municipality_in_region", "municipality",
                          std::vector<std::string>(5, "Region Sjælland"));
  EXPECT_FALSE(says(text_of(results), "efter region"));
}

TEST(About, TellsHowTheResultWasMade) {
  Results results = sample::empty(2);
  results.provenance.git_dirty = true;
  results.provenance.overrides = {{"services.ward.beds", "12"}};
  results.provenance.inputs.push_back({"kommuner.csv", std::string(100'000, 'x')});
  const std::string text = text_of(results);
  for (const char* part :
       {"1. januar 2027 til og med 31. december 2027", "90 dage", "42", "0.1.0",
        "0123abcd, med ændringer", "22. november 2026 kl. 14:03 (UTC)", "samspil run basis.yaml",
        "services.ward.beds", "title: Region Eksempel", "kommuner.csv (100.000 byte"}) {
    EXPECT_TRUE(says(text, part));
  }
}

}  // namespace
}  // namespace output

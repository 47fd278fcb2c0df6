// Warnings of what cannot be meant: services without patients, warm-ups that do not fill, ways
// without an end.
#include <gtest/gtest.h>

#include "tests/scenarios/scenario_support.h"

namespace scenarios {
namespace {

using Lines = std::vector<std::string>;

Lines said(const std::string& text) {
  const auto loaded = load_text(text);
  EXPECT_TRUE(loaded.has_value());
  return faults_of(loaded);
}

constexpr const char* never_used =
    "t.yaml:4:42: warning W135: nobody comes to the service \"spare\" = delete it, or name it in a "
    "step";

TEST(UnusedServices, AreWarnedOf) {
  EXPECT_EQ(
      said(with_line(4, "services: {ward: {kind: ward, beds: 10}, spare: {kind: ward, beds: 2}}")),
      Lines{never_used});
}

TEST(UnusedServices, AreThoseOfPathwaysThatNobodyComesTo) {
  const std::string text =
      "samspil: 1\ntitle: T\ngroups: {acute: {arrivals: poisson(1 /d), pathway: stay}}\n"
      "services: {ward: {kind: ward, beds: 10}, spare: {kind: ward, beds: 2}}\n"
      "pathways: {stay: [{in: ward, for: 3 d}, leave], other: [{in: spare, for: 1 d}, leave]}\n";
  EXPECT_EQ(
      said(text),
      (Lines{never_used, "t.yaml:5:49: warning W103: nobody comes to the pathway \"other\""}));
}

TEST(UnusedServices, AreNotThoseThatTakeThePatientsOfOthers) {
  EXPECT_EQ(said(with_line(4,
                           "services: {ward: {kind: ward, beds: 10, overflow: {to: spare, after: 6 "
                           "h}}, spare: {kind: ward, beds: 2}}")),
            Lines{});
  EXPECT_EQ(said("samspil: 1\ntitle: T\ngroups: {acute: {arrivals: poisson(1 /d), pathway: stay}}\n"
                 "services: {ward: {kind: ward, beds: 10}, spare: {kind: ward, beds: 2}}\n"
                 "pathways: {stay: [{in: [ward, spare], for: 3 d}, leave]}\n"),
            Lines{});
}

/// A ward of 10 beds, 1 patient a day, stays of `stay`.
std::string warmed_up(const std::string& warm_up, const std::string& stay, int beds = 10) {
  return fmt::format(
      "samspil: 1\ntitle: T\nclock: {{warm_up: {}, run: 1 y}}\n"
      "groups: {{a: {{arrivals: poisson(1 /d), pathway: stay}}}}\n"
      "services: {{ward: {{kind: ward, beds: {}}}}}\n"
      "pathways: {{stay: [{{in: ward, for: \"{}\"}}, leave]}}\n",
      warm_up, beds, stay);
}

// M/G/infinity (Takacs 1962): after t the share Fe(t) is there; exponential stays of mean m have
// Fe(t) = 1 - exp(-t/m), which is 0.9 at 2.303 m and 0.99 at 4.605 m.
TEST(ShortWarmUp, IsWarnedOfIfLessThanNineTenthsAreThere) {  // mean 6 d: 13.8 d, and 27.6 d
  EXPECT_EQ(said(warmed_up("14 d", "exponential(mean 6 d)")), Lines{});
  EXPECT_EQ(
      said(warmed_up("13 d", "exponential(mean 6 d)")),
      Lines{"t.yaml:3:18: warning W136: after the warm-up at most 88 % of the patients of the "
            "long run are in ward = write warm_up: 28 d"});
}

TEST(ShortWarmUp, LooksAtTheWholeLawNotAtItsMean) {
  // Half stay 1 d, half 19 d, mean 10 d: Fe(t) = (1 + t) / 20 for t in [1 d, 19 d], 0.9 at 17 d,
  // 0.99 at 18.8 d. Stays of always 10 d have Fe(t) = t / 10.
  const std::string two = "discrete(50 %: 1 d, 50 %: 19 d)";
  EXPECT_EQ(said(warmed_up("18 d", two, 20)), Lines{});
  EXPECT_EQ(
      said(warmed_up("15 d", two, 20)),
      Lines{"t.yaml:3:18: warning W136: after the warm-up at most 80 % of the patients of the "
            "long run are in ward = write warm_up: 19 d"});
  EXPECT_EQ(said(warmed_up("15 d", "10 d", 20)), Lines{});
}

TEST(ShortWarmUp, FillsAFullServiceSooner) {
  // 1.2 a day x 10 d = 12 patients for 10 beds (W101): after 20 d, 12 (1 - e^-2) = 10.4 have come.
  std::string text = warmed_up("20 d", "exponential(mean 10 d)");
  text.replace(text.find("poisson(1 /d)"), 13, "poisson(1.2 /d)");
  const Lines lines = said(text);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_NE(lines.front().find("W101"), std::string::npos);
}

TEST(ShortWarmUp, IsNoneWhereTheStartIsMeantToBeSeen) {
  EXPECT_EQ(said(warmed_up("0 d", "exponential(mean 6 d)")), Lines{});
  EXPECT_EQ(said(warmed_up("1 d", "exponential(mean 6 d)") +
                 "start_state: {p: {in: ward, n: 6, group: a, elapsed: equilibrium}}\n"),
            Lines{});
}

std::string going(const std::string& arrivals, const std::string& pathways) {
  return "samspil: 1\ntitle: T\ngroups: {a: {arrivals: " + arrivals +
         ", pathway: ill}}\nservices: {ward: {kind: ward, beds: 9000}}\npathways: {" + pathways +
         "}\n";
}

TEST(EndlessWays, AreWarnedOf) {
  EXPECT_EQ(
      said(going("poisson(1 /d)",
                 "ill: [{in: ward, for: 3 d}, {go: home}], home: [{wait: 9 d}, "
                 "{choose: {ill: 50 %, home: 50 %}}]")),
      Lines{"t.yaml:5:12: warning W137: whoever comes to ill, home never leaves the model = let "
            "a way there end with leave or die"});
}

TEST(EndlessWays, AreTheCircleNotWhatLeadsThere) {
  EXPECT_EQ(
      said(going("poisson(1 /d)",
                 "ill: [{in: ward, for: 3 d}, {choose: {out: 50 %, round: 50 %}}], "
                 "out: [leave], round: [{wait: 9 d}, {go: round}]")),
      Lines{"t.yaml:5:91: warning W137: whoever comes to round never leaves the model = let a "
            "way there end with leave or die"});
}

TEST(EndlessWays, OfClosedGroupsAreMeant) {
  EXPECT_EQ(said(going("{present: 12}", "ill: [{in: ward, for: 3 d}, {wait: 9 d}, {go: ill}]")),
            Lines{});
}

TEST(EndlessWays, MayEndInARiskOrAQueueThatTurnsAway) {
  EXPECT_EQ(said(going("poisson(1 /d)",
                       "ill: [{in: ward, for: 3 d}, {community: {again: {hazard: 1 /y, go: ill}, "
                       "death: {hazard: 0.01 /y, go: dead}}}], dead: [die]")),
            Lines{});
  std::string full = going("poisson(1 /d)", "ill: [{in: ward, for: 3 d}, {wait: 9 d}, {go: ill}]");
  full.replace(full.find("beds: 9000"), 10, "beds: 3, queue: {limit: 0}");
  EXPECT_EQ(said(full), Lines{});
}

}  // namespace
}  // namespace scenarios

// samspil draw: the picture of a scenario.
#include <gtest/gtest.h>

#include "tests/tools/call.h"

namespace {

using tests::Folder;
using tests::Said;
using tests::samspil;

const std::string two_ways = R"(samspil: 1
title: {da: 'Ældre & "åben" <ø>', en: Two ways}
groups:
  acute: {label: {da: Akutte borgere, en: Acute}, arrivals: poisson(8 /d), pathway: come}
services:
  ward: {label: {da: Sengeafsnit, en: Ward}, kind: ward, beds: 12}
  desk: {label: {da: Visitation, en: Desk}, kind: desk, cases: unlimited}
pathways:
  come: [{triage: desk, for: 1 h, accept: 75 %, rejected: out}, {choose: {in: 50 %, out: 50 %}}]
  in: [{in: ward, for: 1 d}, {choose: {in: 20 %, out: 80 %}}]
  out: [leave]
)";

std::string drawn(const std::string& text, const std::string& language) {
  const Folder folder;
  tests::write_text(folder / "a.yaml", text);
  const Said said = samspil({"draw", folder / "a.yaml", "--lang", language});
  EXPECT_EQ(said.code, 0) << said.problems;
  return said.out;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST(Draw, ShowsServicesAndFlowsInTheUsersLanguage) {
  const std::string danish = drawn(two_ways, "da");
  EXPECT_TRUE(has(danish, "Akutte borgere") && has(danish, "12 senge") &&
              has(danish, "ubegrænset"));
  EXPECT_TRUE(has(danish, "<svg xmlns=\"http://www.w3.org/2000/svg\" lang=\"da\""));
  const std::string english = drawn(two_ways, "en");
  EXPECT_TRUE(has(english, "12 beds") && has(english, "unlimited") && has(english, "lang=\"en\""));
}

TEST(Draw, CalculatesTheFlowsByTheTrafficEquations) {
  // 8 a day; 6 accepted; half of them admitted, each of them 1 / 0.8 times: 3 / 0.8 = 3.75.
  const std::string svg = drawn(two_ways, "en");
  EXPECT_TRUE(has(svg, "Acute → Desk: 8/day")) << svg;
  EXPECT_TRUE(has(svg, "Desk → Ward: 3/day"));
  EXPECT_TRUE(has(svg, "Desk → Out of the model: 5/day"));  // 2 rejected and 3 not admitted
  EXPECT_TRUE(has(svg, "Ward → Ward: 0.75/day"));
  EXPECT_TRUE(has(svg, "Ward → Out of the model: 3/day"));
}

TEST(Draw, TakesSharesThatDifferByHomeAsTheMeanOfAllWhoLiveThere) {
  const Folder folder;
  tests::write_text(folder / "p.csv", "code,name,region,all\n101,A,North,100\n147,B,South,300\n");
  std::string text = two_ways;
  text.replace(text.find("in: 50 %, out: 50 %"), 19,
               "in: 'by(region, North: 20 %, South: 40 %)', out: rest");
  tests::write_text(folder / "a.yaml",
                    text +
                        "population: {file: p.csv, code: code, name: name, ages: {all: all}, "
                        "divisions: {region: region}}\n");
  const Said said = samspil({"draw", folder / "a.yaml", "--lang", "en"});
  EXPECT_EQ(said.code, 0) << said.problems;
  // A quarter live in the north: 5 % + 30 % of 6 a day.
  EXPECT_TRUE(has(said.out, "Desk → Ward: 2.1/day")) << said.out;
}

TEST(Draw, EscapesWhatAScenarioSays) {
  const std::string svg = drawn(two_ways, "da");
  EXPECT_TRUE(has(svg, "Ældre &amp; &quot;åben&quot; &lt;ø&gt;")) << svg.substr(0, 400);
  EXPECT_FALSE(has(svg, "<ø>"));
}

TEST(Draw, FetchesNothingAndRunsNothing) {
  const std::string svg = drawn(two_ways, "en");
  for (const char* word : {"href", "<script", "url(http", "@import", "<image"})
    EXPECT_FALSE(has(svg, word)) << word;
}

TEST(Draw, IsTheSameEachTime) {
  EXPECT_EQ(drawn(two_ways, "en"), drawn(two_ways, "en"));
}

TEST(Draw, TakesMembersOfAServiceTogether) {
  const Folder folder;
  const Said said = samspil(
      {"draw", std::string(TESTS_TOOLS_DATA) + "/../../../scenarios/region-sjaelland-2026.yaml"});
  EXPECT_EQ(said.code, 0);
  EXPECT_TRUE(has(said.out, "3 sites, 235 beds")) << "adult wards of three sites";
}

TEST(Draw, WritesTheFileThatIsNamed) {
  const Folder folder;
  const std::string file = folder / "kort over åen.svg";
  const Said said = samspil({"draw", folder.with("tiny.yaml"), "-o", file});
  EXPECT_EQ(said.out, file + "\n");
  EXPECT_TRUE(has(tests::text_of(file), "3 beds"));
}

TEST(Draw, TellsWhatIsWrongWithAScenario) {
  const Folder folder;
  const Said said = samspil({"draw", folder.with("broken.yaml")});
  EXPECT_EQ(said.code, 3);
  EXPECT_EQ(said.out, "");
}

}  // namespace

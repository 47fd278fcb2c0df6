// Where to go by distance, computed by hand to the minute.
#include <gtest/gtest.h>

#include "tests/scenarios/run_text.h"

namespace tests {
namespace {

using Story = std::vector<Happened>;

std::string three_ways(const std::string& rule) {
  return a_day(
      "groups: {p: {arrivals: every(10 min), pathway: start}}\n"
      "services: {a: {kind: ward, beds: 1}, b: {kind: ward, beds: 1}, c: {kind: ward, beds: "
      "1}}\n"
      "pathways:\n"
      "  start: [choose: {" +
      rule +
      "}]\n"
      "  in_a: [{in: a, for: 9 d}, leave]\n"
      "  in_b: [{in: b, for: 9 d}, leave]\n"
      "  in_c: [{in: c, for: 9 d}, leave]\n"
      "  out: [die]\n");
}

TEST(Nearest, IsTheLeastDistanceAndAmongEqualsTheFirst) {
  const std::string rule =
      "nearest of: [in_a, in_b, in_c], distances: {c: 20 min, b: 20 min, a: 0.5 h}";
  EXPECT_EQ(story_of(three_ways(rule), 20, {"starts", "waits"}),
            (Story{{"p 1 starts b", 10}, {"p 2 waits b", 20}}));
}

TEST(Nearest, FreeGoesOnlyWhereABedIs) {
  const std::string rule =
      "nearest free of: [in_a, in_b, in_c], distances: {a: 30 min, b: 10 min, c: 20 min}";
  EXPECT_EQ(
      story_of(three_ways(rule), 40, {"starts", "waits"}),
      (Story{
          {"p 1 starts b", 10}, {"p 2 starts c", 20}, {"p 3 starts a", 30}, {"p 4 waits b", 40}}));
  EXPECT_EQ(story_of(three_ways(rule + ", else: out"), 40, {"dies"}), (Story{{"p 4 dies", 40}}));
}

TEST(Nearest, DependsOnTheMunicipalityByATable) {
  // Everybody lives in one of two municipalities; who lives in North goes to a, in South to b.
  const std::string text =
      "samspil: 1\ntitle: T\nclock: {start: 2026-01-01, run: 30 d}\n"
      "population: {file: people.csv, code: code, name: name, ages: {all: n}}\n"
      "groups: {p: {arrivals: poisson(20 /d), pathway: start}}\n"
      "services: {a: {kind: ward, beds: unlimited}, b: {kind: ward, beds: unlimited}}\n"
      "pathways:\n"
      "  start: [choose: {nearest of: [in_a, in_b], distances: {a: {file: way.csv, key: name, "
      "column: a}, b: 20 min}}]\n"
      "  in_a: [{in: a, for: 1 h}, leave]\n"
      "  in_b: [{in: b, for: 1 h}, leave]\n";
  const auto loaded =
      scenarios::load_files({{"t.yaml", text},
                             {"people.csv", "code,name,n\n101,North,10\n102,South,20\n"},
                             {"way.csv", "name,a [min]\nNorth,5\nSouth,45\n"}});
  ASSERT_TRUE(loaded.has_value());
  const models::Program program = models::compile(loaded->description, {false});
  std::array<int, 2> seen{};
  for (const models::Entry& entry : journal_of(program)) {
    if (entry.activity != models::Activity::starts) continue;
    ++seen[entry.municipality];
    EXPECT_EQ(program.stations[entry.station.value()].name, entry.municipality == 0 ? "a" : "b");
  }
  EXPECT_GT(seen[0], 100);  // of about 600, a third and two thirds
  EXPECT_GT(seen[1], 200);
}

}  // namespace
}  // namespace tests

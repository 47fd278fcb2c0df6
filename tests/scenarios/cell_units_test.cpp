// Units in the cells of tables, beside those in the headings; and paths that lead out of the
// library.
#include <gtest/gtest.h>

#include "tests/scenarios/scenario_support.h"

namespace scenarios {
namespace {

/// A table of stays that a law is made of.
std::vector<std::string> stays(const std::string& heading, const std::string& cells,
                               Language language = Language::english) {
  return faults_of(
      load_files({{"t.yaml",
                   "samspil: 1\ntitle: T\n"
                   "groups: {a: {arrivals: poisson(1 /d), pathway: stay}}\n"
                   "services: {ward: {kind: ward, beds: 100}}\n"
                   "pathways: {stay: [{in: ward, for: \"empirical(file data.csv, column "
                   "stay)\"}, leave]}\n"},
                  {"data.csv", heading + "\n" + cells}}),
      language);
}

TEST(CellUnits, ThatAreThoseOfTheHeadingAreFine) {
  EXPECT_TRUE(stays("stay [d]", "4\n2.5\n").empty());
  EXPECT_TRUE(stays("stay [d]", "4 d\n2 days\n").empty());
  EXPECT_TRUE(stays("stay", "4 d\n20 h\n").empty()) << "no heading, no doubt";
}

TEST(CellUnits, ThatDifferAreWarnedOfOnceForAColumn) {
  EXPECT_EQ(stays("stay [days]", "4\n4 h\n20 min\n"),
            std::vector<std::string>{
                "data.csv:3:1: warning W139: this cell is in h, though the heading of \"stay\" "
                "says days = write the number in days, without a unit"});
}

TEST(CellUnits, OfSomethingElseAreErrors) {
  EXPECT_EQ(stays("stay [d]", "4\n4 /d\n").front(),
            "data.csv:3:1: error E285: the unit \"/d\" in this cell does not fit \"d\" in the "
            "heading of \"stay\" = is the number in the right column?");
  EXPECT_EQ(stays("stay [d]", "4\n4 beds\n").front(),
            "data.csv:3:1: error E285: the unit \"beds\" in this cell does not fit \"d\" in the "
            "heading of \"stay\" = is the number in the right column?");
}

TEST(CellUnits, AreToldInDanish) {
  EXPECT_EQ(stays("stay [d]", "4 h\n", Language::danish),
            std::vector<std::string>{
                "data.csv:2:1: warning W139: denne celle er i h, skønt overskriften over \"stay\" "
                "siger d = skriv tallet i d, uden enhed"});
}

TEST(CellUnits, OfMapsFromTablesAreLookedAtToo) {
  const auto found = faults_of(load_files(
      {{"t.yaml",
        "samspil: 1\ntitle: T\n"
        "groups: {a: {arrivals: poisson(1 /d), pathway: stay}}\n"
        "services: {ward: {kind: ward, beds: 100}, clinic: {kind: clinic, slots: {file: data.csv, "
        "key: slot, column: slots}}}\n"
        "pathways: {stay: [{in: ward, for: 1 d}, leave]}\n"},
       {"data.csv", "slot,slots [/week]\nfirst,4 d\n"}}));
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found.front(),
            "data.csv:2:7: error E285: the unit \"d\" in this cell does not fit \"/week\" in the "
            "heading of \"slots\" = is the number in the right column?");
}

std::vector<std::string> extending(const std::string& path) {
  return faults_of(load_files({{"t.yaml", "extends: " + path + "\nsamspil: 1\ntitle: T\n"},
                               {"share/secret.yaml", "title: S\n"},
                               {"secret.yaml", "title: S\n"}}));
}

TEST(Library, IsNotLeftByAPathThatBeginsInIt) {
  for (const std::string path :
       {"library/../secret.yaml", "library/../../secret.yaml", "library/a/../../secret.yaml"}) {
    EXPECT_EQ(extending(path),
              std::vector<std::string>{"t.yaml:1:10: error E090: \"" + path +
                                       "\" leads out of the library = write where the file is, "
                                       "without library/"});
  }
  EXPECT_EQ(
      extending("library/a/../b.yaml").front(),
      "t.yaml:1:10: error E001: the file \"library/a/../b.yaml\" does not exist = looked for: "
      "library/b.yaml, share/library/b.yaml");
}

}  // namespace
}  // namespace scenarios

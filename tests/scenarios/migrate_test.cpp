// Lifting files of older versions: what is edited, and that nothing else is.
#include "scenarios/migrate.h"

#include <gtest/gtest.h>

#include "tests/scenarios/scenario_support.h"

namespace scenarios {
namespace {

std::string lifted(const std::string& text) {
  const auto migration = migrate("t.yaml", text);
  return migration
             ? migration->text
             : fmt::format("{}", fmt::join(in_words(migration.error(), Language::english), "\n"));
}

struct Draft {
  std::string name;
  std::string was;
  std::string is;
};

std::ostream& operator<<(std::ostream& out, const Draft& row) {
  return out << row.name;
}

class Drafts : public ::testing::TestWithParam<Draft> {};

TEST_P(Drafts, AreEditedAtTheirPlacesOnly) {
  EXPECT_EQ(lifted(GetParam().was), GetParam().is);
}

const std::vector<Draft> drafts = {
    {"VersionGoesBelowTheCommentsAtTheTop",
     "# our ward\n\n# yaml-language-server: x\ntitle: Ward   # short\n",
     "# our ward\n\n# yaml-language-server: x\nsamspil: 1\ntitle: Ward   # short\n"},
    {"VersionZeroIsRaised", "title: T\nsamspil: 0   # draft\n", "title: T\nsamspil: 1   # draft\n"},
    {"VersionInQuotes", "samspil: \"0\"\ntitle: T\n", "samspil: 1\ntitle: T\n"},
    {"IndentedTop", "  title: T\n  summary: S\n", "  samspil: 1\n  title: T\n  summary: S\n"},
    {"TopInBraces", "# c\n{title: T, summary: S} # d",
     "# c\n{samspil: 1, title: T, summary: S} # d"},
    {"EmptyBraces", "{}", "{samspil: 1}"},
    {"BehindDashes", "--- # head\ntitle: T\n...\n", "--- # head\nsamspil: 1\ntitle: T\n...\n"},
    {"QueueInABlock",
     "samspil: 0\nservices:\n  ward:\n    queue: fifo # as they come\n    beds: 3\n",
     "samspil: 1\nservices:\n  ward:\n    queue: {order: fifo} # as they come\n    beds: 3\n"},
    {"QueueInBraces",
     "samspil: 0\nservices: {ward: {kind: ward, queue: 'lifo', beds: 3}, b: {queue: priority}}\n",
     "samspil: 1\nservices: {ward: {kind: ward, queue: {order: lifo}, beds: 3}, b: {queue: {order: "
     "priority}}}\n"},
    {"QueueWithRulesIsNewAlready",
     "samspil: 0\nservices: {ward: {queue: {order: fifo, limit: 3}}}\n",
     "samspil: 1\nservices: {ward: {queue: {order: fifo, limit: 3}}}\n"},
    {"FifoElsewhereIsAName",
     "samspil: 0\nservices: {fifo: {kind: ward}}\npathways: {fifo: [{in: fifo}]}\n",
     "samspil: 1\nservices: {fifo: {kind: ward}}\npathways: {fifo: [{in: fifo}]}\n"},
    {"NumbersThatMayPartThousands",
     "samspil: 0\npathways: {a: [{in: w, for: 2.125 d}, {wait: 1.500 h}, {wait: 0.125 d}]}\n",
     "samspil: 1\npathways: {a: [{in: w, for: 2.1250 d}, {wait: 1.5 h}, {wait: 0.125 d}]}\n"},
    {"NumbersInQuotedLaws",
     "samspil: 0\npathways: {a: [{for: \"gamma(mean 2.125 d, sd 12.375 d)\"}]} # 2.125 stays\n",
     "samspil: 1\npathways: {a: [{for: \"gamma(mean 2.1250 d, sd 12.3750 d)\"}]} # 2.125 stays\n"},
    {"NumbersBeforeAColon", "samspil: 0\nhazard: {0 d: 0.02 /d, 1.250 d: 0.01 /d}\n",
     "samspil: 1\nhazard: {0 d: 0.02 /d, 1.25 d: 0.01 /d}\n"},
    {"ChangesOfAnOverlay", "extends: base.yaml\nservices: {ward: {beds: +12}}\nrate: x 1.125\n",
     "samspil: 1\nextends: base.yaml\nservices: {ward: {beds: +12}}\nrate: x 1.1250\n"},
    {"TextsAndFilesAreLeftAlone",
     "samspil: 0\ntitle: From 1.000 to 2.000\ntable: {file: v1.200.csv, column: beds 1.500}\n",
     "samspil: 1\ntitle: From 1.000 to 2.000\ntable: {file: v1.200.csv, column: beds 1.500}\n"},
    {"PartsOfNamesAreNoNumbers", "samspil: 0\nfor: $stay1.250\nof: [a2.125, 1.234.567]\n",
     "samspil: 1\nfor: $stay1.250\nof: [a2.125, 1.234.567]\n"},
    {"WindowsLineEndsAndAByteOrderMark",
     "\xEF\xBB\xBF# kø\r\ntitle: Kø\r\nservices:\r\n  ø: {queue: fifo} # å\r\nx: 2.125 d\r\n",
     "\xEF\xBB\xBF# kø\r\nsamspil: 1\r\ntitle: Kø\r\nservices:\r\n  ø: {queue: {order: fifo}} # "
     "å\r\nx: 2.1250 d\r\n"},
    {"TabsInComments", "samspil:\t0\t# v\tdraft\n# \tnote\nrun: 2.125 d\t# 2.125\n",
     "samspil:\t1\t# v\tdraft\n# \tnote\nrun: 2.1250 d\t# 2.125\n"},
    {"NoLineEndAtTheEnd", "# only\nrun: 2.125 d", "# only\nsamspil: 1\nrun: 2.1250 d"},
};

INSTANTIATE_TEST_SUITE_P(Table, Drafts, ::testing::ValuesIn(drafts),
                         [](const auto& info) { return info.param.name; });

struct Refused {
  std::string name;
  std::string text;
  std::string said;
};

std::ostream& operator<<(std::ostream& out, const Refused& row) {
  return out << row.name;
}

class NotLifted : public ::testing::TestWithParam<Refused> {};

TEST_P(NotLifted, IsToldAtItsPlace) {
  EXPECT_EQ(lifted(GetParam().text), GetParam().said);
}

const std::vector<Refused> refused = {
    {"Newer", "title: T\nsamspil: 2\n",
     "t.yaml:2:10: error E109: this file is written in version 2 of the language; this program "
     "reads version 1 = older files are lifted by samspil migrate; newer ones need a newer "
     "program"},
    {"BelowZero", "samspil: -1\n",
     "t.yaml:1:10: error E109: this file is written in version -1 of the language; this program "
     "reads version 1 = older files are lifted by samspil migrate; newer ones need a newer "
     "program"},
    {"VersionIsNoNumber", "samspil: one\n",
     "t.yaml:1:10: error E021: \"one\" is not a number = write a number such as 12.5"},
    {"Anchors", "samspil: 0\na: &x 1 d\n",
     "t.yaml:2:4: error E014: anchors, aliases and merge keys cannot be used, found \"&\" = name "
     "the value under parameters and write $name, or use extends"},
    {"TabsAsIndentation", "samspil: 0\nclock:\n\trun: 1 y\n",
     "t.yaml:3:1: error E005: the line is indented with a tab = use spaces, no tab"},
    {"NoMap", "- a\n", "t.yaml:1:1: error E042: the scenario: a map is wanted here, found a list"},
    {"NumberOnSeveralLines", "samspil: 0\nfor: \"gamma(mean 2.125 d,\n  sd 3 d)\"\n",
     "t.yaml:2:6: error E141: a number in this text must be written in another way, but the text "
     "goes on over several lines = write it on one line"},
};

INSTANTIATE_TEST_SUITE_P(Table, NotLifted, ::testing::ValuesIn(refused),
                         [](const auto& info) { return info.param.name; });

TEST(Migrate, LeavesAFileOfTheNewestVersionAsItIs) {
  const std::string text = "\xEF\xBB\xBFsamspil: 1\r\nx: 2.125 d # kept\r\n\r\n";
  const auto migration = migrate("t.yaml", text);
  ASSERT_TRUE(migration.has_value());
  EXPECT_EQ(migration->from, 1);
  EXPECT_EQ(migration->text, text);
  EXPECT_TRUE(migration->changes.empty());
}

TEST(Migrate, TellsEachEditWithItsPlaceInTheOldFile) {
  const auto migration = migrate("t.yaml", "# c\ntitle: T\nservices: {ward: {queue: fifo}}\n");
  ASSERT_TRUE(migration.has_value());
  ASSERT_EQ(migration->changes.size(), 2U);
  EXPECT_EQ(migration->changes[1].where, (engine::Place{"t.yaml", 3, 26, 4}));
  EXPECT_EQ(migration->changes[1].was, "fifo");
  EXPECT_EQ(migration->changes[1].is, "{order: fifo}");
}

TEST(Migrate, MakesADraftAScenarioThatIsRead) {  // the sketch in which the language was designed
  const std::string draft =
      "title: Ward with a queue\n"
      "clock: {start: 2026-01-01, warm_up: 90 d, run: 3 y}\n"
      "runs:  {replications: 30, seed: 1}\n"
      "groups:\n  acute: {arrivals: poisson(9 /d), pathway: stay}\n"
      "services:\n  ward: {kind: ward, beds: 10, queue: fifo}\n"
      "pathways:\n  stay: [{in: ward, for: exponential(mean 1.000 d)}, leave]\n";
  EXPECT_FALSE(load_text(draft).has_value());
  const auto loaded = load_text(lifted(draft));
  ASSERT_TRUE(loaded.has_value()) << fmt::format("{}", fmt::join(faults_of(loaded), "\n"));
  EXPECT_EQ(loaded->description.services.front().queue.order, models::QueueOrder::fifo);
}

}  // namespace
}  // namespace scenarios

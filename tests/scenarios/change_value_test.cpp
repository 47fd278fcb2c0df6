#include "scenarios/change_value.h"

#include <ostream>

#include <gtest/gtest.h>

namespace tests {

namespace {

struct Change {
  const char* what;
  std::string before;
  std::vector<std::string> names;
  std::string after;

  friend std::ostream& operator<<(std::ostream& out, const Change& row) { return out << row.what; }
};

class ValueOfATextIsSet : public testing::TestWithParam<Change> {};

}  // namespace

TEST_P(ValueOfATextIsSet, AndAllElseStaysLetterByLetter) {
  const Change& row = GetParam();
  EXPECT_EQ(scenarios::with_value(row.before, row.names, "12"), row.after);
}

INSTANTIATE_TEST_SUITE_P(
    Table, ValueOfATextIsSet,
    testing::Values(
        Change{
            "WhereItStands", "a:\n  beds: 10   # ten\n", {"a", "beds"}, "a:\n  beds: 12   # ten\n"},
        Change{"InBraces",
               "a: {beds: {Slagelse: 104, Roskilde: 84}}\n",
               {"a", "beds", "Roskilde"},
               "a: {beds: {Slagelse: 104, Roskilde: 12}}\n"},
        Change{"InTheLongForm",
               "beds: {value: 10, source: \"guess\"}\n",
               {"beds"},
               "beds: {value: 12, source: \"guess\"}\n"},
        Change{"BesideOthers",
               "a:\n  # why\n  b: 1\n",
               {"a", "beds"},
               "a:\n  # why\n  beds: 12\n  b: 1\n"},
        Change{"InAnEmptyMap", "a: {}\n", {"a", "beds"}, "a: {beds: 12}\n"},
        Change{"InAMapInBraces", "a: {b: 1}\n", {"a", "beds"}, "a: {beds: 12, b: 1}\n"},
        Change{"BelowAllElse", "x: 1", {"a", "beds"}, "x: 1\na:\n  beds: 12\n"},
        Change{"WithWindowsLineEnds", "x: 1\r\n", {"a", "beds"}, "x: 1\r\na:\r\n  beds: 12\r\n"},
        Change{"UnderANameThatNeedsQuotes", "x: 1\n", {"a: b"}, "x: 1\n\"a: b\": 12\n"}),
    [](const auto& row) { return std::string(row.param.what); });

class ValueOfATextIsTakenOut : public testing::TestWithParam<Change> {};

TEST_P(ValueOfATextIsTakenOut, AndAllElseStaysLetterByLetter) {
  const Change& row = GetParam();
  EXPECT_EQ(scenarios::without_value(row.before, row.names), row.after);
}

INSTANTIATE_TEST_SUITE_P(
    Table, ValueOfATextIsTakenOut,
    testing::Values(
        Change{"FromALine",
               "a:\n  # why\n  b: 1\n  c: 2   # two\n  # end\n",
               {"a", "c"},
               "a:\n  # why\n  b: 1\n  # end\n"},
        Change{"WithTheLinesBelow",
               "a:\n  b:\n    value: 1\n    source: \"x\"\n  c: 2\n",
               {"a", "b"},
               "a:\n  c: 2\n"},
        Change{"FromTheMiddleOfBraces", "a: {b: 1, c: 2, d: 3}\n", {"a", "c"}, "a: {b: 1, d: 3}\n"},
        Change{"FromTheEndOfBraces", "a: {b: 1, c: 24 h }\n", {"a", "c"}, "a: {b: 1 }\n"},
        Change{"InTheLongForm",
               "a: {b: 1, c: {value: 2, source: \"it, or }\"}}  # x\n",
               {"a", "c"},
               "a: {b: 1}  # x\n"},
        Change{"WithTheMapThatWouldBeEmpty",
               "x: 1\na:\n  b:\n    c: 2\ny: 3\n",
               {"a", "b", "c"},
               "x: 1\ny: 3\n"},
        Change{"WithABraceThatWouldBeEmpty", "x: 1\na: {b: {c: 2}}", {"a", "b", "c"}, "x: 1\n"},
        Change{"WithWindowsLineEnds",
               "x: 1\r\na:\r\n  b: 2\r\n  c: 3\r\n",
               {"a", "c"},
               "x: 1\r\na:\r\n  b: 2\r\n"},
        Change{"NotIfItIsNotThere", "x: 1\na: {b: 1}\n", {"a", "c"}, "x: 1\na: {b: 1}\n"}),
    [](const auto& row) { return std::string(row.param.what); });

TEST(ChangeValue, IsUndoneByTakingItOut) {
  for (const std::string before : {"x: 1\n# end\n", "x: 1\na: {b: 1}\n", "x: 1\na:\n  b: 1\n"}) {
    const auto with = scenarios::with_value(before, {"a", "beds"}, "24 h");
    ASSERT_TRUE(with);
    EXPECT_EQ(scenarios::without_value(*with, {"a", "beds"}), before);
  }
}

TEST(ChangeValue, IsNotTakenOutOfBrokenYamlOrIfNothingWouldBeLeft) {
  EXPECT_FALSE(scenarios::without_value("a: {b: 1\n", {"a", "b"}));
  EXPECT_FALSE(scenarios::without_value("a: {b: 1}\n", {"a", "b"}));
}

TEST(ChangeValue, RefusesWhatIsNoPlainValue) {
  EXPECT_FALSE(scenarios::with_value("a: {b: 1}\n", {"a"}, "12"));
  EXPECT_FALSE(scenarios::with_value("a: [1, 2]\n", {"a", "b"}, "12"));
}

TEST(ChangeValue, RefusesBrokenYamlAndValuesOfSeveralLines) {
  EXPECT_FALSE(scenarios::with_value("a: {b: 1\n", {"a", "b"}, "12"));
  EXPECT_FALSE(scenarios::with_value("a: 1\n", {"a"}, "12\nb: 2"));
}

}  // namespace tests

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

TEST(ChangeValue, RefusesWhatIsNoPlainValue) {
  EXPECT_FALSE(scenarios::with_value("a: {b: 1}\n", {"a"}, "12"));
  EXPECT_FALSE(scenarios::with_value("a: [1, 2]\n", {"a", "b"}, "12"));
}

TEST(ChangeValue, RefusesBrokenYamlAndValuesOfSeveralLines) {
  EXPECT_FALSE(scenarios::with_value("a: {b: 1\n", {"a", "b"}, "12"));
  EXPECT_FALSE(scenarios::with_value("a: 1\n", {"a"}, "12\nb: 2"));
}

}  // namespace tests

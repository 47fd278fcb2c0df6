#include "scenarios/language/csv.h"

#include <gtest/gtest.h>

#include "scenarios/messages.h"

namespace scenarios {
namespace {

Table table(const std::string& text) {
  auto parsed = Table::parse(text, "t.csv");
  EXPECT_TRUE(parsed.has_value()) << render(parsed.error(), Language::english,
                                            [&](const auto&) { return std::optional(text); });
  return *parsed;
}

std::vector<std::string> cells(const Table& table, std::size_t row) {
  std::vector<std::string> all;
  for (std::size_t column = 0; column < table.columns().size(); ++column) {
    all.push_back(table.text(row, column));
  }
  return all;
}

using Cells = std::vector<std::string>;

TEST(Tables, HaveColumnsWithNamesAndUnits) {
  const Table wards =
      table("site,beds [beds],age 0-17 [persons]\nSlagelse,104,12\nRoskilde,84,7\n");
  ASSERT_EQ(wards.rows(), 2U);
  EXPECT_EQ(wards.columns()[1].name, "beds");
  EXPECT_EQ(wards.columns()[1].unit, "beds");
  EXPECT_EQ(wards.columns()[2].name, "age 0-17");
  EXPECT_EQ(cells(wards, 1), (Cells{"Roskilde", "84", "7"}));
  EXPECT_EQ(wards.column("beds", {}), 1U);
}

TEST(Tables, ReadWhatDanishSpreadsheetsWrite) {
  const Table wards = table("\xEF\xBB\xBFsted;døgn [d]\r\nKøge;7,4\r\nRingsted;12\r\n;\r\n\r\n");
  ASSERT_EQ(wards.rows(), 2U);
  EXPECT_EQ(wards.columns()[0].name, "sted");
  EXPECT_EQ(wards.number(0, 1), 7.4);
  EXPECT_EQ(wards.number(1, 1), 12);
}

/// One column has no separator to tell by; "1,5" cannot be two fields of it.
TEST(Tables, OfOneColumnHaveDecimalCommas) {
  const Table danish = table("stay [d]\n1,5\n2,25\n");
  EXPECT_EQ(danish.numbers(0), (std::vector<double>{1.5, 2.25}));
  EXPECT_EQ(danish.value_text(0, 0), "1.5 d");
  EXPECT_EQ(table("stay [d]\n1.5\n2.25\n").numbers(0), (std::vector<double>{1.5, 2.25}));
  const auto mixed = table("stay [d]\n1,5\n2.25\n").numbers(0);
  ASSERT_FALSE(mixed.has_value());
  EXPECT_EQ(mixed.error().front().code, "E072");
}

TEST(Tables, KeepSeparatorsQuotesAndLineBreaksInQuotedFields) {
  const Table texts = table("name,note\n\"Ward, north\",\"says \"\"no\"\"\nand leaves\"\nb , c\n");
  EXPECT_EQ(cells(texts, 0), (Cells{"Ward, north", "says \"no\"\nand leaves"}));
  EXPECT_EQ(cells(texts, 1), (Cells{"b", "c"}));
  EXPECT_EQ(texts.place(1, 1), (engine::Place{"t.csv", 4, 5, 1}));
}

TEST(Tables, KnowTheSeparatorFromTheHeader) {
  EXPECT_EQ(cells(table("\"a;b\",c\n1,2"), 0), (Cells{"1", "2"}));
  EXPECT_EQ(cells(table("\"a,b\";c\n1,5;2"), 0), (Cells{"1,5", "2"}));
  EXPECT_EQ(cells(table("stays\n1\n2"), 1), (Cells{"2"}));
}

TEST(Tables, TakeTheSeparatorThatExcelNamesFirst) {
  const Table named = table("\xEF\xBB\xBFsep=;\r\na,b;c\r\n1,5;2\r\n");
  EXPECT_EQ(cells(named, 0), (Cells{"1,5", "2"}));
  EXPECT_EQ(named.columns()[0].name, "a,b");
  EXPECT_EQ(named.place(0, 1), (engine::Place{"t.csv", 3, 5, 1}));
  EXPECT_EQ(cells(table("sep=,\na;b,c\n1,2\n"), 0), (Cells{"1", "2"}));
}

TEST(Tables, KnowTheLineAndColumnOfEveryCell) {
  const Table wards = table("navn,tal\nKøge,\"12\"\nå, 7\n");
  EXPECT_EQ(wards.place(0, 0), (engine::Place{"t.csv", 2, 1, 4}));
  EXPECT_EQ(wards.place(0, 1), (engine::Place{"t.csv", 2, 7, 2}));  // inside the quotation marks
  EXPECT_EQ(wards.place(1, 1), (engine::Place{"t.csv", 3, 4, 1}));
  EXPECT_EQ(wards.columns()[1].where, (engine::Place{"t.csv", 1, 6, 3}));
}

TEST(Tables, GiveValuesAsTheScenarioLanguageWritesThem) {
  const Table values =
      table("stay [d];share [%];rate [/1000/y];beds [beds];text\n7,4;42;11,4;12;-\n");
  EXPECT_EQ(values.value_text(0, 0), "7.4 d");
  EXPECT_EQ(values.value_text(0, 1), "42 %");
  EXPECT_EQ(values.value_text(0, 2), "11.4 /1000/y");
  EXPECT_EQ(values.value_text(0, 3), "12");
  EXPECT_EQ(values.value_text(0, 4), "-");
}

/// 1.234 is a decimal number if 0.5 stands below it; by itself it may be a thousand and more.
TEST(Tables, ReadThreeDecimalsIfTheColumnShowsThatThePointIsADecimalPoint) {
  const Table values = table("stay [d],persons\n1.234,1.200\n0.5,7\n");
  EXPECT_EQ(values.number(0, 0), 1.234);
  EXPECT_EQ(values.value_text(0, 0), "1.2340 d");
  EXPECT_EQ(values.number(0, 1).error().at(0).code, "E110");
  EXPECT_EQ(values.value_text(0, 1), "1.200");  // refused where it is read
}

TEST(Tables, ReadThreeDecimalsBehindAComma) {
  const Table values = table("sted;døgn [d]\nKøge;1,234\n");
  EXPECT_EQ(values.number(0, 1), 1.234);
  EXPECT_EQ(values.value_text(0, 1), "1.2340 d");
}

TEST(Tables, GiveWholeNumbersAndColumns) {
  const Table stays = table("stay [d],n\n1.5,3\n2.5,4\n");
  EXPECT_EQ(stays.numbers(0), (std::vector<double>{1.5, 2.5}));
  EXPECT_EQ(stays.integer(1, 1), 4);
  EXPECT_EQ(table("k,v\na,1\nb,2").keys(0), (Cells{"a", "b"}));
}

TEST(Tables, OfOneHundredThousandRowsAreReadAtOnce) {
  std::string text = "a,b\n";
  for (int row = 0; row < 100'000; ++row)
    text += "1,2\n";
  EXPECT_EQ(table(text).rows(), 100'000U);
}

}  // namespace
}  // namespace scenarios

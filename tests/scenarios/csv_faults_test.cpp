// Everything that can be wrong with a table, in the words a planner sees.
#include <gtest/gtest.h>

#include "scenarios/language/csv.h"
#include "scenarios/messages.h"

namespace scenarios {
namespace {

std::string first_of(const engine::Errors& errors, Language language) {
  const engine::Error& error = errors.at(0);
  const Message said = message(error, language);
  return std::to_string(error.where.line) + ":" + std::to_string(error.where.column) + " " +
         error.code + ": " + said.what + (said.hint.empty() ? "" : " = " + said.hint);
}

struct FaultRow {
  std::string name;
  std::string text;
  std::string danish;
  std::string english;
};
void PrintTo(const FaultRow& row, std::ostream* out) {
  *out << row.name;
}

class WrongTables : public testing::TestWithParam<FaultRow> {};

TEST_P(WrongTables, AreRefusedInBothLanguages) {
  const auto parsed = Table::parse(GetParam().text, "t.csv");
  ASSERT_FALSE(parsed.has_value());
  EXPECT_EQ(first_of(parsed.error(), Language::danish), GetParam().danish);
  EXPECT_EQ(first_of(parsed.error(), Language::english), GetParam().english);
}

INSTANTIATE_TEST_SUITE_P(
    AsWritten, WrongTables,
    testing::Values(
        FaultRow{"empty", "", R"(1:1 E060: "t.csv" er tom)", R"(1:1 E060: "t.csv" is empty)"},
        FaultRow{"blank", "\n ;\n", R"(1:1 E060: "t.csv" er tom)", R"(1:1 E060: "t.csv" is empty)"},
        FaultRow{
            "latin1", "sted\nK\xF8ge\n",
            R"(2:2 E062: filen er ikke UTF-8 (byte 0xF8) = gem den fra Excel som "CSV UTF-8")",
            R"(2:2 E062: the file is not UTF-8 (byte 0xF8) = save it from Excel as "CSV UTF-8")"},
        FaultRow{"open quote", "a,b\n\"x,1\n", "2:1 E063: et anførselstegn bliver aldrig lukket",
                 "2:1 E063: a quotation mark is never closed"},
        FaultRow{
            "ragged", "a,b\n1,2,3\n",
            R"(2:1 E064: rækken har 3 felter, men overskriften har 2 = et felt med "," i skal stå i anførselstegn)",
            R"(2:1 E064: the row has 3 fields, but the header has 2 = a field with "," in it must stand in quotation marks)"},
        FaultRow{
            "same column", "beds,x,beds [beds]\n1,2,3\n",
            R"(1:8 E065: kolonnen "beds" står to gange (første gang som nummer 1) = giv den ene et andet navn)",
            R"(1:8 E065: the column "beds" stands twice (first as number 1) = give one of them another name)"},
        FaultRow{
            "no name", "a,\n1,2\n",
            "1:3 E066: kolonne 2 har intet navn = skriv et navn i overskriften, eller slet "
            "kolonnen",
            "1:3 E066: column 2 has no name = write a name in the header, or delete the column"},
        FaultRow{
            "after quote", "a,b\n\"x\"y,1\n",
            R"(2:4 E071: "y" står efter det afsluttende anførselstegn = et anførselstegn inde i feltet skrives to gange: "")",
            R"(2:4 E071: "y" stands after the closing quotation mark = a quotation mark inside the field is written twice: "")"},
        FaultRow{"no rows", "a,b\n", "1:1 E073: tabellen har en overskrift, men ingen rækker",
                 "1:1 E073: the table has a header, but no rows"},
        FaultRow{
            "bracket", "stay [d,b\n1,2\n",
            R"(1:1 E075: enheden i overskriften "stay [d" mangler en kantet parentes = skriv navn og enhed som stay [d])",
            R"(1:1 E075: the unit in the header "stay [d" lacks a square bracket = write name and unit as stay [d])"},
        FaultRow{"tabs", "a\tb\n1\t2\n",
                 "1:1 E076: kolonnerne er adskilt af tabulator = brug komma eller semikolon",
                 "1:1 E076: the columns are parted by tabs = use a comma or a semicolon"}));

TEST(WrongTables, AreToldAllAtOnceButTwentyAtMost) {
  std::string text = "a,b\n";
  for (int row = 0; row < 100; ++row)
    text += "1\n";
  EXPECT_EQ(Table::parse(text, "t.csv").error().size(), 20U);
  EXPECT_EQ(Table::parse("a,a,\n1\n", "t.csv").error().size(), 3U);
}

TEST(WrongTables, AreRefusedIfTooLarge) {
  const auto parsed = Table::parse(std::string(max_table_bytes + 1, 'a'), "t.csv");
  EXPECT_EQ(first_of(parsed.error(), Language::english),
            "1:1 E061: the file is too large (16 MiB; at most 16 MiB)");
}

Table faulty_table(const std::string& text) {
  return *Table::parse(text, "t.csv");
}

TEST(WrongColumns, AreToldWhereTheScenarioNamesThem) {
  const auto missing = faulty_table("site,beds [beds]\na,1\n").column("bed", {"a.yaml", 7, 9, 3});
  EXPECT_EQ(missing.error()[0].where.file, "a.yaml");
  EXPECT_EQ(
      first_of(missing.error(), Language::danish),
      R"(7:9 E067: "t.csv" har ingen kolonne "bed" = kolonnerne er: site, beds. Mente du "beds"?)");
}

TEST(WrongCells, AreToldWithTheirPlace) {
  const Table wrong = faulty_table("key;stay [d]\na;7 dage\na;\nb;1.5\nc;1,5\n");
  EXPECT_EQ(first_of(wrong.number(0, 1).error(), Language::english),
            R"(2:3 E070: "7 dage" in column "stay" is not a number)");
  EXPECT_EQ(first_of(wrong.number(1, 1).error(), Language::english),
            R"(3:3 E069: the field is empty in column "stay" = write 0 if zero is meant)");
  EXPECT_EQ(first_of(wrong.keys(0).error(), Language::english),
            R"(3:1 E068: the key "a" stands twice (first in line 2) = delete one of the rows)");
  EXPECT_EQ(first_of(wrong.integer(2, 1).error(), Language::english),
            R"(4:3 E074: "1.5" in column "stay" is not a whole number)");
}

TEST(WrongCells, IncludeNumbersWithBothPointAndComma) {
  const Table wrong = faulty_table("a;b\n1,5;1.234\n1,5;1.5\n1,5;1.234,5\n");
  EXPECT_EQ(
      first_of(wrong.number(0, 1).error(), Language::english),
      R"(2:5 E072: "1.234" has a point, but other numbers of the table have a decimal comma = write "1,234"; thousands are written without a point: "1234")");
  EXPECT_EQ(
      first_of(wrong.number(1, 1).error(), Language::english),
      R"(3:5 E072: "1.5" has a point, but other numbers of the table have a decimal comma = write "1,5")");
  EXPECT_EQ(first_of(wrong.number(2, 1).error(), Language::english),
            R"(4:5 E070: "1.234,5" in column "b" is not a number = write 1234.5)");
  EXPECT_EQ(wrong.numbers(1).error().size(), 3U);
}

}  // namespace
}  // namespace scenarios

#include <array>

#include "scenarios/language/catalogue.h"

namespace scenarios {
namespace {

constexpr std::array tables_en_rows = std::to_array<CatalogueRow>({
    {"E060", R"_("{file}" is empty)_", "",
     R"_(A table has a first line with the names of the columns, and at least one row.

  municipality,places [places]
  Roskilde,12)_"},
    {"E061", "the file is too large ({found} MiB; at most {limit} MiB)", "",
     "Tables are read at one go and may be at most 16 MiB. Keep only the columns and rows that are "
     "used."},
    {"E062", "the file is not UTF-8 (byte {found})", R"_(save it from Excel as "CSV UTF-8")_",
     R"_(Letters such as æ, ø and å are stored differently in older files. Save the file again as "CSV
UTF-8 (comma delimited)" in Excel.)_"},
    {"E063", "a quotation mark is never closed", "",
     R"_(A field in quotation marks goes to the next quotation mark, over several lines if need be. One
inside the field is written twice.

  wrong: "Ward M1,12
  right: "Ward M1",12)_"},
    {"E064", "the row has {found} fields, but the header has {expected}",
     R"_(a field with "{separator}" in it must stand in quotation marks)_",
     R"_(All rows have as many fields as the header. Often a separator is missing, or a text contains it.

  wrong: Ward M1, Slagelse,12
  right: "Ward M1, Slagelse",12)_"},
    {"E065", R"_(the column "{found}" stands twice (first as number {first}))_",
     "give one of them another name",
     "Columns are found by their name without the unit, so each name can be used once only."},
    {"E066", "column {found} has no name", "write a name in the header, or delete the column",
     R"_(Every column has a name in the first line, with the unit in square brackets after it.

  ward,beds [beds],stay [d])_"},
    {"E067", R"_("{file}" has no column "{found}")_",
     R"_(the columns are: {known}. | Did you mean "{suggestion}"?)_",
     R"_(The scenario names a column that is not in the table. The name is written without the unit in
square brackets.)_"},
    {"E068", R"_(the key "{found}" stands twice (first in line {first}))_",
     "delete one of the rows",
     "The key column points at one row for each value; otherwise we do not know which number "
     "holds."},
    {"E069", R"_(the field is empty in column "{column}")_", "write 0 if zero is meant",
     "An empty field may mean zero or unknown, and is not guessed."},
    {"E070", R"_("{found}" in column "{column}" is not a number)_", "write {suggestion}",
     R"_(Numbers are written without unit and without thousands separators. The unit stands in the
header: stay [d]. With ; as separator the decimal sign may be a comma.

  wrong: 7 days      right: 7)_"},
    {"E071", R"_("{found}" stands after the closing quotation mark)_",
     R"_(a quotation mark inside the field is written twice: "")_",
     R"_(After the closing quotation mark comes a separator or a new line.

  wrong: "Ward "M1" north"
  right: "Ward ""M1"" north")_"},
    {"E072", R"_("{found}" has a point, but other numbers of the table have a decimal comma)_",
     R"_(write "{comma}" | thousands are written without a point: "{digits}")_",
     R"_(In a table with decimal commas 1.234 may be 1234 or 1,234. Use one decimal sign in the whole
table, and no points for thousands.)_"},
    {"E073", "the table has a header, but no rows", "",
     "Below the header there must be at least one row of values."},
    {"E074", R"_("{found}" in column "{column}" is not a whole number)_", "",
     R"_(Persons, beds and places are whole numbers without decimals and separators.

  wrong: 1.234      right: 1234)_"},
    {"E075", R"_(the unit in the header "{found}" lacks a square bracket)_",
     "write name and unit as {example}",
     R"_(The unit stands last in the header, in square brackets.

  wrong: stay [d      right: stay [d])_"},
    {"E076", "the columns are parted by tabs", "use a comma or a semicolon",
     R"_(Tables are CSV files with a comma or a semicolon between the fields. Save as "CSV UTF-8" in Excel.)_"},
    {"E077", R"_(the unit "{found}" of the column "{column}" does not fit {@what})_",
     "write one of: {wanted}",
     R"_(The unit in the heading says what the numbers are. It must be a unit of what they are used for, or, for
what one counts, left out. Numbers of persons and beds are written in full.

  wrong: persons [1000 persons]      right: persons [persons]
  wrong: stay [beds]                 right: stay [d])_"},
    {"E285",
     R"_(the unit "{found}" in this cell does not fit "{unit}" in the heading of "{column}")_",
     "is the number in the right column?",
     R"_(The heading says what all numbers of the column are. A cell may have a unit of its own, if it is one of the same kind.

  wrong: stay [d]  and a cell  4 /d      right: stay [d]  and a cell  4)_"},
    {"W139", R"_(this cell is in {found}, though the heading of "{column}" says {unit})_",
     "write the number in {unit}, without a unit",
     R"_(The unit in the cell counts. Told once for each column.

  stay [d]  and a cell  4 h   is 4 hours)_"},
    {"E078", R"_("{found}" in the heading of the column "{column}" is no unit)_",
     R"_(units are us, ms, s, min, h, d, w, y, %, /y, /week, beds, places, persons, clinicians, cases. | Did you mean "{suggestion}"?)_",
     R"_(The unit in the heading says what the numbers are. Numbers of persons and beds are written in full.

  wrong: beds [1000 beds]      right: beds [beds])_"},
});

}  // namespace

std::span<const CatalogueRow> table_messages_en() {
  return tables_en_rows;
}

}  // namespace scenarios

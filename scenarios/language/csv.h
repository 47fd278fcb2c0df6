/// A table from a CSV file: columns with a name and a unit, rows, and the place of every cell.
///
/// The header of a column carries its unit in brackets, "stay [d]"; columns are found by the name
/// without it. Numbers have a decimal point, or a comma if the separator is ; or there is
/// one column, but not both in one table. "1.234" is read as a decimal number only if another
/// number of its column shows that the point is a decimal point. Rows count from 0 and do not
/// include the header. At most 20 faults are told at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/error.h"
#include "scenarios/language/csv_records.h"

namespace scenarios {

inline constexpr std::size_t max_table_bytes = 16U << 20U;

class Table {
 public:
  struct Column {
    std::string name;  ///< "stay"
    std::string unit;  ///< "d"; empty if there is none
    engine::Place where;

    friend bool operator==(const Column&, const Column&) = default;
  };

  /// E060 to E066, E071, E073, E075, E076. `file` names it in messages.
  static engine::Result<Table> parse(std::string text, std::string file);

  const std::string& file() const { return file_; }
  const std::vector<Column>& columns() const { return columns_; }
  std::size_t rows() const { return rows_.size(); }

  std::string text(std::size_t row, std::size_t column) const;
  engine::Place place(std::size_t row, std::size_t column) const;

  /// The column's index, or E067 at `asked`, where the scenario names it.
  engine::Result<std::size_t> column(std::string_view name, const engine::Place& asked) const;

  /// E069 if empty, E070 or E072 if it is not a number, E110 if it can be read in two ways.
  engine::Result<double> number(std::size_t row, std::size_t column) const;
  /// E069, E074.
  engine::Result<std::int64_t> integer(std::size_t row, std::size_t column) const;
  engine::Result<std::vector<double>> numbers(std::size_t column) const;

  /// The cell as the scenario language would write it: "7,4" below "stay [d]" is "7.4 d"; units
  /// that the language does not write (beds, persons) are left out; what is no number stays as it
  /// is.
  engine::Result<std::string> value_text(std::size_t row, std::size_t column) const;

  /// Each row's text in this column, in the order of the rows. E068, E069.
  engine::Result<std::vector<std::string>> keys(std::size_t column) const;

 private:
  Table(std::string text, std::string file) : text_(std::move(text)), file_(std::move(file)) {}

  void read_header(const std::vector<CsvField>& header, engine::Errors& faults);
  void check_rows(engine::Errors& faults) const;
  void find_decimal_sign();
  engine::Error cell_fault(std::string code, std::size_t row, std::size_t column) const;
  engine::Place place_of(const CsvField& field) const;
  /// As the scenario language writes it. E069, E072.
  engine::Result<std::string> with_point(std::size_t row, std::size_t column) const;
  /// Some number of the column has a point that cannot part thousands: "0.5", "12.25".
  bool has_decimal_point(std::size_t column) const;

  std::string text_;
  std::string file_;
  char separator_ = ',';
  bool decimal_comma_ = false;  ///< some number of the table has one
  std::vector<Column> columns_;
  std::vector<std::vector<CsvField>> rows_;
};

}  // namespace scenarios

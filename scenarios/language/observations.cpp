#include "scenarios/language/observations.h"

#include "scenarios/language/cell_units.h"
#include "scenarios/language/counted_units.h"
#include "scenarios/language/fault.h"
#include "scenarios/language/scalars.h"
#include "scenarios/language/tables.h"
#include "scenarios/language/units.h"

namespace scenarios {

namespace {

/// Stands for faults that have been told at their place in the table.
tl::unexpected<TextFault> already_told() {
  return tl::make_unexpected(TextFault{});
}

std::optional<double> observation(const Node& cell, ObservationsOf kind, engine::Errors& faults) {
  if (kind == ObservationsOf::numbers) return read_value(&cell, "value", parse_number, faults);
  const auto length = read_value(&cell, "value", parse_duration, faults);
  if (!length) return std::nullopt;
  return static_cast<double>(length->count());
}

/// A cell without a unit is mended in the heading.
void name_heading(engine::Error& error, const ColumnUnit& unit) {
  if (error.code != "E028") return;
  for (auto& [name, word] : error.words) {
    if (name != "example") continue;
    name = "heading";
    word = unit.column + " [d]";
  }
}

/// One fault is enough: the whole column is likely to have it.
std::optional<std::vector<double>> column_values(const Table& table, std::size_t column,
                                                 ObservationsOf kind, engine::Errors& faults) {
  const ColumnUnit unit = unit_of(table, column);
  if (kind == ObservationsOf::durations && !unit.unit.empty() && !find_time_unit(unit.unit)) {
    faults.push_back(unfit_unit(unit, "duration", time_unit_names()));
    return std::nullopt;
  }
  if (!check_cell_units(table, column, faults)) return std::nullopt;
  std::vector<double> values;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const auto text = value_or_tell(table.value_text(row, column), faults);
    if (!text) return std::nullopt;
    Node cell = scalar_node(*text, table.place(row, column));
    cell.writing = Writing::tabled;
    cell.counted = counted_unit(table, column);
    const auto value = observation(cell, kind, faults);
    if (!value) {
      name_heading(faults.back(), unit);
      return std::nullopt;
    }
    values.push_back(*value);
  }
  return values;
}

}  // namespace

Observations observations_for(const Node& node, ObservationsOf kind, Reading& reading) {
  return [&reading, kind, where = node.where](
             const std::string& file, const std::string& column) -> Parsed<std::vector<double>> {
    const auto table = read_table(scalar_node(file, where), reading.files, reading.faults);
    if (!table) return already_told();
    const auto index = value_or_tell(table->column(column, where), reading.faults);
    if (!index) return already_told();
    auto values = column_values(*table, *index, kind, reading.faults);
    if (!values) return already_told();
    return std::move(*values);
  };
}

}  // namespace scenarios

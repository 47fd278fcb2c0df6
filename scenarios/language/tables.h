/// Tables as values: `{file: data/wards.csv, key: site, column: beds}` stands for a map.
#pragma once

#include <optional>
#include <string_view>

#include "scenarios/language/csv.h"
#include "scenarios/language/input_files.h"
#include "scenarios/language/node.h"

namespace scenarios {

/// Puts the map in the place of every table in the tree. Columns `status` and `source` say where
/// each value comes from. A table that cannot be read is told and becomes broken.
void expand_tables(Node& node, InputFiles& files, engine::Errors& faults);

/// The table in the file that `path` names; told if there is none or it is faulty.
std::optional<Table> read_table(const Node& path, InputFiles& files, engine::Errors& faults);

/// The column that a value of the scenario names; told if it is missing or unknown.
std::optional<std::size_t> column_named(const Node* name, std::string_view what, const Table& table,
                                        engine::Errors& faults);

/// The text of a cell as a value at its own place.
Node cell_of(const Table& table, std::size_t row, std::size_t column);

ColumnUnit unit_of(const Table& table, std::size_t column);

/// The column's unit if it says what is counted: value_text leaves it out, so it must be checked.
std::optional<ColumnUnit> counted_unit(const Table& table, std::size_t column);

/// The value, or its faults added to `faults`.
template <class T>
std::optional<T> value_or_tell(engine::Result<T> result, engine::Errors& faults) {
  if (result) return std::move(*result);
  faults.insert(faults.end(), result.error().begin(), result.error().end());
  return std::nullopt;
}

}  // namespace scenarios

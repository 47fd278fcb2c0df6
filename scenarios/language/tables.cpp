#include "scenarios/language/tables.h"

#include <algorithm>
#include <array>
#include <utility>

#include "scenarios/language/cell_units.h"
#include "scenarios/language/counted_units.h"
#include "scenarios/language/fault.h"
#include "scenarios/language/long_form.h"
#include "scenarios/language/scalars.h"
#include "scenarios/language/units.h"
#include "scenarios/messages.h"

namespace scenarios {

namespace {

const std::vector<std::string>& table_keys() {
  static const std::vector<std::string> names = {"file", "key", "column"};
  return names;
}

bool is_table(const Node& node) {
  const bool names_column = node.find("key") != nullptr || node.find("column") != nullptr;
  return node.kind == NodeKind::map && node.find("file") != nullptr && names_column;
}

/// The column of that name, if there is one.
std::optional<std::size_t> column_called(const Table& table, std::string_view name) {
  const auto& columns = table.columns();
  const auto found = std::find_if(columns.begin(), columns.end(),
                                  [&](const Table::Column& column) { return column.name == name; });
  if (found == columns.end()) return std::nullopt;
  return static_cast<std::size_t>(found - columns.begin());
}

/// A status in other words than ours counts as assumed, and its words stay.
Provenance provenance_of(const Table& table, std::size_t row) {
  Provenance result{"", "assumed", ""};
  if (const auto source = column_called(table, "source")) result.source = table.text(row, *source);
  const auto status = column_called(table, "status");
  if (!status) return result;
  const std::string written = table.text(row, *status);
  const auto& known = statuses();
  if (std::find(known.begin(), known.end(), written) != known.end()) {
    result.status = written;
  } else if (!written.empty()) {
    result.source = written + (result.source.empty() ? "" : "; " + result.source);
  }
  return result;
}

/// False, and told, if keys are missing or unknown.
bool check_keys(const Node& node, engine::Errors& faults) {
  bool is_good = true;
  for (const Entry& entry : node.entries) {
    const auto& known = table_keys();
    if (std::find(known.begin(), known.end(), entry.key) != known.end()) continue;
    faults.push_back(fault("E010", entry.where,
                           {{"found", entry.key}, {"known", "file, key, column"}},
                           nearest(entry.key, known)));
    is_good = false;
  }
  for (const std::string& key : table_keys()) {
    const Node* value = node.find(key);
    if (value == nullptr) {
      faults.push_back(fault("E047", node.where, {{"key", key}, {"in", "table"}}));
    }
    is_good = is_good && value != nullptr && read_scalar(value, key, faults);
  }
  return is_good;
}

Node row_value(const Table& table, std::size_t row, std::size_t column, engine::Errors& faults) {
  auto text = value_or_tell(table.value_text(row, column), faults);
  Node value = scalar_node(text.value_or(""), table.place(row, column));
  if (!text) value.kind = NodeKind::broken;
  value.writing = Writing::tabled;
  value.counted = counted_unit(table, column);
  value.provenance = provenance_of(table, row);
  return value;
}

std::optional<Node> expanded(const Node& node, InputFiles& files, engine::Errors& faults) {
  if (!check_keys(node, faults)) return std::nullopt;
  const auto table = read_table(*node.find("file"), files, faults);
  if (!table) return std::nullopt;
  const Node& key = *node.find("key");
  const Node& column = *node.find("column");
  const auto key_column = value_or_tell(table->column(key.text, key.where), faults);
  const auto value_column = value_or_tell(table->column(column.text, column.where), faults);
  if (!key_column || !value_column) return std::nullopt;
  if (const auto unknown = unknown_unit(unit_of(*table, *value_column))) {
    faults.push_back(*unknown);
    return std::nullopt;
  }
  if (!check_cell_units(*table, *value_column, faults)) return std::nullopt;
  const auto keys = value_or_tell(table->keys(*key_column), faults);
  if (!keys) return std::nullopt;
  Node map;
  map.kind = NodeKind::map;
  map.where = node.where;
  map.overlay = node.overlay;
  for (std::size_t row = 0; row < keys->size(); ++row) {
    map.entries.push_back({(*keys)[row], table->place(row, *key_column),
                           row_value(*table, row, *value_column, faults)});
  }
  return map;
}

}  // namespace

void expand_tables(Node& node, InputFiles& files, engine::Errors& faults) {
  if (is_table(node)) {
    auto map = expanded(node, files, faults);
    Node broken;
    broken.kind = NodeKind::broken;
    broken.where = node.where;
    node = map ? std::move(*map) : std::move(broken);
    return;
  }
  for (Entry& entry : node.entries)
    expand_tables(entry.value, files, faults);
  for (Node& item : node.items)
    expand_tables(item, files, faults);
}

ColumnUnit unit_of(const Table& table, std::size_t column) {
  const Table::Column& heading = table.columns().at(column);
  return {heading.unit, heading.name, heading.where};
}

std::optional<ColumnUnit> counted_unit(const Table& table, std::size_t column) {
  ColumnUnit unit = unit_of(table, column);
  if (unit.unit.empty() || is_written_unit(unit.unit)) return std::nullopt;
  return unit;
}

std::optional<Table> read_table(const Node& path, InputFiles& files, engine::Errors& faults) {
  const auto name = read_scalar(&path, "file", faults);
  if (!name) return std::nullopt;
  const InputFile* file = files.find(*name, path.where.file);
  if (file == nullptr) {
    faults.push_back(files.why_not(*name, path.where));
    return std::nullopt;
  }
  return value_or_tell(Table::parse(file->content, file->name), faults);
}

std::optional<std::size_t> column_named(const Node* name, std::string_view what, const Table& table,
                                        engine::Errors& faults) {
  const auto text = read_scalar(name, what, faults);
  if (!text) return std::nullopt;
  return value_or_tell(table.column(*text, name->where), faults);
}

Node cell_of(const Table& table, std::size_t row, std::size_t column) {
  Node cell = scalar_node(table.text(row, column), table.place(row, column));
  cell.writing = Writing::tabled;
  return cell;
}

}  // namespace scenarios

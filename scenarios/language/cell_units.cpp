#include "scenarios/language/cell_units.h"

#include <string>
#include <string_view>

#include "scenarios/language/counted_units.h"
#include "scenarios/language/fault.h"
#include "scenarios/language/number_text.h"
#include "scenarios/language/units.h"
#include "scenarios/language/value_fault.h"

namespace scenarios {

namespace {

/// What a unit is a unit of; `none` if the language does not know it.
enum class UnitKind { none, time, share, rate, count };

struct KnownUnit {
  UnitKind kind = UnitKind::none;
  std::string_view name;  ///< one name for each unit: "d" for "days"
};

std::string_view time_name(std::string_view unit) {
  const auto known = find_time_unit(unit);
  return known ? known->name : unit;
}

KnownUnit known_unit(std::string_view unit) {
  if (find_time_unit(unit)) return {UnitKind::time, time_name(unit)};
  if (unit == "%") return {UnitKind::share, unit};
  if (unit.starts_with('/')) return {UnitKind::rate, time_name(trimmed(unit.substr(1)))};
  // One may call beds places; that they fit is looked at where they are used.
  if (!unit.empty() && is_known_unit(unit)) return {UnitKind::count, "count"};
  return {};
}

/// "4 h" has "h"; empty if the cell is no number with something behind it.
std::string_view unit_of_cell(std::string_view cell) {
  const std::size_t end = cell.find_first_not_of("0123456789.,-+ ");
  const bool begins_with_number = cell.find_first_of("0123456789") < end;
  return end == std::string_view::npos || !begins_with_number ? std::string_view()
                                                              : trimmed(cell.substr(end));
}

}  // namespace

bool check_cell_units(const Table& table, std::size_t column, engine::Errors& faults) {
  const Table::Column& heading = table.columns().at(column);
  const KnownUnit wanted = known_unit(heading.unit);
  if (wanted.kind == UnitKind::none) return true;
  bool has_warned = false;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const std::string cell = table.text(row, column);
    const std::string unit(unit_of_cell(cell));
    const KnownUnit found = known_unit(unit);
    if (found.kind == UnitKind::none) continue;
    const Words words = {{"found", unit}, {"unit", heading.unit}, {"column", heading.name}};
    if (found.kind != wanted.kind) {
      faults.push_back(fault("E285", table.place(row, column), words));
      return false;
    }
    if (found.name == wanted.name || has_warned) continue;
    faults.push_back(warning("W139", table.place(row, column), words));
    has_warned = true;
  }
  return true;
}

}  // namespace scenarios

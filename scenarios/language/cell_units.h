/// Units written in the cells of a table, beside the one in the heading of the column.
#pragma once

#include <cstddef>

#include "scenarios/language/csv.h"

namespace scenarios {

/// Told, for the first cell of each kind: a unit of something else than the heading says (E285),
/// and another unit of the same (W139), which counts for that cell. False if E285 was told.
bool check_cell_units(const Table& table, std::size_t column, engine::Errors& faults);

}  // namespace scenarios

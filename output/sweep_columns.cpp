#include "output/sweep_columns.h"

namespace output {
namespace {

/// Column `i` of a table with so many columns.
ColumnReader<double> column_in(const std::vector<double>& table, std::size_t i,
                               std::size_t columns) {
  return [&table, i, columns](Rows rows) {
    std::vector<double> column;
    column.reserve(rows.count);
    for (std::uint64_t row = rows.first; row < rows.first + rows.count; ++row)
      column.push_back(table[row * columns + i]);
    return column;
  };
}

template <class T>
ColumnReader<T> all_of(const std::vector<T>& values, std::size_t a_row = 1) {
  return [&values, a_row](Rows rows) {
    const auto first = values.begin() + static_cast<std::ptrdiff_t>(rows.first * a_row);
    return std::vector<T>(first, first + static_cast<std::ptrdiff_t>(rows.count * a_row));
  };
}

}  // namespace

SweepColumns columns_of(const SweepResults& sweep) {
  const std::size_t factors = sweep.factors.size();
  SweepColumns all;
  all.points = sweep.design.points();
  all.design_values = [&sweep, factors](std::size_t i, Rows rows) {
    return column_in(sweep.design.values, i, factors)(rows);
  };
  all.coordinates = all_of(sweep.design.coordinates, factors);
  all.block = all_of(sweep.design.block);
  all.place = all_of(sweep.design.place);
  all.seeds = all_of(sweep.seeds);
  all.figures = [&sweep](std::size_t i, Rows rows) {
    return column_in(sweep.runs.values, i, sweep.figures.size())(rows);
  };
  all.status = [&sweep](Rows rows) {
    std::vector<std::uint8_t> status;
    for (const RunStatus one : all_of(sweep.runs.status)(rows))
      status.push_back(static_cast<std::uint8_t>(one));
    return status;
  };
  all.events = all_of(sweep.runs.events);
  all.failures = sweep.runs.failures;
  return all;
}

}  // namespace output

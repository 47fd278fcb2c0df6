/// A sweep's points and runs as columns that are read some rows at a time, wherever they lie, so
/// that a sweep of any length is written with the memory of one piece.
#pragma once

#include <functional>
#include <vector>

#include "output/rows.h"
#include "output/sweep_results.h"

namespace output {

template <class T>
using ColumnReader = std::function<std::vector<T>(Rows)>;

/// The same with a number: of a factor, of a figure.
template <class T>
using ColumnsReader = std::function<std::vector<T>(std::size_t, Rows)>;

struct SweepColumns {
  std::uint64_t points = 0;
  ColumnsReader<double> design_values;  ///< by factor; as SweepDesign::values
  ColumnReader<double> coordinates;     ///< rows x factors
  ColumnReader<std::uint32_t> block, place;
  ColumnReader<std::uint64_t> seeds;  ///< by point
  ColumnsReader<double> figures;      ///< by figure; a run that did not finish has NaN
  ColumnReader<std::uint8_t> status;  ///< RunStatus
  ColumnReader<std::uint64_t> events;
  std::vector<FailedRun> failures;  ///< in order of run
};

/// Of a sweep in memory, which must outlive them.
SweepColumns columns_of(const SweepResults& sweep);

/// Writes PATH.partial, closes, fsyncs, renames. Of `sweep` all but points and runs are written;
/// those are `columns`. Throws std::system_error on disk faults.
void write_sweep(const SweepResults& sweep, const SweepColumns& columns,
                 const std::filesystem::path& path);

}  // namespace output

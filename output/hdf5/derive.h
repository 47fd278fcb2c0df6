/// What the file adds to what the replications measured: totals, quantiles over replications, and the
/// key figures with their intervals. Formulae: engine/statistics/interval.h.
///
/// A replication without a value (NaN: nobody waited) is left out. Where no replication has one, the
/// result is NaN; a spread and an interval need two.
#pragma once

#include <cstdint>
#include <vector>

#include "output/results.h"

namespace output::hdf5 {

inline constexpr double confidence_level = 0.95;

/// Of the measured variable at `place` in ReplicationResult::values, over all replications.
/// Throws std::overflow_error where a total is beyond 32 bits.
std::vector<std::uint32_t> total(const Results& results, std::size_t place);

/// Row-major over (level, cell).
std::vector<double> quantiles_over_replications(const Results& results, std::size_t place,
                                                const std::vector<double>& levels);

struct KeyFigureColumns {
  std::vector<float> mean, sd, low, high;
};
/// `place`: of kpi_value.
KeyFigureColumns key_figure_columns(const Results& results, std::size_t place);

}  // namespace output::hdf5

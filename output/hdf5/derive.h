/// What the file adds to what the replications measured: totals, and quantiles over replications
/// (type 7 of Hyndman & Fan, engine/statistics/interval.h). Key figures: output/report.h.
#pragma once

#include <cstdint>
#include <vector>

#include "output/results.h"

namespace output::hdf5 {

/// Of the measured variable at `place` in ReplicationResult::values, over all replications.
/// Throws std::overflow_error where a total is beyond 32 bits.
std::vector<std::uint32_t> total(const Results& results, std::size_t place);

/// Row-major over (level, cell). A replication without a value (NaN: nobody waited) is left out;
/// where none has one, the quantile is NaN. An infinite value, beyond what was measured, is the
/// largest.
std::vector<double> quantiles_over_replications(const Results& results, std::size_t place,
                                                const std::vector<double>& levels);

}  // namespace output::hdf5

/// Small results with every kind of dimension, variable and text that a file can hold. Values
/// follow rules that tests/output/read_back.py states again on its own.
#pragma once

#include "output/results.h"

namespace tests {

/// Cell c of replication r (both of the schema below) is
///   wait_count u32: 10 r + c        wait_mean f32: r + c / 4, none in cell 5
///   beds_peak u16: 100 r + c        exact_days f64: r / 3 + c
///   arrivals u32 (no dimensions): 1000 r
///   wait_hist (sum): r c            kpi_value: {r, r * r, none}
engine::ReplicationResult sample_replication(std::uint32_t number);

output::Results sample_results(std::uint32_t replications);

}  // namespace tests

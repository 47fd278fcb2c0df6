/// From a sweep that has run to the one file of it.
#pragma once

#include "output/sweep_results.h"
#include "scenarios/load.h"
#include "tools/experiment/run_point.h"

namespace tools {

/// `base`: the scenario without factors. `runs`: all of them, in order.
output::SweepResults sweep_results(const SweepWork& work, const scenarios::Scenario& base,
                                   output::SweepRuns runs);

}  // namespace tools

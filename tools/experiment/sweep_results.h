/// From a sweep that has run to the one file of it.
#pragma once

#include "output/sweep_columns.h"
#include "scenarios/load.h"
#include "tools/experiment/run_point.h"
#include "tools/experiment/spooled_runs.h"

namespace tools {

/// All but its points and runs. `base`: the scenario without factors.
output::SweepResults sweep_results(const SweepWork& work, const scenarios::Scenario& base);

/// Its points and runs. Refers to `work` and `runs`, which hold all of them.
output::SweepColumns sweep_columns(const SweepWork& work, const SpooledRuns& runs);

}  // namespace tools

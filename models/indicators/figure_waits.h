/// The waits that a key figure is about, of all its queues, groups and periods together.
#pragma once

#include "models/indicators/figure_scope.h"
#include "models/indicators/wait_table.h"
#include "models/network/outcome.h"

namespace models {

/// Those that have ended.
WaitCell ended_waits(const FigureScope& scope, const Outcome& network);

/// Those and the others of the counted period, whatever years the scope has.
engine::WaitsInProgress all_waits(const FigureScope& scope, const Outcome& network);

/// So far, microseconds: of those who wait when the run ends.
engine::Tally still_waiting(const FigureScope& scope, const Outcome& network);

}  // namespace models

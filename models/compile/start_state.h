/// The start state to tables: who is where, and for how long already.
#pragma once

#include "models/network/program.h"

namespace models {

/// Fills start of `program`, and adds a source for each of its entries, since persons are named by
/// source and number. Needs sources, steps and stations.
void compile_start_state(Program& program);

/// Longer than this a stay is not taken to have lasted: all but 1 in 10^9 are over by then.
double longest_stay(const engine::Distribution& length);

/// The elapsed time as it is drawn: none that is longer than the stay can be.
engine::Distribution elapsed_within(const engine::Distribution& elapsed,
                                    const engine::Distribution& length);

}  // namespace models

/// The end of a sweep: its result, the log beside it, and what the user is told of them.
#pragma once

#include "tools/experiment/sweep_parts.h"
#include "tools/samspil/sweep_at_hand.h"

namespace tools {

/// Merges the shards. Requires: all are there. They stay as long as the machine gave up on a run in
/// one of them, so that `retry` finds it. The exit code.
int publish(const SweepAtHand& sweep, const SweepParts& parts, const SweepTimes& times);

/// Of a sweep whose result is there. The exit code.
int tell_done(const SweepAtHand& sweep);

}  // namespace tools

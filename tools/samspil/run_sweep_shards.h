/// The shards of a sweep that are not there yet, run before the user's eyes: progress, Ctrl+C, and
/// word of what is damaged or will not go well.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "tools/experiment/sweep_parts.h"
#include "tools/samspil/sweep_at_hand.h"

namespace tools {

/// Damaged shards are told (W151) and removed, so that they are run again.
std::vector<std::uint32_t> missing_in(const SweepAtHand& sweep, const SweepParts& parts);

std::uint64_t points_in(const SweepWork& work, const std::vector<std::uint32_t>& shards);

/// Of what is missing, the part that was wished. None: interrupted, and the user was told.
std::optional<SweepTimes> run_missing(const SweepAtHand& sweep, const SweepParts& parts);

}  // namespace tools

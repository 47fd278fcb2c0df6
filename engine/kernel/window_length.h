/// How long the windows of a timing wheel should be.
#pragma once

#include <vector>

#include "engine/event.h"
#include "engine/kernel/arrangement.h"

namespace engine {

/// So few events fit a heap in the first-level cache: no wheel is needed.
inline constexpr std::size_t few_events = 256;

/// As the arrangement says; else the lookahead (grouped), or a length that holds a dozen or two of
/// the pending events that are due next (ordered).
Duration window_length(const Arrangement& arrangement, const std::vector<Event>& pending,
                       Duration lookahead);

}  // namespace engine

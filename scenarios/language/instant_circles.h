/// Circles of pathways that one may go round at one instant, for clocks and lengths that can be
/// nothing.
#pragma once

#include "scenarios/language/pathway_graph.h"
#include "scenarios/language/read_pathways.h"

namespace scenarios {

/// Told: that one may go round without time (W138). Circles of steps that never take time are told
/// before (E057).
void warn_of_instant_circles(const models::Description& description, const PathwayGraph& graph,
                             const ReadPathways& where, engine::Errors& faults);

}  // namespace scenarios

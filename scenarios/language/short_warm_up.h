/// A warm-up in which the services do not fill (W136).
///
/// A service that starts empty, and to which patients come evenly from the first minute on, holds
/// after the time t the share Fe(t) of its patients of the long run, Fe being the equilibrium law
/// of the length of stay (M/G/infinity: Takacs, Introduction to the Theory of Queues, 1962). With a
/// queue, or behind other steps, it fills more slowly or as fast, and capacity bounds what it fills
/// to: so the share is at most the one that is told. Below 90 % is warned of, and a warm-up that
/// fills 99 % is proposed; both limits are assumed.
///
/// Not looked at: services that may lose patients, stays that depend on formulas, clinics.
/// Without a warm-up, or with a start state, the start itself is meant to be seen.
#pragma once

#include "engine/error.h"
#include "models/description/description.h"
#include "scenarios/language/node.h"

namespace scenarios {

/// `clock`: the section, for its place; may be null. Tells the service that fills most slowly.
void warn_of_short_warm_up(const models::Description& description, const Node* clock,
                           engine::Errors& faults);

}  // namespace scenarios

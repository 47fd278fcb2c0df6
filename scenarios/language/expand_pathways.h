/// Sub-pathways and repetition, written out: `do` and `repeat` become the steps they stand for.
///
/// A pathway written as `{with: {los: 3 d}, steps: [...]}` is a sub-pathway: it has no end of its
/// own, and `{do: name, with: {los: 5 d}}` puts its steps in the place of the call, `$los`
/// replaced. `{repeat: {times: 3, apart: 14 d, steps: [...]}}` writes its steps three times, with a
/// wait between. What follows comes back to the caller; a step that ends a pathway leads out of it.
#pragma once

#include "scenarios/language/node.h"

namespace scenarios {

/// Before parameters are substituted, since a call's values may name parameters themselves.
void expand_pathways(Node& top, engine::Errors& faults);

}  // namespace scenarios

/// Values of members that the population's `where` leaves out (W171).
///
/// Tables are of the whole country, so what stands in one may be of a member elsewhere; who writes
/// a value for such a member into a scenario thinks that it changes something.
#pragma once

#include "engine/error.h"
#include "scenarios/language/node.h"
#include "scenarios/language/reading.h"

namespace scenarios {

/// `services`: the section; may be null. Requires that the services have been read.
void warn_of_members_outside(const Node* services, Reading& reading);

}  // namespace scenarios

/// Services to which nobody can come (W135): most often a name that a pathway should have had.
///
/// Used is what a step on the way of some group names, or where such a service sends its patients
/// (overflow, preemption). Services of the installed library are an offer and not warned of.
#pragma once

#include "engine/error.h"
#include "models/description/description.h"
#include "scenarios/language/node.h"

namespace scenarios {

/// `services`: the section, for places; may be null.
void warn_of_unused_services(const models::Description& description, const Node* services,
                             engine::Errors& faults);

}  // namespace scenarios

/// Every formula that a step, or the queue of a service, works out for a person.
#pragma once

#include <vector>

#include "models/description/pathway.h"
#include "models/description/service.h"

namespace scenarios {

/// They point into the step.
std::vector<const models::Expression*> formulas_in(const models::Step& step);

/// They point into the queue: limits and balking.
std::vector<const models::Expression*> formulas_in(const models::Queue& queue);

}  // namespace scenarios

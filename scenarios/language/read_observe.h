/// The section `observe`: what is measured beyond the usual results.
#pragma once

#include "models/description/description.h"
#include "scenarios/language/node.h"
#include "scenarios/language/reading.h"

namespace scenarios {

models::ObservationWish read_observe(const Node& section, const models::Clock& clock,
                                     Reading& reading);

}  // namespace scenarios

/// How many persons a day a stream of arrivals brings on average, over what counts of the run:
/// rates times population, profiles and batches by their means, appointments and records by their
/// number.
#pragma once

#include <vector>

#include "models/description/description.h"

namespace scenarios {

/// Persons a day, by municipality; one number if the scenario has no municipalities.
std::vector<double> arrivals_of(const models::Stream& stream,
                                const models::Description& description);

/// Persons a day, all municipalities together.
double expected_arrivals(const models::Stream& stream, const models::Description& description);

}  // namespace scenarios

/// How many persons a day come to each step of each pathway in the long run: the traffic equations.
///
/// flow(pathway) = arrivals + sum over pathways of flow x probability of going on there. Solved by
/// repetition, for every municipality by itself and for 16 equally likely values of frailty.
/// Left out: persons turned away by full queues, and the time until the long run is reached. For
/// warnings only, never for results.
#pragma once

#include <optional>
#include <vector>

#include "models/description/description.h"

namespace scenarios {

/// Persons a day: [pathway][step][municipality]; one "municipality" if there is no population.
using Flows = std::vector<std::vector<std::vector<double>>>;

/// None if the flows grow without limit (nobody ever leaves), or the scenario is too large for it.
std::optional<Flows> flows_of(const models::Description& description);

/// Persons of a group who come a day, all municipalities together.
double expected_arrivals(const models::Group& group, const models::Geography& geography);

}  // namespace scenarios

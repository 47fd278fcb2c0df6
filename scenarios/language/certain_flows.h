/// The least that comes to each step in the long run, however full the services before it are.
///
/// Behind an overloaded service comes at most what it lets through: its capacity over its load. In
/// a circle (readmission) each depends on the other; upper and lower bounds are drawn together from
/// both sides. Where only an upper bound is known, nothing is counted: behind queues with a limit
/// (the others are turned away), behind an overloaded place that is waited for in bed (those who
/// wait take the beds of others), and behind an overloaded queue in which others may come first.
/// For warnings, which must be true, even if they come more seldom.
#pragma once

#include "scenarios/language/traffic.h"

namespace scenarios {

/// None where Traffic has none.
std::optional<Flows> certain_flows(const models::Description& description);

}  // namespace scenarios

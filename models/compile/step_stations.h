/// The stations that a step is about.
#pragma once

#include <cstddef>
#include <vector>

#include "models/network/program.h"

namespace models {

/// Where people of municipality `m` may be who take the step: at its services, or moved on from
/// there; and the pools of the staff they need. Each once, the first service first.
std::vector<StationId> stations_for(const Program& program, const StepPlan& step, std::size_t m);

/// How many municipalities a program tells apart; at least one.
std::uint32_t homes_of(const Program& program);

}  // namespace models

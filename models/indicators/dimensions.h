/// The coordinates of the results: services, waits, units, time, bins, municipalities.
#pragma once

#include <array>
#include <utility>
#include <vector>

#include "engine/results/schema.h"
#include "models/network/program.h"

namespace models {

inline constexpr std::array<double, 8> result_quantiles = {.05, .10, .25, .50, .75, .90, .95, .99};

/// Only those that some variable of this scenario can use.
std::vector<engine::Dimension> dimensions(const Program& program);

/// Of what the scenario wants observed.
std::vector<engine::Dimension> observation_dimensions(const Program& program);

/// Pairs (from, to) of flow nodes that a person can pass, in order: the dimension "flow".
std::vector<std::pair<std::uint32_t, std::uint32_t>> possible_flows(const Program& program);

}  // namespace models

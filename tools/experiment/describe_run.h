/// From a checked scenario to the parts of a result that are known before anything has run.
#pragma once

#include <cstdint>

#include "output/results.h"
#include "scenarios/load.h"

namespace tools {

output::RunHeader header_of(const scenarios::Scenario& scenario, std::uint64_t seed);

/// The scenario as it was read, and this program. Times and the machine are added by run_plan.
output::Provenance provenance_of(const scenarios::Scenario& scenario);

/// What read_from_memory wants, from what a result has stored.
std::vector<scenarios::InputFile> inputs_of(const output::Provenance& provenance);
std::vector<scenarios::Override> overrides_of(const output::Provenance& provenance);

}  // namespace tools

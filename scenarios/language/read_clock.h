/// The sections `clock` and `runs`.
#pragma once

#include "models/description/description.h"
#include "scenarios/language/node.h"

namespace scenarios {

models::Clock read_clock(const Node& section, engine::Errors& faults);
models::Runs read_runs(const Node& section, engine::Errors& faults);

}  // namespace scenarios

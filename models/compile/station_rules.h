/// Gives rules to the stations that need them.
#pragma once

#include "models/network/program.h"

namespace models {

/// Call when stations and steps are there.
void compile_rules(Program& program);

}  // namespace models

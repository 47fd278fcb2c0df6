/// Groups to streams of new persons.
#pragma once

#include "models/network/program.h"

namespace models {

/// Fills sources of `program`. Needs steps.
void compile_sources(Program& program);

}  // namespace models

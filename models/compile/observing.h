/// The wish to observe as tables: which stations, which hours, which windows.
#pragma once

#include "models/network/program.h"

namespace models {

/// Requires: stations and dates are compiled.
void compile_observing(Program& program);

}  // namespace models

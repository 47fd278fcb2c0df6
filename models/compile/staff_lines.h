/// Which lines are served together, because they want the same staff.
#pragma once

#include "models/network/program.h"

namespace models {

/// Fills in Program::staff_lines, and StationPlan::staff_lines of the stations in them. Needs steps
/// and rules.
void compile_staff_lines(Program& program);

}  // namespace models

/// Choices by the service where each way begins: its queue, its beds, its distance.
#pragma once

#include "models/network/program.h"

namespace models {

/// Fills the rules of a step that chooses so; leaves others alone. Needs all steps.
void look_at_services(Program& program, const StepPlan& plan);

}  // namespace models

/// Moving to another municipality: who may go where.
#pragma once

#include "models/description/geography.h"
#include "models/description/pathway.h"
#include "models/network/rules.h"

namespace models {

/// Requires: municipalities, and what the step names is among them.
MovePlan move_plan(const Moves& step, const Geography& geography);

}  // namespace models

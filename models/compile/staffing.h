/// The staff of a stay, as tables.
#pragma once

#include <string>

#include "models/network/program.h"

namespace models {

/// Draws are named after the pathway and the first pool. Needs stations; may add choices.
Staffing staffing_of(Program& program, const Stay& stay, const std::string& pathway);

}  // namespace models

/// From a checked description to flat tables.
#pragma once

#include "models/network/program.h"

namespace models {

/// Requires: a description as scenarios/ checks it; what does not resolve is a bug and ensured.
Program compile(const Description& description);

}  // namespace models

/// From a checked description to flat tables.
#pragma once

#include "models/network/program.h"

namespace models {

struct CompileOptions {
  bool split = true;  ///< into logical processes; else all in one, for tests that compare the two
};

/// Requires: a description as scenarios/ checks it; what does not resolve is a bug and ensured.
Program compile(const Description& description, CompileOptions options = {});

}  // namespace models

/// What makes two sweeps the same sweep: all that decides the numbers and their order.
///
/// Not part of it: title, what is asked of a cluster, threads, places of files, clock; so a plan
/// whose tasks ran out of time goes on after more has been asked for.
#pragma once

#include <string>

#include "tools/experiment/run_point.h"

namespace tools {

/// sha256 over plan, design, every input file, program and its git hash.
std::string sweep_identity(const SweepWork& work);

/// "samspil 0.9.0 (git 1a2b3c4d5e6f)", as a sweep's file names what made it.
std::string sweep_program();

}  // namespace tools

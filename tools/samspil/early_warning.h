/// `run` says which key figures its warm-up is too short for.
#pragma once

#include <filesystem>
#include <iosfwd>

#include "models/network/program.h"
#include "output/results.h"
#include "tools/samspil/arguments.h"

namespace tools {

/// W154, a line a figure (tools/experiment/early_figures.h), and a hint below the last. Nothing if
/// there are none. Requires: results of this program, compiled from `scenario`.
void warn_of_early_figures(const output::Results& results, const models::Program& program,
                           const std::filesystem::path& scenario, const Arguments& given,
                           std::ostream& problems);

}  // namespace tools

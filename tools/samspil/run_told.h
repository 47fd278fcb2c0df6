/// What `run` says when it is done: key figures, and what became of --until and --fail-if.
#pragma once

#include <iosfwd>
#include <optional>
#include <vector>

#include "tools/experiment/result_files.h"
#include "tools/samspil/arguments.h"
#include "tools/samspil/figure_limits.h"
#include "tools/samspil/run_until.h"
#include "tools/samspil/streams.h"

namespace tools {

/// What became of a run.
struct Ran {
  output::Results results;
  std::optional<UntilOutcome> until;
  std::vector<LimitOutcome> limits;
};

/// Figures go to `streams.out`, all else to `streams.problems`.
void show(const Ran& ran, const ResultFiles& files, const Arguments& given, Streams streams);

/// The exit code, after W145 if a target was not reached and W172 if a limit was passed.
int judged(const Ran& ran, Language language, std::ostream& problems);

}  // namespace tools

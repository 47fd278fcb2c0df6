/// What `compare` compares: scenarios, which are run, and result files, which are read.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <variant>
#include <vector>

#include "output/figures.h"
#include "tools/experiment/comparison.h"
#include "tools/samspil/run_wishes.h"
#include "tools/samspil/streams.h"

namespace tools {

struct ComparedRuns {
  std::vector<ComparedRun> runs;  ///< in the order of the command line
  engine::Errors warnings;        ///< W140 to W144
};

/// Where scenario number `i` (from 0) keeps its finished replications until the comparison is
/// there.
std::filesystem::path parts_of_compared(const std::filesystem::path& result, std::size_t i);

/// Reads and runs them all: scenarios with one seed and number of replications, which are those of
/// `wishes`, else of the first result file, else of the first scenario. The user has been told what
/// is wrong; then the exit code comes back.
std::variant<ComparedRuns, int> compared_runs(const Arguments& given, const RunWishes& wishes,
                                              const std::filesystem::path& result,
                                              const std::optional<output::Breakdown>& by,
                                              Streams streams);

}  // namespace tools

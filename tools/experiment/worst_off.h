/// Who waits longest: of every kind of service, the municipality whose residents do.
#pragma once

#include <vector>

#include "output/comparison.h"

namespace tools {

struct LongestWaits {
  std::vector<output::FigureValues> longest;  ///< by run: of any municipality, by replication
  std::vector<output::WorstOff::Municipality> municipalities;  ///< by run
};

/// Of services that all runs have, among municipalities that have waits enough in all of them (two
/// at least). Services for which every municipality waits the same in all runs, or nobody at all,
/// are left out.
std::vector<LongestWaits> longest_waits(
    const std::vector<std::vector<output::ResidenceWaits>>& runs);

}  // namespace tools

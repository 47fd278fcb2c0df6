/// Which values of some scenarios are not the same in all of them.
#pragma once

#include <string>
#include <vector>

#include "output/comparison.h"

namespace tools {

/// By the resolved scenarios (JSON, after extends, overlays and defaults), in order of path. Left
/// out: title, summary and notice, and `runs`, which the comparison decides itself.
std::vector<output::Change> changed_inputs(const std::vector<std::string>& resolved_json);

}  // namespace tools

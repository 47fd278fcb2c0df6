/// The processes of a scenario as a drawing: SVG, one file, readable offline.
#pragma once

#include <string>

#include "models/partition.h"
#include "tools/samspil/text.h"

namespace tools {

/// Processes on a circle, their area as their share of events; links with their least time.
std::string partition_drawing(const models::Partition& partition, const std::string& name,
                              Language language);

}  // namespace tools

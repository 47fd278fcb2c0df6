/// A map of a scenario as SVG: boxes for places, ways as thick as many go there.
///
/// One file, no script, nothing fetched. Everything a scenario says is escaped.
#pragma once

#include <string>

#include "tools/drawing/care_map.h"

namespace tools {

std::string draw_map(const CareMap& map, Language language);

}  // namespace tools

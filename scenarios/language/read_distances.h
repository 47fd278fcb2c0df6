/// How far it is to services: from everywhere the same, or from each municipality.
#pragma once

#include "models/description/pathway.h"
#include "scenarios/language/node.h"
#include "scenarios/language/reading.h"

namespace scenarios {

/// `{ward_a: 20 min, ward_b: {Slagelse: 5 min, Ringsted: 30 min}}`; a table stands for such a map.
models::Distances read_distances(const Node& node, Reading& reading);

}  // namespace scenarios

/// Choices by a rule instead of by chance.
#pragma once

#include "models/description/pathway.h"
#include "scenarios/language/node.h"
#include "scenarios/language/reading.h"

namespace scenarios {

/// True if the map of a choice says a rule: one of its rule words is followed by a list.
bool is_rule(const Node* node);

/// `{when: [{if: severity >= 2, go: ward}, {else: home}]}`,
/// `{shortest queue of: [a, b], as of: 1 h}`, `{first free of: [a, b], else: home}`,
/// `{least expected wait of: [a, b]}`.
models::Choose read_routing(const Node& node, Reading& reading);

}  // namespace scenarios

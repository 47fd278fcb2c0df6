/// What persons of a group differ in, and the steps that change it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "models/description/group.h"
#include "models/description/pathway.h"
#include "scenarios/language/node.h"
#include "scenarios/language/reading.h"

namespace scenarios {

/// `{severity: discrete(60 %: 1, 40 %: 2), smoker: 30 %, patience: exponential(mean 3 h)}`. Adds
/// them to reading.known.
std::vector<models::Attribute> read_attributes(const Node* node, Reading& reading);

/// `{set: {severity: severity + 1}}`
models::Set read_set(const Node* node, Reading& reading);

}  // namespace scenarios

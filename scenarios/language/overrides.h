/// `--set services.ward.beds=12`: an overlay of one value on top of all.
///
/// Names in the path are parted by dots; steps of a pathway count from 1. What the path goes
/// through must be there (E084); a key at its end may be new. The value is written as in YAML if it
/// begins with a bracket, a brace, a quote or `!`, and stands for itself otherwise. Its place is
/// file "--set", line n for the nth of them.
#pragma once

#include <vector>

#include "scenarios/language/node.h"
#include "scenarios/load.h"

namespace scenarios {

inline constexpr std::string_view overrides_file = "--set";

void apply_overrides(Node& top, const std::vector<Override>& overrides, engine::Errors& faults);

}  // namespace scenarios

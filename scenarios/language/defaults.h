/// Writes into the tree what the scenario leaves to its default, so that the reader, `explain` and
/// the resolved scenario see the same.
#pragma once

#include <string>
#include <string_view>

#include "scenarios/language/node.h"

namespace scenarios {

/// The "file" in which defaults stand; they are listed in scenarios/REFERENCE.md.
inline constexpr std::string_view defaults_file = "default";

void fill_defaults(Node& top);

/// Which variant of the object the map is: the kind of a service, the first word of a step.
/// Empty if the object has no variants or it cannot be told.
std::string variant_of(std::string_view object, const Node& node);

}  // namespace scenarios

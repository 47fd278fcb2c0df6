/// The last steps before reading: long forms become plain values that know their source, `$name`
/// becomes the parameter's value, and changes of overlays are worked out.
#pragma once

#include "engine/error.h"
#include "scenarios/language/node.h"

namespace scenarios {

/// Works on the whole scenario, its `parameters` included. An unknown parameter (E085), a circle
/// of them (E086) and an unused one (W102) are told.
void substitute_values(Node& top, engine::Errors& faults);

/// The letters after the `$` at `offset`: "adult_stay"; empty if it is no name.
std::string_view parameter_name(std::string_view text, std::size_t offset);

}  // namespace scenarios

/// A scenario file with all the files it builds on, laid over each other.
#pragma once

#include <optional>
#include <string>

#include "scenarios/language/input_files.h"
#include "scenarios/language/node.h"

namespace scenarios {

inline constexpr std::size_t max_extends_depth = 16;
inline constexpr int max_layers = 200;

/// The tree of the scenario `name`; tables are expanded, `extends` is followed and gone. None if so
/// much is missing or wrong that going on would only tell the same faults again.
std::optional<Node> read_layers(const std::string& name, InputFiles& files, engine::Errors& faults);

}  // namespace scenarios

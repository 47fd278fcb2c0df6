/// Files that cannot stand together: `not_with: {denmark-2024.yaml: why, and what to do instead}`.
///
/// A file of a library says so itself, for what would be accepted and mean something wrong. A file
/// that brings such a file and mends it takes the line out: `not_with: {denmark-2024.yaml:
/// !remove}`.
#pragma once

#include <span>

#include "scenarios/language/node.h"
#include "scenarios/load.h"

namespace scenarios {

/// False, and told (E324), if one of the files (by its name without folder) must not be there: what
/// else may be wrong then is a consequence. `top`: all files laid over each other; `files`: all
/// that were read.
bool stand_together(const Node& top, std::span<const InputFile> files, engine::Errors& faults);

}  // namespace scenarios

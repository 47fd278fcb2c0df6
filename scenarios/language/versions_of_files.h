/// Each file that names a version of the language names the one that is read (E109). Of files laid
/// over each other only the topmost word is left in the tree, so the files themselves are asked.
#pragma once

#include <span>

#include "engine/error.h"
#include "scenarios/language/node.h"
#include "scenarios/load.h"

namespace scenarios {

/// `files`: all that were read, tables among them. What else is wrong in them is told elsewhere.
void check_versions(std::span<const InputFile> files, engine::Errors& faults);

/// The version that stands in `node`, which may be null.
void check_version(const Node* node, engine::Errors& faults);

}  // namespace scenarios

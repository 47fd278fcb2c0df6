/// The files that a result has stored, put into a folder again. Never outside that folder.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "engine/error.h"
#include "output/results.h"

namespace tools {

/// Where a stored name goes below the folder: `..` becomes `_up`, a leading `/` falls away.
/// "../common/staff.csv" is "_up/common/staff.csv".
std::filesystem::path place_in_tree(const std::string& name);

/// E425 if a file is there already, E423 if a link would lead out of `folder`. Then nothing is
/// written.
engine::Result<std::vector<std::filesystem::path>> write_tree(
    const std::vector<output::StoredFile>& files, const std::filesystem::path& folder);

}  // namespace tools

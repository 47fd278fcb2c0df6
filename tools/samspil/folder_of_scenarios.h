/// The files of a folder that `check` is asked to look at, told apart by their first keys.
#pragma once

#include <filesystem>
#include <vector>

namespace tools {

struct FolderOfScenarios {
  std::vector<std::filesystem::path> scenarios;  ///< and overlays: each can be run
  /// Without a title, and extended by another file here: read as part of that one.
  std::vector<std::filesystem::path> parts;
  std::vector<std::filesystem::path> others;  ///< YAML of other programs
};

/// *.yaml and *.yml in the folder itself, by name. Throws filesystem_error if it cannot be read.
FolderOfScenarios folder_of_scenarios(const std::filesystem::path& folder);

}  // namespace tools

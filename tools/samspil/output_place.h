/// Files that the user names for what a command writes: nothing that is there is lost unasked.
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "scenarios/load.h"
#include "tools/samspil/arguments.h"

namespace tools {

/// E411 unless `file` ends in `ending` (".svg"); E429 if it is one of `read`, whatever its name;
/// E420 if it is there and --overwrite was not given. Empty: it may be written.
engine::Errors refused_output(const std::filesystem::path& file, std::string_view ending,
                              const std::vector<std::filesystem::path>& read,
                              const Arguments& given);

/// E429 if one of `files` is one of `read`, links followed: --overwrite does not mean those.
engine::Errors refused_inputs(const std::vector<std::filesystem::path>& files,
                              const std::vector<std::filesystem::path>& read);

/// Where everything lies that `scenario`, opened as `file`, has read.
std::vector<std::filesystem::path> files_read(const scenarios::Scenario& scenario,
                                              const std::filesystem::path& file);

}  // namespace tools

/// Where the installed library of scenarios is.
#pragma once

#include <filesystem>

namespace tools {

/// The folder that holds library/ and data/: SAMSPIL_SHARE if set; else beside the installed
/// program
/// (../share/samspil/scenarios); else the source tree that the program was built from.
std::filesystem::path shared_root();

}  // namespace tools

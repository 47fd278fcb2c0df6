/// A page on paper: printed to PDF by a browser that is installed.
#pragma once

#include <filesystem>

#include "scenarios/load.h"

namespace tools {

/// Prints the file `html` to `pdf` with the first of Chromium, Chrome and Edge on the PATH. The
/// browser has a folder of its own, which is removed, and is stopped after two minutes.
/// E431 if there is none, E432 if it printed nothing. Throws std::system_error if `pdf` cannot be
/// written.
engine::Errors print_pdf(const std::filesystem::path& html, const std::filesystem::path& pdf);

}  // namespace tools

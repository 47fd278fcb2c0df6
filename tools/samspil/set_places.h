/// Where in which `--set` an error stands: "--set 2:1:19", with the words of that --set below it.
///
/// The scenario language takes all of them for one file, "--set", with one line each.
#pragma once

#include <vector>

#include "scenarios/load.h"

namespace tools {

/// Every place in a --set by the number of that --set; no number if there is only one.
engine::Errors with_set_places(engine::Errors errors,
                               const std::vector<scenarios::Override>& overrides);

/// Reads each --set, too, as a file of one line.
scenarios::FileReader with_set_texts(scenarios::FileReader read,
                                     std::vector<scenarios::Override> overrides);

}  // namespace tools

/// The result of the example that an empty folder opens with, so that nobody waits for the first
/// picture.
///
/// It is made by the build, with this very program, and lies beside it (share/samspil/ready). What
/// another program has made, or of another text, is not shown: then the example is run.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tools::workbench {

/// The bytes of `result` ("example.h5") if it is of the scenario with this text and of this
/// program; else none.
std::optional<std::string> ready_result(const std::string& result, std::string_view scenario);

}  // namespace tools::workbench

/// Which program this is.
#pragma once

#include <string>

namespace tools {

/// "samspil 0.1.0 (9ca91b2d7f5e, changed since), GNU 12.2.0"
std::string version_text();

}  // namespace tools

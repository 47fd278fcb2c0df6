/// Whether a person looks at a stream, and the little colour there is.
#pragma once

#include <iosfwd>
#include <string>

#include "tools/samspil/arguments.h"

namespace tools {

/// True only for std::cout and std::cerr that end in a terminal.
bool is_terminal(const std::ostream& stream);

/// Paints the words error and warning, if `to` is a terminal and colour was not declined.
std::string painted(const std::string& text, const Arguments& given, const std::ostream& to);

}  // namespace tools

/// The whole program as a function: `samspil({"run", "basis.yaml"}, std::cout, std::cerr)`.
#pragma once

#include <iosfwd>
#include <span>
#include <string>

namespace tools {

/// `arguments`: without the program's own name. Returns the exit code (exit_code.h); throws
/// nothing.
int samspil(std::span<const std::string> arguments, std::ostream& out, std::ostream& problems);

}  // namespace tools

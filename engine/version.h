/// Which program this is. Part of every result file. The values are written by
/// cmake/write_version.cmake.
#pragma once

#include <string_view>

namespace engine {

extern const std::string_view version;  ///< "0.1.0"

/// The commit; if the sources differ from it, + and a mark of how: "7d438f161baa+1a2b3c4d". Two
/// programs of one name have the same sources.
extern const std::string_view git_hash;

extern const bool git_dirty;             ///< the sources differ from the commit
extern const std::string_view compiler;  ///< "GNU 12.2.0"

}  // namespace engine

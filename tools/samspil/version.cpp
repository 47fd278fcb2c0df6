#include "tools/samspil/version.h"

#include <fmt/format.h>

#include "engine/version.h"

namespace tools {

std::string version_text() {
  return fmt::format("samspil {} ({}{}), {}\n", engine::version, engine::git_hash,
                     engine::git_dirty ? ", changed since" : "", engine::compiler);
}

}  // namespace tools

#include "tools/samspil/share.h"

#include <cstdlib>

namespace tools {

std::filesystem::path shared_root() {
  namespace fs = std::filesystem;
  if (const char* const named = std::getenv("SAMSPIL_SHARE")) {  // NOLINT(concurrency-mt-unsafe)
    return named;
  }
  std::error_code unreadable;
  const fs::path program = fs::read_symlink("/proc/self/exe", unreadable);
  fs::path installed = (program.parent_path() / SAMSPIL_SHARE_FROM_PROGRAM).lexically_normal();
  if (!program.empty() && fs::is_directory(installed, unreadable)) return installed;
  return SAMSPIL_SOURCE_SCENARIOS;
}

}  // namespace tools

#include "tools/workbench/ready_example.h"

#include <filesystem>

#include "engine/version.h"
#include "output/durable_file.h"
#include "output/result_file.h"

namespace tools::workbench {

namespace {

namespace fs = std::filesystem;

bool is_of(const output::Provenance& how, std::string_view scenario) {
  const bool is_same_text = !how.inputs.empty() && how.inputs.front().content == scenario;
  return is_same_text && how.program_version == engine::version && how.git_hash == engine::git_hash;
}

}  // namespace

std::optional<std::string> ready_result(const std::string& result, std::string_view scenario) {
  std::error_code unreadable;
  const fs::path program = fs::read_symlink("/proc/self/exe", unreadable);
  const fs::path file = program.parent_path() / SAMSPIL_READY_FROM_PROGRAM / result;
  if (program.empty() || !fs::is_regular_file(file, unreadable)) return std::nullopt;
  try {
    if (!is_of(output::read_results(file).provenance, scenario)) return std::nullopt;
  } catch (const output::ResultFileError&) {
    return std::nullopt;
  }
  return output::read_bytes(file);
}

}  // namespace tools::workbench

#include "tools/samspil/folder_of_scenarios.h"

#include <algorithm>
#include <set>
#include <utility>

#include "output/durable_file.h"
#include "scenarios/file_head.h"

namespace tools {

namespace {

namespace fs = std::filesystem;
using scenarios::FileHead;
using scenarios::FileKind;

std::vector<fs::path> yaml_in(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    const fs::path extension = entry.path().extension();
    const bool is_yaml = extension == ".yaml" || extension == ".yml";
    if (is_yaml && entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

FolderOfScenarios folder_of_scenarios(const fs::path& folder) {
  std::vector<std::pair<fs::path, FileHead>> all;
  std::set<fs::path> bases;
  for (const fs::path& file : yaml_in(folder)) {
    all.emplace_back(file, scenarios::head_of(file.string(), output::read_bytes(file)));
    for (const std::string& path : all.back().second.extends)
      bases.insert((folder / path).lexically_normal());
  }
  FolderOfScenarios found;
  for (const auto& [file, head] : all) {
    const bool is_part = !head.has_title && bases.contains(file.lexically_normal());
    if (is_part) {
      found.parts.push_back(file);
    } else if (head.kind == FileKind::other) {
      found.others.push_back(file);
    } else {
      found.scenarios.push_back(file);
    }
  }
  return found;
}

}  // namespace tools

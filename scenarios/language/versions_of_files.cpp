#include "scenarios/language/versions_of_files.h"

#include <string>

#include "scenarios/language/fault.h"
#include "scenarios/language/scalars.h"
#include "scenarios/language/value_text.h"
#include "scenarios/language/version.h"
#include "scenarios/language/yaml_tree.h"

namespace scenarios {

namespace {

/// Nearly every file has this line, and need not be parsed once more; a table has not the word.
bool may_say_another(const std::string& content) {
  if (content.find("samspil") == std::string::npos) return false;
  const std::size_t found = content.find("samspil: " + std::to_string(language_version) + '\n');
  return found == std::string::npos || (found > 0 && content[found - 1] != '\n');
}

}  // namespace

void check_version(const Node* node, engine::Errors& faults) {
  const auto version = read_value(node, "samspil", parse_integer, faults);
  if (!version || *version == language_version) return;
  faults.push_back(fault("E109", node->where,
                         {{"found", node->text}, {"known", std::to_string(language_version)}}));
}

void check_versions(std::span<const InputFile> files, engine::Errors& faults) {
  for (const InputFile& file : files) {
    if (!may_say_another(file.content)) continue;
    const YamlTree tree = parse_yaml(file.name, file.content);
    check_version(tree.top.find("samspil"), faults);
  }
}

}  // namespace scenarios

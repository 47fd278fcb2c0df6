#include "scenarios/file_head.h"

#include "scenarios/language/scalars.h"
#include "scenarios/language/yaml_tree.h"

namespace scenarios {

FileHead head_of(const std::string& file, std::string_view content) {
  const YamlTree tree = parse_yaml(file, content);
  FileHead head;
  if (!tree.is_whole) return head;
  head.has_title = tree.top.find("title") != nullptr;
  if (const Node* extends = tree.top.find("extends")) {
    engine::Errors told_when_it_is_read;
    for (const Node* path : read_names(extends, "extends", told_when_it_is_read))
      head.extends.push_back(path->text);
    head.kind = FileKind::overlay;
  } else if (tree.top.find("samspil") == nullptr) {
    head.kind = tree.top.find("plan") == nullptr ? FileKind::other : FileKind::plan;
  }
  return head;
}

}  // namespace scenarios

#include "scenarios/file_head.h"

#include "scenarios/language/scalars.h"
#include "scenarios/language/yaml_tree.h"

namespace scenarios {

namespace {

/// One text for both languages, or a map of them.
void read_title(const Node& title, FileHead& head) {
  const Node* danish = title.find("da");
  const Node* english = title.find("en");
  head.title_da = danish == nullptr ? title.text : danish->text;
  head.title_en = english == nullptr ? title.text : english->text;
}

}  // namespace

FileHead head_of(const std::string& file, std::string_view content) {
  const YamlTree tree = parse_yaml(file, content);
  FileHead head;
  if (!tree.is_whole) return head;
  const Node* title = tree.top.find("title");
  head.has_title = title != nullptr;
  if (title != nullptr) read_title(*title, head);
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

#include "scenarios/change_value.h"

#include "scenarios/language/text_edits.h"
#include "scenarios/language/yaml_tree.h"

namespace scenarios {

namespace {

/// As far as the file leads along the path: the node there, and how many names are used up.
struct Reached {
  const Node* node;
  std::size_t names;
};

Reached follow(const Node& top, const std::vector<std::string>& names) {
  Reached reached{&top, 0};
  while (reached.names < names.size()) {
    const Node* next = reached.node->find(names[reached.names]);
    if (next == nullptr) break;
    reached = {next, reached.names + 1};
  }
  return reached;
}

/// As a key is written: in quotes if YAML would read it as something else.
std::string key_text(const std::string& name) {
  const bool is_plain = !name.empty() && name.find_first_of(":#{}[],&*!|>'\"%@`\\") == name.npos &&
                        name.front() != '-' && name.front() != '?' && name.front() != ' ' &&
                        name.back() != ' ';
  if (is_plain) return name;
  std::string quoted = "\"";
  for (const char letter : name) {
    if (letter == '"' || letter == '\\') quoted += '\\';
    quoted += letter;
  }
  return quoted + '"';
}

/// "ward: {beds: 12}" of the names from `from` on.
std::string in_braces(const std::vector<std::string>& names, std::size_t from,
                      const std::string& value) {
  std::string text = key_text(names[from]) + ": ";
  for (std::size_t i = from + 1; i < names.size(); ++i)
    text += '{' + key_text(names[i]) + ": ";
  return text + value + std::string(names.size() - from - 1, '}');
}

/// Below all else, a name a line.
std::string in_lines(const std::vector<std::string>& names, const std::string& value,
                     std::string_view line_end) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    text += std::string(2 * i, ' ') + key_text(names[i]) + ':';
    text += i + 1 == names.size() ? ' ' + value : "";
    text += line_end;
  }
  return text;
}

/// Before the first entry of a map: of one in braces, or of one with a line an entry.
void insert_first(const Node& map, const std::string& text, TextEdits& edits) {
  const bool has_braces = edits.at(map.where).starts_with('{');
  if (map.entries.empty()) {
    engine::Place inside = map.where;
    ++inside.column;
    return edits.insert(inside, text);
  }
  const engine::Place& first = map.entries.front().where;
  const std::string indent(static_cast<std::size_t>(first.column) - 1, ' ');
  edits.insert(first, text + (has_braces ? ", " : std::string(edits.line_end()) + indent));
}

/// What holds the value itself: the node, or its `value` in the long form.
const Node& value_of(const Node& node) {
  const Node* inner = node.kind == NodeKind::map ? node.find("value") : nullptr;
  return inner == nullptr ? node : *inner;
}

}  // namespace

std::optional<std::string> with_value(std::string_view content,
                                      const std::vector<std::string>& names,
                                      const std::string& value) {
  const YamlTree tree = parse_yaml("", content);
  const bool is_fit = tree.is_whole && tree.faults.empty() && tree.top.kind == NodeKind::map;
  if (!is_fit || names.empty() || value.find_first_of("\r\n") != value.npos) return std::nullopt;
  TextEdits edits(content);
  const Reached reached = follow(tree.top, names);
  if (reached.names == names.size()) {
    const Node& node = value_of(*reached.node);
    if (node.kind != NodeKind::scalar) return std::nullopt;
    edits.replace(node.where, value);
    return edits.edited();
  }
  if (reached.node->kind != NodeKind::map) return std::nullopt;
  const bool is_in_lines = !edits.at(tree.top.where).starts_with('{');
  if (reached.names == 0 && is_in_lines) {
    const bool ends_its_line = content.ends_with('\n') || content.ends_with('\r');
    return std::string(content) + (ends_its_line ? "" : std::string(edits.line_end())) +
           in_lines(names, value, edits.line_end());
  }
  insert_first(*reached.node, in_braces(names, reached.names, value), edits);
  return edits.edited();
}

}  // namespace scenarios

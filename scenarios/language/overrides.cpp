#include "scenarios/language/overrides.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "scenarios/language/fault.h"
#include "scenarios/language/keys.h"
#include "scenarios/language/known.h"
#include "scenarios/language/overlay.h"
#include "scenarios/language/part_changes.h"
#include "scenarios/language/source_text.h"
#include "scenarios/language/utf8.h"
#include "scenarios/language/value_text.h"
#include "scenarios/language/yaml_tree.h"
#include "scenarios/messages.h"

namespace scenarios {

namespace {

/// A part of the path, and where it begins.
struct Segment {
  std::string name;
  std::size_t offset;
};

/// The next name of the path from `offset` on. Names such as "Nykøbing F. Sygehus" have dots: if
/// the map has such a key, it is taken as one name.
Segment next_segment(const std::string& path, std::size_t offset, const Node& in) {
  const std::string rest = path.substr(offset);
  std::string name = rest.substr(0, rest.find('.'));
  for (const Entry& entry : in.entries) {
    const bool fits = rest == entry.key || rest.starts_with(entry.key + ".");
    if (fits && entry.key.size() > name.size()) name = entry.key;
  }
  return {name, offset};
}

void move_into_line(Node& node, int line, int columns) {
  node.where.line = line;
  node.where.column += columns;
  for (Node& item : node.items)
    move_into_line(item, line, columns);
  for (Entry& entry : node.entries) {
    entry.where.line = line;
    entry.where.column += columns;
    move_into_line(entry.value, line, columns);
  }
}

class OneOverride {
 public:
  OneOverride(const Override& wish, int line, engine::Errors& faults)
      : wish_(wish), line_(line), faults_(faults) {}

  void apply(Node& top) {
    if (wish_.path.empty()) {
      faults_.push_back(fault("E084", place({"", 0}), {{"found", ""}, {"in", "scenario"}}));
      return;
    }
    // The files that it builds on have been put together already, so it would change nothing.
    if (next_segment(wish_.path, 0, top).name == "extends") {
      faults_.push_back(fault("E122", place({"extends", 0})));
      return;
    }
    if (auto value = read_value_node()) put(top, std::move(*value));
  }

 private:
  /// How far the path has been followed: "services.ward", which is "services.*" in keys.h.
  struct Position {
    std::string path;
    std::string pattern;
    int depth = 0;
  };

  engine::Place place(const Segment& segment) const {
    const auto before = static_cast<int>(characters_in(wish_.path.substr(0, segment.offset)));
    const auto length = static_cast<int>(characters_in(segment.name));
    return {std::string(overrides_file), line_, before + 1, std::max(1, length)};
  }

  std::optional<Node> read_value_node() {
    const int columns = static_cast<int>(characters_in(wish_.path)) + 1;
    if (wish_.value == "!remove") return removal(columns + 1);
    const bool is_yaml = !wish_.value.empty() && std::string_view("[{\"'!").find(
                                                     wish_.value.front()) != std::string_view::npos;
    if (!is_yaml) {
      const auto length = static_cast<int>(characters_in(wish_.value));
      const engine::Place where{std::string(overrides_file), line_, columns + 1,
                                std::max(1, length)};
      const auto control = std::find_if(wish_.value.begin(), wish_.value.end(), is_control);
      if (control != wish_.value.end()) {
        faults_.push_back(control_fault(*control, where));
        return std::nullopt;
      }
      Node node = scalar_node(wish_.value, where);
      if (wish_.value.empty()) node.kind = NodeKind::nothing;
      return node;
    }
    YamlTree tree = parse_yaml(std::string(overrides_file), wish_.value);
    for (engine::Error& error : tree.faults) {
      error.where.line = line_;
      error.where.column += columns;
      faults_.push_back(std::move(error));
    }
    if (!tree.is_whole) return std::nullopt;
    move_into_line(tree.top, line_, columns);
    return std::move(tree.top);
  }

  /// The parser takes a tag with nothing behind it for an empty file.
  Node removal(int column) const {
    Node node = scalar_node(
        "", {std::string(overrides_file), line_, column, static_cast<int>(wish_.value.size())});
    node.overlay = Overlay::remove;
    return node;
  }

  void put(Node& top, Node value) {
    Node* parent = &top;
    Position at;
    Segment segment = next_segment(wish_.path, 0, *parent);
    while (segment.offset + segment.name.size() < wish_.path.size()) {
      parent = step_into(*parent, segment, at);
      if (parent == nullptr) return;
      at.pattern = child(at.pattern, at.depth == 1 ? "*" : segment.name);
      at.path = child(at.path, segment.name);
      ++at.depth;
      segment = next_segment(wish_.path, segment.offset + segment.name.size() + 1, *parent);
    }
    if (parent->kind == NodeKind::list) {
      put_item(*parent, segment, std::move(value));
    } else {
      put_entry(*parent, segment, at.path, std::move(value));
    }
  }

  /// Null, and told, if it is not there; a section that the language knows is made.
  Node* step_into(Node& parent, const Segment& segment, const Position& at) {
    if (parent.kind == NodeKind::list) return item(parent, segment);
    if (is_long_form(parent) || parent.kind != NodeKind::map) become_map(parent);
    if (Node* known = parent.find(segment.name)) return known;
    const bool is_section = find_key(at.pattern, "", segment.name) != nullptr;
    if (!is_section) {
      const auto known = names_in(&parent);
      faults_.push_back(fault("E084", place(segment),
                              {{"found", segment.name},
                               {"in", at.path.empty() ? "scenario" : at.path},
                               {"known", listed(known)}},
                              nearest(segment.name, known)));
      return nullptr;
    }
    Node section;
    section.kind = NodeKind::map;
    section.where = place(segment);
    parent.entries.push_back({segment.name, place(segment), std::move(section)});
    return &parent.entries.back().value;
  }

  /// A number for all members becomes a map of them.
  void become_map(Node& node) const {
    node = {};
    node.kind = NodeKind::map;
    node.where = {std::string(overrides_file), line_, 1, 1};
  }

  Node* item(Node& list, const Segment& segment) {
    std::size_t number = 0;
    const char* end = segment.name.data() + segment.name.size();
    const auto [rest, problem] = std::from_chars(segment.name.data(), end, number);
    const bool is_there =
        problem == std::errc{} && rest == end && number >= 1 && number <= list.items.size();
    if (is_there) return &list.items[number - 1];
    const std::string known = "1 - " + std::to_string(list.items.size());
    faults_.push_back(fault("E084", place(segment),
                            {{"found", segment.name}, {"in", "a_list"}, {"known", known}}));
    return nullptr;
  }

  void put_item(Node& list, const Segment& segment, Node value) {
    Node* old = item(list, segment);
    if (old == nullptr) return;
    const bool is_step = value.kind == NodeKind::map;  // a step is replaced as a whole
    *old = is_step ? std::move(value) : merged(std::move(*old), std::move(value), "", faults_);
  }

  void put_entry(Node& parent, const Segment& segment, const std::string& path, Node value) {
    Node over;
    over.kind = NodeKind::map;
    over.entries.push_back({segment.name, place(segment), std::move(value)});
    const bool has_entries = parent.kind == NodeKind::map && !is_long_form(parent);
    if (!has_entries && !takes_part_changes(parent, over, path)) become_map(parent);
    parent = merged(std::move(parent), std::move(over), path, faults_);
  }

  const Override& wish_;
  int line_;
  engine::Errors& faults_;
};

}  // namespace

Override replacing(std::string path, std::string value) {
  if (looks_like_change(value)) value = '"' + value + '"';
  return {std::move(path), std::move(value)};
}

void apply_overrides(Node& top, const std::vector<Override>& overrides, engine::Errors& faults) {
  int line = 0;
  for (const Override& wish : overrides)
    OneOverride(wish, ++line, faults).apply(top);
}

}  // namespace scenarios

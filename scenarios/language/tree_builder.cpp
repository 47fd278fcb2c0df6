#include "scenarios/language/tree_builder.h"

#include <algorithm>
#include <utility>

#include "scenarios/language/fault.h"
#include "scenarios/language/source_text.h"
#include "scenarios/language/yaml_tree.h"

namespace scenarios {

namespace {

std::size_t offset_of(const YAML::Mark& mark) {
  return mark.pos < 0 ? 0 : static_cast<std::size_t>(mark.pos);
}

/// How many parentheses the text opens and does not close.
int open_parentheses(const std::string& text) {
  return static_cast<int>(std::count(text.begin(), text.end(), '(') -
                          std::count(text.begin(), text.end(), ')'));
}

bool is_plain(const Node& node) {
  return node.kind == NodeKind::scalar && node.writing == Writing::plain;
}

/// The offset after the quote that ends the text which begins at `offset`; none: it never ends.
std::optional<std::size_t> end_of_quote(const std::string& text, std::size_t offset) {
  const char quote = text[offset];
  for (std::size_t i = offset + 1; i < text.size(); ++i) {
    if (quote == '"' && text[i] == '\\') {
      ++i;
    } else if (text[i] == quote) {
      const bool is_doubled = quote == '\'' && i + 1 < text.size() && text[i + 1] == quote;
      if (!is_doubled) return i + 1;
      ++i;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<engine::Place> TreeBuilder::open_bracket() const {
  if (open_.empty() || !open_.back().has_brackets) return std::nullopt;
  return open_.back().node.where;
}

void TreeBuilder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
  refuse_anchor(mark, anchor);
  put(node_at(NodeKind::nothing, mark, "?"));
}

void TreeBuilder::OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) {
  faults_.push_back(fault("E014", source_.place(offset_of(mark)), {{"found", "*"}}));
  put(node_at(NodeKind::broken, mark, "?"));
}

void TreeBuilder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                           const std::string& value) {
  refuse_anchor(mark, anchor);
  Node node = node_at(NodeKind::scalar, mark, tag);
  node.text = value;
  const std::size_t offset = offset_of(mark);
  if (tag == "!") node.writing = Writing::quoted;
  node.where = source_.place(offset, scalar_bytes(offset, value));
  const bool misplaced =
      node.overlay == Overlay::replace || (node.overlay == Overlay::remove && !value.empty());
  if (misplaced) {
    faults_.push_back(fault("E017", node.where, {{"found", tag + " " + value}}));
    node.kind = NodeKind::broken;
  }
  // An escape such as "\x1b" is a control character only now.
  const auto control = std::find_if(value.begin(), value.end(), is_control);
  if (control != value.end()) {
    faults_.push_back(control_fault(*control, node.where));
    node.kind = NodeKind::broken;
  }
  if (is_plain(node) && open_parentheses(value) > 0) torn_text_ = TornText{node.where, value};
  put(std::move(node));
}

void TreeBuilder::OnSequenceStart(const YAML::Mark& mark, const std::string& tag,
                                  YAML::anchor_t anchor, YAML::EmitterStyle::value style) {
  refuse_anchor(mark, anchor);
  Node node = node_at(NodeKind::list, mark, tag);
  if (node.overlay != Overlay::none) {
    faults_.push_back(fault("E017", node.where, {{"found", tag}}));
    node.overlay = Overlay::none;
  }
  open(std::move(node), style == YAML::EmitterStyle::Flow);
}

void TreeBuilder::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                             YAML::EmitterStyle::value style) {
  refuse_anchor(mark, anchor);
  Node node = node_at(NodeKind::map, mark, tag);
  if (node.overlay == Overlay::remove) {
    faults_.push_back(fault("E017", node.where, {{"found", tag}}));
    node.overlay = Overlay::none;
  }
  open(std::move(node), style == YAML::EmitterStyle::Flow);
}

Node TreeBuilder::node_at(NodeKind kind, const YAML::Mark& mark, const std::string& tag) {
  Node node;
  node.kind = kind;
  node.where = source_.place(offset_of(mark));
  if (++values_ > max_values) {
    faults_.push_back(fault("E013", node.where, {{"limit", std::to_string(max_values)}}));
    throw StopParsing{};
  }
  if (tag == "!remove") {
    node.overlay = Overlay::remove;
  } else if (tag == "!replace") {
    node.overlay = Overlay::replace;
  } else if (tag.size() > 1) {
    faults_.push_back(fault("E017", node.where, {{"found", tag}}));
  }
  return node;
}

std::size_t TreeBuilder::scalar_bytes(std::size_t offset, const std::string& value) {
  const std::string& text = source_.text();
  if (offset >= text.size()) return 1;
  if (text[offset] != '"' && text[offset] != '\'') return std::max<std::size_t>(1, value.size());
  const auto end = end_of_quote(text, offset);
  if (!end) {
    faults_.push_back(fault("E009", source_.place(offset)));
    throw StopParsing{};
  }
  const engine::Place where = source_.place(offset);
  const int last_line = source_.place(*end - 1).line;
  if (last_line > where.line) long_quote_ = LongQuote{where, last_line};
  return *end - offset;
}

void TreeBuilder::refuse_anchor(const YAML::Mark& mark, YAML::anchor_t anchor) {
  if (anchor == 0) return;
  faults_.push_back(fault("E014", source_.place(offset_of(mark)), {{"found", "&"}}));
}

void TreeBuilder::open(Node node, bool has_brackets) {
  if (open_.size() >= static_cast<std::size_t>(max_depth)) {
    faults_.push_back(fault("E012", node.where, {{"limit", std::to_string(max_depth)}}));
    throw StopParsing{};
  }
  open_.push_back({std::move(node), {}, true, {}, has_brackets, {}, 0});
}

void TreeBuilder::close() {
  Node done = std::move(open_.back().node);
  open_.pop_back();
  put(std::move(done));
}

void TreeBuilder::put(Node node) {
  if (open_.empty()) {
    top_ = std::move(node);
  } else if (open_.back().node.kind == NodeKind::list) {
    put_item(std::move(node));
  } else if (open_.back().key) {
    put_entry(std::move(node));
  } else {
    put_key(node);
  }
}

void TreeBuilder::put_key(const Node& node) {
  Open& in = open_.back();
  in.key_is_usable = node.kind == NodeKind::scalar && !node.text.empty();
  if (node.kind == NodeKind::scalar && node.text == "<<" && is_plain(node)) {
    faults_.push_back(fault("E014", node.where, {{"found", "<<"}}));
    in.key_is_usable = false;
  } else if (!in.key_is_usable && node.kind != NodeKind::broken) {
    faults_.push_back(fault("E015", node.where));
  }
  in.key = Entry{node.text, node.where, {}};
}

void TreeBuilder::put_entry(Node value) {
  Open& in = open_.back();
  Entry entry = std::move(*in.key);
  in.key.reset();
  if (!in.key_is_usable) return;
  const bool has_no_value = value.kind == NodeKind::nothing;
  if (has_no_value && in.torn && takes_scrap(in, entry.key, in.node.entries[*in.torn].value))
    return;
  in.torn.reset();
  const std::size_t colon = entry.key.find(':');
  if (has_no_value && colon != std::string::npos) {
    const std::string hint = entry.key.substr(0, colon) + ": " + entry.key.substr(colon + 1);
    faults_.push_back(fault("E044", entry.where, {{"found", entry.key}}, hint));
    return;
  }
  const auto [first, is_new] = in.first_line.emplace(entry.key, entry.where.line);
  if (!is_new) {
    faults_.push_back(fault("E011", entry.where,
                            {{"found", entry.key}, {"first", std::to_string(first->second)}}));
    return;
  }
  watch_for_scraps(in, value, in.node.entries.size());
  entry.value = std::move(value);
  in.node.entries.push_back(std::move(entry));
}

void TreeBuilder::put_item(Node node) {
  Open& in = open_.back();
  if (in.torn && is_plain(node) && takes_scrap(in, node.text, in.node.items[*in.torn])) return;
  in.torn.reset();
  watch_for_scraps(in, node, in.node.items.size());
  in.node.items.push_back(std::move(node));
}

bool TreeBuilder::takes_scrap(Open& in, const std::string& text, Node& first_part) {
  if (first_part.kind != NodeKind::broken) {
    faults_.push_back(fault("E043", first_part.where, {{"found", first_part.text}}));
    first_part.kind = NodeKind::broken;
  }
  in.parentheses += open_parentheses(text);
  if (in.parentheses <= 0) in.torn.reset();
  return true;
}

void TreeBuilder::watch_for_scraps(Open& in, const Node& value, std::size_t index) {
  if (!in.has_brackets || !is_plain(value)) return;
  in.parentheses = open_parentheses(value.text);
  if (in.parentheses > 0) in.torn = index;
}

}  // namespace scenarios

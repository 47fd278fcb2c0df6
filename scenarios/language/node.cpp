#include "scenarios/language/node.h"

#include <algorithm>
#include <utility>

namespace scenarios {

const Node* Node::find(std::string_view key) const {
  const auto found = std::find_if(entries.begin(), entries.end(),
                                  [&](const Entry& entry) { return entry.key == key; });
  return found == entries.end() ? nullptr : &found->value;
}

Node* Node::find(std::string_view key) {
  return const_cast<Node*>(std::as_const(*this).find(key));
}

Node scalar_node(std::string text, engine::Place where) {
  Node node;
  node.kind = NodeKind::scalar;
  node.text = std::move(text);
  node.where = std::move(where);
  return node;
}

Node map_node(const std::string& key, Node value) {
  Node node;
  node.kind = NodeKind::map;
  node.where = value.where;
  node.entries.push_back({key, value.where, std::move(value)});
  return node;
}

std::string child(std::string_view path, std::string_view key) {
  std::string joined(path);
  if (!joined.empty()) joined += '.';
  joined += key;
  return joined;
}

std::string child(std::string_view path, std::size_t index_from_0) {
  return child(path, std::to_string(index_from_0 + 1));
}

}  // namespace scenarios

#include "scenarios/language/defaults.h"

#include <algorithm>
#include <array>
#include <span>

#include "scenarios/language/keys.h"

namespace scenarios {

namespace {

/// Whether an object that is not written stands for one of defaults only.
bool can_be_left_out(std::string_view object) {
  bool has_defaults = false;
  for (const Key& key : keys()) {
    if (key.object != object) continue;
    if (key.need == Need::required) return false;
    has_defaults = has_defaults || !key.by_default.empty();
  }
  return has_defaults;
}

void fill(Node& node, const std::string& object);

/// The first of the words that is a key of the map; empty if none is.
std::string first_of(std::span<const std::string_view> words, const Node& node) {
  const auto found = std::find_if(words.begin(), words.end(), [&](std::string_view word) {
    return node.find(word) != nullptr;
  });
  return found == words.end() ? "" : std::string(*found);
}

void fill_steps(Node& list) {
  for (Node& step : list.items)
    fill(step, "pathways.*.*");
}

void fill_below(Node& value, const Key& key, const std::string& object) {
  const std::string below = child(object, key.name);
  if (key.kind == KeyKind::named_maps) {
    for (Entry& entry : value.entries)
      fill(entry.value, below + ".*");
  } else if (key.kind == KeyKind::steps) {
    for (Entry& pathway : value.entries) {
      for (Node& step : pathway.value.items)
        fill(step, below + ".*.*");
    }
  } else if (key.kind == KeyKind::step_lists) {
    for (Entry& track : value.entries)
      fill_steps(track.value);
  } else if (key.kind == KeyKind::step_list) {
    fill_steps(value);
  } else if (key.kind == KeyKind::map || key.kind == KeyKind::maps ||
             key.kind == KeyKind::arrivals || key.kind == KeyKind::balk_rule) {
    fill(value, below);
    for (Node& item : value.items)
      fill(item, below);
  }
}

void add_entry(Node& node, const Key& key, Node value) {
  value.where = {std::string(defaults_file), 1, 1, 1};
  const engine::Place where = value.where;
  node.entries.push_back({std::string(key.name), where, std::move(value)});
}

void add_if_missing(Node& node, const Key& key, const std::string& object) {
  if (node.find(key.name) != nullptr) return;
  const bool is_section = key.kind == KeyKind::map && can_be_left_out(child(object, key.name));
  if (is_section) {
    Node section;
    section.kind = NodeKind::map;
    add_entry(node, key, std::move(section));
  } else if (!key.by_default.empty()) {
    Node value = scalar_node(std::string(key.by_default), {});
    value.writing = Writing::substituted;
    add_entry(node, key, std::move(value));
  }
}

void fill(Node& node, const std::string& object) {
  if (node.kind != NodeKind::map) return;
  const std::string variant = variant_of(object, node);
  const bool ends_by_date = object == "clock" && node.find("end") != nullptr;
  for (const Key& key : keys()) {
    const bool applies = key.object == object && (key.variant.empty() || key.variant == variant);
    if (!applies || (ends_by_date && key.name == "run")) continue;
    add_if_missing(node, key, object);
    if (Node* value = node.find(key.name)) fill_below(*value, key, object);
  }
}

}  // namespace

void fill_defaults(Node& top) {
  fill(top, "");
}

std::string variant_of(std::string_view object, const Node& node) {
  if (object == "services.*") {
    const Node* kind = node.find("kind");
    return kind == nullptr ? "" : kind->text;
  }
  constexpr std::array<std::string_view, 3> start_ways = {"in", "waiting", "home"};
  if (object == start_object) return first_of(start_ways, node);
  if (object == arrivals_object) return first_of(arrival_ways, node);
  constexpr std::array<std::string_view, 15> steps = {
      "in",    "visit", "triage", "choose", "go",        "community",   "set", "become",
      "moves", "do",    "repeat", "fork",   "subscribe", "unsubscribe", "wait"};
  return object == "pathways.*.*" ? first_of(steps, node) : "";
}

}  // namespace scenarios

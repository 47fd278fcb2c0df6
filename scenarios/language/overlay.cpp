#include "scenarios/language/overlay.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "scenarios/language/by_member.h"
#include "scenarios/language/fault.h"
#include "scenarios/language/part_changes.h"
#include "scenarios/language/value_text.h"
#include "scenarios/messages.h"

namespace scenarios {

namespace {

constexpr std::array<std::string_view, 4> long_form_keys = {"value", "range", "status", "source"};
constexpr std::array<std::string_view, 8> text_keys = {"title",  "summary", "notice", "label",
                                                       "source", "reason",  "da",     "en"};

engine::Error not_in_base(const engine::Place& where, const std::string& path) {
  return fault("E081", where, {{"path", path}});
}

Node changed(Node base, const Node& over, const std::string& path, engine::Errors& faults) {
  Node* value = is_long_form(base) ? base.find("value") : &base;
  if (is_by_member(base)) {
    for (Entry& entry : base.find("value")->entries)
      entry.value = changed(std::move(entry.value), over, child(path, entry.key), faults);
    return base;
  }
  if (value->kind == NodeKind::scalar) {
    add_change(base, {over.text, over.where});
  } else if (has_numbers_of_members(base, path)) {
    for (Entry& entry : base.entries)
      add_change(entry.value, {over.text, over.where, true});
  } else if (value->kind != NodeKind::broken) {
    faults.push_back(fault("E080", over.where, {{"path", path}, {"found", over.text}}));
  }
  return base;
}

std::string nearest_key(const Node& map, const std::string& key) {
  std::vector<std::string> known;
  for (const Entry& entry : map.entries)
    known.push_back(entry.key);
  return nearest(key, known);
}

/// Where each key of a map stands in it.
std::map<std::string, std::size_t, std::less<>> index_of(const Node& map) {
  std::map<std::string, std::size_t, std::less<>> index;
  for (std::size_t i = 0; i < map.entries.size(); ++i)
    index.emplace(map.entries[i].key, i);
  return index;
}

void add_new(Node& base, Entry entry, const std::string& path, engine::Errors& faults) {
  const bool needs_base =
      entry.value.overlay == Overlay::remove || (is_change(entry.value) && !holds_text(entry.key));
  if (needs_base) {
    engine::Error error = not_in_base(entry.where, path);
    error.suggestion = nearest_key(base, entry.key);
    faults.push_back(std::move(error));
    return;
  }
  refuse_changes(entry.value, Minus::is_a_change, faults);
  base.entries.push_back(std::move(entry));
}

/// What replaces a number and says nothing of its range keeps the base's: a value beyond it is
/// warned of (W170).
Node with_range_of(Node base, Node over) {
  Node* range = is_long_form(base) ? base.find("range") : nullptr;
  if (range == nullptr || over.find("range") != nullptr) return over;
  if (over.kind == NodeKind::scalar) over = map_node("value", std::move(over));
  if (!is_long_form(over)) return over;
  range->is_of_the_base = true;
  over.entries.push_back({"range", over.where, std::move(*range)});
  return over;
}

Node merged_maps(Node base, Node over, const std::string& path, engine::Errors& faults) {
  const auto index = index_of(base);
  Node result = std::move(base);
  for (Entry& entry : over.entries) {
    const auto known = index.find(entry.key);
    const std::string path_of_entry = child(path, entry.key);
    if (known == index.end()) {
      add_new(result, std::move(entry), path_of_entry, faults);
      continue;
    }
    Entry& old = result.entries[known->second];
    if (entry.value.overlay == Overlay::remove) {
      old.value.overlay = Overlay::remove;
    } else if (holds_text(entry.key) && entry.value.kind != NodeKind::map) {
      old = std::move(entry);
    } else {
      old.where = entry.where;
      old.value = merged(std::move(old.value), std::move(entry.value), path_of_entry, faults);
    }
  }
  std::erase_if(result.entries,
                [](const Entry& entry) { return entry.value.overlay == Overlay::remove; });
  return result;
}

}  // namespace

bool is_change(const Node& node) {
  return node.kind == NodeKind::scalar && node.writing == Writing::plain &&
         looks_like_change(node.text);
}

void add_change(Node& node, PendingChange change) {
  Node& value = node.kind == NodeKind::map ? *node.find("value") : node;
  value.changes.push_back(std::move(change));
}

bool is_long_form(const Node& node) {
  if (node.kind != NodeKind::map) return false;
  const Node* value = node.find("value");
  if (value == nullptr || value->kind != NodeKind::scalar) return false;
  return std::all_of(node.entries.begin(), node.entries.end(),
                     [](const Entry& entry) { return is_long_form_key(entry.key); });
}

bool is_one_value(const Node& node) {
  return node.kind == NodeKind::scalar || is_long_form(node);
}

bool is_long_form_key(std::string_view key) {
  return std::ranges::find(long_form_keys, key) != long_form_keys.end();
}

bool holds_text(std::string_view key) {
  return std::find(text_keys.begin(), text_keys.end(), key) != text_keys.end();
}

void refuse_changes(Node& node, Minus minus, engine::Errors& faults) {
  node.overlay = Overlay::none;
  std::erase_if(node.entries, [&](Entry& entry) {
    const bool is_sign = minus == Minus::is_a_sign && entry.value.text.starts_with('-');
    const bool needs_base = entry.value.overlay == Overlay::remove ||
                            (is_change(entry.value) && !holds_text(entry.key) && !is_sign);
    if (needs_base) {
      faults.push_back(not_in_base(entry.value.where, entry.key));
    } else if (!holds_text(entry.key)) {
      refuse_changes(entry.value, minus, faults);
    }
    return needs_base;
  });
  for (Node& item : node.items)
    refuse_changes(item, minus, faults);
}

Node merged(Node base, Node over, const std::string& path, engine::Errors& faults) {
  if (over.overlay == Overlay::replace) {
    refuse_changes(over, Minus::is_a_change, faults);
    return over;
  }
  if (is_change(over)) return changed(std::move(base), over, path, faults);
  if (takes_part_changes(base, over, path)) {
    take_part_changes(base, over);
    if (over.entries.empty()) return base;
  }
  tell_members_apart(base, over);
  const bool are_maps = base.kind == NodeKind::map && over.kind == NodeKind::map;
  if (are_maps && !is_long_form(base) && !is_long_form(over)) {
    return merged_maps(std::move(base), std::move(over), path, faults);
  }
  refuse_changes(over, Minus::is_a_change, faults);
  return with_range_of(std::move(base), std::move(over));
}

}  // namespace scenarios

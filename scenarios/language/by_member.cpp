#include "scenarios/language/by_member.h"

#include <algorithm>

#include "scenarios/language/distribution_forms.h"
#include "scenarios/language/overlay.h"

namespace scenarios {

namespace {

bool is_distribution(std::string_view name) {
  const auto names = distribution_names(ValueKind::duration);
  return std::ranges::find(names, name) != names.end();
}

/// `{Region Sjælland: x 1.1}`: nothing but members.
bool names_members_only(const Node& node) {
  return node.kind == NodeKind::map && std::ranges::none_of(node.entries, [](const Entry& entry) {
           return entry.key == "by" || is_long_form_key(entry.key);
         });
}

/// Each member that `over` names gets the value of `else`, if it has none of its own.
void name_members(Node& values, const Node& over) {
  const Node* rest = values.find(other_members);
  if (rest == nullptr) return;
  const Node value = *rest;
  for (const Entry& entry : over.entries) {
    const bool is_new = entry.value.overlay == Overlay::none && values.find(entry.key) == nullptr;
    if (is_new) values.entries.push_back({entry.key, entry.where, value});
  }
}

}  // namespace

void tell_members_apart(Node& base, Node& over) {
  if (is_by_member(base) && names_members_only(over)) over = map_node("value", std::move(over));
  if (is_by_member(over) && is_one_value(base)) {
    Node rest = map_node("value", map_node(std::string(other_members), std::move(base)));
    rest.where = over.where;
    rest.entries.push_back({"by", over.where, *over.find("by")});
    base = std::move(rest);
  }
  const Node* named = over.kind == NodeKind::map ? over.find("value") : nullptr;
  if (is_by_member(base) && named != nullptr) name_members(*base.find("value"), *named);
}

bool is_by_member(const Node& node) {
  if (node.kind != NodeKind::map) return false;
  const Node* by = node.find("by");
  const Node* value = node.find("value");
  if (by == nullptr || value == nullptr || value->kind != NodeKind::map) return false;
  return by->kind == NodeKind::scalar && std::ranges::all_of(node.entries, [](const Entry& entry) {
           return entry.key == "by" || is_long_form_key(entry.key);
         });
}

ByMember by_member(const Node& node) {
  ByMember result{node.find("by")->text, {}};
  const auto& entries = node.find("value")->entries;
  for (const bool is_last : {false, true}) {
    for (const Entry& entry : entries)
      if ((entry.key == other_members) == is_last)
        result.values.emplace_back(entry.key, entry.value.text);
  }
  return result;
}

std::string text_of(const ByMember& values) {
  std::string text = "by(" + values.division;
  for (const auto& [member, value] : values.values) {
    const bool is_rest = member == other_members;
    text += is_rest ? ", else: " : ", \"" + member + "\": ";
    text += value;
  }
  return text + ")";
}

const std::string* value_for(const ByMember& values, std::string_view member) {
  const auto is_named = [](std::string_view name) {
    return [name](const auto& one) {
      return one.first == name;
    };
  };
  auto found = std::ranges::find_if(values.values, is_named(member));
  if (found == values.values.end())
    found = std::ranges::find_if(values.values, is_named(other_members));
  return found == values.values.end() ? nullptr : &found->second;
}

std::size_t length_of_distribution(std::string_view text) {
  const std::size_t bracket = text.find('(');
  if (bracket == std::string_view::npos || !is_distribution(text.substr(0, bracket))) return 0;
  int depth = 0;
  for (std::size_t i = bracket; i < text.size(); ++i) {
    if (text[i] == '(') ++depth;
    if (text[i] == ')' && --depth == 0) return i + 1;
  }
  return text.size();
}

}  // namespace scenarios

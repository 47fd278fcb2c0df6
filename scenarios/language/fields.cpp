#include "scenarios/language/fields.h"

#include <algorithm>

#include <fmt/ranges.h>

#include "scenarios/language/fault.h"
#include "scenarios/language/keys.h"

namespace scenarios {

namespace {

/// Nobody reads more, and comparing many words takes time.
constexpr std::size_t max_suggested = 100;

/// False, and told, if the node is there but not a map.
bool is_map(const Node& node, std::string_view name, engine::Errors& faults) {
  if (node.kind == NodeKind::map) return true;
  if (node.kind == NodeKind::broken) return false;
  if (node.kind == NodeKind::nothing) {
    faults.push_back(fault("E041", node.where, {{"what", std::string(name)}}));
    return false;
  }
  const std::string found = node.kind == NodeKind::list ? "a_list" : "a_value";
  faults.push_back(fault("E042", node.where,
                         {{"what", std::string(name)}, {"wanted", "a_map"}, {"found", found}}));
  return false;
}

}  // namespace

Fields::Fields(const Node& node, const Object& object, engine::Errors& faults) : node_(node) {
  if (!is_map(node, object.name, faults)) return;
  check_known(object, faults);
  check_complete(object, faults);
}

const Node* Fields::get(std::string_view key) const {
  const Node* value = node_.find(key);
  const bool is_there =
      value != nullptr && value->kind != NodeKind::broken && value->kind != NodeKind::nothing;
  return is_there ? value : nullptr;
}

void Fields::check_known(const Object& object, engine::Errors& faults) const {
  const auto known = key_names(object.path, object.variant);
  std::size_t unknown = 0;
  for (const Entry& entry : node_.entries) {
    if (std::find(known.begin(), known.end(), entry.key) != known.end()) continue;
    Words words = {{"found", entry.key}};
    const auto elsewhere = variants_with(object.path, entry.key);
    if (!elsewhere.empty()) {
      words.emplace_back("belongs_to", fmt::format("{}", fmt::join(elsewhere, ", ")));
      words.emplace_back("here", object.variant);
    }
    words.emplace_back("known", fmt::format("{}", fmt::join(known, ", ")));
    const bool is_helpful = ++unknown <= max_suggested;
    const auto suggestion = is_helpful ? suggested_key(entry.key, known) : std::string();
    faults.push_back(fault("E010", entry.where, std::move(words), suggestion));
  }
}

void Fields::check_complete(const Object& object, engine::Errors& faults) const {
  for (const std::string& name : key_names(object.path, object.variant)) {
    const Node* value = node_.find(name);
    const bool is_empty = value != nullptr && value->kind == NodeKind::nothing;
    const bool is_missing =
        value == nullptr && find_key(object.path, object.variant, name)->need == Need::required;
    if (is_empty) faults.push_back(fault("E041", value->where, {{"what", name}}));
    if (is_missing) {
      faults.push_back(fault("E047", node_.where, {{"key", name}, {"in", object.name}}));
    }
  }
}

std::vector<const Entry*> named_things(const Node* section, std::string_view name,
                                       engine::Errors& faults) {
  if (section == nullptr || !is_map(*section, name, faults)) return {};
  std::vector<const Entry*> things;
  for (const Entry& entry : section->entries) {
    if (entry.value.kind != NodeKind::broken) things.push_back(&entry);
  }
  return things;
}

}  // namespace scenarios

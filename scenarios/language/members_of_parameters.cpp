#include "scenarios/language/members_of_parameters.h"

#include <algorithm>
#include <utility>

#include "scenarios/language/by_member.h"

namespace scenarios {

namespace {

/// No name of a file has a blank and a comma here: unknown keys are refused.
constexpr std::string_view section = "parameters, member by member";

}  // namespace

void keep_members(Node& top) {
  const Node* parameters = top.find("parameters");
  if (parameters == nullptr) return;
  Node kept = *parameters;
  std::erase_if(kept.entries, [](const Entry& entry) { return !is_by_member(entry.value); });
  if (kept.entries.empty()) return;
  top.entries.push_back({std::string(section), parameters->where, std::move(kept)});
}

Node take_members(Node& top) {
  if (top.entries.empty() || top.entries.back().key != section) return {};
  Node kept = std::move(top.entries.back().value);
  top.entries.pop_back();
  return kept;
}

std::vector<ValueOrigin> origins_of_members(const Entry& kept) {
  std::vector<ValueOrigin> origins;
  const std::string path = child(child("parameters", kept.key), "value");
  for (const Entry& member : kept.value.find("value")->entries) {
    const Node& value = member.value;
    if (value.kind != NodeKind::scalar) continue;
    const Provenance from = value.provenance.value_or(Provenance{"", "assumed", ""});
    origins.push_back({child(path, member.key),
                       value.text,
                       "",
                       from.status,
                       from.range,
                       from.source,
                       value.where,
                       {}});
  }
  return origins;
}

}  // namespace scenarios

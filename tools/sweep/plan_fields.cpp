#include "tools/sweep/plan_fields.h"

#include <algorithm>

#include <fmt/ranges.h>

#include "scenarios/language/fault.h"
#include "scenarios/language/number_text.h"
#include "scenarios/language/scalars.h"
#include "scenarios/messages.h"

namespace tools {

using scenarios::fault;
using scenarios::Node;
using scenarios::NodeKind;

bool is_map_of(const Node& node, std::string_view name, const std::vector<std::string>& known,
               engine::Errors& faults) {
  if (node.kind == NodeKind::broken) return false;
  if (node.kind != NodeKind::map) {
    const std::string found = node.kind == NodeKind::list ? "a_list" : "a_value";
    faults.push_back(fault("E042", node.where,
                           {{"what", std::string(name)}, {"wanted", "a_map"}, {"found", found}}));
    return false;
  }
  for (const scenarios::Entry& entry : node.entries) {
    if (std::ranges::find(known, entry.key) != known.end()) continue;
    faults.push_back(
        fault("E010", entry.where,
              {{"found", entry.key}, {"known", fmt::format("{}", fmt::join(known, ", "))}},
              scenarios::nearest(entry.key, known)));
  }
  return true;
}

std::vector<const Node*> items_of(const Node* node, std::string_view name, engine::Errors& faults) {
  std::vector<const Node*> items;
  if (node == nullptr || node->kind == NodeKind::broken) return items;
  if (node->kind != NodeKind::list) {
    faults.push_back(fault("E042", node->where,
                           {{"what", std::string(name)},
                            {"wanted", "a_list"},
                            {"found", node->kind == NodeKind::map ? "a_map" : "a_value"}}));
    return items;
  }
  for (const Node& item : node->items)
    items.push_back(&item);
  return items;
}

std::optional<std::uint32_t> read_count(const Node* node, std::string_view name,
                                        std::uint32_t least, std::uint32_t most,
                                        engine::Errors& faults) {
  const auto number = scenarios::read_integer(
      node, name, {static_cast<double>(least), static_cast<double>(most)}, faults);
  if (!number) return std::nullopt;
  return static_cast<std::uint32_t>(*number);
}

std::optional<std::size_t> read_choice_of(const Node* node, std::string_view name,
                                          const std::vector<std::string>& words,
                                          engine::Errors& faults) {
  if (node == nullptr) return std::nullopt;
  const auto word = scenarios::read_word(node, name, words, faults);
  if (!word) return std::nullopt;
  return static_cast<std::size_t>(std::ranges::find(words, *word) - words.begin());
}

std::optional<PlanAmount> amount_in(std::string_view text) {
  text = scenarios::trimmed(text);
  const std::size_t length = scenarios::number_length(text);
  const auto number = scenarios::number_of(text.substr(0, length));
  if (length == 0 || !number) return std::nullopt;
  const std::string_view unit = scenarios::trimmed(text.substr(length));
  return PlanAmount{*number, unit.empty() ? "" : " " + std::string(unit)};
}

std::optional<PlanAmount> read_amount(const Node* node, std::string_view name,
                                      engine::Errors& faults) {
  const auto text = scenarios::read_scalar(node, name, faults);
  if (!text) return std::nullopt;
  if (auto amount = amount_in(*text)) return amount;
  const std::string_view token = scenarios::trimmed(*text);
  const std::size_t length = scenarios::number_length(token);
  const auto number = scenarios::number_of(length == 0 ? token : token.substr(0, length));
  if (!number) faults.push_back(scenarios::error_in(*node, number.error(), name));
  return std::nullopt;
}

const scenarios::ValueOrigin* origin_of(const scenarios::Scenario& scenario,
                                        std::string_view path) {
  const auto found =
      std::ranges::lower_bound(scenario.origins, path, {}, &scenarios::ValueOrigin::path);
  return found != scenario.origins.end() && found->path == path ? &*found : nullptr;
}

}  // namespace tools

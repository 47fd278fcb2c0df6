#include "scenarios/language/read_choice.h"

#include <cmath>

#include "scenarios/language/fault.h"
#include "scenarios/language/fields.h"
#include "scenarios/language/read_hazard.h"
#include "scenarios/language/scalars.h"

namespace scenarios {

namespace {

/// Shares are written with few digits; one third may be written as 33.3333 %.
constexpr double tolerance = 1e-5;

/// Gives what is left to the way written as `rest`; without one, evens out the last digit.
void complete(models::Choose& choose, std::optional<std::size_t> rest, const Node& node,
              engine::Errors& faults) {
  double sum = 0;
  for (const auto& [share, pathway] : choose.ways)
    sum += share;
  const bool is_too_much = sum > 1 + tolerance;
  const bool is_too_little = !rest && sum < 1 - tolerance;
  if (is_too_much || is_too_little) {
    faults.push_back(fault("E102", node.where, {{"sum", short_number(sum * 100)}}));
  } else if (rest) {
    choose.ways[*rest].first = std::fmax(0, 1 - sum);
  } else {
    for (auto& [share, pathway] : choose.ways)
      share /= sum;
  }
}

std::optional<models::Risk> read_risk(const Entry& entry, Reading& reading) {
  engine::Errors& faults = reading.faults;
  const Fields fields(entry.value, {"pathways.*.*.community.*", "", entry.key}, faults);
  const auto times = read_word(fields.get("times"), "times", {"frailty"}, faults);
  const auto& pathways = reading.known.pathways;
  const auto pathway = read_reference(fields.get("go"), "pathway", pathways, faults);
  const auto hazard = read_hazard(fields.get("hazard"), faults);
  if (!hazard || !pathway) return std::nullopt;
  return models::Risk{entry.key, *hazard, times.has_value(), *pathway};
}

}  // namespace

models::Choose read_choose(const Node* node, Reading& reading) {
  engine::Errors& faults = reading.faults;
  models::Choose choose;
  std::optional<std::size_t> rest;
  const std::size_t told_before = faults.size();
  for (const Entry* entry : named_things(node, "choose", faults)) {
    const Node name = scalar_node(entry->key, entry->where);
    read_reference(&name, "pathway", reading.known.pathways, faults);
    const bool is_rest = entry->value.kind == NodeKind::scalar && entry->value.text == "rest";
    if (is_rest && rest) faults.push_back(fault("E111", entry->value.where));
    if (is_rest) rest = choose.ways.size();
    const auto share = is_rest ? 0 : read_value(&entry->value, "share", parse_share, faults);
    choose.ways.emplace_back(share.value_or(0), entry->key);
  }
  if (node != nullptr && faults.size() == told_before) complete(choose, rest, *node, faults);
  return choose;
}

models::Community read_community(const Node* node, Reading& reading) {
  models::Community community;
  for (const Entry* entry : named_things(node, "community", reading.faults)) {
    if (!check_name(*entry, reading.faults)) continue;
    if (auto risk = read_risk(*entry, reading)) community.risks.push_back(std::move(*risk));
  }
  if (node != nullptr && node->kind == NodeKind::map && node->entries.empty()) {
    reading.faults.push_back(fault("E041", node->where, {{"what", "community"}}));
  }
  return community;
}

}  // namespace scenarios

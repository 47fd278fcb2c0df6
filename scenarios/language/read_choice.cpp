#include "scenarios/language/read_choice.h"

#include <algorithm>
#include <cmath>

#include "scenarios/language/fault.h"
#include "scenarios/language/fields.h"
#include "scenarios/language/read_formula.h"
#include "scenarios/language/read_hazard.h"
#include "scenarios/language/read_interruptions.h"
#include "scenarios/language/read_routing.h"
#include "scenarios/language/scalars.h"

namespace scenarios {

namespace {

/// Shares are written with few digits; one third may be written as 33.3333 %.
constexpr double tolerance = 1e-5;

constexpr engine::Duration least_interval = std::chrono::minutes{1};

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

/// Written shares beside formulas become formulas too; the way of `rest` has none.
void fill_in_shares(models::Choose& choose, std::optional<std::size_t> rest) {
  for (std::size_t i = 0; i < choose.ways.size(); ++i) {
    if (choose.rules[i] || i == rest) continue;
    choose.rules[i].emplace();
    choose.rules[i]->code.push_back({models::Operation::number, 0, choose.ways[i].first});
  }
  for (auto& [share, pathway] : choose.ways)
    share = 0;
}

std::optional<models::Risk> read_risk(const Entry& entry, Reading& reading) {
  engine::Errors& faults = reading.faults;
  const Fields fields(entry.value, {"pathways.*.*.community.*", "", entry.key}, faults);
  Factor factor = read_factor(fields.get("times"), {}, reading);
  const auto& pathways = reading.known.pathways;
  const auto pathway = read_reference(fields.get("go"), "pathway", pathways, faults);
  auto hazard = read_hazard_by_place(fields.get("hazard"), reading);
  const auto from = read_counted_from(fields.get("from"), faults);
  if (!hazard || !pathway) return std::nullopt;
  return models::Risk{entry.key,
                      hazard->mean,
                      factor.is_frailty,
                      *pathway,
                      std::move(factor.formula),
                      from,
                      std::move(hazard->by_municipality)};
}

}  // namespace

models::Choose read_choose(const Node* node, Reading& reading) {
  engine::Errors& faults = reading.faults;
  models::Choose choose;
  const ExpressionNames names{reading.known, {}};
  if (is_rule(node)) return read_routing(*node, reading);
  std::optional<std::size_t> rest;
  const std::size_t told_before = faults.size();
  for (const Entry* entry : named_things(node, "choose", faults)) {
    const Node name = scalar_node(entry->key, entry->where);
    read_reference(&name, "pathway", reading.known.pathways, faults);
    const bool is_rest = entry->value.kind == NodeKind::scalar && entry->value.text == "rest";
    if (is_rest && rest) faults.push_back(fault("E111", entry->value.where));
    if (is_rest) rest = choose.ways.size();
    choose.rules.push_back(read_formula(&entry->value, "share", Wanted::share, names, faults));
    const auto share = is_rest || is_formula(&entry->value, reading.known)
                           ? 0
                           : read_value(&entry->value, "share", parse_share, faults);
    choose.ways.emplace_back(share.value_or(0), entry->key);
  }
  const bool has_formula =
      std::ranges::any_of(choose.rules, [](const auto& rule) { return rule.has_value(); });
  if (has_formula) {
    choose.by = models::ChooseBy::weights;
    fill_in_shares(choose, rest);
    return choose;
  }
  choose.rules.clear();
  if (node != nullptr && faults.size() == told_before) complete(choose, rest, *node, faults);
  return choose;
}

models::Community read_community(const Fields& fields, Reading& reading) {
  models::Community community;
  const Node* node = fields.get("community");
  const Node* again = fields.get("re_evaluate");
  community.re_evaluate = read_value(again, "re_evaluate", parse_duration, reading.faults);
  if (community.re_evaluate && *community.re_evaluate < least_interval) {
    reading.faults.push_back(fault("E225", again->where, {{"found", again->text}}));
  }
  const std::size_t before = reading.faults.size();
  for (const Entry* entry : named_things(node, "community", reading.faults)) {
    if (!check_name(*entry, reading.faults)) continue;
    if (auto risk = read_risk(*entry, reading)) community.risks.push_back(std::move(*risk));
  }
  if (node != nullptr && node->kind == NodeKind::map && node->entries.empty()) {
    reading.faults.push_back(fault("E041", node->where, {{"what", "community"}}));
  }
  const bool has_formula = std::ranges::any_of(
      community.risks, [](const models::Risk& risk) { return risk.times.has_value(); });
  if (community.re_evaluate && !has_formula && reading.faults.size() == before) {
    reading.faults.push_back(fault("E232", again->where));
  }
  return community;
}

}  // namespace scenarios

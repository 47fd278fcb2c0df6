#include "scenarios/language/read_routing.h"

#include <algorithm>
#include <array>
#include <utility>

#include "scenarios/language/fault.h"
#include "scenarios/language/fields.h"
#include "scenarios/language/read_distances.h"
#include "scenarios/language/read_formula.h"
#include "scenarios/language/scalars.h"

namespace scenarios {

namespace {

using models::ChooseBy;

constexpr std::array<std::pair<std::string_view, ChooseBy>, 6> rules = {
    {{"when", ChooseBy::conditions},
     {"shortest queue of", ChooseBy::shortest_queue},
     {"first free of", ChooseBy::first_free},
     {"least expected wait of", ChooseBy::least_wait},
     {"nearest of", ChooseBy::nearest},
     {"nearest free of", ChooseBy::nearest_free}}};

constexpr engine::Duration least_age = std::chrono::minutes{1};
constexpr engine::Duration greatest_age = std::chrono::days{365};

bool is_rule_word(std::string_view key) {
  return std::ranges::find(rules, key, [](const auto& rule) { return rule.first; }) != rules.end();
}

std::string read_pathway(const Node* node, Reading& reading) {
  return read_reference(node, "pathway", reading.known.pathways, reading.faults).value_or("");
}

/// One line of `when`.
void read_case(const Node& item, models::Choose& choose, Reading& reading) {
  const Fields fields(item, {"pathways.*.*.choose.when", "", "when"}, reading.faults);
  const Node* otherwise = fields.get("else");
  const Node* condition = fields.get("if");
  const Node* go = fields.get("go");
  const bool is_whole = otherwise != nullptr ? condition == nullptr && go == nullptr
                                             : condition != nullptr && go != nullptr;
  if (!is_whole && item.kind == NodeKind::map) {
    reading.faults.push_back(fault("E222", item.where));
    return;
  }
  const ExpressionNames names{reading.known, {}};
  auto holds = read_condition(condition, "if", names, reading.faults);
  choose.ways.emplace_back(0, read_pathway(otherwise != nullptr ? otherwise : go, reading));
  choose.rules.push_back(std::move(holds));
}

void read_cases(const Node& list, models::Choose& choose, Reading& reading) {
  bool is_last = false;
  for (const Node& item : list.items) {
    const bool is_else = item.find("else") != nullptr;
    if (is_last) reading.faults.push_back(fault("E228", item.where));
    is_last = is_last || is_else;
    read_case(item, choose, reading);
  }
  if (!is_last) reading.faults.push_back(fault("E228", list.where));
}

void read_ways(const Node& list, models::Choose& choose, Reading& reading) {
  for (const Node* name : read_names(&list, "choose", reading.faults)) {
    choose.ways.emplace_back(0, read_pathway(name, reading));
    choose.rules.emplace_back();
  }
  if (list.items.empty()) {
    reading.faults.push_back(fault("E041", list.where, {{"what", "choose"}}));
  }
}

std::optional<engine::Duration> read_age(const Node* node, engine::Errors& faults) {
  const auto age = read_value(node, "as of", parse_duration, faults);
  if (age && (*age < least_age || *age > greatest_age)) {
    faults.push_back(fault("E225", node->where, {{"found", node->text}}));
  }
  return age;
}

void add_distances(const Fields& fields, const Node& node, models::Choose& choose,
                   Reading& reading) {
  const Node* distances = fields.get("distances");
  const bool is_wanted = choose.by == ChooseBy::nearest || choose.by == ChooseBy::nearest_free;
  if (distances == nullptr) {
    if (is_wanted) {
      reading.faults.push_back(fault("E047", node.where, {{"key", "distances"}, {"in", "choose"}}));
    }
    return;
  }
  if (!is_wanted) reading.faults.push_back(fault("E254", distances->where));
  choose.distances = read_distances(*distances, reading);
}

}  // namespace

bool is_rule(const Node* node) {
  if (node == nullptr || node->kind != NodeKind::map) return false;
  return std::ranges::any_of(node->entries, [](const Entry& entry) {
    return is_rule_word(entry.key) && entry.value.kind == NodeKind::list;
  });
}

models::Choose read_routing(const Node& node, Reading& reading) {
  const Fields fields(node, {"pathways.*.*.choose", "", "choose"}, reading.faults);
  models::Choose choose;
  bool is_known = false;
  for (const auto& [word, by] : rules) {
    const Node* list = fields.get(word);
    if (list == nullptr || list->kind != NodeKind::list) continue;
    if (is_known) reading.faults.push_back(fault("E230", list->where));
    is_known = true;
    choose.by = by;
    if (by == ChooseBy::conditions) {
      read_cases(*list, choose, reading);
    } else {
      read_ways(*list, choose, reading);
    }
  }
  choose.as_of = read_age(fields.get("as of"), reading.faults);
  add_distances(fields, node, choose, reading);
  if (const Node* otherwise = fields.get("else")) {
    if (choose.by != ChooseBy::first_free && choose.by != ChooseBy::nearest_free) {
      reading.faults.push_back(fault("E231", otherwise->where));
    }
    choose.otherwise = read_pathway(otherwise, reading);
  }
  return choose;
}

}  // namespace scenarios

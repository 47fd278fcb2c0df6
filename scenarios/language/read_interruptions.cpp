#include "scenarios/language/read_interruptions.h"

#include <algorithm>
#include <utility>

#include "scenarios/language/fault.h"
#include "scenarios/language/fields.h"
#include "scenarios/language/keys.h"
#include "scenarios/language/read_attributes.h"
#include "scenarios/language/read_formula.h"
#include "scenarios/language/read_hazard.h"
#include "scenarios/language/scalars.h"

namespace scenarios {

namespace {

using models::ClockRuns;

constexpr std::string_view until_object = "pathways.*.*.until.*";
constexpr Range priorities = {1, 9};

/// The hazard, or the time after which it comes; exactly one of them is said. False if it cannot be
/// had, which is told.
bool read_law(const Fields& fields, const Node& node, models::Interruption& one, Reading& reading) {
  const Node* hazard = fields.get("hazard");
  const Node* after = fields.get("after");
  if ((hazard == nullptr) == (after == nullptr)) {
    if (node.kind == NodeKind::map) reading.faults.push_back(fault("E233", node.where));
    return false;
  }
  if (hazard != nullptr) {
    auto read = read_hazard_by_place(hazard, reading);
    if (!read) return false;
    one.law = std::move(read->mean);
    one.by_municipality = std::move(read->by_municipality);
    return true;
  }
  const auto read = read_distribution(after, "after", reading);
  if (!read) return false;
  if (read->mean() <= 0) {
    reading.faults.push_back(fault("E234", after->where));
    return false;
  }
  one.law = *read;
  return true;
}

/// Visits have no stay, and times at home no line.
ClockRuns only_at(std::string_view step) {
  return step == "visit" ? ClockRuns::waiting : ClockRuns::staying;
}

ClockRuns read_while(const Node* node, std::string_view step, engine::Errors& faults) {
  const auto words = words_of(*find_key(until_object, "", "while"));
  const auto word = read_word(node, "while", words, faults);
  if (!word) return only_at(step);
  const auto runs = static_cast<ClockRuns>(std::ranges::find(words, *word) - words.begin());
  const bool has_one = step == "visit" || step == "wait";
  if (has_one && runs != only_at(step)) {
    const std::string& wanted = words[static_cast<std::size_t>(only_at(step))];
    faults.push_back(fault("E250", node->where,
                           {{"found", *word}, {"step", std::string(step)}, {"wanted", wanted}}));
  }
  return runs;
}

/// A clock that runs in the line begins when the person joins it.
models::CountedFrom read_from(const Node* node, ClockRuns runs, engine::Errors& faults) {
  const models::CountedFrom from = read_counted_from(node, faults);
  if (from != models::CountedFrom::step && runs != ClockRuns::staying) {
    faults.push_back(fault("E267", node->where, {{"found", node->text}}));
  }
  return from;
}

/// What changes for someone who stays in the line; none if nothing is said.
std::optional<models::LineChange> read_change(const Fields& fields, ClockRuns runs,
                                              Reading& reading) {
  models::LineChange change;
  bool is_said = false;
  for (const std::string_view key : {"become", "priority", "set"}) {
    const Node* node = fields.get(key);
    if (node == nullptr) continue;
    is_said = true;
    if (runs == ClockRuns::waiting) continue;
    reading.faults.push_back(fault("E252", node->where, {{"key", std::string(key)}}));
  }
  if (!is_said) return std::nullopt;
  const auto& groups = reading.known.groups;
  change.group = read_reference(fields.get("become"), "group", groups, reading.faults).value_or("");
  const auto priority =
      read_integer(fields.get("priority"), "priority", priorities, reading.faults);
  if (priority) change.priority = static_cast<int>(*priority);
  if (const Node* set = fields.get("set")) change.attributes = read_set(set, reading).changes;
  return change;
}

/// "0.5", which looks like no formula.
bool is_plain_number(const Node& node) {
  return node.kind == NodeKind::scalar && !node.text.empty() &&
         node.text.find_first_not_of("0123456789.") == std::string::npos;
}

std::optional<models::Interruption> read_interruption(const Entry& entry,
                                                      const InterruptedStep& step,
                                                      Reading& reading) {
  const Fields fields(entry.value, {until_object, "", entry.key}, reading.faults);
  Factor factor = read_factor(fields.get("times"), step.service, reading);
  models::Interruption one;
  const bool has_law = read_law(fields, entry.value, one, reading);
  one.name = entry.key;
  one.runs = read_while(fields.get("while"), step.word, reading.faults);
  one.from = read_from(fields.get("from"), one.runs, reading.faults);
  one.change = read_change(fields, one.runs, reading);
  const Node* go = fields.get("go");
  if (one.change.has_value() == (go != nullptr)) {
    if (entry.value.kind == NodeKind::map) {
      reading.faults.push_back(fault("E251", entry.value.where));
    }
    return std::nullopt;
  }
  const auto pathway = read_reference(go, "pathway", reading.known.pathways, reading.faults);
  if (!has_law || (go != nullptr && !pathway)) return std::nullopt;
  one.times_frailty = factor.is_frailty;
  one.times = std::move(factor.formula);
  one.pathway = pathway.value_or("");
  return one;
}

}  // namespace

Factor read_factor(const Node* node, const std::string& own_service, Reading& reading) {
  if (node == nullptr) return {};
  if (node->text == "frailty") return {std::nullopt, true};
  const ExpressionNames names{reading.known, own_service};
  if (!is_formula(node, reading.known) && !is_plain_number(*node)) {
    read_word(node, "times", {"frailty"}, reading.faults);
    return {};
  }
  return {read_expression(*node, "times", Wanted::number, names, reading.faults), false};
}

std::vector<models::Interruption> read_interruptions(const Node* node, const InterruptedStep& step,
                                                     Reading& reading) {
  std::vector<models::Interruption> all;
  for (const Entry* entry : named_things(node, "until", reading.faults)) {
    if (!check_name(*entry, reading.faults)) continue;
    auto one = read_interruption(*entry, step, reading);
    if (one) all.push_back(std::move(*one));
  }
  return all;
}

}  // namespace scenarios

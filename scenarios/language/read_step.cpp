#include "scenarios/language/read_step.h"

#include <algorithm>

#include <fmt/ranges.h>

#include "scenarios/language/defaults.h"
#include "scenarios/language/fault.h"
#include "scenarios/language/fields.h"
#include "scenarios/language/keys.h"
#include "scenarios/language/opening_hours_text.h"
#include "scenarios/language/read_attributes.h"
#include "scenarios/language/read_choice.h"
#include "scenarios/language/read_fork.h"
#include "scenarios/language/read_formula.h"
#include "scenarios/language/read_interruptions.h"
#include "scenarios/language/read_length.h"
#include "scenarios/language/read_moves.h"
#include "scenarios/language/read_staffing.h"
#include "scenarios/language/scalars.h"
#include "scenarios/messages.h"

namespace scenarios {

namespace {

using models::ServiceKind;

constexpr std::string_view object = "pathways.*.*";
constexpr Range step_priorities = {1, 9};
constexpr Range visits = {1, 1000};

std::vector<std::string> step_words() {
  return {"in",        "visit",     "triage",      "wait",  "choose", "go",
          "community", "set",       "become",      "moves", "do",     "repeat",
          "fork",      "subscribe", "unsubscribe", "leave", "die",    "join"};
}

std::optional<int> read_priority(const Fields& fields, engine::Errors& faults) {
  const auto priority = read_integer(fields.get("priority"), "priority", step_priorities, faults);
  return priority ? std::optional(static_cast<int>(*priority)) : std::nullopt;
}

/// The step that uses a service of this kind.
std::string_view step_for(ServiceKind kind) {
  if (kind == ServiceKind::clinic) return "visit";
  return kind == ServiceKind::desk ? "triage" : "in";
}

/// A service that this step can use; told if there is none of that name (E040) or its kind does not
/// fit (E052).
std::string read_service(const Node* node, std::string_view step, Reading& reading) {
  std::vector<std::string> names;
  for (const auto& [name, service] : reading.known.services)
    names.push_back(name);
  const auto name = read_reference(node, "service", names, reading.faults);
  if (!name) return {};
  const auto kind = reading.known.services.at(*name).kind;
  if (kind == ServiceKind::staff) {
    reading.faults.push_back(fault("E294", node->where, {{"found", *name}}));
    return *name;
  }
  if (kind && step_for(*kind) != step) {
    reading.faults.push_back(fault("E052", node->where,
                                   {{"found", *name},
                                    {"kind", std::string(word_of(*kind))},
                                    {"step", std::string(step)},
                                    {"use", std::string(step_for(*kind))}}));
  }
  return *name;
}

/// One member for everybody; empty: that of each person's municipality.
std::string read_member(const Fields& fields, const std::string& service, Reading& reading) {
  const auto known = reading.known.services.find(service);
  if (known == reading.known.services.end() || !known->second.members) return {};
  const auto& members = *known->second.members;
  return read_reference(fields.get("member"), "member", members, reading.faults).value_or("");
}

std::vector<models::WeeklyHours> read_leaving_hours(const Node* node, engine::Errors& faults) {
  std::vector<models::WeeklyHours> all;
  if (node != nullptr && node->kind == NodeKind::list && node->items.empty()) {
    faults.push_back(fault("E041", node->where, {{"what", "leaves"}}));
  }
  for (const Node* one : read_names(node, "leaves", faults)) {
    const auto hours = read_value(one, "leaves", parse_opening_hours, faults);
    if (hours) all.push_back(*hours);
  }
  return all;
}

models::Stay read_stay(const Fields& fields, Reading& reading) {
  models::Stay stay;
  for (const Node* name : read_names(fields.get("in"), "in", reading.faults)) {
    std::string service = read_service(name, "in", reading);
    const bool is_again = service == stay.service || std::ranges::count(stay.or_in, service) > 0;
    if (is_again && !service.empty()) {
      reading.faults.push_back(fault("E186", name->where, {{"found", service}}));
    }
    stay.service.empty() ? void(stay.service = service) : stay.or_in.push_back(service);
  }
  stay.member = read_member(fields, stay.service, reading);
  if (auto length = read_length(fields.get("for"), "for", stay.service, reading)) {
    stay.length = std::move(length->law);
    stay.rule = std::move(length->rule);
  }
  stay.until = read_interruptions(fields.get("until"), {"in", stay.service}, reading);
  const auto where = read_word(fields.get("wait"), "wait", {"at home", "in bed"}, reading.faults);
  if (where == "in bed") stay.wait = models::WaitWhere::in_bed;
  stay.acute =
      read_value(fields.get("acute"), "acute", parse_yes_no, reading.faults).value_or(false);
  stay.priority = read_priority(fields, reading.faults);
  stay.transfer = read_distribution(fields.get("transfer"), "transfer", reading);
  stay.leaves = read_leaving_hours(fields.get("leaves"), reading.faults);
  stay.needs = read_needs(fields.get("needs"), reading);
  stay.rounds = read_rounds(fields.get("rounds"), reading);
  return stay;
}

/// The class of the clinic; may be left out if it has one.
std::string read_slot(const Fields& fields, const Node& step, const std::string& clinic,
                      Reading& reading) {
  const auto known = reading.known.services.find(clinic);
  if (known == reading.known.services.end() || !known->second.slots) return {};
  const auto& slots = *known->second.slots;
  if (const Node* node = fields.get("slot")) {
    return read_reference(node, "slot", slots, reading.faults).value_or("");
  }
  if (slots.size() == 1) return slots.front();
  if (!slots.empty()) {
    reading.faults.push_back(
        fault("E107", step.where, {{"clinic", clinic}, {"known", listed(slots)}}));
  }
  return {};
}

models::Visit read_visit(const Fields& fields, const Node& step, Reading& reading) {
  models::Visit visit;
  visit.clinic = read_service(fields.get("visit"), "visit", reading);
  visit.member = read_member(fields, visit.clinic, reading);
  visit.slot = read_slot(fields, step, visit.clinic, reading);
  const auto times = read_integer(fields.get("times"), "times", visits, reading.faults);
  visit.times = static_cast<int>(times.value_or(1));
  visit.apart = read_distribution(fields.get("apart"), "apart", reading);
  visit.priority = read_priority(fields, reading.faults);
  visit.until = read_interruptions(fields.get("until"), {"visit", visit.clinic}, reading);
  return visit;
}

/// A share, or a formula of one.
void read_accept(const Node* node, models::Triage& triage, Reading& reading) {
  const ExpressionNames names{reading.known, triage.desk};
  triage.accept_rule = read_formula(node, "accept", Wanted::share, names, reading.faults);
  if (is_formula(node, reading.known)) return;
  triage.accept = read_value(node, "accept", parse_share, reading.faults).value_or(1);
}

models::Triage read_triage(const Fields& fields, Reading& reading) {
  engine::Errors& faults = reading.faults;
  models::Triage triage;
  triage.desk = read_service(fields.get("triage"), "triage", reading);
  triage.member = read_member(fields, triage.desk, reading);
  if (auto length = read_length(fields.get("for"), "for", triage.desk, reading)) {
    triage.length = std::move(length->law);
    triage.rule = std::move(length->rule);
  }
  read_accept(fields.get("accept"), triage, reading);
  const auto& pathways = reading.known.pathways;
  triage.rejected =
      read_reference(fields.get("rejected"), "pathway", pathways, faults).value_or("");
  triage.until = read_interruptions(fields.get("until"), {"triage", triage.desk}, reading);
  triage.reason = read_scalar(fields.get("reason"), "reason", faults).value_or("criteria");
  return triage;
}

std::optional<models::Step> read_map(const Node& node, Reading& reading) {
  const std::string kind = variant_of(object, node);
  if (kind.empty()) {
    const std::string found = node.entries.empty() ? "{}" : node.entries.front().key;
    reading.faults.push_back(
        fault("E051", node.where,
              {{"found", found}, {"known", fmt::format("{}", fmt::join(step_words(), ", "))}},
              suggested_key(found, step_words())));
    return std::nullopt;
  }
  const Fields fields(node, {object, kind, "{" + kind + ": ...}"}, reading.faults);
  if (kind == "in") return read_stay(fields, reading);
  if (kind == "visit") return read_visit(fields, node, reading);
  if (kind == "triage") return read_triage(fields, reading);
  if (kind == "choose") return read_choose(fields.get("choose"), reading);
  if (kind == "community") return read_community(fields, reading);
  if (kind == "fork") return read_fork(fields, node, reading);
  if (kind == "subscribe") return read_subscribe(fields, reading);
  if (kind == "unsubscribe") return read_unsubscribe(fields, reading);
  if (kind == "set") {
    models::Set set = read_set(fields.get("set"), reading);
    set.of_person = read_word(fields.get("of"), "of", {"person"}, reading.faults).has_value();
    return set;
  }
  if (kind == "become") {
    const auto& groups = reading.known.groups;
    return models::Become{
        read_reference(fields.get("become"), "group", groups, reading.faults).value_or("")};
  }
  if (kind == "moves") return read_moves(fields.get("moves"), reading);
  if (kind == "go") {
    const auto& pathways = reading.known.pathways;
    return models::Go{
        read_reference(fields.get("go"), "pathway", pathways, reading.faults).value_or("")};
  }
  const auto length = read_length(fields.get("wait"), "wait", "", reading).value_or(Length{});
  return models::Delay{length.law, length.rule,
                       read_interruptions(fields.get("until"), {"wait", ""}, reading)};
}

}  // namespace

std::optional<models::Step> read_step(const Node& node, Reading& reading) {
  if (node.kind == NodeKind::map) return read_map(node, reading);
  const auto word = read_scalar(&node, "step", reading.faults);
  if (!word) return std::nullopt;
  if (*word == "leave") return models::Leave{false};
  if (*word == "die") return models::Leave{true};
  if (*word == "join") return models::Join{};
  reading.faults.push_back(
      fault("E051", node.where,
            {{"found", *word}, {"known", fmt::format("{}", fmt::join(step_words(), ", "))}},
            suggested_key(*word, step_words())));
  return std::nullopt;
}

bool ends_pathway(const models::Step& step) {
  return std::holds_alternative<models::Choose>(step) || std::holds_alternative<models::Go>(step) ||
         std::holds_alternative<models::Community>(step) ||
         std::holds_alternative<models::Leave>(step) || std::holds_alternative<models::Join>(step);
}

}  // namespace scenarios

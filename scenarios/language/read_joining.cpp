#include "scenarios/language/read_joining.h"

#include <algorithm>
#include <array>

#include "scenarios/language/fault.h"
#include "scenarios/language/fields.h"
#include "scenarios/language/read_capacity.h"
#include "scenarios/language/read_course.h"
#include "scenarios/language/read_formula.h"
#include "scenarios/language/scalars.h"

namespace scenarios {

namespace {

using models::Service;
using models::ServiceKind;

constexpr Range persons_waiting = {0, 1e6};
constexpr Range shorter_by = {2, 1e6};

/// A number, or a formula of one.
struct Limit {
  std::optional<std::int64_t>& persons;
  std::optional<models::Expression>& rule;
};

void read_limit(const Node* node, const ExpressionNames& names, Limit limit,
                engine::Errors& faults) {
  if (is_formula(node, names.known)) {
    limit.rule = read_formula(node, "limit", Wanted::number, names, faults);
  } else {
    limit.persons = read_integer(node, "limit", persons_waiting, faults);
  }
}

/// "10 waiting" or "10".
Parsed<std::int64_t> parse_waiting(std::string_view text) {
  constexpr std::string_view unit = "waiting";
  std::string_view number = trimmed(text);
  if (number.ends_with(unit)) number = trimmed(number.substr(0, number.size() - unit.size()));
  return parse_integer(number);
}

std::vector<models::Balking> read_balking(const Node& node, engine::Errors& faults) {
  std::vector<models::Balking> rows;
  for (const Node* item : maps_in(&node)) {
    const Fields fields(*item, {"services.*.queue.balk", "", "balk"}, faults);
    const Node* above = fields.get("above");
    models::Balking row;
    row.above = read_value(above, "above", parse_waiting, faults).value_or(0);
    row.share = read_value(fields.get("share"), "share", parse_share, faults).value_or(1);
    const bool is_late = !rows.empty() && row.above <= rows.back().above;
    if (above != nullptr && (row.above < 0 || is_late)) {
      faults.push_back(fault("E177", above->where));
    }
    rows.push_back(row);
  }
  return rows;
}

/// Rows, or a formula of the share who go.
void read_balk(const Node* node, const ExpressionNames& names, models::Queue& queue,
               engine::Errors& faults) {
  if (node == nullptr) return;
  if (node->kind != NodeKind::scalar) {
    queue.balk = read_balking(*node, faults);
    return;
  }
  const auto parse = [&](std::string_view text) {
    return parse_expression(text, Wanted::share, names);
  };
  queue.balk_rule = read_value(node, "share", parse, faults);
}

/// Another service with beds, places, clinicians or cases.
bool can_take(const std::string& name, const Service& service, const Known& known) {
  const auto& kind = known.services.at(name).kind;
  return name != service.name && (!kind || *kind != ServiceKind::clinic);
}

models::Jockey read_jockey(const Node& node, const Service& service, Reading& reading) {
  const Fields fields(node, {"services.*.queue.jockey", "", "jockey"}, reading.faults);
  if (service.kind == ServiceKind::clinic) {
    reading.faults.push_back(fault("E183", node.where, {{"key", "jockey"}}));
  }
  const models::QueueOrder order = service.queue.order;
  if (order == models::QueueOrder::random || order == models::QueueOrder::shortest) {
    reading.faults.push_back(fault("E253", node.where));
  }
  models::Jockey jockey;
  std::vector<std::string> names;
  for (const auto& [name, known] : reading.known.services)
    names.push_back(name);
  for (const Node* to : read_names(fields.get("to"), "to", reading.faults)) {
    const auto name = read_reference(to, "service", names, reading.faults);
    if (!name) continue;
    jockey.to.push_back(*name);
    if (can_take(*name, service, reading.known)) continue;
    reading.faults.push_back(
        fault("E180", to->where, {{"found", *name}, {"service", service.name}}));
  }
  const auto when = read_integer(fields.get("when"), "when", shorter_by, reading.faults);
  jockey.when = when.value_or(jockey.when);
  return jockey;
}

void read_queue_of(Service& service, const Node& node, Reading& reading) {
  engine::Errors& faults = reading.faults;
  const ExpressionNames names{reading.known, service.name};
  models::Queue& queue = service.queue;
  read_limit(node.find("limit"), names, {queue.limit, queue.limit_rule}, faults);
  read_limit(node.find("limit_external"), names, {queue.limit_external, queue.limit_external_rule},
             faults);
  read_limit(node.find("limit_internal"), names, {queue.limit_internal, queue.limit_internal_rule},
             faults);
  read_balk(node.find("balk"), names, queue, faults);
  if (const Node* jockey = node.find("jockey"))
    queue.jockey = read_jockey(*jockey, service, reading);
}

}  // namespace

void read_joining(std::vector<Service>& services, const Node* section, Reading& reading) {
  for (Service& service : services) {
    const Node* node = section->find(service.name);
    const Node* queue = node == nullptr ? nullptr : node->find("queue");
    if (queue == nullptr || queue->kind != NodeKind::map) continue;
    read_queue_of(service, *queue, reading);
    check_courses(node->find("slots"), service, reading.faults);
  }
}

}  // namespace scenarios

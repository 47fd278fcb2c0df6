#include "scenarios/language/read_capacity.h"

#include <algorithm>

#include "scenarios/language/fault.h"
#include "scenarios/language/fields.h"
#include "scenarios/language/opening_hours_text.h"
#include "scenarios/language/scalars.h"

namespace scenarios {

namespace {

constexpr Range capacities = {0, 1e6};
constexpr std::string_view unlimited = "unlimited";

struct Capacity {
  std::optional<std::int64_t> normal;
  models::CapacityPlan plan;
};

/// `{normal: 20, ...}`, and not a map of members.
bool is_plan(const Node& node) {
  return node.kind == NodeKind::map && node.find("normal") != nullptr;
}

bool is_unlimited(const Node& node) {
  return node.kind == NodeKind::scalar && node.text == unlimited;
}

std::vector<models::WeeklyHours> read_weekly(const Node* node, std::string_view what,
                                             engine::Errors& faults) {
  std::vector<models::WeeklyHours> weekly;
  for (const Entry* entry : named_things(node, "weekly", faults)) {
    const Node text = scalar_node(entry->key, entry->where);
    auto hours = read_value(&text, "weekly", parse_opening_hours, faults);
    const auto beds = read_integer(&entry->value, what, capacities, faults);
    if (!hours || !beds) continue;
    hours->capacity = *beds;
    weekly.push_back(*hours);
  }
  return weekly;
}

std::optional<std::chrono::year_month_day> read_from(const Fields& fields,
                                                     std::optional<std::chrono::sys_days> before,
                                                     engine::Errors& faults) {
  const auto from = read_value(fields.get("from"), "from", parse_date, faults);
  if (from && before && std::chrono::sys_days(*from) <= *before) {
    faults.push_back(fault("E173", fields.get("from")->where));
  }
  return from;
}

models::CapacityChange read_change(const Node& node, std::optional<std::chrono::sys_days> before,
                                   std::string_view what, engine::Errors& faults) {
  const Fields fields(node, {"services.*.capacity.changes", "", "changes"}, faults);
  models::CapacityChange change;
  change.from = read_from(fields, before, faults).value_or(change.from);
  const int said = (fields.get("to") != nullptr ? 1 : 0) + (fields.get("more") != nullptr ? 1 : 0) +
                   (fields.get("fewer") != nullptr ? 1 : 0);
  if (said > 1 || (said == 0 && fields.get("weekly") == nullptr)) {
    faults.push_back(fault("E172", node.where));
  }
  change.to = read_integer(fields.get("to"), what, capacities, faults);
  change.more = read_integer(fields.get("more"), what, capacities, faults).value_or(0) -
                read_integer(fields.get("fewer"), what, capacities, faults).value_or(0);
  if (fields.get("weekly") != nullptr) {
    change.weekly = read_weekly(fields.get("weekly"), what, faults);
  }
  return change;
}

Capacity read_plan(const Node& node, std::string_view what, engine::Errors& faults) {
  const Fields fields(node, {"services.*.capacity", "", std::string(what)}, faults);
  Capacity capacity;
  const Node* normal = fields.get("normal");
  if (normal != nullptr && is_unlimited(*normal)) {
    faults.push_back(fault("E174", normal->where, {{"what", std::string(what)}}));
    return capacity;
  }
  capacity.normal = read_integer(normal, what, capacities, faults);
  if (fields.get("weekly") != nullptr) {
    capacity.plan.weekly = read_weekly(fields.get("weekly"), what, faults);
  }
  std::optional<std::chrono::sys_days> before;
  for (const Node* item : maps_in(fields.get("changes"))) {
    capacity.plan.changes.push_back(read_change(*item, before, what, faults));
    before = std::chrono::sys_days(capacity.plan.changes.back().from);
  }
  return capacity;
}

Capacity read_one(const Node& node, std::string_view what, engine::Errors& faults) {
  if (is_plan(node)) return read_plan(node, what, faults);
  if (is_unlimited(node)) return {};
  return {read_integer(&node, what, capacities, faults), {}};
}

bool is_constant(const models::CapacityPlan& plan) {
  return plan.weekly.empty() && plan.changes.empty();
}

}  // namespace

std::vector<const Node*> maps_in(const Node* node) {
  if (node == nullptr) return {};
  if (node->kind != NodeKind::list) return {node};
  std::vector<const Node*> items;
  for (const Node& item : node->items) {
    if (item.kind != NodeKind::broken) items.push_back(&item);
  }
  return items;
}

void read_capacity(const Node* node, std::string_view what, const Members& members,
                   models::Service& service, engine::Errors& faults) {
  const bool is_for_all = node != nullptr && is_plan(*node);
  const auto nodes = is_for_all ? std::vector<const Node*>(members.names.size(), node)
                                : nodes_of_members(node, what, members, faults);
  for (const Node* member : nodes) {
    const std::size_t told_before = faults.size();
    Capacity capacity = read_one(*member, what, faults);
    service.capacity.push_back(capacity.normal);
    service.plans.push_back(std::move(capacity.plan));
    if (member != node || faults.size() == told_before) continue;
    service.capacity.assign(members.names.size(), capacity.normal);  // told once
    service.plans.assign(members.names.size(), {});
    break;
  }
  if (std::all_of(service.plans.begin(), service.plans.end(), is_constant)) service.plans.clear();
}

void read_slot_changes(const Node* node, const Members& members, models::SlotClass& slot,
                       engine::Errors& faults) {
  std::optional<std::chrono::sys_days> before;
  for (const Node* item : maps_in(node)) {
    const Fields fields(*item, {"services.*.slots.*.changes", "", "changes"}, faults);
    const auto from = read_from(fields, before, faults);
    std::vector<double> per_week;
    for (const Node* member : nodes_of_members(fields.get("to"), "slots", members, faults)) {
      per_week.push_back(read_value(member, "slots", parse_slots, faults).value_or(0));
    }
    if (!from) continue;
    before = std::chrono::sys_days(*from);
    slot.changes.emplace_back(*from, std::move(per_week));
  }
}

}  // namespace scenarios

#include "scenarios/language/read_services.h"

#include <algorithm>
#include <array>
#include <utility>

#include "scenarios/language/fault.h"
#include "scenarios/language/fields.h"
#include "scenarios/language/keys.h"
#include "scenarios/language/read_capacity.h"
#include "scenarios/language/read_course.h"
#include "scenarios/language/read_members.h"
#include "scenarios/language/read_queue.h"
#include "scenarios/language/read_service_rules.h"
#include "scenarios/language/read_sharing.h"
#include "scenarios/language/read_staffing.h"
#include "scenarios/language/scalars.h"
#include "scenarios/messages.h"

namespace scenarios {

namespace {

using models::Service;
using models::ServiceKind;

/// Position of a word among those of its key, in the order of the enum.
template <class Enum>
std::optional<Enum> read_enum(const Node* node, const Key& key, engine::Errors& faults) {
  const auto words = words_of(key);
  const auto word = read_word(node, key.name, words, faults);
  if (!word) return std::nullopt;
  return static_cast<Enum>(std::find(words.begin(), words.end(), *word) - words.begin());
}

std::string_view capacity_key(ServiceKind kind) {
  constexpr std::array<std::string_view, 6> names = {"beds",  "places", "clinicians",
                                                     "slots", "cases",  "persons"};
  return names[static_cast<std::size_t>(kind)];
}

models::SlotClass read_slot_class(const Entry& entry, const Members& members,
                                  engine::Errors& faults) {
  models::SlotClass slot;
  slot.name = entry.key;
  const Fields fields(entry.value, {"services.*.slots.*", "", entry.key}, faults);
  const Key& waits = *find_key("services.*.slots.*", "", "waits_for");
  if (const auto kind = read_enum<models::WaitKind>(fields.get("waits_for"), waits, faults)) {
    slot.waits_for = *kind;
  }
  if (fields.get("together") != nullptr) {
    read_course(entry, fields, slot, faults);
    slot.per_week.assign(members.names.size(), 0);
    return slot;
  }
  refuse_half_a_course(entry, faults);
  for (const Node* member : nodes_of_members(fields.get("slots"), "slots", members, faults)) {
    slot.per_week.push_back(read_value(member, "slots", parse_slots, faults).value_or(0));
    if (member == fields.get("slots")) {
      slot.per_week.assign(members.names.size(), slot.per_week.front());
      break;
    }
  }
  read_slot_changes(fields.get("changes"), members, slot, faults);
  for (const Node* name : read_names(fields.get("released_to"), "released_to", faults))
    slot.released_to.push_back(name->text);
  slot.release = read_value(fields.get("release"), "release", parse_duration, faults)
                     .value_or(engine::Duration::zero());
  return slot;
}

/// Slots are released to other classes of the same clinic, whose order is known.
void check_releases(const Node* node, const Service& service, engine::Errors& faults) {
  const auto known = names_in(node);
  for (const models::SlotClass& slot : service.slots) {
    const Node* named = node->find(slot.name)->find("released_to");
    for (const Node* name : read_names(named, "released_to", faults)) {
      if (!read_reference(name, "slot", known, faults)) continue;
      if (name->text == slot.name)
        faults.push_back(fault("E188", name->where, {{"found", slot.name}}));
      if (node->find(name->text)->find("together") != nullptr)
        faults.push_back(fault("E196", name->where, {{"found", name->text}}));
    }
    if (service.queue.order != models::QueueOrder::random) continue;
    if (!slot.released_to.empty()) faults.push_back(fault("E189", named->where));
  }
}

void read_slots(const Node* node, const Members& members, Service& service,
                engine::Errors& faults) {
  for (const Entry* entry : named_things(node, "slots", faults)) {
    if (!check_name(*entry, faults)) continue;
    service.slots.push_back(read_slot_class(*entry, members, faults));
  }
  check_releases(node, service, faults);
  if (node != nullptr && node->kind == NodeKind::map && node->entries.empty()) {
    faults.push_back(fault("E041", node->where, {{"what", "slots"}}));
  }
}

void read_capacity_or_slots(const Fields& fields, const Members& members, Service& service,
                            KnownService& known, engine::Errors& faults) {
  const Node* node = fields.get(capacity_key(service.kind));
  if (service.kind == ServiceKind::clinic) {
    read_slots(node, members, service, faults);
    known.slots = names_in(node);
    return;
  }
  read_capacity(node, capacity_key(service.kind), members, service, faults);
  known.is_finite = std::any_of(service.capacity.begin(), service.capacity.end(),
                                [](const auto& capacity) { return capacity.has_value(); });
}

Service read_service(const Entry& entry, ServiceKind kind, KnownService& known, Reading& reading) {
  engine::Errors& faults = reading.faults;
  const std::string variant(word_of(kind));
  const Fields fields(entry.value, {"services.*", variant, entry.key}, faults);
  Service service;
  service.name = entry.key;
  service.kind = kind;
  service.label = read_label(fields.get("label"), entry.key, faults);
  service.queue = read_queue(fields.get("queue"), reading);
  if (kind == ServiceKind::clinic && service.queue.order == models::QueueOrder::shortest) {
    faults.push_back(fault("E190", fields.get("queue")->find("order")->where));
  }
  known.has_limit = has_limit(fields.get("queue"));
  const Key* waits = find_key("services.*", variant, "waits_for");
  if (waits != nullptr) {
    const auto waits_for = read_enum<models::WaitKind>(fields.get("waits_for"), *waits, faults);
    service.waits_for = waits_for.value_or(service.waits_for);
  }
  const auto members = read_by(fields.get("by"), reading);
  if (!members) return service;
  if (!members->by.empty()) service.by = members->by;
  known.by_municipality = members->by == "municipality";
  if (!known.by_municipality) known.division = members->by;
  known.members = members->names;
  read_capacity_or_slots(fields, *members, service, known, faults);
  read_service_rules(entry.value, fields, service, reading);
  read_sharing(entry.value, fields, service, reading);
  if (service.sharing) known.is_finite = service.sharing->at_once.has_value();
  if (kind == ServiceKind::staff) {
    service.cares_until = read_cares_until(fields.get("cares_until"), faults);
    check_pool(service, fields, faults);
  }
  return service;
}

/// The service that was meant, if an overlay writes the name of one of its base wrongly.
std::string service_meant(const std::string& name, const Node* section) {
  std::vector<std::string> whole;
  for (const Entry& entry : section->entries) {
    if (entry.value.find("kind") != nullptr) whole.push_back(entry.key);
  }
  return nearest(name, whole);
}

std::optional<ServiceKind> read_kind(const Entry& entry, const Node* section,
                                     engine::Errors& faults) {
  const Node* kind = entry.value.find("kind");
  if (kind != nullptr) {
    return read_enum<ServiceKind>(kind, *find_key("services.*", "", "kind"), faults);
  }
  if (entry.value.kind == NodeKind::map) {
    faults.push_back(fault("E047", entry.value.where, {{"key", "kind"}, {"in", entry.key}},
                           service_meant(entry.key, section)));
  } else {
    const Fields told(entry.value, {"services.*", "", entry.key}, faults);
  }
  return std::nullopt;
}

}  // namespace

std::vector<models::Service> read_services(const Node* section, Reading& reading) {
  std::vector<Service> services;
  for (const Entry* entry : named_things(section, "services", reading.faults)) {
    KnownService& known = reading.known.services[entry->key];
    if (!check_name(*entry, reading.faults)) continue;
    known.kind = read_kind(*entry, section, reading.faults);
    if (known.kind) services.push_back(read_service(*entry, *known.kind, known, reading));
  }
  check_service_rules(services, section, reading);
  return services;
}

}  // namespace scenarios

#include "scenarios/language/read_course.h"

#include "scenarios/language/defaults.h"
#include "scenarios/language/fault.h"
#include "scenarios/language/scalars.h"
#include "scenarios/language/value_text.h"

namespace scenarios {

namespace {

constexpr Range persons_together = {2, 1000};

}  // namespace

void read_course(const Entry& entry, const Fields& fields, models::SlotClass& slot,
                 engine::Errors& faults) {
  slot.together =
      read_integer(fields.get("together"), "together", persons_together, faults).value_or(0);
  for (const std::string_view key : {"slots", "changes", "released_to", "release"}) {
    const Node* node = entry.value.find(key);
    const bool is_told = node != nullptr && node->where.file != defaults_file;
    if (is_told) faults.push_back(fault("E191", node->where, {{"key", std::string(key)}}));
  }
  const Node* told = fields.get("no_later");
  const auto no_later = read_value(told, "no_later", parse_duration, faults);
  slot.no_later = no_later.value_or(engine::Duration::zero());
  if (no_later == engine::Duration::zero()) faults.push_back(fault("E193", told->where));
}

void refuse_half_a_course(const Entry& entry, engine::Errors& faults) {
  if (const Node* node = entry.value.find("no_later")) faults.push_back(fault("E192", node->where));
  if (entry.value.kind == NodeKind::map && entry.value.find("slots") == nullptr)
    faults.push_back(fault("E194", entry.value.where, {{"in", entry.key}}));
}

void check_courses(const Node* slots, const models::Service& service, engine::Errors& faults) {
  if (!service.queue.limit) return;
  for (const models::SlotClass& slot : service.slots) {
    if (slot.together <= *service.queue.limit + 1) continue;
    const Node& together = *slots->find(slot.name)->find("together");
    faults.push_back(fault("E195", together.where,
                           {{"together", std::to_string(slot.together)},
                            {"limit", std::to_string(*service.queue.limit)}}));
  }
}

}  // namespace scenarios

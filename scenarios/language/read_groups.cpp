#include "scenarios/language/read_groups.h"

#include <cmath>

#include "scenarios/language/fault.h"
#include "scenarios/language/fields.h"
#include "scenarios/language/read_arrivals.h"
#include "scenarios/language/read_attributes.h"
#include "scenarios/language/scalars.h"

namespace scenarios {

namespace {

constexpr Range priorities = {1, 9};

std::optional<engine::Distribution> read_frailty(const Node* node, Reading& reading) {
  auto frailty = read_plain_distribution(node, "frailty", reading);
  if (!frailty || std::abs(frailty->mean() - 1) < 1e-6) return frailty;
  reading.faults.push_back(fault("E104", node->where, {{"found", short_number(frailty->mean())}}));
  return std::nullopt;
}

models::Group read_group(const Entry& entry, Reading& reading) {
  engine::Errors& faults = reading.faults;
  const Fields fields(entry.value, {"groups.*", "", entry.key}, faults);
  models::Group group;
  group.name = entry.key;
  group.label = read_label(fields.get("label"), entry.key, faults);
  if (const Node* node = fields.get("arrivals")) {
    group.arrivals = read_arrivals(*node, reading).value_or(group.arrivals);
  }
  const auto pathway =
      read_reference(fields.get("pathway"), "pathway", reading.known.pathways, faults);
  group.pathway = pathway.value_or("");
  const auto priority = read_integer(fields.get("priority"), "priority", priorities, faults);
  group.priority = static_cast<int>(priority.value_or(group.priority));
  const auto women = read_value(fields.get("women"), "women", parse_share, faults);
  group.women_share = women.value_or(group.women_share);
  group.frailty = read_frailty(fields.get("frailty"), reading);
  group.attributes = read_attributes(fields.get("attributes"), reading);
  return group;
}

}  // namespace

std::vector<models::Group> read_groups(const Node* section, Reading& reading) {
  std::vector<models::Group> groups;
  for (const Entry* entry : named_things(section, "groups", reading.faults)) {
    if (check_name(*entry, reading.faults)) groups.push_back(read_group(*entry, reading));
  }
  if (section != nullptr && section->kind == NodeKind::map && section->entries.empty()) {
    reading.faults.push_back(fault("E041", section->where, {{"what", "groups"}}));
  }
  return groups;
}

}  // namespace scenarios

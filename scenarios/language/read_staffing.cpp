#include "scenarios/language/read_staffing.h"

#include <algorithm>
#include <array>

#include "scenarios/language/defaults.h"
#include "scenarios/language/fault.h"
#include "scenarios/language/scalars.h"

namespace scenarios {

namespace {

constexpr Range persons_at_once = {1, 1e6};
constexpr Range persons_needed = {0, 1e6};  ///< 0: a need that is switched off

std::vector<std::string> pools_known(const Reading& reading) {
  std::vector<std::string> names;
  for (const auto& [name, service] : reading.known.services) {
    if (!service.kind || *service.kind == models::ServiceKind::staff) names.push_back(name);
  }
  return names;
}

/// A pool that is not named yet is added to `pools`.
void add_pool(const Node& name, std::vector<std::string>& pools, Reading& reading) {
  const auto service = reading.known.services.find(name.text);
  const bool is_other = service != reading.known.services.end() && service->second.kind &&
                        *service->second.kind != models::ServiceKind::staff;
  if (is_other) {
    reading.faults.push_back(
        fault("E286", name.where,
              {{"found", name.text}, {"kind", std::string(word_of(*service->second.kind))}}));
    return;
  }
  const auto pool = read_reference(&name, "pool", pools_known(reading), reading.faults);
  if (!pool) return;
  if (std::ranges::find(pools, *pool) != pools.end()) {
    reading.faults.push_back(fault("E289", name.where, {{"found", *pool}}));
    return;
  }
  pools.push_back(*pool);
}

std::vector<std::string> read_pools(const Entry& entry, const Node* others, Reading& reading) {
  std::vector<std::string> pools;
  add_pool(scalar_node(entry.key, entry.where), pools, reading);
  for (const Node* name : read_names(others, "or", reading.faults))
    add_pool(*name, pools, reading);
  return pools;
}

int read_persons(const Node* node, Range range, Reading& reading) {
  return static_cast<int>(read_integer(node, "n", range, reading.faults).value_or(1));
}

models::StaffNeed read_need(const Entry& entry, Reading& reading) {
  models::StaffNeed need;
  if (entry.value.kind == NodeKind::scalar) {
    need.pools = read_pools(entry, nullptr, reading);
    need.persons = read_persons(&entry.value, persons_needed, reading);
    return need;
  }
  const Fields fields(entry.value, {"pathways.*.*.needs.*", "", entry.key}, reading.faults);
  need.pools = read_pools(entry, fields.get("or"), reading);
  need.persons = read_persons(fields.get("n"), persons_needed, reading);
  need.length = read_distribution(fields.get("for"), "for", reading);
  return need;
}

models::StaffRound read_round(const Entry& entry, Reading& reading) {
  const Fields fields(entry.value, {"pathways.*.*.rounds.*", "", entry.key}, reading.faults);
  models::StaffRound round;
  round.pools = read_pools(entry, fields.get("or"), reading);
  round.persons = read_persons(fields.get("n"), persons_at_once, reading);
  round.length =
      read_distribution(fields.get("for"), "for", reading).value_or(engine::Distribution{});
  const auto every = read_distribution(fields.get("every"), "every", reading);
  round.every = every.value_or(engine::Distribution{});
  if (every && every->mean() <= 0) {
    reading.faults.push_back(fault("E178", fields.get("every")->where, {{"what", "every"}}));
  }
  return round;
}

}  // namespace

std::vector<models::StaffNeed> read_needs(const Node* node, Reading& reading) {
  std::vector<models::StaffNeed> needs;
  for (const Entry* entry : named_things(node, "needs", reading.faults)) {
    models::StaffNeed need = read_need(*entry, reading);
    if (!need.pools.empty()) needs.push_back(std::move(need));
  }
  return needs;
}

std::vector<models::StaffRound> read_rounds(const Node* node, Reading& reading) {
  std::vector<models::StaffRound> rounds;
  for (const Entry* entry : named_things(node, "rounds", reading.faults)) {
    models::StaffRound round = read_round(*entry, reading);
    if (!round.pools.empty()) rounds.push_back(std::move(round));
  }
  return rounds;
}

models::CaresUntil read_cares_until(const Node* node, engine::Errors& faults) {
  const auto word = read_word(node, "cares_until", {"stay over", "bed left"}, faults);
  return word == "bed left" ? models::CaresUntil::bed_left : models::CaresUntil::stay_over;
}

void check_pool(const models::Service& service, const Fields& fields, engine::Errors& faults) {
  constexpr std::array<std::string_view, 5> of_beds = {"turnaround", "preempt", "overflow",
                                                       "reserve", "reserved"};
  for (const std::string_view key : of_beds) {
    const Node* node = fields.get(key);
    if (node != nullptr) faults.push_back(fault("E287", node->where, {{"key", std::string(key)}}));
  }
  const bool interrupts = service.at_closing != models::AtClosing::finish &&
                          service.at_closing != models::AtClosing::overtime;
  if (interrupts) faults.push_back(fault("E288", fields.get("at_closing")->where));
  const Node* queue = fields.get("queue");
  if (queue == nullptr || queue->kind != NodeKind::map) return;
  for (const Entry& entry : queue->entries) {
    const bool fits =
        (entry.key == "order" && service.queue.order != models::QueueOrder::shortest &&
         service.queue.order != models::QueueOrder::random) ||
        entry.key == "ageing";
    if (!fits && entry.value.where.file != defaults_file) {
      faults.push_back(fault("E287", entry.where, {{"key", entry.key}}));
    }
  }
}

}  // namespace scenarios

#include "scenarios/language/read_service_rules.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "scenarios/language/fault.h"
#include "scenarios/language/keys.h"
#include "scenarios/language/read_capacity.h"
#include "scenarios/language/scalars.h"

namespace scenarios {

namespace {

using models::QueueOrder;
using models::Service;
using models::ServiceKind;

constexpr Range beds_range = {1, 1e6};
constexpr std::array<std::string_view, 8> keys_with_beds = {"closed",     "breakdown", "at_closing",
                                                            "turnaround", "preempt",   "overflow",
                                                            "reserve",    "reserved"};

bool is_finite(const Service& service) {
  return std::all_of(service.capacity.begin(), service.capacity.end(),
                     [](const auto& beds) { return beds.has_value(); });
}

void need_finite(const Node* node, std::string_view key, const Service& service,
                 engine::Errors& faults) {
  if (node == nullptr || is_finite(service)) return;
  faults.push_back(fault("E174", node->where, {{"what", std::string(key)}}));
}

std::vector<models::Closure> read_closures(const Node* node, engine::Errors& faults) {
  std::vector<models::Closure> closures;
  for (const Node* item : maps_in(node)) {
    const Fields fields(*item, {"services.*.closed", "", "closed"}, faults);
    const auto from = read_value(fields.get("from"), "from", parse_date, faults);
    const auto to = read_value(fields.get("to"), "to", parse_date, faults);
    if (!from || !to) continue;
    if (*to < *from) faults.push_back(fault("E175", fields.get("to")->where));
    closures.push_back({*from, *to});
  }
  return closures;
}

std::optional<models::Breakdown> read_breakdown(const Node* node, Reading& reading) {
  if (node == nullptr) return std::nullopt;
  const Fields fields(*node, {"services.*.breakdown", "", "breakdown"}, reading.faults);
  models::Breakdown breakdown;
  const auto up = read_distribution(fields.get("up"), "up", reading);
  const auto down = read_distribution(fields.get("down"), "down", reading);
  breakdown.up = up.value_or(breakdown.up);
  breakdown.down = down.value_or(breakdown.down);
  if (up && down && up->mean() + down->mean() <= 0) {
    reading.faults.push_back(fault("E178", fields.get("up")->where, {{"what", "up"}}));
  }
  const Node* beds = fields.get("beds");
  const bool is_all = beds == nullptr || (beds->kind == NodeKind::scalar && beds->text == "all");
  if (!is_all) breakdown.beds = read_integer(beds, "beds", beds_range, reading.faults);
  return breakdown;
}

models::AtClosing read_at_closing(const Node* node, const Service& service,
                                  engine::Errors& faults) {
  const auto words = words_of(*find_key("services.*", "", "at_closing"));
  const auto word = read_word(node, "at_closing", words, faults);
  if (!word) return models::AtClosing::finish;
  if (service.plans.empty() && service.closed.empty() && !service.breakdown) {
    faults.push_back(warning("W126", node->where));
  }
  return static_cast<models::AtClosing>(std::find(words.begin(), words.end(), *word) -
                                        words.begin());
}

/// "resume", "restart", "resample" or "move to SERVICE".
void read_preempt(const Node* node, Service& service, engine::Errors& faults) {
  const auto text = read_scalar(node, "preempt", faults);
  if (!text) return;
  constexpr std::string_view move = "move to ";
  if (*text == "resume") {
    service.preempt = models::Preempt::resume;
  } else if (*text == "restart") {
    service.preempt = models::Preempt::restart;
  } else if (*text == "resample") {
    service.preempt = models::Preempt::resample;
  } else if (text->starts_with(move)) {
    service.preempt = models::Preempt::move;
    service.moves_to = std::string(trimmed(std::string_view(*text).substr(move.size())));
  } else {
    faults.push_back(fault("E179", node->where, {{"found", *text}}));
  }
  if (service.queue.order != QueueOrder::priority) {
    faults.push_back(fault("E176", node->where, {{"key", "preempt"}}));
  }
}

std::optional<models::Overflow> read_overflow(const Node* node, engine::Errors& faults) {
  if (node == nullptr) return std::nullopt;
  const Fields fields(*node, {"services.*.overflow", "", "overflow"}, faults);
  models::Overflow overflow;
  overflow.to = read_scalar(fields.get("to"), "to", faults).value_or("");
  overflow.after =
      read_value(fields.get("after"), "after", parse_duration, faults).value_or(overflow.after);
  overflow.returns =
      read_value(fields.get("return"), "return", parse_yes_no, faults).value_or(false);
  return overflow;
}

void read_reserve(const Fields& fields, Service& service, Reading& reading) {
  const Node* node = fields.get("reserve");
  if (node == nullptr) return;
  std::int64_t all = 0;
  for (const Entry* entry : named_things(node, "reserve", reading.faults)) {
    const Node name = scalar_node(entry->key, entry->where);
    const auto group = read_reference(&name, "group", reading.known.groups, reading.faults);
    const auto beds = read_integer(&entry->value, "beds", beds_range, reading.faults);
    if (!group || !beds) continue;
    service.reserve.emplace_back(*group, *beds);
    all += *beds;
  }
  for (const auto& beds : service.capacity) {
    if (beds && *beds < all) {
      reading.faults.push_back(
          fault("E181", node->where,
                {{"reserved", std::to_string(all)}, {"beds", std::to_string(*beds)}}));
      break;
    }
  }
  const bool has_heads =
      service.queue.order != QueueOrder::random && service.queue.order != QueueOrder::shortest;
  if (!has_heads) reading.faults.push_back(fault("E184", node->where));
  if (service.preempt != models::Preempt::never) {
    reading.faults.push_back(fault("E185", node->where));
  }
}

/// The services that a rule of this one names.
void check_destination(const Service& service, const std::string& to, const Node& where,
                       Reading& reading) {
  std::vector<std::string> names;
  for (const auto& [name, known] : reading.known.services)
    names.push_back(name);
  const Node name = scalar_node(to, where.where);
  if (to.empty() || !read_reference(&name, "service", names, reading.faults)) return;
  const auto& kind = reading.known.services.at(to).kind;
  const bool is_fit =
      to != service.name && (!kind || (*kind != ServiceKind::clinic && *kind != ServiceKind::desk &&
                                       *kind != ServiceKind::staff));
  if (!is_fit) {
    reading.faults.push_back(
        fault("E180", where.where, {{"found", to}, {"service", service.name}}));
  }
}

}  // namespace

void read_service_rules(const Node& node, const Fields& fields, Service& service,
                        Reading& reading) {
  engine::Errors& faults = reading.faults;
  if (service.kind == ServiceKind::clinic) {
    for (const std::string_view key : keys_with_beds) {
      const Node* found = node.find(key);
      if (found == nullptr) continue;
      faults.push_back(fault("E183", found->where, {{"key", std::string(key)}}));
    }
    return;
  }
  service.closed = read_closures(fields.get("closed"), faults);
  need_finite(fields.get("closed"), "closed", service, faults);
  service.breakdown = read_breakdown(fields.get("breakdown"), reading);
  need_finite(fields.get("breakdown"), "breakdown", service, faults);
  service.at_closing = read_at_closing(fields.get("at_closing"), service, faults);
  service.turnaround = read_distribution(fields.get("turnaround"), "turnaround", reading);
  read_preempt(fields.get("preempt"), service, faults);
  service.overflow = read_overflow(fields.get("overflow"), faults);
  read_reserve(fields, service, reading);
  const auto words = words_of(*find_key("services.*", "", "reserved"));
  if (read_word(fields.get("reserved"), "reserved", words, faults) == "strict") {
    service.reserved = models::Reserved::strict;
  }
}

void check_service_rules(const std::vector<Service>& services, const Node* section,
                         Reading& reading) {
  for (const Service& service : services) {
    const Node* node = section->find(service.name);
    if (node == nullptr) continue;
    if (service.preempt == models::Preempt::move) {
      check_destination(service, service.moves_to, *node->find("preempt"), reading);
    }
    const Node* overflow = node->find("overflow");
    if (service.overflow && overflow->find("to") != nullptr) {
      check_destination(service, service.overflow->to, *overflow->find("to"), reading);
    }
  }
}

}  // namespace scenarios

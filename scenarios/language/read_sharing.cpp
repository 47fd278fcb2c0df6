#include "scenarios/language/read_sharing.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "scenarios/language/fault.h"
#include "scenarios/language/pathway_graph.h"
#include "scenarios/language/scalars.h"
#include "scenarios/language/service_load.h"

namespace scenarios {

namespace {

using models::Service;

constexpr Range persons_at_once = {1, 1e6};
constexpr std::array<std::string_view, 8> other_rules = {"closed",     "breakdown", "at_closing",
                                                         "turnaround", "preempt",   "overflow",
                                                         "reserve",    "reserved"};

void tell(std::string_view code, const engine::Place& where, std::string_view key,
          engine::Errors& faults) {
  faults.push_back(fault(std::string(code), where, {{"key", std::string(key)}}));
}

/// What a stay needs that shares its time with others; empty if a length is all.
std::string_view more_than_a_length(const models::Step& step) {
  if (const auto* stay = std::get_if<models::Stay>(&step)) {
    if (!stay->needs.empty()) return "needs";
    if (!stay->rounds.empty()) return "rounds";
    if (stay->transfer) return "transfer";
    if (!stay->leaves.empty()) return "leaves";
  }
  const bool is_cut = std::ranges::any_of(interruptions_of(step), [](const auto& one) {
    return one.runs != models::ClockRuns::waiting;
  });
  return is_cut ? "until" : "";
}

}  // namespace

void read_sharing(const Node& node, const Fields& fields, Service& service, Reading& reading) {
  const Node* told = fields.get("sharing");
  if (told == nullptr) return;
  engine::Errors& faults = reading.faults;
  const Fields sharing(*told, {"services.*.sharing", "", "sharing"}, faults);
  service.sharing.emplace();
  service.sharing->at_once =
      read_integer(sharing.get("at_once"), "at_once", persons_at_once, faults);
  for (const std::string_view key : other_rules) {
    if (const Node* other = node.find(key)) tell("E298", other->where, key, faults);
  }
  if (!service.plans.empty()) tell("E298", told->where, "weekly, changes", faults);
  const bool can_be_shared = std::ranges::all_of(service.capacity, [&](const auto& servers) {
    return servers && *servers >= 1 && *servers <= service.sharing->at_once.value_or(*servers);
  });
  if (!can_be_shared) faults.push_back(fault("E283", told->where));
}

void check_sharing(const models::Description& description, const ReadPathways& where,
                   const Node* services, engine::Errors& faults) {
  const auto is_shared = [&](const std::string& name) {
    return service_called(description, name).sharing.has_value();
  };
  for (std::size_t p = 0; p < description.pathways.size(); ++p) {
    const auto& steps = description.pathways[p].steps;
    for (std::size_t s = 0; s < steps.size(); ++s) {
      const std::string_view more = more_than_a_length(steps[s]);
      if (more.empty() || !std::ranges::any_of(services_of(steps[s]), is_shared)) continue;
      tell("E299", where.places[p][s], more, faults);
    }
  }
  for (const Service& service : description.services) {
    const Node* node = services == nullptr ? nullptr : services->find(service.name);
    if (node == nullptr) continue;
    const bool overflows = service.overflow && is_shared(service.overflow->to);
    if (overflows) tell("E298", node->find("overflow")->where, "overflow", faults);
    const bool moves = !service.moves_to.empty() && is_shared(service.moves_to);
    if (moves) tell("E298", node->find("preempt")->where, "preempt: move", faults);
  }
}

}  // namespace scenarios

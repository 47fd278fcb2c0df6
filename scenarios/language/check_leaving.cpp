#include "scenarios/language/check_leaving.h"

#include <string>

#include "scenarios/language/fault.h"
#include "scenarios/language/pathway_graph.h"
#include "scenarios/language/service_load.h"

namespace scenarios {

namespace {

/// What may end, or begin, a stay at another time than its length was drawn for; empty if nothing.
std::string_view what_moves_stays(const models::Service& service, const models::Clock& clock) {
  if (clock.step) return "clock: step";
  if (service.preempt != models::Preempt::never) return "preempt";
  const bool breaks_off = service.at_closing != models::AtClosing::finish &&
                          service.at_closing != models::AtClosing::overtime;
  if (breaks_off) return "at_closing";
  return service.queue.order == models::QueueOrder::shortest ? "order: shortest" : "";
}

void check_step(const models::Step& step, const engine::Place& place,
                const models::Description& description, engine::Errors& faults) {
  const auto* stay = std::get_if<models::Stay>(&step);
  if (stay == nullptr || stay->leaves.empty()) return;
  for (const std::string& name : services_of(step)) {
    const std::string_view key =
        what_moves_stays(service_called(description, name), description.clock);
    if (key.empty()) continue;
    faults.push_back(fault("E269", place, {{"service", name}, {"key", std::string(key)}}));
  }
}

}  // namespace

void check_leaving(const models::Description& description, const ReadPathways& where,
                   engine::Errors& faults) {
  for (std::size_t p = 0; p < description.pathways.size(); ++p) {
    const auto& steps = description.pathways[p].steps;
    for (std::size_t s = 0; s < steps.size(); ++s)
      check_step(steps[s], where.places[p][s], description, faults);
  }
}

}  // namespace scenarios

#include "scenarios/language/check_routes.h"

#include <algorithm>

#include "scenarios/language/fault.h"
#include "scenarios/language/known.h"
#include "scenarios/language/pathway_graph.h"
#include "scenarios/messages.h"

namespace scenarios {

namespace {

using models::ChooseBy;

/// The step a way begins with, behind its `go`s.
const models::Step* first_step(const models::Description& description, const std::string& name) {
  const auto pathway = std::ranges::find(description.pathways, name, &models::Pathway::name);
  if (pathway == description.pathways.end() || pathway->steps.empty()) return nullptr;
  const auto* go = std::get_if<models::Go>(&pathway->steps.front());
  return go == nullptr ? &pathway->steps.front() : first_step(description, go->pathway);
}

/// What the rule asks of the service where a way begins.
std::string needs_of(ChooseBy by) {
  if (by == ChooseBy::nearest) return "a_distance";
  return by == ChooseBy::shortest_queue ? "queue" : "beds";
}

bool fits(const models::Step* step, ChooseBy by) {
  if (step == nullptr) return false;
  if (std::holds_alternative<models::Visit>(*step)) return needs_of(by) != "beds";
  return std::holds_alternative<models::Stay>(*step) ||
         std::holds_alternative<models::Triage>(*step);
}

void check_distance(const models::Step& first, const models::Distances& distances,
                    const engine::Place& place, engine::Errors& faults) {
  const std::string service = services_of(first).front();
  if (std::ranges::find(distances.services, service) != distances.services.end()) return;
  faults.push_back(fault("E256", place,
                         {{"service", service}, {"known", listed(distances.services)}},
                         nearest(service, distances.services)));
}

void check_choice(const models::Description& description, const models::Choose& choose,
                  const engine::Place& place, engine::Errors& faults) {
  if (choose.by < ChooseBy::shortest_queue) return;
  for (const auto& [share, pathway] : choose.ways) {
    const models::Step* first = first_step(description, pathway);
    if (!fits(first, choose.by)) {
      faults.push_back(
          fault("E229", place, {{"pathway", pathway}, {"needs", needs_of(choose.by)}}));
    } else if (choose.by >= ChooseBy::nearest) {
      check_distance(*first, choose.distances, place, faults);
    }
  }
}

}  // namespace

void check_routes(const models::Description& description, const ReadPathways& where,
                  engine::Errors& faults) {
  for (std::size_t p = 0; p < description.pathways.size(); ++p) {
    const auto& steps = description.pathways[p].steps;
    for (std::size_t s = 0; s < steps.size(); ++s) {
      const auto* choose = std::get_if<models::Choose>(&steps[s]);
      if (choose != nullptr) check_choice(description, *choose, where.places[p][s], faults);
    }
  }
}

}  // namespace scenarios

#include "scenarios/language/check_routes.h"

#include <algorithm>

#include "scenarios/language/fault.h"

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

bool fits(const models::Step* step, ChooseBy by) {
  if (step == nullptr) return false;
  if (std::holds_alternative<models::Visit>(*step)) return by == ChooseBy::shortest_queue;
  return std::holds_alternative<models::Stay>(*step) ||
         std::holds_alternative<models::Triage>(*step);
}

void check_choice(const models::Description& description, const models::Choose& choose,
                  const engine::Place& place, engine::Errors& faults) {
  if (choose.by < ChooseBy::shortest_queue) return;
  for (const auto& [share, pathway] : choose.ways) {
    if (fits(first_step(description, pathway), choose.by)) continue;
    const std::string needs = choose.by == ChooseBy::shortest_queue ? "queue" : "beds";
    faults.push_back(fault("E229", place, {{"pathway", pathway}, {"needs", needs}}));
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

#include "scenarios/language/start_step.h"

#include <algorithm>
#include <vector>

#include "scenarios/language/fault.h"
#include "scenarios/language/known.h"
#include "scenarios/language/pathway_graph.h"
#include "scenarios/language/scalars.h"

namespace scenarios {

namespace {

constexpr Range steps_allowed = {1, 10'000};

bool is_spot(const models::Step& step, const StartSpot& spot) {
  if (spot.place == models::StartPlace::at_home) {
    return std::holds_alternative<models::Community>(step);
  }
  if (const auto* stay = std::get_if<models::Stay>(&step)) return stay->service == spot.service;
  if (const auto* triage = std::get_if<models::Triage>(&step)) return triage->desk == spot.service;
  const auto* visit = std::get_if<models::Visit>(&step);
  return visit != nullptr && visit->clinic == spot.service && visit->slot == spot.slot;
}

/// The pathways on which the group may come, or the one that is said.
std::vector<bool> pathways_of(const models::Group& group, const models::Description& description,
                              const std::string& said) {
  const PathwayGraph graph = graph_of(description);
  if (said.empty()) {
    models::Description of_group = description;
    of_group.groups = {group};
    return reachable(of_group, graph);
  }
  std::vector<bool> only(description.pathways.size(), false);
  only[graph.index.at(said)] = true;
  return only;
}

}  // namespace

std::optional<StartStep> find_start_step(const StartSpot& spot, const models::Group& group,
                                         const models::Description& description,
                                         const Fields& fields, engine::Errors& faults) {
  std::vector<std::string> names;
  for (const auto& pathway : description.pathways)
    names.push_back(pathway.name);
  const Node* said = fields.get("pathway");
  const auto pathway = read_reference(said, "pathway", names, faults);
  if (said != nullptr && !pathway) return std::nullopt;
  const auto number = read_integer(fields.get("step"), "step", steps_allowed, faults);
  const auto is_on = pathways_of(group, description, pathway.value_or(""));
  std::vector<StartStep> found;
  for (std::size_t p = 0; p < is_on.size(); ++p) {
    const auto& steps = description.pathways[p].steps;
    const bool is_track = std::holds_alternative<models::Join>(steps.back());
    for (std::size_t s = 0; is_on[p] && !is_track && s < steps.size(); ++s) {
      const bool is_said = !number || static_cast<std::size_t>(*number) == s + 1;
      if (is_said && is_spot(steps[s], spot)) found.push_back({description.pathways[p].name, s});
    }
  }
  if (found.size() == 1) return found.front();
  std::string listed;
  for (const StartStep& one : found)
    listed += (listed.empty() ? "" : ", ") + one.pathway + " " + std::to_string(one.step + 1);
  faults.push_back(fault(found.empty() ? "E159" : "E160", spot.told->where,
                         {{"found", spot.told->text}, {"group", group.name}, {"known", listed}}));
  return std::nullopt;
}

}  // namespace scenarios

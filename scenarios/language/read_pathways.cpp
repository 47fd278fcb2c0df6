#include "scenarios/language/read_pathways.h"

#include <utility>

#include "scenarios/language/fault.h"
#include "scenarios/language/fields.h"
#include "scenarios/language/read_step.h"

namespace scenarios {

namespace {

void check_end(const Entry& entry, const std::vector<const Node*>& nodes,
               const std::vector<models::Step>& steps, engine::Errors& faults) {
  for (std::size_t i = 0; i + 1 < steps.size(); ++i) {
    if (!ends_pathway(steps[i])) continue;
    faults.push_back(fault("E053", nodes[i + 1]->where, {{"pathway", entry.key}}));
    return;
  }
  const bool is_open = !steps.empty() && !ends_pathway(steps.back());
  if (is_open) faults.push_back(fault("E054", nodes.back()->where, {{"pathway", entry.key}}));
}

/// A track that is not said to go elsewhere ends where its steps end.
void end_track(std::vector<models::Step>& steps, std::vector<engine::Place>& places) {
  if (steps.empty() || ends_pathway(steps.back())) return;
  steps.emplace_back(models::Join{});
  places.push_back(places.back());
}

void read_pathway(const Entry& entry, bool is_track, ReadPathways& result, Reading& reading) {
  reading.pathway = entry.key;
  if (entry.value.kind != NodeKind::list || entry.value.items.empty()) {
    const bool is_empty =
        entry.value.kind == NodeKind::nothing || entry.value.kind == NodeKind::list;
    const std::string found = entry.value.kind == NodeKind::map ? "a_map" : "a_value";
    reading.faults.push_back(
        is_empty ? fault("E041", entry.value.where, {{"what", entry.key}})
                 : fault("E042", entry.value.where,
                         {{"what", entry.key}, {"wanted", "a_list"}, {"found", found}}));
    return;
  }
  models::Pathway pathway{entry.key, {}};
  std::vector<engine::Place> places;
  std::vector<const Node*> nodes;
  bool is_whole = true;
  for (const Node& item : entry.value.items) {
    auto step = read_step(item, reading);
    is_whole = is_whole && step.has_value();
    if (!step) continue;
    pathway.steps.push_back(std::move(*step));
    places.push_back(item.where);
    nodes.push_back(&item);
  }
  if (is_track && is_whole) end_track(pathway.steps, places);
  if (is_whole) check_end(entry, nodes, pathway.steps, reading.faults);
  result.pathways.push_back(std::move(pathway));
  result.places.push_back(std::move(places));
  result.names.push_back(entry.where);
}

}  // namespace

ReadPathways read_pathways(const Node* section, Reading& reading) {
  ReadPathways result;
  for (const Entry* entry : named_things(section, "pathways", reading.faults)) {
    if (check_name(*entry, reading.faults)) read_pathway(*entry, false, result, reading);
  }
  // Tracks may name others.
  for (std::size_t i = 0; i < reading.tracks.size(); ++i) {
    const UnreadTrack track = reading.tracks[i];
    read_pathway({track.pathway, track.steps.where, track.steps}, true, result, reading);
  }
  return result;
}

}  // namespace scenarios

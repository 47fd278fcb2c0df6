#include "models/compile/track_pathways.h"

#include <algorithm>
#include <string>

#include "models/compile/lookup.h"

namespace models {
namespace {

using Names = std::vector<std::string>;

void add(Names& all, const std::string& name) {
  if (!name.empty()) all.push_back(name);
}

void add_interruptions(Names& all, const std::vector<Interruption>& until) {
  for (const Interruption& one : until)
    add(all, one.pathway);
}

/// Of those who do not wait to the end.
void add_exits(Names& all, const Description& description, const std::string& service) {
  const Queue& queue = description.services[index_of(description.services, service)].queue;
  for (const std::string& exit : {queue.turned_away, queue.balks, queue.gives_up})
    add(all, exit);
}

/// The pathways that a step leads to.
Names led_to(const Step& step, const Description& description) {
  Names all;
  if (const auto* stay = std::get_if<Stay>(&step)) {
    add_exits(all, description, stay->service);
    add_interruptions(all, stay->until);
  } else if (const auto* visit = std::get_if<Visit>(&step)) {
    add_exits(all, description, visit->clinic);
    add_interruptions(all, visit->until);
  } else if (const auto* triage = std::get_if<Triage>(&step)) {
    add_exits(all, description, triage->desk);
    add_interruptions(all, triage->until);
    add(all, triage->rejected);
  } else if (const auto* delay = std::get_if<Delay>(&step)) {
    add_interruptions(all, delay->until);
  } else if (const auto* choose = std::get_if<Choose>(&step)) {
    for (const auto& [share, name] : choose->ways)
      add(all, name);
    add(all, choose->otherwise.value_or(""));
  } else if (const auto* go = std::get_if<Go>(&step)) {
    add(all, go->pathway);
  } else if (const auto* community = std::get_if<Community>(&step)) {
    for (const Risk& risk : community->risks)
      add(all, risk.pathway);
  } else if (const auto* fork = std::get_if<Fork>(&step)) {
    add_interruptions(all, fork->until);
  }
  return all;
}

}  // namespace

std::vector<Track> tracks_of(const Step& step) {
  if (const auto* fork = std::get_if<Fork>(&step)) return fork->tracks;
  if (const auto* subscribe = std::get_if<Subscribe>(&step)) return {subscribe->track};
  return {};
}

std::vector<bool> track_pathways(const Description& description) {
  std::vector<bool> found(description.pathways.size(), false);
  std::vector<std::uint32_t> open;
  const auto reach = [&](const std::string& name) {
    const std::uint32_t pathway = index_of(description.pathways, name);
    if (!found[pathway]) open.push_back(pathway);
    found[pathway] = true;
  };
  for (const Pathway& pathway : description.pathways) {
    for (const Step& step : pathway.steps) {
      for (const Track& track : tracks_of(step))
        reach(track.pathway);
    }
  }
  while (!open.empty()) {
    const Pathway& pathway = description.pathways[open.back()];
    open.pop_back();
    for (const Step& step : pathway.steps) {
      for (const std::string& name : led_to(step, description))
        reach(name);
    }
  }
  return found;
}

}  // namespace models

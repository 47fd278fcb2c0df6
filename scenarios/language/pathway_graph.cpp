#include "scenarios/language/pathway_graph.h"

#include <limits>

#include "scenarios/language/expected_length.h"

namespace scenarios {

namespace {

/// Writes down where a step leads.
class JumpCollector {
 public:
  JumpCollector(PathwayGraph& graph, std::size_t from) : graph_(graph), from_(from) {}

  void collect(const models::Step& step, std::size_t position,
               const std::vector<models::Service>& services) {
    step_ = position;
    collect_exits(step, services);
    if (const auto* triage = std::get_if<models::Triage>(&step)) {
      const bool may_reject = triage->accept < 1 || triage->accept_rule;
      if (may_reject) add(triage->rejected, 1 - triage->accept);
    } else if (const auto* choose = std::get_if<models::Choose>(&step)) {
      for (const auto& [share, pathway] : choose->ways)
        add(pathway, share);
      if (choose->otherwise) add(*choose->otherwise, 0);
    } else if (const auto* go = std::get_if<models::Go>(&step)) {
      add(go->pathway, 1);
    } else if (const auto* community = std::get_if<models::Community>(&step)) {
      for (const auto& risk : community->risks)
        add(risk.pathway, 1);
    }
    for (const models::Track& track : tracks_of(step)) {
      add(track.pathway, 1);
      graph_.jumps.back().is_before = true;
      graph_.jumps.back().is_beside = true;
    }
    for (const models::Interruption& one : interruptions_of(step))
      add_interruption(one);
  }

 private:
  /// From the stay, or from the line before it.
  void add_interruption(const models::Interruption& one) {
    if (one.pathway.empty()) return;
    if (one.runs != models::ClockRuns::waiting) add(one.pathway, 0);
    if (one.runs == models::ClockRuns::staying) return;
    add(one.pathway, 0);
    graph_.jumps.back().is_before = true;
    graph_.jumps.back().is_after_waiting = true;
  }

  /// Of the preferred service's queue: its rules hold.
  void collect_exits(const models::Step& step, const std::vector<models::Service>& services) {
    const auto names = services_of(step);
    for (const models::Service& service : services) {
      if (names.empty() || service.name != names.front()) continue;
      const models::Queue& queue = service.queue;
      const bool takes_time = queue.impatience || (queue.patience && queue.patience->mean() > 0);
      add_exit(queue.turned_away, false);
      add_exit(queue.balks, false);
      add_exit(queue.gives_up, takes_time);
    }
  }

  void add_exit(const std::string& to, bool is_by_patience) {
    if (to.empty()) return;
    add(to, 1);
    graph_.jumps.back().is_before = true;
    graph_.jumps.back().is_by_patience = is_by_patience;
  }

  void add(const std::string& to, double share) {
    graph_.jumps.push_back({from_, step_, graph_.index.at(to), share, false, false, false, false});
  }

  PathwayGraph& graph_;
  std::size_t from_;
  std::size_t step_ = 0;
};

}  // namespace

const std::vector<models::Interruption>& interruptions_of(const models::Step& step) {
  static const std::vector<models::Interruption> none;
  if (const auto* stay = std::get_if<models::Stay>(&step)) return stay->until;
  if (const auto* visit = std::get_if<models::Visit>(&step)) return visit->until;
  if (const auto* triage = std::get_if<models::Triage>(&step)) return triage->until;
  if (const auto* fork = std::get_if<models::Fork>(&step)) return fork->until;
  const auto* delay = std::get_if<models::Delay>(&step);
  return delay == nullptr ? none : delay->until;
}

std::vector<models::Track> tracks_of(const models::Step& step) {
  if (const auto* fork = std::get_if<models::Fork>(&step)) return fork->tracks;
  const auto* subscribe = std::get_if<models::Subscribe>(&step);
  return subscribe == nullptr ? std::vector<models::Track>{} : std::vector{subscribe->track};
}

std::vector<std::string> services_of(const models::Step& step) {
  if (const auto* stay = std::get_if<models::Stay>(&step)) {
    std::vector<std::string> all{stay->service};
    all.insert(all.end(), stay->or_in.begin(), stay->or_in.end());
    return all;
  }
  if (const auto* visit = std::get_if<models::Visit>(&step)) return {visit->clinic};
  if (const auto* triage = std::get_if<models::Triage>(&step)) return {triage->desk};
  return {};
}

PathwayGraph graph_of(const models::Description& description) {
  const std::vector<models::Pathway>& pathways = description.pathways;
  PathwayGraph graph;
  for (std::size_t i = 0; i < pathways.size(); ++i)
    graph.index.emplace(pathways[i].name, i);
  for (std::size_t i = 0; i < pathways.size(); ++i) {
    JumpCollector collector(graph, i);
    for (std::size_t s = 0; s < pathways[i].steps.size(); ++s)
      collector.collect(pathways[i].steps[s], s, description.services);
  }
  return graph;
}

std::vector<std::string> first_pathways(const models::Description& description) {
  std::vector<std::string> names;
  for (const models::Group& group : description.groups) {
    for (const models::Stream& stream : group.arrivals.streams)
      names.push_back(stream.pathway.empty() ? group.pathway : stream.pathway);
  }
  return names;
}

std::vector<bool> reachable(const models::Description& description, const PathwayGraph& graph) {
  std::vector<bool> is_reached(description.pathways.size(), false);
  std::vector<std::size_t> open;
  const auto reach = [&](std::size_t pathway) {
    if (!is_reached[pathway]) open.push_back(pathway);
    is_reached[pathway] = true;
  };
  std::vector<std::vector<std::size_t>> next(description.pathways.size());
  for (const Jump& jump : graph.jumps)
    next[jump.from].push_back(jump.to);
  for (const std::string& name : first_pathways(description))
    reach(graph.index.at(name));
  for (const models::StartGroup& start : description.start_state)
    reach(graph.index.at(start.pathway));
  while (!open.empty()) {
    const std::size_t pathway = open.back();
    open.pop_back();
    for (const std::size_t to : next[pathway])
      reach(to);
  }
  return is_reached;
}

namespace {

/// Of a law that depends on formulas nothing is known but that time passes.
template <class Lasting>
double mean_of(const Lasting& step) {
  return expected_length(step.length, step.rule).value_or(std::numeric_limits<double>::infinity());
}

}  // namespace

double expected_time(const models::Step& step) {
  if (const auto* stay = std::get_if<models::Stay>(&step)) return mean_of(*stay);
  if (const auto* triage = std::get_if<models::Triage>(&step)) return mean_of(*triage);
  if (const auto* delay = std::get_if<models::Delay>(&step)) return mean_of(*delay);
  const bool has_own_clock = std::holds_alternative<models::Visit>(step) ||
                             std::holds_alternative<models::Community>(step);
  return has_own_clock ? std::numeric_limits<double>::infinity() : 0;
}

bool takes_time(const models::Step& step) {
  return expected_time(step) > 0;
}

}  // namespace scenarios

#include <algorithm>
#include <numeric>

#include "models/compile/processes.h"
#include "models/compile/step_stations.h"

namespace models {
namespace {

class UnionFind {
 public:
  explicit UnionFind(std::uint32_t size) : parent_(size) {
    std::iota(parent_.begin(), parent_.end(), 0U);
  }

  std::uint32_t root(std::uint32_t node) {
    while (parent_[node] != node)
      node = parent_[node] = parent_[parent_[node]];
    return node;
  }

  void unite(std::uint32_t a, std::uint32_t b) {
    a = root(a);
    b = root(b);
    parent_[a < b ? b : a] = a < b ? a : b;
  }

 private:
  std::vector<std::uint32_t> parent_;
};

void join(const MovePlan& move, std::uint32_t municipalities, UnionFind& joined) {
  const auto leads = [&](std::uint32_t from, std::uint32_t to) {
    if (move.to) return to == *move.to;
    return move.leads(static_cast<std::uint16_t>(from), static_cast<std::uint16_t>(to));
  };
  for (std::uint32_t from = 0; from < municipalities; ++from) {
    for (std::uint32_t to = 0; to < municipalities; ++to) {
      if (leads(from, to)) joined.unite(from, to);
    }
  }
}

/// Municipalities between which persons may move, one after the other if need be.
UnionFind joined_by_moves(const Program& program, std::uint32_t municipalities) {
  UnionFind joined(municipalities);
  for (const StepPlan& step : program.steps) {
    if (step.kind == StepKind::moves)
      join(program.step_rules[step.rules].move, municipalities, joined);
  }
  return joined;
}

}  // namespace

Ties::Ties(const Program& program, const StepGraph& graph)
    : stations_(static_cast<std::uint32_t>(program.stations.size())),
      municipalities_(homes_of(program)),
      nodes_(stations_ + static_cast<std::uint32_t>(program.steps.size()) * municipalities_) {
  for (std::uint32_t step = 0; step < program.steps.size(); ++step)
    add_step(program, graph, step);
  for (std::uint32_t source = 0; source < program.sources.size(); ++source)
    add_source(program, graph, source);
  if (graph.persons_stay()) add_persons(graph, static_cast<std::uint32_t>(program.steps.size()));
  add_moves(program, graph);
}

/// Whatever a person may come to here, the person may come to there after moving. Alike for all
/// steps: fewer ties would have to follow everybody.
void Ties::add_moves(const Program& program, const StepGraph& graph) {
  UnionFind joined = joined_by_moves(program, municipalities_);
  for (std::uint32_t m = 0; m < municipalities_; ++m) {
    const std::uint32_t first = joined.root(m);
    if (first == m) continue;
    for (std::uint32_t step = 0; step < program.steps.size(); ++step) {
      if (!graph.is_tied(step)) continue;
      const auto home = static_cast<std::uint16_t>(m);
      all_.push_back({Tie::Kind::move, node(step, first), node(step, m), 0, step, step, home});
    }
  }
}

/// Of one municipality anybody may take any step: fewer ties would have to follow every companion.
void Ties::add_persons(const StepGraph& graph, std::uint32_t steps) {
  std::uint32_t last = steps;
  for (std::uint32_t step = 0; step < steps; ++step) {
    if (!graph.is_tied(step)) continue;
    for (std::uint32_t m = 0; m < municipalities_ && last < steps; ++m) {
      const auto home = static_cast<std::uint16_t>(m);
      all_.push_back({Tie::Kind::person, node(last, m), node(step, m), 0, last, step, home});
    }
    last = step;
  }
}

void Ties::add_step(const Program& program, const StepGraph& graph, std::uint32_t step) {
  const StepPlan& plan = program.steps[step];
  if (!graph.is_tied(step) || is_passed_through(plan.kind)) return;
  for (std::uint32_t m = 0; m < municipalities_; ++m) {
    const auto home = static_cast<std::uint16_t>(m);
    for (const StationId at : stations_for(program, plan, m))
      all_.push_back({Tie::Kind::service, at.value(), node(step, m), 0, step, step, home});
    for (const std::uint32_t next : graph.after(step)) {
      if (!graph.is_tied(next)) continue;
      all_.push_back({Tie::Kind::hand_over, node(step, m), node(next, m), 0, step, next, home});
    }
  }
}

void Ties::add_source(const Program& program, const StepGraph& graph, std::uint32_t source) {
  const SourcePlan& plan = program.sources[source];
  std::uint32_t first = nodes_;
  for (const std::uint32_t step : graph.entered(plan.first_step)) {
    if (!graph.is_tied(step)) continue;
    std::uint32_t last_home = municipalities_;
    for (const Home& home : plan.homes) {
      if (home.municipality == last_home) continue;  // only another age
      last_home = home.municipality;
      const std::uint32_t here = node(step, home.municipality);
      if (first == nodes_) first = here;
      all_.push_back({Tie::Kind::arrivals, first, here, source, step, step, home.municipality});
    }
  }
}

std::vector<std::uint32_t> parts(const Ties& ties, const std::function<bool(const Tie&)>& counts) {
  UnionFind sets(ties.nodes());
  for (const Tie& tie : ties.all()) {
    if (counts(tie)) sets.unite(tie.a, tie.b);
  }
  std::vector<std::uint32_t> part(ties.nodes());
  std::uint32_t next = 0;
  for (std::uint32_t node = 0; node < ties.nodes(); ++node) {
    const std::uint32_t root = sets.root(node);
    part[node] = root == node ? next++ : part[root];  // a root is the first of its set
  }
  return part;
}

}  // namespace models

#include <algorithm>
#include <set>

#include "models/indicators/dimensions.h"

namespace models {
namespace {

using Flow = std::pair<std::uint32_t, std::uint32_t>;

/// Follows choices to the steps that have a node of their own.
class FlowFinder {
 public:
  explicit FlowFinder(const Program& program)
      : program_(program), seen_(program.steps.size(), false) {}

  void walk(std::uint32_t from, std::uint32_t step) {
    if (!visited_.insert({from, step}).second) return;
    const StepPlan& plan = program_.steps[step];
    if (plan.kind == StepKind::choose) {
      for (const Way& way : plan.ways)
        walk(from, way.step);
      if (plan.rules != no_rules && program_.step_rules[plan.rules].otherwise) {
        walk(from, *program_.step_rules[plan.rules].otherwise);
      }
      return;
    }
    if (is_passed_through(plan.kind)) return walk(from, plan.next);
    if (is_beside(plan.kind) && plan.wait == WaitWhere::in_bed) return follow(from, plan);
    const std::set<std::uint32_t> nodes = nodes_of(plan);
    for (const std::uint32_t node : nodes)
      flows_.insert({from, node});
    walk_exits(from, plan);
    if (plan.times > 1) walk_exits(plan.node, plan);
    if (seen_[step]) return;
    seen_[step] = true;
    for (const std::uint32_t node : nodes)
      follow(node, plan);
    move_between(nodes);
  }

  std::vector<Flow> found() const { return {flows_.begin(), flows_.end()}; }

 private:
  void follow(std::uint32_t node, const StepPlan& plan) {
    const bool ends = plan.kind == StepKind::leave || plan.kind == StepKind::die;
    if (plan.kind == StepKind::community) {
      for (const RiskPlan& risk : plan.risks)
        walk(node, risk.step);
    } else if (!ends) {
      walk(node, plan.next);
    }
    if (plan.kind == StepKind::triage) walk(node, plan.rejected);
    if (plan.rules == no_rules) return;
    for (const InterruptionPlan& one : program_.step_rules[plan.rules].until) {
      if (one.step && one.runs != ClockRuns::waiting) walk(node, *one.step);
    }
  }

  /// Where a person may be during the step: at one of its services, or moved on from there.
  std::set<std::uint32_t> nodes_of(const StepPlan& plan) const {
    if (plan.node < first_service_node) return {plan.node};
    std::set<std::uint32_t> nodes;
    std::vector<std::uint32_t> open{plan.choice};
    open.insert(open.end(), plan.other_choices.begin(), plan.other_choices.end());
    while (!open.empty()) {
      const StationPlan& station = station_of(open.back());
      open.pop_back();
      if (!nodes.insert(first_service_node + station.service).second || !station.rules) continue;
      const StationRules& rules = program_.station_rules[*station.rules];
      if (rules.overflow_to) open.push_back(*rules.overflow_to);
      if (rules.moves_to) open.push_back(*rules.moves_to);
      open.insert(open.end(), rules.jockey_to.begin(), rules.jockey_to.end());
    }
    return nodes;
  }

  void move_between(const std::set<std::uint32_t>& nodes) {
    for (const std::uint32_t from : nodes) {
      for (const std::uint32_t to : nodes) {
        if (from != to) flows_.insert({from, to});
      }
    }
  }

  /// Those who do not wait to the end.
  void walk_exits(std::uint32_t from, const StepPlan& plan) {
    if (plan.node < first_service_node) return;
    walk_waits(from, plan);
    const StationPlan& station = station_of(plan.choice);
    if (!station.rules) {
      if (station.limit) flows_.insert({from, node_outside});
      return;
    }
    const StationRules& rules = program_.station_rules[*station.rules];
    if (station.limit || rules.has_limit()) walk_exit(from, rules.turned_away);
    if (rules.may_balk()) walk_exit(from, rules.balks);
    if (rules.patience || rules.impatience) walk_exit(from, rules.gives_up);
  }

  /// Those to whom something happens while they wait.
  void walk_waits(std::uint32_t from, const StepPlan& plan) {
    if (plan.rules == no_rules) return;
    for (const InterruptionPlan& one : program_.step_rules[plan.rules].until) {
      if (one.step && one.runs != ClockRuns::staying) walk(from, *one.step);
    }
  }

  void walk_exit(std::uint32_t from, const Exit& exit) {
    exit ? walk(from, *exit) : void(flows_.insert({from, node_outside}));
  }

  /// One of the service that a choice leads to: all have the same kinds of rules.
  const StationPlan& station_of(std::uint32_t choice) const {
    return program_.stations[program_.choices[choice].of_municipality.front().value()];
  }

  const Program& program_;
  std::vector<bool> seen_;
  std::set<Flow> visited_;  ///< from a node to a step
  std::set<Flow> flows_;
};

}  // namespace

std::vector<Flow> possible_flows(const Program& program) {
  FlowFinder finder(program);
  for (const SourcePlan& source : program.sources)
    finder.walk(source.starts_here ? node_home : node_outside, source.first_step);
  return finder.found();
}

}  // namespace models

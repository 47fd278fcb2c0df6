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
    const StepPlan& plan = program_.steps[step];
    if (plan.kind == StepKind::choose) {
      if (!visiting_.insert({from, step}).second) return;
      for (const Way& way : plan.ways)
        walk(from, way.step);
      if (plan.rules != no_rules && program_.rules[plan.rules].otherwise) {
        walk(from, *program_.rules[plan.rules].otherwise);
      }
      return;
    }
    if (is_passed_through(plan.kind)) return walk(from, plan.next);
    flows_.insert({from, plan.node});
    if (may_turn_away(plan)) flows_.insert({from, node_outside});
    if (seen_[step]) return;
    seen_[step] = true;
    follow(plan);
  }

  std::vector<Flow> found() const { return {flows_.begin(), flows_.end()}; }

 private:
  void follow(const StepPlan& plan) {
    const bool ends = plan.kind == StepKind::leave || plan.kind == StepKind::die;
    if (plan.kind == StepKind::community) {
      for (const RiskPlan& risk : plan.risks)
        walk(plan.node, risk.step);
    } else if (!ends) {
      walk(plan.node, plan.next);
    }
    if (plan.kind == StepKind::triage) walk(plan.node, plan.rejected);
    if (plan.rules == no_rules) return;
    for (const InterruptionPlan& one : program_.rules[plan.rules].until)
      walk(plan.node, one.step);
  }

  bool may_turn_away(const StepPlan& plan) const {
    if (plan.node < first_service_node) return false;
    return program_.description.services[plan.node - first_service_node].queue.limit.has_value();
  }

  const Program& program_;
  std::vector<bool> seen_;
  std::set<Flow> visiting_;
  std::set<Flow> flows_;
};

}  // namespace

std::vector<Flow> possible_flows(const Program& program) {
  FlowFinder finder(program);
  for (const SourcePlan& source : program.sources)
    finder.walk(node_outside, source.first_step);
  return finder.found();
}

}  // namespace models

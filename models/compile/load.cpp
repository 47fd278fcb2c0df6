#include "models/compile/load.h"

#include <algorithm>

namespace models {
namespace {

double events_of(const StepPlan& step) {
  switch (step.kind) {
    case StepKind::visit:
      return 2.0 * step.times - 1;
    case StepKind::stay:
    case StepKind::triage:
    case StepKind::delay:
      return 1;
    case StepKind::community:
      return step.risks.empty() ? 0 : 1;
    case StepKind::choose:
    case StepKind::leave:
    case StepKind::die:
    case StepKind::set:
    case StepKind::become:
      return 0;
  }
  return 0;
}

/// A time at home that ties nobody is counted where it ends, or else where it begins.
std::uint32_t counted_at(const Program& program, const StepGraph& graph, std::uint32_t step) {
  if (graph.is_tied(step)) return step;
  for (const std::uint32_t next : graph.after(step)) {
    if (graph.is_tied(next)) return next;
  }
  for (std::uint32_t before = 0; before < program.steps.size(); ++before) {
    const auto& after = graph.after(before);
    if (graph.is_tied(before) && std::find(after.begin(), after.end(), step) != after.end()) {
      return before;
    }
  }
  return step;
}

double arrivals_a_day(const SourcePlan& source) {
  return engine::microseconds_per_day / source.interval.mean();
}

}  // namespace

Loads expected_loads(const Program& program, const StepGraph& graph, const Ties& ties,
                     const ExpectedFlows& flows) {
  Loads loads;
  loads.of_node.assign(ties.nodes(), 0);
  loads.of_station.assign(program.stations.size(), 0);
  const auto add = [&](std::uint32_t step, std::size_t m, double events) {
    loads.of_node[ties.node(step, m)] += events;
    loads.total += events;
    const StepPlan& plan = program.steps[step];
    if (is_at_station(plan)) {
      loads.of_station[program.choices[plan.choice].of_municipality[m].value()] += events;
    }
  };
  const std::size_t places =
      (ties.nodes() - program.stations.size()) / std::max<std::size_t>(1, program.steps.size());
  for (std::uint32_t i = 0; i < program.steps.size(); ++i) {
    const StepPlan& step = program.steps[i];
    const std::uint32_t at = counted_at(program, graph, i);
    for (std::size_t m = 0; m < places; ++m) {
      const double persons = flows.empty() ? 1 : flows[step.pathway][step.position][m];
      if (events_of(step) > 0) add(at, m, persons * events_of(step));
    }
  }
  for (const SourcePlan& source : program.sources) {
    const std::uint32_t first = graph.entered(source.first_step).front();
    for (const SourcePlan::Home& home : source.homes) {
      const double share = home.up_to - (&home == source.homes.data() ? 0 : (&home - 1)->up_to);
      add(counted_at(program, graph, first), home.municipality, share * arrivals_a_day(source));
    }
  }
  return loads;
}

}  // namespace models

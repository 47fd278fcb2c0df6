#include "models/compile/load.h"

#include <algorithm>
#include <utility>

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
    case StepKind::moves:
    case StepKind::fork:
    case StepKind::join:
    case StepKind::subscribe:
    case StepKind::unsubscribe:
      return 0;
  }
  return 0;
}

std::vector<std::uint32_t> tied_of(const StepGraph& graph, const std::vector<std::uint32_t>& all) {
  std::vector<std::uint32_t> tied;
  for (const std::uint32_t step : all) {
    if (graph.is_tied(step)) tied.push_back(step);
  }
  return tied;
}

/// Where the events of a step are handled: a time at home that ties nobody, where it ends, each
/// way alike, or else where it began.
std::vector<std::uint32_t> counted_at(const Program& program, const StepGraph& graph,
                                      std::uint32_t step) {
  if (graph.is_tied(step)) return {step};
  std::vector<std::uint32_t> found = tied_of(graph, graph.after(step));
  if (!found.empty()) return found;
  for (std::uint32_t before = 0; before < program.steps.size(); ++before) {
    const auto& after = graph.after(before);
    if (graph.is_tied(before) && std::find(after.begin(), after.end(), step) != after.end()) {
      found.push_back(before);
    }
  }
  return found.empty() ? std::vector<std::uint32_t>{step} : found;
}

/// Persons who come by a timetable up to `end`.
double booked(const Timetable& table, engine::SimTime end) {
  double persons = 0;
  for (const Occasion& one : table.occasions) {
    if (one.when < end) persons += one.persons * (1 - table.no_show);
  }
  return persons;
}

/// Of the whole run, on average. Who is there from the start never arrives.
double arrivals_a_day(const SourcePlan& source, engine::SimTime end) {
  if (source.starts_here) return 0;
  const double a_batch = source.batch ? source.batch->mean() : 1;
  const auto run = static_cast<double>((end - engine::SimTime{}).count());
  if (source.timetable) {
    return a_batch * booked(*source.timetable, end) * engine::microseconds_per_day / run;
  }
  const double factor = source.curve ? source.curve->mean(engine::SimTime{}, end) : 1;
  const auto open = std::max(std::min(source.until, end) - source.from, engine::Duration::zero());
  const double share = static_cast<double>(open.count()) / run;
  return a_batch * factor * share * engine::microseconds_per_day / source.interval.mean();
}

/// Adds events up, node by node.
class Adder {
 public:
  Adder(const Program& program, const StepGraph& graph, const Ties& ties, Loads& loads)
      : program_(program), graph_(graph), ties_(ties), loads_(loads) {}

  /// Events of people of municipality m, shared alike by `steps`.
  void add(const std::vector<std::uint32_t>& steps, std::size_t m, double events) {
    for (const std::uint32_t step : steps)
      add_one(step, m, events / static_cast<double>(steps.size()));
  }

  void add_step(std::uint32_t step, std::size_t m, double persons) {
    const double events = persons * events_of(program_.steps[step]);
    if (events > 0) add(counted_at(program_, graph_, step), m, events);
  }

  void add_source(const SourcePlan& source) {
    const std::vector<std::uint32_t> first = graph_.entered(source.first_step);
    const std::vector<std::uint32_t> tied = tied_of(graph_, first);
    double before = 0;
    for (const Home& home : source.homes) {
      const double share = home.up_to - std::exchange(before, home.up_to);
      const double events = share * arrivals_a_day(source, program_.end);
      add(tied.empty() ? counted_at(program_, graph_, first.front()) : tied, home.municipality,
          events);
    }
  }

 private:
  void add_one(std::uint32_t step, std::size_t m, double events) {
    loads_.of_node[ties_.node(step, m)] += events;
    loads_.total += events;
    const StepPlan& plan = program_.steps[step];
    if (!is_at_station(plan)) return;
    loads_.of_station[program_.choices[plan.choice].of_municipality[m].value()] += events;
  }

  const Program& program_;
  const StepGraph& graph_;
  const Ties& ties_;
  Loads& loads_;
};

}  // namespace

Loads expected_loads(const Program& program, const StepGraph& graph, const Ties& ties,
                     const ExpectedFlows& flows) {
  Loads loads;
  loads.of_node.assign(ties.nodes(), 0);
  loads.of_station.assign(program.stations.size(), 0);
  Adder adder(program, graph, ties, loads);
  for (std::uint32_t i = 0; i < program.steps.size(); ++i) {
    const StepPlan& step = program.steps[i];
    for (std::size_t m = 0; m < program.processes.municipalities; ++m)
      adder.add_step(i, m, flows.empty() ? 1 : flows[step.pathway][step.position][m]);
  }
  for (const SourcePlan& source : program.sources)
    adder.add_source(source);
  return loads;
}

}  // namespace models

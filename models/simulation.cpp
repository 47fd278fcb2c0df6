#include "models/simulation.h"

#include "models/compile/compile.h"
#include "models/indicators/dimensions.h"
#include "models/indicators/metric.h"
#include "models/network/audit.h"
#include "models/network/run.h"

namespace models {
namespace {

Metrics all_metrics(const Program& program) {
  Metrics all;
  for (const auto part :
       {wait_metrics, still_waiting_metrics, bed_metrics, visit_metrics, readmission_metrics,
        flow_metrics, observation_metrics, label_metrics, area_metrics, key_figure_metrics}) {
    for (Metric& one : part(program))
      all.push_back(std::move(one));
  }
  return all;
}

engine::Schema schema_of(const Program& program, const Metrics& metrics) {
  engine::Schema schema;
  schema.dimensions = dimensions(program);
  for (const Metric& one : metrics)
    schema.variables.push_back(one.variable);
  schema.key_figures = key_figures(program);
  return schema;
}

}  // namespace

struct Simulation::Compiled {
  explicit Compiled(const Description& description)
      : program(compile(description)),
        metrics(all_metrics(program)),
        schema(schema_of(program, metrics)) {}

  Program program;
  Metrics metrics;
  engine::Schema schema;
};

Simulation::Simulation(const Description& description)
    : compiled_(std::make_unique<Compiled>(description)) {}

Simulation::~Simulation() = default;

const engine::Schema& Simulation::schema() const {
  return compiled_->schema;
}

const Program& Simulation::program() const {
  return compiled_->program;
}

/// As one process, so that the entries stand in the order of all events. No draw and no result
/// depends on how a network is parted.
Journal Simulation::journal(std::uint64_t seed, std::uint32_t replication) const {
  const Program whole = compile(compiled_->program.description, {.split = false});
  std::vector<Journal> journals;
  Run run(whole, {seed, replication}, {}, &journals);
  run.go();
  audit(Outcome(run.processes()));
  return std::move(journals.front());
}

unsigned Simulation::most_threads() const {
  return compiled_->program.processes.count;
}

engine::ReplicationResult Simulation::run(std::uint64_t seed, std::uint32_t replication,
                                          const std::atomic<bool>* stop, unsigned threads) const {
  engine::KernelOptions options;
  options.stop = stop;
  options.threads = threads;
  Run run(compiled_->program, {seed, replication}, options);
  run.go();
  const Outcome outcome(run.processes());
  audit(outcome);
  engine::ReplicationResult result;
  result.replication = replication;
  result.events = run.kernel().events_handled();
  for (const Metric& one : compiled_->metrics) {
    if (one.fill) result.values.push_back(one.fill(outcome));
  }
  return result;
}

}  // namespace models

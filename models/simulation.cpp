#include "models/simulation.h"

#include "engine/kernel.h"
#include "models/compile/compile.h"
#include "models/indicators/dimensions.h"
#include "models/indicators/metric.h"
#include "models/network/audit.h"

namespace models {
namespace {

Metrics all_metrics(const Program& program) {
  Metrics all;
  for (const auto part : {wait_metrics, bed_metrics, visit_metrics, readmission_metrics,
                          flow_metrics, observation_metrics, label_metrics, key_figure_metrics}) {
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

Journal Simulation::journal(std::uint64_t seed, std::uint32_t replication) const {
  const Program& program = compiled_->program;
  Journal journal;
  Network network(program, {seed, replication}, &journal);
  engine::Kernel kernel(program.components);
  kernel.add(network);
  kernel.run_until(program.end);
  audit(network);
  return journal;
}

engine::ReplicationResult Simulation::run(std::uint64_t seed, std::uint32_t replication,
                                          const std::atomic<bool>* stop) const {
  const Program& program = compiled_->program;
  Network network(program, {seed, replication});
  engine::KernelOptions options;
  options.stop = stop;
  engine::Kernel kernel(program.components, options);
  kernel.add(network);
  kernel.run_until(program.end);
  audit(network);
  engine::ReplicationResult result;
  result.replication = replication;
  result.events = kernel.events_handled();
  for (const Metric& one : compiled_->metrics) {
    if (one.fill) result.values.push_back(one.fill(network));
  }
  return result;
}

}  // namespace models

#include "models/indicators/dimensions.h"
#include "models/indicators/metric.h"

namespace models {
namespace {

using Flows = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

Metric flow_count(const Flows& flows) {
  Metric metric;
  metric.variable.name = "flow_count";
  metric.variable.dimensions = {"flow"};
  metric.variable.type = engine::ValueType::u32;
  metric.variable.units = "1";
  metric.variable.long_name = "persons who went from one to the other";
  metric.variable.attributes = {{"coordinates", "flow_from flow_to"}};
  metric.fill = [flows](const Network& network) -> engine::Values {
    const Ledger& ledger = network.ledger();
    std::vector<std::uint32_t> all;
    for (const auto& [from, to] : flows)
      all.push_back(ledger.flows[from * ledger.nodes + to]);
    return all;
  };
  return metric;
}

Metric flow_ends(const std::string& name, const std::string& long_name,
                 std::vector<std::string> ends) {
  Metric metric;
  metric.variable.name = name;
  metric.variable.dimensions = {"flow"};
  metric.variable.role = engine::VariableRole::fixed;
  metric.variable.long_name = long_name;
  metric.variable.fixed_text = std::move(ends);
  return metric;
}

}  // namespace

Metrics flow_metrics(const Program& program) {
  const Flows flows = possible_flows(program);
  if (flows.empty()) return {};
  std::vector<std::string> from, to;
  for (const auto& [a, b] : flows) {
    from.push_back(program.nodes[a]);
    to.push_back(program.nodes[b]);
  }
  return {flow_count(flows), flow_ends("flow_from", "where from", from),
          flow_ends("flow_to", "where to", to)};
}

}  // namespace models

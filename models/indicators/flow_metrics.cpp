#include <array>
#include <tuple>

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
  metric.fill = [flows](const Outcome& network) -> engine::Values {
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

/// What no service is, in the order of Program::nodes.
struct Elsewhere {
  const char* da;
  const char* en;
};
constexpr std::array<Elsewhere, first_service_node> elsewhere = {
    {{"uden for modellen", "outside the model"}, {"hjemme", "at home"}, {"død", "dead"}}};

/// Nodes by id and by label.
struct NodeTexts {
  std::vector<std::string> ids, da, en;
};

NodeTexts texts_of(const Program& program, const std::vector<std::uint32_t>& nodes) {
  NodeTexts texts;
  for (const std::uint32_t node : nodes) {
    const std::string& id = program.nodes[node];
    const bool is_service = node >= first_service_node;
    const Text label = is_service ? program.description.services[node - first_service_node].label
                                  : Text{elsewhere[node].da, elsewhere[node].en};
    texts.ids.push_back(id);
    texts.da.push_back(label.da.empty() ? id : label.da);
    texts.en.push_back(label.en.empty() ? id : label.en);
  }
  return texts;
}

}  // namespace

Metrics flow_metrics(const Program& program) {
  const Flows flows = possible_flows(program);
  if (flows.empty()) return {};
  std::vector<std::uint32_t> from, to;
  for (const auto& [a, b] : flows) {
    from.push_back(a);
    to.push_back(b);
  }
  Metrics all = {flow_count(flows)};
  for (const auto& [name, long_name, nodes] :
       {std::tuple("flow_from", "where from", from), std::tuple("flow_to", "where to", to)}) {
    const NodeTexts texts = texts_of(program, nodes);
    all.push_back(flow_ends(name, long_name, texts.ids));
    all.push_back(flow_ends(name + std::string("_label_da"), "label in Danish", texts.da));
    all.push_back(flow_ends(name + std::string("_label_en"), "label in English", texts.en));
  }
  return all;
}

}  // namespace models

#include <limits>

#include "models/indicators/metric.h"

namespace models {
namespace {

using engine::ValueType;

Metric counts(const std::string& name, const std::string& long_name) {
  Metric metric;
  metric.variable.name = name;
  metric.variable.dimensions = {"service", "age_group", "sex", "period"};
  metric.variable.type = ValueType::u32;
  metric.variable.units = "1";
  metric.variable.long_name = long_name;
  metric.variable.attributes = {{"cell_methods", "period: sum"}};
  return metric;
}

Metric index_discharges() {
  Metric metric = counts("readmit_index", "index discharges, alive, followed 30 days");
  metric.fill = [](const Outcome& network) -> engine::Values {
    return network.ledger().readmissions.index();
  };
  return metric;
}

Metric readmitted() {
  Metric metric = counts("readmit_30d", "of these, acutely readmitted within 30 days");
  metric.fill = [](const Outcome& network) -> engine::Values {
    return network.ledger().readmissions.readmitted();
  };
  return metric;
}

/// Sums over age and sex: (service, age, sex, period) to (service, period).
std::vector<double> by_service(const std::vector<std::uint32_t>& cells, const Program& program) {
  const std::size_t periods = program.periods.size() - 1;
  const std::size_t block = cells.size() / program.points.size();
  std::vector<double> all(program.points.size() * periods, 0);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    all[i / block * periods + i % periods] += cells[i];
  }
  return all;
}

Metric crude_rate() {
  Metric metric = counts("readmit_rate_crude", "acute readmission within 30 days, crude");
  metric.variable.dimensions = {"service", "period"};
  metric.variable.type = ValueType::f32;
  metric.variable.attributes = {{"ancillary_variables", "readmit_index"}};
  metric.fill = [](const Outcome& network) -> engine::Values {
    const Readmissions& seen = network.ledger().readmissions;
    const std::vector<double> index = by_service(seen.index(), network.program());
    const std::vector<double> again = by_service(seen.readmitted(), network.program());
    std::vector<float> rate;
    for (std::size_t i = 0; i < index.size(); ++i) {
      rate.push_back(index[i] > 0 ? static_cast<float>(again[i] / index[i])
                                  : std::numeric_limits<float>::quiet_NaN());
    }
    return rate;
  };
  return metric;
}

bool has_acute_admissions(const Program& program) {
  for (const StepPlan& step : program.steps) {
    if (step.acute) return true;
  }
  return false;
}

}  // namespace

Metrics readmission_metrics(const Program& program) {
  if (!has_acute_admissions(program)) return {};
  return {index_discharges(), readmitted(), crude_rate()};
}

}  // namespace models

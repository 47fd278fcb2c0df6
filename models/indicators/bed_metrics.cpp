#include <algorithm>
#include <limits>

#include "models/indicators/metric.h"

namespace models {
namespace {

using engine::ValueType;
using engine::VariableRole;

/// One value for every unit and cell (day or period).
template <class T, class Of>
engine::Values by_unit(const Outcome& network, std::size_t cells, Of of) {
  std::vector<T> all;
  for (const std::size_t i : bed_stations(network.program())) {
    for (std::size_t cell = 0; cell < cells; ++cell) {
      all.push_back(of(network.stations()[i].record, cell));
    }
  }
  return all;
}

engine::Variable by_day(const std::string& name, ValueType type, const std::string& long_name) {
  engine::Variable one;
  one.name = name;
  one.dimensions = {"unit", "day"};
  one.type = type;
  one.units = "1";
  one.long_name = long_name;
  return one;
}

Metric occupied_mean() {
  Metric metric{by_day("occupied_beds_mean", ValueType::f32, "occupied beds, time average"), {}};
  metric.variable.attributes = {{"cell_methods", "day: mean"}};
  metric.fill = [](const Outcome& network) {
    return by_unit<float>(network, network.program().days.size() - 1,
                          [](const StationRecord& record, std::size_t d) {
                            return static_cast<float>(record.occupied.mean(d));
                          });
  };
  return metric;
}

Metric occupied_max() {
  Metric metric{by_day("occupied_beds_max", ValueType::u32, "occupied beds, peak"), {}};
  metric.variable.attributes = {{"cell_methods", "day: maximum"}};
  metric.fill = [](const Outcome& network) {
    return by_unit<std::uint32_t>(network, network.program().days.size() - 1,
                                  [](const StationRecord& record, std::size_t d) {
                                    return static_cast<std::uint32_t>(record.occupied.peak(d));
                                  });
  };
  return metric;
}

Metric occupied_fan() {
  Metric metric{by_day("occupied_beds_fan", ValueType::f32, "occupied beds, over replications"),
                {}};
  metric.variable.dimensions = {"quantile", "unit", "day"};
  metric.variable.role = VariableRole::quantiles;
  metric.variable.source = "occupied_beds_mean";
  return metric;
}

/// Time average of the planned beds in [from, to).
double planned_mean(const std::vector<PlannedCapacity>& schedule, engine::SimTime from,
                    engine::SimTime to) {
  engine::Int128 area = 0;
  for (std::size_t i = 0; i < schedule.size(); ++i) {
    const engine::SimTime begin = std::max(from, schedule[i].from);
    const engine::SimTime end = i + 1 < schedule.size() ? std::min(to, schedule[i + 1].from) : to;
    if (begin < end) area += engine::Int128{schedule[i].beds} * (end - begin).count();
  }
  return static_cast<double>(area) / static_cast<double>((to - from).count());
}

double planned_beds(const Program& program, const StationPlan& plan, std::size_t day) {
  if (!plan.capacity) return std::numeric_limits<double>::quiet_NaN();
  const bool varies = plan.rules && !program.station_rules[*plan.rules].schedule.empty();
  if (!varies) return static_cast<double>(*plan.capacity);
  return planned_mean(program.station_rules[*plan.rules].schedule, program.days[day],
                      program.days[day + 1]);
}

Metric available(const Program& program) {
  Metric metric{by_day("beds_available", ValueType::f32, "staffed beds; none: unlimited"), {}};
  metric.variable.role = VariableRole::fixed;
  for (const std::size_t i : bed_stations(program)) {
    for (std::size_t day = 0; day + 1 < program.days.size(); ++day) {
      metric.variable.fixed_values.push_back(planned_beds(program, program.stations[i], day));
    }
  }
  return metric;
}

Metric blocked(const Program& program) {
  Metric metric;
  metric.variable.name = "blocked_bed_days";
  metric.variable.dimensions = {"unit", "block_reason", "period"};
  metric.variable.units = "day";
  metric.variable.long_name = "bed days held by patients ready to leave";
  metric.variable.attributes = {{"cell_methods", "period: sum"}};
  const std::size_t reasons = program.block_reasons.size();
  const std::size_t periods = program.periods.size() - 1;
  metric.fill = [=](const Outcome& network) {
    return by_unit<float>(network, reasons * periods,
                          [=](const StationRecord& record, std::size_t cell) {
                            const engine::Level& level = record.blocked[cell / periods];
                            return static_cast<float>(days(level.area(cell % periods)));
                          });
  };
  return metric;
}

Metric stay_count() {
  Metric metric;
  metric.variable.name = "stay_count";
  metric.variable.dimensions = {"unit"};
  metric.variable.type = ValueType::u32;
  metric.variable.units = "1";
  metric.variable.long_name = "stays completed";
  metric.fill = [](const Outcome& network) {
    return by_unit<std::uint32_t>(network, 1, [](const StationRecord& record, std::size_t) {
      return static_cast<std::uint32_t>(record.stays.count());
    });
  };
  return metric;
}

Metric stay_mean() {
  Metric metric;
  metric.variable.name = "stay_mean";
  metric.variable.dimensions = {"unit"};
  metric.variable.units = "day";
  metric.variable.long_name = "mean length of completed stays, blocked time included";
  metric.variable.attributes = {{"ancillary_variables", "stay_count"}};
  metric.fill = [](const Outcome& network) {
    return by_unit<float>(network, 1, [](const StationRecord& record, std::size_t) {
      return record.stays.count() == 0
                 ? std::numeric_limits<float>::quiet_NaN()
                 : static_cast<float>(record.stays.mean() / engine::microseconds_per_day);
    });
  };
  return metric;
}

}  // namespace

std::vector<std::size_t> bed_stations(const Program& program) {
  std::vector<std::size_t> all;
  for (std::size_t i = 0; i < program.stations.size(); ++i) {
    const ServiceKind kind = program.description.services[program.stations[i].service].kind;
    if (kind != ServiceKind::clinic && kind != ServiceKind::desk) all.push_back(i);
  }
  return all;
}

Metrics bed_metrics(const Program& program) {
  if (bed_stations(program).empty()) return {};
  Metrics all = {occupied_mean(),    occupied_max(), occupied_fan(),
                 available(program), stay_count(),   stay_mean()};
  if (!program.block_reasons.empty()) all.push_back(blocked(program));
  return all;
}

}  // namespace models

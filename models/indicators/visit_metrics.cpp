#include <numeric>

#include "models/indicators/metric.h"

namespace models {
namespace {

using engine::ValueType;
using Counts = std::vector<std::uint32_t>;

engine::Variable counts(const std::string& name, std::vector<std::string> dimensions,
                        const std::string& long_name) {
  engine::Variable one;
  one.name = name;
  one.dimensions = std::move(dimensions);
  one.type = ValueType::u32;
  one.units = "1";
  one.long_name = long_name;
  one.attributes = {{"cell_methods", "period: sum"}};
  return one;
}

/// Counts of every station, a row of `length`, added to the row of its point.
Counts added_by_point(const Outcome& network, Counts StationRecord::*field, std::size_t length) {
  const Program& program = network.program();
  Counts all(program.points.size() * length, 0);
  for (std::size_t i = 0; i < program.stations.size(); ++i) {
    const Counts& of_station = network.stations()[i].record.*field;
    for (std::size_t c = 0; c < length; ++c)
      all[program.stations[i].point * length + c] += of_station[c];
  }
  return all;
}

Metric by_point(const std::string& name, const std::string& long_name,
                Counts StationRecord::*field) {
  Metric metric{counts(name, {"service", "period"}, long_name), {}};
  metric.fill = [field](const Outcome& network) -> engine::Values {
    return added_by_point(network, field, network.program().periods.size() - 1);
  };
  return metric;
}

/// Points that are no desk receive patients, not referrals: theirs stay 0.
Metric referrals_received() {
  Metric metric = by_point("referrals_received", "referrals received", &StationRecord::arrived);
  const auto all_points = metric.fill;
  metric.fill = [all_points](const Outcome& network) -> engine::Values {
    const Program& program = network.program();
    Counts all = std::get<Counts>(all_points(network));
    const std::size_t periods = program.periods.size() - 1;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const std::uint32_t service = program.points[i / periods].service;
      if (program.description.services[service].kind != ServiceKind::desk) all[i] = 0;
    }
    return all;
  };
  return metric;
}

/// Of the whole period. What the key figure "rejected" divides by.
Metric referrals_decided() {
  Metric metric{counts("referrals_decided", {"service"}, "referrals accepted or rejected"), {}};
  metric.variable.attributes.clear();
  metric.fill = [](const Outcome& network) -> engine::Values {
    const Program& program = network.program();
    Counts all(program.points.size(), 0);
    for (std::size_t i = 0; i < program.stations.size(); ++i) {
      const StationPlan& plan = program.stations[i];
      const bool is_desk = program.description.services[plan.service].kind == ServiceKind::desk;
      const auto decided = network.stations()[i].record.stays.count();
      if (is_desk) all[plan.point] += static_cast<std::uint32_t>(decided);
    }
    return all;
  };
  return metric;
}

Metric referrals_rejected() {
  Metric metric{
      counts("referrals_rejected", {"service", "reject_reason", "period"}, "referrals rejected"),
      {}};
  metric.fill = [](const Outcome& network) -> engine::Values {
    const Program& program = network.program();
    const std::size_t block = program.reject_reasons.size() * (program.periods.size() - 1);
    return added_by_point(network, &StationRecord::rejected, block);
  };
  return metric;
}

Metric slots_available(const Program& program) {
  Metric metric{counts("slots_available", {"wait_point", "period"}, "slots opened; 0: has beds"),
                {}};
  metric.variable.role = engine::VariableRole::fixed;
  const std::size_t periods = program.periods.size() - 1;
  metric.variable.fixed_values.assign(program.queues.size() * periods, 0);
  for (const StationPlan& plan : program.stations) {
    if (!plan.slot_clock) continue;
    for (std::size_t p = 0; p < periods; ++p) {
      metric.variable.fixed_values[plan.queue * periods + p] +=
          static_cast<double>(plan.slot_clock->slots_before(program.periods[p + 1]) -
                              plan.slot_clock->slots_before(program.periods[p]));
    }
  }
  return metric;
}

Metric arrivals() {
  Metric metric{counts("arrivals", {"patient_group"}, "new persons"), {}};
  metric.variable.attributes.clear();
  metric.fill = [](const Outcome& network) -> engine::Values {
    const Ledger& ledger = network.ledger();
    Counts of_group(ledger.groups, 0);
    for (std::size_t i = 0; i < ledger.arrivals.size(); ++i)
      of_group[i % ledger.groups] += ledger.arrivals[i];
    return of_group;
  };
  return metric;
}

Metric deaths() {
  Metric metric{counts("deaths", {}, "deaths"), {}};
  metric.variable.attributes.clear();
  metric.fill = [](const Outcome& network) -> engine::Values {
    const auto& deaths = network.ledger().deaths;
    return Counts{std::accumulate(deaths.begin(), deaths.end(), 0U)};
  };
  return metric;
}

bool has_slots(const Program& program) {
  for (const StationPlan& plan : program.stations) {
    if (plan.slot_clock) return true;
  }
  return false;
}

bool can_die(const Program& program) {
  for (const StepPlan& step : program.steps) {
    if (step.kind == StepKind::die) return true;
  }
  return false;
}

}  // namespace

Metrics visit_metrics(const Program& program) {
  Metrics all = {by_point("starts", "admissions, visits and cases begun", &StationRecord::starts),
                 by_point("turned_away", "turned away because the queue was full",
                          &StationRecord::turned_away),
                 arrivals()};
  if (has_slots(program)) all.push_back(slots_available(program));
  if (can_die(program)) all.push_back(deaths());
  if (!program.reject_reasons.empty()) {
    all.push_back(referrals_received());
    all.push_back(referrals_decided());
    all.push_back(referrals_rejected());
  }
  return all;
}

}  // namespace models

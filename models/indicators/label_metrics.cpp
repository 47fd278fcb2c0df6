// What the ids on the axes are called in Danish and English, and what one waits for.
#include "models/indicators/metric.h"

namespace models {
namespace {

Metric label(const std::string& name, const std::string& dimension, const std::string& long_name,
             std::vector<std::string> texts) {
  Metric metric;
  metric.variable.name = name;
  metric.variable.dimensions = {dimension};
  metric.variable.role = engine::VariableRole::fixed;
  metric.variable.long_name = long_name;
  metric.variable.fixed_text = std::move(texts);
  return metric;
}

/// The words of Danish statistics.
std::string kind_name(WaitKind kind) {
  switch (kind) {
    case WaitKind::assessment:
      return "udredning";
    case WaitKind::treatment:
      return "behandling";
    case WaitKind::doctor:
      return "læge";
    case WaitKind::place:
      return "plads";
  }
  return "plads";
}

/// The service's label, with what follows the service's name in the id: "Adult ward, Slagelse".
std::string named(const std::string& id, const Service& service, const std::string& label) {
  std::string text = label.empty() ? service.name : label;
  if (id.size() > service.name.size()) text += ", " + id.substr(service.name.size() + 1);
  return text;
}

/// Labels in both languages for ids that belong to services.
template <class T, class ServiceOf>
Metrics labels(const Program& program, const std::vector<T>& all, const std::string& dimension,
               ServiceOf service_of) {
  std::vector<std::string> da, en;
  for (const T& one : all) {
    const Service& service = program.description.services[service_of(one)];
    da.push_back(named(one.name, service, service.label.da));
    en.push_back(named(one.name, service, service.label.en));
  }
  return {label(dimension + "_label_da", dimension, "label in Danish", da),
          label(dimension + "_label_en", dimension, "label in English", en)};
}

/// Labels of services that persons wait for in a bed.
Metrics block_reason_labels(const Program& program) {
  std::vector<std::string> da, en;
  for (const std::uint32_t i : program.block_reasons) {
    const Service& service = program.description.services[i];
    da.push_back(named(service.name, service, service.label.da));
    en.push_back(named(service.name, service, service.label.en));
  }
  if (da.empty()) return {};
  return {label("block_reason_label_da", "block_reason", "label in Danish", da),
          label("block_reason_label_en", "block_reason", "label in English", en)};
}

Metrics group_labels(const Program& program) {
  std::vector<std::string> da, en;
  for (const Group& one : program.description.groups) {
    da.push_back(one.label.da.empty() ? one.name : one.label.da);
    en.push_back(one.label.en.empty() ? one.name : one.label.en);
  }
  return {label("patient_group_label_da", "patient_group", "label in Danish", da),
          label("patient_group_label_en", "patient_group", "label in English", en)};
}

Metrics municipality_names(const Program& program) {
  std::vector<std::string> names;
  for (const Municipality& one : program.description.geography.municipalities) {
    names.push_back(one.name);
  }
  if (names.empty()) return {};
  return {label("municipality_name", "municipality", "name", names)};
}

void append(Metrics& all, Metrics more) {
  for (Metric& one : more)
    all.push_back(std::move(one));
}

}  // namespace

Metrics label_metrics(const Program& program) {
  std::vector<std::string> services, kinds;
  for (const WaitPoint& one : program.queues) {
    services.push_back(program.points[one.point].name);
    kinds.push_back(kind_name(one.kind));
  }
  Metrics all = {label("wait_point_service", "wait_point", "service of the wait point", services),
                 label("wait_point_kind", "wait_point", "what is waited for", kinds)};
  append(all,
         labels(program, program.points, "service", [](const Point& one) { return one.service; }));
  append(all, labels(program, program.queues, "wait_point",
                     [&](const WaitPoint& one) { return program.points[one.point].service; }));
  std::vector<StationPlan> units;
  for (const std::size_t i : bed_stations(program))
    units.push_back(program.stations[i]);
  if (!units.empty()) {
    append(all, labels(program, units, "unit", [](const StationPlan& one) { return one.service; }));
  }
  append(all, block_reason_labels(program));
  append(all, group_labels(program));
  append(all, municipality_names(program));
  return all;
}

}  // namespace models

// In which area of every division (a region, a site) the places of the results lie.
#include <algorithm>

#include "models/compile/stations.h"
#include "models/indicators/metric.h"

namespace models {
namespace {

using Texts = std::vector<std::string>;

/// Of one service: its members by municipality.
struct MembersOfService {
  const Service& service;
  Texts names;
  std::vector<std::size_t> of_municipality;

  MembersOfService(const Program& program, std::uint32_t number)
      : service(program.description.services[number]),
        names(member_names(program.description, service)),
        of_municipality(member_of_municipality(service, program.description.geography)) {}

  /// Whether what is called `place` ("adult_ward/Slagelse", "housing") serves the municipality.
  bool serves(const std::string& place, std::size_t municipality) const {
    if (place == service.name) return true;
    const std::string name = service.name + "/" + names[of_municipality[municipality]];
    return !service.by || place == name || place.starts_with(name + "/");
  }
};

/// The area in which all municipalities lie that the place serves; empty if there are several.
std::string area_of(const MembersOfService& members, const std::string& place,
                    const Division& areas) {
  std::optional<std::uint16_t> area;
  for (std::size_t m = 0; m < areas.of_municipality.size(); ++m) {
    if (!members.serves(place, m)) continue;
    if (area && *area != areas.of_municipality[m]) return "";
    area = areas.of_municipality[m];
  }
  return area ? areas.members[*area] : "";
}

Metric in_areas(const std::string& dimension, const Division& areas, Texts texts) {
  Metric metric;
  metric.variable.name = dimension + "_in_" + areas.name;
  metric.variable.dimensions = {dimension};
  metric.variable.role = engine::VariableRole::fixed;
  metric.variable.long_name = areas.name + " in which it lies; empty if in several";
  metric.variable.fixed_text = std::move(texts);
  return metric;
}

/// `service_of` gives the number of a place's service; places have names.
template <class T, class ServiceOf>
Metric places_in(const Program& program, const std::string& dimension, const Division& areas,
                 const std::vector<T>& places, ServiceOf service_of) {
  Texts texts;
  for (const T& one : places)
    texts.push_back(area_of(MembersOfService(program, service_of(one)), one.name, areas));
  return in_areas(dimension, areas, std::move(texts));
}

Metric municipalities_in(const Division& areas) {
  Texts texts;
  for (const std::uint16_t area : areas.of_municipality)
    texts.push_back(areas.members[area]);
  return in_areas("municipality", areas, std::move(texts));
}

}  // namespace

Metrics area_metrics(const Program& program) {
  const Geography& geography = program.description.geography;
  std::vector<StationPlan> units;
  for (const std::size_t i : bed_stations(program))
    units.push_back(program.stations[i]);
  Metrics all;
  for (const Division& areas : geography.divisions) {
    all.push_back(municipalities_in(areas));
    all.push_back(places_in(program, "service", areas, program.points,
                            [](const Point& one) { return one.service; }));
    all.push_back(
        places_in(program, "wait_point", areas, program.queues,
                  [&](const WaitPoint& one) { return program.points[one.point].service; }));
    if (units.empty()) continue;
    all.push_back(places_in(program, "unit", areas, units,
                            [](const StationPlan& one) { return one.service; }));
  }
  return all;
}

}  // namespace models

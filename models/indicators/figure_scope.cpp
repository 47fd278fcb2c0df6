#include "models/indicators/figure_scope.h"

#include <algorithm>

#include "models/compile/stations.h"

namespace models {

std::vector<std::size_t> FigureScope::stations() const {
  std::vector<std::size_t> all;
  for (std::size_t i = 0; i < program_.stations.size(); ++i) {
    if (is_meant(program_.stations[i])) all.push_back(i);
  }
  return all;
}

std::vector<std::uint32_t> FigureScope::queues() const {
  std::vector<std::uint32_t> all;
  for (const std::size_t i : stations()) {
    const std::uint32_t queue = program_.stations[i].queue;
    if (std::find(all.begin(), all.end(), queue) == all.end()) all.push_back(queue);
  }
  return all;
}

std::vector<std::size_t> FigureScope::years() const {
  std::vector<std::size_t> all;
  for (std::size_t y = 0; y + 1 < program_.years.size(); ++y) {
    if (!wish_.year || year_of(program_.years[y]) == *wish_.year) all.push_back(y);
  }
  return all;
}

engine::SimTime FigureScope::begin() const {
  const auto all = years();
  return all.empty() ? program_.end : program_.years[all.front()];
}

engine::SimTime FigureScope::end() const {
  const auto all = years();
  return all.empty() ? program_.end : program_.years[all.back() + 1];
}

std::vector<std::size_t> FigureScope::periods() const {
  std::vector<std::size_t> all;
  for (std::size_t p = 0; p + 1 < program_.periods.size(); ++p) {
    if (!wish_.year || year_of(program_.periods[p]) == *wish_.year) all.push_back(p);
  }
  return all;
}

std::vector<std::size_t> FigureScope::groups() const {
  std::vector<std::size_t> all;
  const auto& known = program_.description.groups;
  for (std::size_t g = 0; g < known.size(); ++g) {
    if (!wish_.group || known[g].name == *wish_.group) all.push_back(g);
  }
  return all;
}

bool FigureScope::is_meant(const StationPlan& station) const {
  const Service& service = program_.description.services[station.service];
  if (service.name != wish_.service) return false;
  if (wish_.area && !lies_in(*wish_.area, service, station)) return false;
  std::string name = service.name;
  if (wish_.member) name += "/" + *wish_.member;
  if (wish_.slot && !wish_.member && service.by) {
    return station.name.ends_with("/" + *wish_.slot);
  }
  if (wish_.slot) name += "/" + *wish_.slot;
  return station.name == name || station.name.starts_with(name + "/");
}

int FigureScope::year_of(engine::SimTime when) const {
  return static_cast<int>(program_.calendar.date(when).year());
}

/// All municipalities of a member lie in one area.
bool FigureScope::lies_in(const Area& area, const Service& service,
                          const StationPlan& station) const {
  const Geography& geography = program_.description.geography;
  const Division& areas = *std::ranges::find(geography.divisions, area.division, &Division::name);
  const auto names = member_names(program_.description, service);
  const auto members = member_of_municipality(service, geography);
  for (std::size_t m = 0; m < members.size(); ++m) {
    const std::string name = service.name + "/" + names[members[m]];
    const bool serves = station.name == name || station.name.starts_with(name + "/");
    if (serves) return areas.members[areas.of_municipality[m]] == area.member;
  }
  return false;
}

}  // namespace models

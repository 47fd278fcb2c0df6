#include "scenarios/language/parts_of_country.h"

#include <algorithm>
#include <utility>

namespace scenarios {

PartsOfCountry::PartsOfCountry(const Population& population, const Node* where) {
  const auto& geography = population.geography;
  for (const auto& division : geography.divisions) {
    Division names{division.name, {}};
    for (const std::size_t member : division.of_municipality)
      names.of_municipality.push_back(division.members[member]);
    divisions_.push_back(std::move(names));
  }
  Division places{"municipality", {}};
  for (const auto& place : geography.municipalities)
    places.of_municipality.push_back(place.name);
  if (where != nullptr) {
    for (const Entry& column : where->entries)
      divisions_.push_back(
          {column.key, std::vector<std::string>(places.of_municipality.size(), column.value.text)});
  }
  divisions_.push_back(std::move(places));
  for (const auto& [name, members] : population.all_members)
    all_names_.insert(members.begin(), members.end());
}

std::vector<std::string> PartsOfCountry::members(const std::string& by) const {
  std::vector<std::string> names;
  const Division* division = find(by);
  if (division == nullptr) return names;
  for (const std::string& name : division->of_municipality)
    if (std::ranges::find(names, name) == names.end()) names.push_back(name);
  return names;
}

std::optional<PartsOfCountry::Cut> PartsOfCountry::cut(const std::string& by,
                                                       const std::string& part) const {
  const Division* own = find(by);
  std::optional<Cut> found;
  for (const Division& other : divisions_) {
    if (own == nullptr || other.name == by) continue;
    Cut here = cut(*own, other, part);
    const bool is_better = !found || (!found->divided.empty() && here.divided.empty());
    if (!here.inside.empty() && is_better) found = std::move(here);
  }
  return found;
}

std::vector<std::string> PartsOfCountry::names() const {
  std::set<std::string> names;
  for (const Division& division : divisions_)
    names.insert(division.of_municipality.begin(), division.of_municipality.end());
  return {names.begin(), names.end()};
}

bool PartsOfCountry::is_outside(const std::string& part) const {
  return all_names_.contains(part);
}

const PartsOfCountry::Division* PartsOfCountry::find(const std::string& name) const {
  const auto found = std::ranges::find(divisions_, name, &Division::name);
  return found == divisions_.end() ? nullptr : &*found;
}

PartsOfCountry::Cut PartsOfCountry::cut(const Division& own, const Division& other,
                                        const std::string& part) {
  Cut result;
  std::set<std::string> outside;
  for (std::size_t i = 0; i < own.of_municipality.size(); ++i) {
    const bool is_inside = other.of_municipality[i] == part;
    (is_inside ? result.inside : outside).insert(own.of_municipality[i]);
  }
  const auto divided = std::ranges::find_if(
      result.inside, [&](const std::string& member) { return outside.contains(member); });
  if (divided != result.inside.end()) result.divided = *divided;
  return result;
}

}  // namespace scenarios

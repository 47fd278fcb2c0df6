#include "scenarios/language/parts_of_country.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace scenarios {

PartsOfCountry::PartsOfCountry(const Population& population, const Node* where)
    : divisions_(population.geography.divisions) {
  const auto& geography = population.geography;
  if (where != nullptr) {
    for (const Entry& column : where->entries)
      divisions_.push_back({column.key,
                            {column.value.text},
                            std::vector<std::uint16_t>(geography.municipalities.size(), 0)});
  }
  if (auto each = models::division_called(geography, "municipality"))
    divisions_.push_back(*std::move(each));
  for (const auto& [name, members] : population.all_members)
    all_names_.insert(members.begin(), members.end());
}

std::vector<std::string> PartsOfCountry::members(const std::string& by) const {
  const models::Division* division = find(by);
  return division == nullptr ? std::vector<std::string>{} : division->members;
}

std::optional<PartsOfCountry::Cut> PartsOfCountry::cut(const std::string& by,
                                                       const std::string& part) const {
  const models::Division* own = find(by);
  std::optional<Cut> found;
  for (const models::Division& other : divisions_) {
    if (own == nullptr || other.name == by) continue;
    Cut here = cut(*own, other, part);
    const bool is_better = !found || (!found->divided.empty() && here.divided.empty());
    if (!here.inside.empty() && is_better) found = std::move(here);
  }
  return found;
}

std::vector<std::string> PartsOfCountry::names() const {
  std::set<std::string> names;
  for (const models::Division& division : divisions_)
    names.insert(division.members.begin(), division.members.end());
  return {names.begin(), names.end()};
}

bool PartsOfCountry::is_outside(const std::string& part) const {
  return all_names_.contains(part);
}

const models::Division* PartsOfCountry::find(const std::string& name) const {
  const auto found = std::ranges::find(divisions_, name, &models::Division::name);
  return found == divisions_.end() ? nullptr : &*found;
}

PartsOfCountry::Cut PartsOfCountry::cut(const models::Division& own, const models::Division& other,
                                        const std::string& part) {
  Cut result;
  std::set<std::string> outside;
  for (std::size_t i = 0; i < own.of_municipality.size(); ++i) {
    const bool is_inside = other.members[other.of_municipality[i]] == part;
    (is_inside ? result.inside : outside).insert(own.members[own.of_municipality[i]]);
  }
  const auto divided = std::ranges::find_if(
      result.inside, [&](const std::string& member) { return outside.contains(member); });
  if (divided != result.inside.end()) result.divided = *divided;
  return result;
}

}  // namespace scenarios

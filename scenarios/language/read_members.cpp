#include "scenarios/language/read_members.h"

#include <algorithm>
#include <map>

#include "scenarios/language/fault.h"
#include "scenarios/language/scalars.h"
#include "scenarios/messages.h"

namespace scenarios {

namespace {

bool contains(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Members that the population's `where` leaves out may be named: tables are of the whole country.
void tell_unknown(const Node& map, const Members& members, engine::Errors& faults) {
  for (const Entry& entry : map.entries) {
    if (contains(members.all, entry.key)) continue;
    faults.push_back(
        fault("E050", entry.where,
              {{"found", entry.key}, {"by", members.by}, {"known", listed(members.names)}},
              nearest(entry.key, members.names)));
  }
}

}  // namespace

std::optional<Members> read_by(const Node* by, Reading& reading) {
  if (by == nullptr) return Members{"", {""}, {}};
  if (!reading.known.has_population) {
    reading.faults.push_back(fault("E058", by->where, {{"what", "by"}}));
    return std::nullopt;
  }
  const auto& all = reading.known.population.all_members;
  if (all.empty()) return std::nullopt;  // the population could not be read
  std::vector<std::string> divisions;
  divisions.reserve(all.size());
  for (const auto& [name, members] : all)
    divisions.push_back(name);
  const auto name = read_reference(by, "division", divisions, reading.faults);
  if (!name) return std::nullopt;
  Members result{*name, {}, all.at(*name)};
  const auto& geography = reading.known.population.geography;
  for (const auto& division : geography.divisions) {
    if (division.name == *name) result.names = division.members;
  }
  if (*name == "municipality") {
    for (const auto& municipality : geography.municipalities)
      result.names.push_back(municipality.name);
  }
  return result;
}

std::vector<const Node*> nodes_of_members(const Node* node, std::string_view what,
                                          const Members& members, engine::Errors& faults) {
  if (node == nullptr) return {};
  const bool is_map = node->kind == NodeKind::map && node->find("value") == nullptr;
  if (!is_map) return std::vector<const Node*>(members.names.size(), node);
  if (members.by.empty()) {
    faults.push_back(
        fault("E042", node->where,
              {{"what", std::string(what)}, {"wanted", "a_value"}, {"found", "a_map"}}));
    return {};
  }
  const std::size_t told_before = faults.size();
  tell_unknown(*node, members, faults);
  std::map<std::string_view, const Node*> by_name;
  for (const Entry& entry : node->entries)
    by_name.emplace(entry.key, &entry.value);
  std::vector<const Node*> nodes;
  std::vector<std::string> missing;
  for (const std::string& name : members.names) {
    const auto found = by_name.find(name);
    if (found == by_name.end()) {
      missing.push_back(name);
    } else {
      nodes.push_back(found->second);
    }
  }
  if (!missing.empty()) {
    faults.push_back(fault("E048", node->where,
                           {{"what", std::string(what)},
                            {"missing", listed(missing)},
                            {"by", members.by},
                            {"known", listed(members.names)}}));
  }
  return faults.size() == told_before ? nodes : std::vector<const Node*>{};
}

}  // namespace scenarios

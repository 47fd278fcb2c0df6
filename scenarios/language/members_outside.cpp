#include "scenarios/language/members_outside.h"

#include <algorithm>

#include "scenarios/language/fault.h"
#include "scenarios/language/known.h"
#include "scenarios/language/read_members.h"

namespace scenarios {

namespace {

bool contains(const std::vector<std::string>& names, const std::string& name) {
  return std::ranges::find(names, name) != names.end();
}

/// The installed library is of the whole country too.
bool is_of_the_whole_country(const engine::Place& where) {
  return where.file.ends_with(".csv") || where.file.starts_with("share/");
}

void warn_within(const Node& map, const Members& members, engine::Errors& faults) {
  for (const Entry& entry : map.entries) {
    const bool is_outside = contains(members.all, entry.key) && !contains(members.names, entry.key);
    if (is_outside && !is_of_the_whole_country(entry.where)) {
      faults.push_back(
          warning("W171", entry.where, {{"found", entry.key}, {"known", listed(members.names)}}));
    }
    warn_within(entry.value, members, faults);
  }
}

}  // namespace

void warn_of_members_outside(const Node* services, Reading& reading) {
  if (services == nullptr) return;
  for (const Entry& service : services->entries) {
    const Node* by = service.value.find("by");
    if (by == nullptr) continue;
    if (const auto members = read_by(by, reading))
      warn_within(service.value, *members, reading.faults);
  }
}

}  // namespace scenarios

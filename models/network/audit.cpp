#include "models/network/audit.h"

#include <stdexcept>
#include <string>

namespace models {
namespace {

void balance(const std::string& what, PersonTime one, PersonTime other) {
  if (one == other) return;
  throw std::logic_error("audit: " + what +
                         " does not balance: " + std::to_string(static_cast<double>(one)) +
                         " against " + std::to_string(static_cast<double>(other)));
}

std::vector<std::int64_t> beds_held(const Outcome& network) {
  std::vector<std::int64_t> held(network.stations().size(), 0);
  for (std::uint32_t i = 0; i < network.people().ids(); ++i) {
    const Person& person = network.people()[PersonId(i)];
    if (person.number != 0 && person.holds_bed) ++held[person.bed.value()];
  }
  return held;
}

GroupRecord of_all_groups(const StationRecord& record) {
  GroupRecord all;
  for (const GroupRecord& one : record.of_group)
    all.merge(one);
  return all;
}

PersonTime blocked_area(const StationRecord& record) {
  PersonTime all = 0;
  for (const engine::Level& level : record.blocked)
    all += level.total_area();
  return all;
}

void audit_station(const Station& station, const StationPlan& plan, std::int64_t held) {
  if (plan.capacity) balance("beds of " + plan.name, *plan.capacity, station.free + held);
  const GroupRecord groups = of_all_groups(station.record);
  balance("waiting at " + plan.name + " (Little's law)", station.record.waiting.total_area(),
          groups.waiting);
  balance("stays at " + plan.name + " (Little's law)", station.record.occupied.total_area(),
          groups.in_bed);
  balance("blocked beds of " + plan.name + " (Little's law)", blocked_area(station.record),
          groups.blocked);
  balance("completed stays at " + plan.name, station.record.stays.sum(), groups.stays.sum());
}

}  // namespace

void audit(const Outcome& network) {
  balance("persons", static_cast<PersonTime>(network.ledger().came),
          static_cast<PersonTime>(network.ledger().went + network.present()));
  const std::vector<std::int64_t> held = beds_held(network);
  for (std::size_t i = 0; i < held.size(); ++i) {
    audit_station(network.stations()[i], network.program().stations[i], held[i]);
  }
}

}  // namespace models

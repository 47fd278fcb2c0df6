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

std::vector<std::int64_t> beds_held(const Network& network) {
  std::vector<std::int64_t> held(network.stations().size(), 0);
  for (std::uint32_t i = 0; i < network.people().ids(); ++i) {
    const Person& person = network.people()[PersonId(i)];
    if (person.number != 0 && person.holds_bed) ++held[person.bed.value()];
  }
  return held;
}

void audit_station(const Station& station, const StationPlan& plan, std::int64_t held) {
  if (plan.capacity) balance("beds of " + plan.name, *plan.capacity, station.free + held);
  balance("waiting at " + plan.name + " (Little's law)", station.record.waiting.total_area(),
          station.record.time_waited);
  balance("stays at " + plan.name + " (Little's law)", station.record.occupied.total_area(),
          station.record.time_in_bed);
}

}  // namespace

void audit(const Network& network) {
  balance("persons", static_cast<PersonTime>(network.ledger().came),
          static_cast<PersonTime>(network.ledger().went + network.people().present()));
  const std::vector<std::int64_t> held = beds_held(network);
  for (std::size_t i = 0; i < held.size(); ++i) {
    audit_station(network.stations()[i], network.program().stations[i], held[i]);
  }
}

}  // namespace models

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
  std::vector<std::int64_t> held = network.staff_at_work();
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

/// Persons who wait, by the station they seek; and rounds, by their pool.
struct Waiting {
  std::int64_t all = 0;
  std::int64_t for_the_first_time = 0;  ///< not after an interruption
};

std::vector<Waiting> persons_waiting(const Outcome& network) {
  std::vector<Waiting> waiting;
  for (const std::int64_t rounds : network.rounds_waiting())
    waiting.push_back({rounds, rounds});
  for (std::uint32_t i = 0; i < network.people().ids(); ++i) {
    const Person& person = network.people()[PersonId(i)];
    if (person.number == 0 || !person.waits) continue;
    ++waiting[person.station.value()].all;
    if (!network.is_interrupted(PersonId(i))) {
      ++waiting[person.station.value()].for_the_first_time;
    }
  }
  return waiting;
}

std::uint64_t companions_under_way(const Outcome& network) {
  std::uint64_t all = 0;
  for (std::uint32_t i = 0; i < network.people().ids(); ++i) {
    const Person& person = network.people()[PersonId(i)];
    if (person.number != 0 && person.is_companion) ++all;
  }
  return all;
}

void audit_rules(const Station& station, const StationPlan& plan, std::int64_t held,
                 const Waiting& waiting) {
  const RuledStation& ruled = *station.ruled;
  if (plan.capacity) {
    balance("beds of " + plan.name, ruled.capacity, station.free + held + ruled.cleaning.value());
    balance("open beds of " + plan.name, ruled.capacity, ruled.open.value());
  }
  const LineCounts& counts = ruled.counts;
  balance("persons who came to " + plan.name, static_cast<PersonTime>(counts.came),
          static_cast<PersonTime>(counts.served + counts.refused + counts.gave_up +
                                  counts.called_away) +
              waiting.for_the_first_time);
}

void audit_station(const Station& station, const StationPlan& plan, std::int64_t held,
                   const Waiting& waiting) {
  if (station.ruled) {
    audit_rules(station, plan, held, waiting);
  } else if (plan.capacity) {
    balance("beds of " + plan.name, *plan.capacity, station.free + held);
  }
  balance("persons waiting at " + plan.name, station.record.waiting.value(), waiting.all);
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
  const Ledger& ledger = network.ledger();
  const std::uint64_t beside = companions_under_way(network);
  balance("persons", static_cast<PersonTime>(ledger.came),
          static_cast<PersonTime>(ledger.went + network.present() - beside));
  balance("companions", static_cast<PersonTime>(ledger.companions_made),
          PersonTime{ledger.companions_done} + PersonTime{ledger.companions_withdrawn} +
              PersonTime{beside});
  const std::vector<std::int64_t> held = beds_held(network);
  const std::vector<Waiting> waiting = persons_waiting(network);
  for (std::size_t i = 0; i < held.size(); ++i) {
    audit_station(network.stations()[i], network.program().stations[i], held[i], waiting[i]);
  }
}

}  // namespace models

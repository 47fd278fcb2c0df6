// What key figures with a record of their own are made of (models/indicators/asked.h).
#include <algorithm>

#include "models/network/network.h"

namespace models {

/// A wait that is over.
void Network::count_wait(const Person& person, StationId at, std::size_t period, TimeSpan wait) {
  const engine::Duration length = wait.to - wait.from;
  ledger_.waits.add_ended(wait_place(person, at), period, wait.from, wait.to);
  if (program_.asked_at.empty()) return;
  for (const std::uint16_t i : program_.asked_at[at.value()]) {
    const AskedPlan& plan = program_.asked[i];
    const bool is_meant =
        wait.to >= plan.from && wait.to < plan.to && (!plan.group || *plan.group == person.group);
    if (plan.is_by_home && is_wait(plan.measure) && is_meant)
      ledger_.asked[i].homes[person.municipality].add(length);
  }
}

/// Who was here before, in the warm-up too, does not reach the service once more.
void Network::record_start(const Person& person, StationId at, engine::SimTime now) {
  for (const std::uint16_t i : program_.asked_at[at.value()]) {
    const AskedPlan& plan = program_.asked[i];
    if (plan.group && *plan.group != person.group) continue;
    const bool is_counted = now >= plan.from && now < plan.to;
    if (plan.measure == Measure::persons && is_counted) record_person(person, i);
    if (is_of_inhabitants(plan.measure) && is_counted)
      ++ledger_.asked[i].uses[person.municipality].starts;
    if (!is_time_to_reach(plan.measure) || !record_person(person, i)) continue;
    if (is_counted) ledger_.asked[i].times.add(now - side_[person.side].came);
  }
}

/// Of a referral.
void Network::record_decision(const Person& person, bool accepted, engine::SimTime now) {
  for (const std::uint16_t i : program_.asked_at[person.station.value()]) {
    const AskedPlan& plan = program_.asked[i];
    const bool is_meant =
        now >= plan.from && now < plan.to && (!plan.group || *plan.group == person.group);
    if (!plan.is_by_home || plan.measure != Measure::rejected || !is_meant) continue;
    Decisions& here = ledger_.asked[i].decisions[person.municipality];
    ++here.all;
    if (!accepted) ++here.rejected;
  }
}

/// False if the person is recorded already.
bool Network::record_person(const Person& person, std::uint16_t asked) {
  const std::uint64_t who = std::uint64_t{person.source} << 32U | person.number;
  return ledger_.asked[asked].persons.insert(who).second;
}

void Network::record_length(const Person& person, engine::Duration length, engine::SimTime now) {
  for (const std::uint16_t i : program_.asked_at[person.bed.value()]) {
    const AskedPlan& plan = program_.asked[i];
    const bool is_meant =
        now >= plan.from && now < plan.to && (!plan.group || *plan.group == person.group);
    if (plan.measure == Measure::stay_median && is_meant) ledger_.asked[i].times.add(length);
  }
}

/// A stay that is over, or that lasts when the run ends.
void Network::record_stay(const Person& person, StationId at, TimeSpan stay) {
  for (const std::uint16_t i : program_.asked_at[at.value()]) {
    const AskedPlan& plan = program_.asked[i];
    if (plan.group && *plan.group != person.group) continue;
    const bool is_within = stay.from < plan.to && stay.to > plan.from;
    if (plan.measure == Measure::persons && is_within) record_person(person, i);
  }
}

/// Of a line or of a service, as `field` is. What counts elsewhere is taken back with `times` -1.
void Network::record_time(const Person& person, StationId at, PersonTime GroupRecord::*field,
                          TimeSpan span, std::int64_t times) {
  if (field == &GroupRecord::in_bed) record_stay(person, at, span);
  for (const std::uint16_t i : program_.asked_at[at.value()]) {
    const AskedPlan& plan = program_.asked[i];
    if (!is_time_of_inhabitants(plan.measure)) continue;
    const bool is_its_field =
        field == (plan.measure == Measure::days_waited_per_1000 ? &GroupRecord::waiting
                                                                : &GroupRecord::in_bed);
    const engine::SimTime from = std::max(span.from, plan.from), to = std::min(span.to, plan.to);
    if (!is_its_field || to <= from || (plan.group && *plan.group != person.group)) continue;
    HomeUse& use = ledger_.asked[i].uses[person.municipality];
    use.spells += times > 0 ? 1 : -1;
    use.time += times * PersonTime{(to - from).count()};
  }
}

}  // namespace models

// Those who do not wait to the end: the queue is full, they do not care to join it, or their
// patience ends.
#include "models/network/network.h"
#include "models/network/rounding.h"

namespace models {

/// From outside: whoever has been nowhere in the system before.
bool Network::is_full(const Person& person) const {
  const StationPlan& plan = program_.stations[person.station.value()];
  const std::int64_t waiting = stations_[person.station.value()].in_line();
  if (plan.limit && waiting >= *plan.limit) return true;
  const StationRules* rules = rules_of(person.station);
  if (rules == nullptr) return false;
  const bool is_external = person.came_from == node_outside;
  const auto& limit = is_external ? rules->limit_external : rules->limit_internal;
  return limit && waiting >= *limit;
}

bool Network::balks(PersonId id, double draw, Context& context) {
  const Person& person = people_[id];
  const StationRules* rules = rules_of(person.station);
  if (rules == nullptr || rules->balk.empty() || person.holds_bed) return false;
  RuledStation& ruled = *stations_[person.station.value()].ruled;
  double share = 0;
  for (const Balking& row : rules->balk) {
    if (ruled.line.size() > row.above) share = row.share;
  }
  if (draw >= share) return false;
  if (ledger_.period_of.cell(context.now())) ++record_of(person, person.station).balked;
  ++ruled.counts.refused;
  note(person, Activity::balked, context.now());
  go_out(id, rules->balks, context);
  return true;
}

std::optional<engine::Duration> Network::drawn_patience(Person& person) const {
  const StationRules& rules = *rules_of(person.station);
  if (rules.patience) {
    engine::RandomStream stream = draw(person, rules.why_patience);
    return rounded(rules.patience->sample(stream));
  }
  if (!rules.impatience) return std::nullopt;
  engine::RandomStream stream = draw(person, rules.why_patience);
  const double spent = unit_exponential_.sample(stream);
  const engine::HazardClock clock(*rules.impatience, engine::SimTime{}, spent, 1);
  const std::optional<engine::SimTime> due = clock.due();
  return due ? std::optional(due->time_since_epoch()) : std::nullopt;
}

/// Patience and the time until overflow run from when the wait begins.
void Network::start_timers(PersonId id, std::optional<engine::Duration> patience,
                           Context& context) {
  Person& person = people_[id];
  const StationRules* rules = rules_of(person.station);
  if (rules == nullptr || (!patience && !rules->overflow_to)) return;
  tickets_.issue(id, person);
  if (patience) {
    send_with_ticket(person, *patience, engine::EventClass::hazard, patience_ends, context);
  }
  if (rules->overflow_to) {
    const engine::Duration after = rules->overflow_after;
    send_with_ticket(person, after, engine::EventClass::transfer, overflows, context);
  }
}

void Network::give_up(PersonId id, Context& context) {
  const Person& person = people_[id];
  const StationRules& rules = *rules_of(person.station);
  stop_waiting(id, context.now());
  asides_[id].left.reset();
  if (ledger_.period_of.cell(context.now())) ++record_of(person, person.station).gave_up;
  ++stations_[person.station.value()].ruled->counts.gave_up;
  note(person, Activity::gave_up, context.now());
  if (wants_staff(person.station)) serve_line(person.station, context);  // the next may begin
  go_out(id, rules.gives_up, context);
}

void Network::go_out(PersonId id, const Exit& exit, Context& context) {
  if (exit) return advance(id, *exit, context);
  leave(id, context, Discharged::alive);
}

}  // namespace models

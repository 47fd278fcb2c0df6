// Those who do not wait to the end: the queue is full, they do not care to join it, or their
// patience ends.
#include <algorithm>

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
  if (limit && waiting >= *limit) return true;
  const auto reaches = [&](const std::optional<Formula>& rule) {
    return rule && static_cast<double>(waiting) >= value_of(*rule, person);
  };
  return reaches(rules->limit_rule) ||
         reaches(is_external ? rules->limit_external_rule : rules->limit_internal_rule);
}

/// Of those who find things as they are now.
double Network::balking_share(const Person& person) const {
  const StationRules& rules = *rules_of(person.station);
  if (rules.balk_rule) return std::clamp(value_of(*rules.balk_rule, person), 0.0, 1.0);
  const std::int64_t waiting = stations_[person.station.value()].in_line();
  double share = 0;
  for (const Balking& row : rules.balk) {
    if (waiting > row.above) share = row.share;
  }
  return share;
}

bool Network::balks(PersonId id, double draw, Context& context) {
  const Person& person = people_[id];
  const StationRules* rules = rules_of(person.station);
  if (rules == nullptr || !rules->may_balk() || person.holds_bed) return false;
  if (draw >= balking_share(person)) return false;
  RuledStation& ruled = *stations_[person.station.value()].ruled;
  if (ledger_.period_of.cell(context.now()))
    ++record_of(person, person.station, context.now()).balked;
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

/// What may end a wait that has lasted for `waited`: patience (what is left of it), overflow,
/// clocks of the step, and a course that waits no longer.
void Network::start_timers(PersonId id, std::optional<engine::Duration> patience,
                           engine::Duration waited, Context& context) {
  Person& person = people_[id];
  const StationRules* rules = rules_of(person.station);
  const bool has_clocks = has_wait_clocks(person);
  const engine::Duration no_later = program_.stations[person.station.value()].no_later;
  const bool is_timed = patience || has_clocks || no_later > engine::Duration::zero();
  if (rules == nullptr || (!is_timed && !rules->overflow_to)) return;
  const auto left_of = [waited](engine::Duration all) {
    return std::max(engine::Duration::zero(), all - waited);
  };
  tickets_.issue(id, person);
  if (no_later > engine::Duration::zero()) {
    send_with_ticket(person, left_of(no_later), engine::EventClass::opening, course_waits_no_longer,
                     context);
  }
  if (patience) {
    send_with_ticket(person, *patience, engine::EventClass::hazard, patience_ends, context);
  }
  if (rules->overflow_to) {
    send_with_ticket(person, left_of(rules->overflow_after), engine::EventClass::transfer,
                     overflows, context);
  }
  if (has_clocks) expect_wait_clock(id, context);
}

void Network::give_up(PersonId id, Context& context) {
  const Person& person = people_[id];
  const StationRules& rules = *rules_of(person.station);
  stop_waiting(id, context.now());
  count_unserved(person, context.now());
  asides_[id].left.reset();
  if (ledger_.period_of.cell(context.now()))
    ++record_of(person, person.station, context.now()).gave_up;
  ++stations_[person.station.value()].ruled->counts.gave_up;
  note(person, Activity::gave_up, context.now());
  const StationId left = person.station;
  if (wants_staff(person.station)) serve_line(person.station, context);  // the next may begin
  go_out(id, rules.gives_up, context);
  let_others_come(left, context);
}

void Network::go_out(PersonId id, const Exit& exit, Context& context) {
  if (exit) return advance(id, *exit, context);
  leave(id, context, Discharged::alive);
}

}  // namespace models

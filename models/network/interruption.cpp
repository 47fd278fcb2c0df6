// Patients who must give way: to someone more urgent, or because their bed closes.
//
// Who: the least urgent, and of these the one admitted last. Who is interrupted goes back to the
// head of the line. Who has been treated and only waits for the next place loses the bed and goes
// on waiting without one.
#include "models/network/network.h"

namespace models {

/// Who must leave a bed to this person, if the station's rules say so. Where staff is needed: if
/// the bed and the staff of that one are then enough, and nobody in line comes first.
std::optional<PersonId> Network::who_gives_way(PersonId id, engine::SimTime now) {
  const Person& person = people_[id];
  const StationRules* rules = rules_of(person.station);
  if (rules == nullptr || rules->preempt == Preempt::never) return std::nullopt;
  const Station& station = stations_[person.station.value()];
  const StandingLink victim = station.ruled->holders.last(standings_);
  if (station.free < 0 || !victim) return std::nullopt;
  if (standings_[victim].priority <= person.priority) return std::nullopt;
  const PersonId who = standings_[victim].person;
  const bool is_enough = !wants_staff(person.station) ||
                         (would_be_first(person.station, id, now) && finds_all_staff(id, now, who));
  return is_enough ? std::optional(who) : std::nullopt;
}

/// Takes the bed of someone less urgent. True if it did.
bool Network::preempts(PersonId id, Context& context) {
  const Person& person = people_[id];
  const std::optional<PersonId> victim = who_gives_way(id, context.now());
  if (!victim) return false;
  const StationId at = person.station;
  const Preempt how = rules_of(at)->preempt;
  // Whoever is moved may need the same staff, and seeks it when the more urgent has it.
  const bool moves_after = how == Preempt::move && wants_staff(at);
  const bool goes_on = break_off(*victim, how, context);
  if (goes_on && !moves_after) seek_again(*victim, how, context);
  admit_elsewhere(id, at, context);
  if (goes_on && moves_after) seek_again(*victim, how, context);
  if (wants_staff(at)) serve_line(at, context);  // of the staff given back some may be left
  return true;
}

void Network::interrupt(PersonId id, Preempt how, Context& context) {
  if (break_off(id, how, context)) seek_again(id, how, context);
}

/// Out of the bed. False if the stay was complete, and nothing is left to seek.
bool Network::break_off(PersonId id, Preempt how, Context& context) {
  Person& person = people_[id];
  if (person.blocked || is_beside(step_of(person).kind)) {
    lose_bed(id, context);
    return false;
  }
  if (ledger_.period_of.cell(context.now()))
    ++record_of(person, person.bed, context.now()).interrupted;
  note(person, Activity::interrupted, context.now());
  step_out(id);
  keep_rest(id, how, context.now());
  if (asides_[id].tasks != 0) pause_staff(id, how, context.now());
  vacate(id, context.now());
  tickets_.make_void(person);
  person.since = context.now();
  return true;
}

/// The rest of a stay that was broken off: elsewhere, or at the head of the same line.
void Network::seek_again(PersonId id, Preempt how, Context& context) {
  if (how == Preempt::move) return move_away(id, context);
  people_[id].station = people_[id].bed;
  wait_again(id, context);
}

/// Treated, and blocked or at a fork: the stay is complete.
void Network::lose_bed(PersonId id, Context& context) {
  Person& person = people_[id];
  const engine::SimTime now = context.now();
  if (person.blocked) {
    stations_[person.bed.value()].record.blocked[block_reason(person)].change(now, -1);
    count_time(person, person.bed, &GroupRecord::blocked, {person.since, now});
    note_unblocked(id);
    person.blocked = false;
  }
  note(person, Activity::interrupted, now);
  dismiss_staff_with_bed(id, now);
  complete_stay(id, now, Discharged::alive);
}

void Network::keep_rest(PersonId id, Preempt how, engine::SimTime now) {
  Person& person = people_[id];
  Aside& aside = asides_[id];
  aside.spent += now - person.bed_since;
  aside.interrupted = true;
  aside.came = person.since;
  switch (how) {
    case Preempt::resume:
    case Preempt::move:
    case Preempt::never:
      aside.left = aside.ends - now;
      return;
    case Preempt::restart:
      aside.left = aside.length;
      return;
    case Preempt::resample:
      aside.left = drawn_again(id);
      return;
  }
}

/// To the service that takes those who must go; a bed there, or its line.
void Network::move_away(PersonId id, Context& context) {
  Person& person = people_[id];
  const StationRules& rules = *rules_of(person.bed);
  const StationId to = program_.choices[*rules.moves_to].of_municipality[person.municipality];
  const bool leaves_hospital = !program_.stations[to.value()].is_hospital && person.stays.inside;
  if (leaves_hospital) {
    ledger_.readmissions.discharged(person.stays, patient(person),
                                    program_.stations[person.bed.value()].point, context.now(),
                                    Discharged::alive);
  }
  person.station = to;
  note(person, Activity::moved, context.now());
  if (has_room(to, id, context.now())) return begin_stay(id, context);
  wait_again(id, context);
}

void Network::wait_again(PersonId id, Context& context) {
  Person& person = people_[id];
  person.waits = true;
  note(person, Activity::waits_again, context.now());
  stations_[person.station.value()].record.waiting.change(context.now(), +1);
  stand_in(id, person.station, LineEnd::head);
}

/// Of a bed of a station with rules.
void Network::hold(PersonId id) {
  const Person& person = people_[id];
  const StationRules& rules = *rules_of(person.bed);
  RuledStation& ruled = *stations_[person.bed.value()].ruled;
  asides_[id].held_kind = kind_of(person, person.bed);
  if (!ruled.held.empty()) ++ruled.held[asides_[id].held_kind];
  if (!rules.may_interrupt()) return;
  Standing place;
  place.person = id;
  place.station = person.bed;
  place.priority = person.priority;
  Aside& aside = asides_[id];
  aside.bed = standings_.add(place);
  ruled.holders.join(aside.bed, LineEnd::back, standings_);
}

void Network::let_go(PersonId id) {
  const Person& person = people_[id];
  RuledStation& ruled = *stations_[person.bed.value()].ruled;
  Aside& aside = asides_[id];
  if (!ruled.held.empty()) --ruled.held[aside.held_kind];
  if (!aside.bed) return;
  ruled.holders.leave(aside.bed, standings_);
  standings_.remove(aside.bed);
  aside.bed = StandingLink();
}

}  // namespace models

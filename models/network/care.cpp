// Queues and beds: seeking a station, waiting, being admitted, giving the bed back.
#include <algorithm>

#include "models/network/network.h"
#include "models/network/rounding.h"

namespace models {

void Network::seek(PersonId id, Context& context) {
  Person& person = people_[id];
  const StepPlan& step = step_of(person);
  person.station = program_.choices[step.choice].of_municipality[person.municipality];
  engine::ensure(program_.processes.of_station[person.station.value()] == own_,
                 "a station is sought in its own process only");
  person.since = context.now();
  if (person.side != 0) side_[person.side].waited = {};
  person.priority = priority_at(person, step);
  note(person, Activity::seeks, context.now());
  Station& station = stations_[person.station.value()];
  const bool comes_back = step.kind == StepKind::visit && person.visits_left < step.times;
  const auto period = ledger_.period_of.cell(context.now());
  if (period && !comes_back) {
    ++station.record.arrived[*period];
    ++record_of(person, person.station, context.now()).arrived;
  }
  if (station.ruled || !step.other_choices.empty()) return seek_by_rules(id, context);
  const bool has_beds = !program_.stations[person.station.value()].slot_clock;
  if (has_beds && station.free > 0) return begin_stay(id, context);
  if (!completes_course(person.station) && turned_away(id, context)) return;
  wait(id, context);
  if (blocked_lines_) check_circle(id, context);
}

/// A step's own priority holds for that step only.
std::uint8_t Network::priority_at(const Person& person, const StepPlan& step) const {
  if (step.priority != 0) return step.priority;
  return static_cast<std::uint8_t>(program_.description.groups[person.group].priority);
}

bool Network::turned_away(PersonId id, Context& context) {
  const Person& person = people_[id];
  if (person.holds_bed || !is_full(person)) return false;
  Station& station = stations_[person.station.value()];
  if (const auto period = ledger_.period_of.cell(context.now())) {
    ++station.record.turned_away[*period];
    ++record_of(person, person.station, context.now()).turned_away;
  }
  note(person, Activity::turned_away, context.now());
  const StationRules* rules = rules_of(person.station);
  if (rules == nullptr) {
    leave(id, context, Discharged::alive);
    return true;
  }
  ++station.ruled->counts.refused;
  go_out(id, rules->turned_away, context);
  return true;
}

void Network::wait(PersonId id, Context& context) {
  Person& person = people_[id];
  Station& station = stations_[person.station.value()];
  person.waits = true;
  person.blocked = person.holds_bed;
  note(person, person.blocked ? Activity::blocked : Activity::waits, context.now());
  if (person.blocked) {
    stations_[person.bed.value()].record.blocked[block_reason(person)].change(context.now(), +1);
    note_blocked(id);
  }
  station.record.waiting.change(context.now(), +1);
  station.ruled ? stand_in_all(id) : station.line.join(id, people_);
  if (program_.stations[person.station.value()].slot_clock) expect_slots(person.station, context);
}

void Network::stop_waiting(PersonId id, engine::SimTime now) {
  Person& person = people_[id];
  Station& station = stations_[person.station.value()];
  station.record.waiting.change(now, -1);
  count_wait(person, now);
  note(person, Activity::called, now);
  if (person.side != 0) side_[person.side].waited = now - person.since;
  person.waits = false;
  tickets_.make_void(person);
  if (station.ruled) step_out(id);
  if (!person.blocked) return;
  stations_[person.bed.value()].record.blocked[block_reason(person)].change(now, -1);
  note_unblocked(id);
  person.blocked = false;
}

/// Of a wait that ends, or that lasts when the run ends.
void Network::count_wait(const Person& person, engine::SimTime now) {
  const TimeSpan wait{person.since, now};
  count_time(person, person.station, &GroupRecord::waiting, wait);
  if (person.blocked) count_time(person, person.bed, &GroupRecord::blocked, wait);
}

void Network::begin_stay(PersonId id, Context& context) {
  Person& person = people_[id];
  const bool is_ruled = stations_[person.station.value()].ruled != nullptr;
  const bool goes_on = is_ruled && asides_[id].interrupted;
  if (!goes_on) count_start(person, context.now());
  move_in_flow(person, node_of(person.station), context.now());
  const bool is_moved = step_of(person).transfer && !goes_on;
  const engine::Duration on_the_way = is_moved ? transfer_time(person) : engine::Duration::zero();
  const engine::Duration length =
      on_the_way + (is_ruled ? stay_length(id, on_the_way) : drawn_length(person, on_the_way));
  note(person, Activity::starts, context.now(), length);
  if (step_of(person).staffing != no_staffing) take_staff(id, length, context);
  send_end_of_stay(id, length, context);
  take_bed(id, context);
}

/// The end of a stay that may be broken off has a ticket, so that it can be made void.
void Network::send_end_of_stay(PersonId id, engine::Duration after, Context& context) {
  const Person& person = people_[id];
  const bool is_ruled = stations_[person.station.value()].ruled != nullptr;
  if (is_ruled && rules_of(person.station)->servers) return share(id, after, context);
  if (is_ruled && rules_of(person.station)->needs_tickets()) {
    return expect_end(id, after, context);
  }
  send(person, after, engine::EventClass::end_of_service, {time_is_up, id.value(), 0}, context);
}

/// On the way to the bed, which is held meanwhile.
engine::Duration Network::transfer_time(Person& person) const {
  engine::RandomStream stream = draw(person, step_of(person).why_transfer);
  return rounded(step_of(person).transfer->sample(stream));
}

/// The new bed first: whoever is served by the old one's release must not get it.
void Network::take_bed(PersonId id, Context& context) {
  Person& person = people_[id];
  const StationId at = person.station;
  Station& station = stations_[at.value()];
  engine::ensure(station.free > 0, "nobody is admitted without a free bed");
  --station.free;
  note(person, Activity::takes, context.now());
  station.record.occupied.change(context.now(), +1);
  note_held(id, at);
  const bool had_bed = person.holds_bed;
  const StationId old_bed = person.bed;
  if (had_bed && step_of(person).staffing == no_staffing) dismiss_staff_with_bed(id, context.now());
  if (had_bed) give_back(id, context, Discharged::alive);
  person.bed = at;
  person.holds_bed = true;
  person.bed_since = context.now();
  if (station.ruled) hold(id);
  const bool is_inside = station.ruled && person.stays.inside;  // goes on after an interruption
  if (program_.stations[at.value()].is_hospital && !is_inside && !person.is_companion) {
    ledger_.readmissions.admitted(person.stays, patient(person), context.now(),
                                  step_of(person).acute);
  }
  if (had_bed) serve_line(old_bed, context);
}

void Network::release_bed(PersonId id, Context& context, Discharged how) {
  Person& person = people_[id];
  if (!person.holds_bed) return;
  dismiss_staff_with_bed(id, context.now());
  give_back(id, context, how);
  serve_line(person.bed, context);
}

void Network::give_back(PersonId id, Context& context, Discharged how) {
  complete_stay(id, context.now(), how);
  if (stations_[people_[id].bed.value()].ruled) clean(id, context);
}

void Network::complete_stay(PersonId id, engine::SimTime now, Discharged how) {
  Person& person = people_[id];
  Station& station = stations_[person.bed.value()];
  const StationPlan& plan = program_.stations[person.bed.value()];
  engine::Duration length = now - person.bed_since;
  vacate(id, now);
  if (station.ruled) {
    length += asides_[id].spent;
    asides_[id].spent = {};
  }
  if (now >= program_.begin) {
    station.record.stays.add(length.count());
    record_of(person, person.bed, now).stays.add(length.count());
    if (!program_.asked_at.empty()) record_length(person, length, now);
  }
  if (plan.is_hospital && !person.is_companion) {
    ledger_.readmissions.discharged(person.stays, patient(person), plan.point, now, how);
  }
}

void Network::vacate(PersonId id, engine::SimTime now) {
  Person& person = people_[id];
  Station& station = stations_[person.bed.value()];
  ++station.free;
  note(person, Activity::frees, now);
  station.record.occupied.change(now, -1);
  note_held(id, person.bed);
  count_time(person, person.bed, &GroupRecord::in_bed, {person.bed_since, now});
  person.holds_bed = false;
  if (!station.ruled) return;
  let_go(id);
  count_overtime(person.bed, now);
}

/// A place is taken or given back that risks may depend on: those of the person, if a companion
/// does so, and those of companions.
void Network::note_held(PersonId id, StationId at) {
  if (program_.held_services.empty()) return;
  if constexpr (engine::fault == engine::Fault::overlook_held_place) return;
  if (!program_.held_services[program_.stations[at.value()].service]) return;
  const Person& person = people_[id];
  if (person.is_companion) {
    changed_.push_back(*side_[person.side].whole);
  } else if (person.has_companions) {
    changed_.push_back(id);
  }
}

void Network::serve_line(StationId at, Context& context) {
  Station& station = stations_[at.value()];
  if (station.ruled) return serve_by_rules(at, context);
  while (station.free > 0 && !station.line.empty()) {
    const PersonId next = station.line.call(people_);
    stop_waiting(next, context.now());
    begin_stay(next, context);
  }
}

/// Whom call_next would call. Not for lines in random order.
PersonId Network::head_of(StationId at, engine::SimTime now) {
  const Station& station = stations_[at.value()];
  return station.ruled ? standings_[next_by_rules(at, now)].person : station.line.first();
}

/// The next of a line that is not empty, whatever its rules.
PersonId Network::call_next(StationId at, engine::SimTime now) {
  Station& station = stations_[at.value()];
  if (!station.ruled) return station.line.call(people_);
  ++station.ruled->counts.served;
  return standings_[next_by_rules(at, now)].person;
}

void Network::count_start(const Person& person, engine::SimTime now) {
  if (!program_.asked_at.empty()) record_start(person, person.station, now);
  const auto period = ledger_.period_of.cell(now);
  if (!period) return;
  ++stations_[person.station.value()].record.starts[*period];
  ++record_of(person, person.station, now).starts;
  const StepPlan& step = step_of(person);
  if (step.kind == StepKind::visit && person.visits_left < step.times) return;
  count_wait(person, person.station, *period, {person.since, now});
}

/// A wait that ends without care. Later visits of a course are not among the waits.
void Network::count_unserved(const Person& person, engine::SimTime now) {
  if (!ledger_.period_of.cell(now)) return;
  const StepPlan& step = step_of(person);
  if (step.kind == StepKind::visit && person.visits_left < step.times) return;
  ledger_.waits.add_unserved(wait_place(person, person.station), person.since, now);
}

std::size_t Network::block_reason(const Person& person) const {
  const std::uint32_t service = program_.stations[person.station.value()].service;
  const auto& all = program_.block_reasons;
  return static_cast<std::size_t>(std::find(all.begin(), all.end(), service) - all.begin());
}

}  // namespace models

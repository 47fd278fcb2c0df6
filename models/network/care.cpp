// Queues and beds: seeking a station, waiting, being admitted, giving the bed back.
#include <algorithm>

#include "models/network/network.h"

namespace models {

void Network::seek(PersonId id, Context& context) {
  Person& person = people_[id];
  const StepPlan& step = step_of(person);
  person.station = program_.choices[step.choice].of_municipality[person.municipality];
  person.since = context.now();
  if (person.side != 0) side_[person.side].waited = {};
  person.priority = priority_at(person, step);
  Station& station = stations_[person.station.value()];
  const bool comes_back = step.kind == StepKind::visit && person.visits_left < step.times;
  const auto period = ledger_.period_of.cell(context.now());
  if (period && !comes_back) {
    ++station.record.arrived[*period];
    ++record_of(person, person.station).arrived;
  }
  const bool has_beds = !program_.stations[person.station.value()].slot_clock;
  if (has_beds && station.free > 0) return begin_stay(id, context);
  if (turned_away(id, context)) return;
  wait(id, context);
}

/// A step's own priority holds for that step only.
std::uint8_t Network::priority_at(const Person& person, const StepPlan& step) const {
  if (step.priority != 0) return step.priority;
  return static_cast<std::uint8_t>(program_.description.groups[person.group].priority);
}

bool Network::turned_away(PersonId id, Context& context) {
  const Person& person = people_[id];
  Station& station = stations_[person.station.value()];
  const StationPlan& plan = program_.stations[person.station.value()];
  if (person.holds_bed || !plan.limit || station.line.size() < *plan.limit) return false;
  if (const auto period = ledger_.period_of.cell(context.now())) {
    ++station.record.turned_away[*period];
    ++record_of(person, person.station).turned_away;
  }
  leave(id, context, Discharged::alive);
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
  }
  station.record.waiting.change(context.now(), +1);
  station.line.join(id, people_);
  if (program_.stations[person.station.value()].slot_clock && !station.opening_is_due) {
    schedule_slot(person.station, context);
  }
}

void Network::stop_waiting(PersonId id, engine::SimTime now) {
  Person& person = people_[id];
  Station& station = stations_[person.station.value()];
  station.record.waiting.change(now, -1);
  count_wait(person, now);
  if (person.side != 0) side_[person.side].waited = now - person.since;
  person.waits = false;
  if (!person.blocked) return;
  stations_[person.bed.value()].record.blocked[block_reason(person)].change(now, -1);
  person.blocked = false;
}

/// Of a wait that ends, or that lasts when the run ends.
void Network::count_wait(const Person& person, engine::SimTime now) {
  const PersonTime time = counted(person.since, now).count();
  record_of(person, person.station).waiting += time;
  if (person.blocked) record_of(person, person.bed).blocked += time;
}

void Network::begin_stay(PersonId id, Context& context) {
  Person& person = people_[id];
  count_start(person, context.now());
  move_in_flow(person, step_of(person).node, context.now());
  const engine::Duration length = drawn_length(person);
  note(person, Activity::starts, context.now(), length);
  send(person, id, length, engine::EventClass::end_of_service, time_is_up, context);
  take_bed(id, context);
}

/// The new bed first: whoever is served by the old one's release must not get it.
void Network::take_bed(PersonId id, Context& context) {
  Person& person = people_[id];
  const StationId at = person.station;
  Station& station = stations_[at.value()];
  engine::ensure(station.free > 0, "nobody is admitted without a free bed");
  --station.free;
  station.record.occupied.change(context.now(), +1);
  const bool had_bed = person.holds_bed;
  const StationId old_bed = person.bed;
  if (had_bed) give_back(person, context.now(), Discharged::alive);
  person.bed = at;
  person.holds_bed = true;
  person.bed_since = context.now();
  if (program_.stations[at.value()].is_hospital) {
    ledger_.readmissions.admitted(person.stays, patient(person), context.now(),
                                  step_of(person).acute);
  }
  if (had_bed) serve_line(old_bed, context);
}

void Network::release_bed(PersonId id, Context& context, Discharged how) {
  Person& person = people_[id];
  if (!person.holds_bed) return;
  give_back(person, context.now(), how);
  serve_line(person.bed, context);
}

void Network::give_back(Person& person, engine::SimTime now, Discharged how) {
  Station& station = stations_[person.bed.value()];
  const StationPlan& plan = program_.stations[person.bed.value()];
  ++station.free;
  station.record.occupied.change(now, -1);
  GroupRecord& mine = record_of(person, person.bed);
  mine.in_bed += counted(person.bed_since, now).count();
  if (now >= program_.begin) {
    station.record.stays.add((now - person.bed_since).count());
    mine.stays.add((now - person.bed_since).count());
  }
  person.holds_bed = false;
  if (plan.is_hospital) {
    ledger_.readmissions.discharged(person.stays, patient(person), plan.point, now, how);
  }
}

void Network::serve_line(StationId at, Context& context) {
  Station& station = stations_[at.value()];
  while (station.free > 0 && !station.line.empty()) {
    const PersonId next = station.line.call(people_);
    stop_waiting(next, context.now());
    begin_stay(next, context);
  }
}

void Network::count_start(const Person& person, engine::SimTime now) {
  const auto period = ledger_.period_of.cell(now);
  if (!period) return;
  const StationPlan& plan = program_.stations[person.station.value()];
  ++stations_[person.station.value()].record.starts[*period];
  ++record_of(person, person.station).starts;
  const StepPlan& step = step_of(person);
  if (step.kind == StepKind::visit && person.visits_left < step.times) return;
  ledger_.waits.add(plan.queue, person.group, person.municipality, *period, now - person.since);
}

std::size_t Network::block_reason(const Person& person) const {
  const std::uint32_t service = program_.stations[person.station.value()].service;
  const auto& all = program_.block_reasons;
  return static_cast<std::size_t>(std::find(all.begin(), all.end(), service) - all.begin());
}

}  // namespace models

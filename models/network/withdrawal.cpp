// Companions that are needed no more: out of their line, their bed or wherever they are, at once.
//
// A stay that is cut short counts with the length that it had; a wait that is cut short counts as
// one of those called away. What is given back goes to its line at the same instant.
#include "models/network/network.h"

namespace models {

/// In the order in which they began; their own companions before them.
void Network::withdraw_companions(PersonId id, Context& context) {
  leave_lines(id, false, context);
  const auto any = [](const Kin&) {
    return true;
  };
  while (const PersonLink one = companions_.first_of(id, any))
    withdraw(*one, context);
}

void Network::withdraw(PersonId id, Context& context) {
  withdraw_companions(id, context);
  const Person& person = people_[id];
  std::optional<StationId> line;
  if (person.waits) {
    line = person.station;
    withdraw_from_line(id, context);
  } else if (person.holds_bed) {
    if (stations_[person.bed.value()].ruled) step_out(id);  // not moved home now
    leave_shared_care(id, context);
    dismiss_staff(id, context.now());
  }
  tickets_.make_void(people_[id]);
  note(people_[id], Activity::withdrawn, context.now());
  release_bed(id, context, Discharged::alive);
  ++ledger_.companions_withdrawn;
  forget_companion(id);
  if (line) serve_left_line(*line, context);
}

/// All companions that wait, theirs included, before anything is given back: else one that is not
/// needed either would be called for no time. Then the lines are served.
void Network::leave_lines(PersonId parent, bool awaited_only, Context& context) {
  std::vector<StationId> lines;
  leave_lines_of(parent, awaited_only, lines, context);
  for (const StationId line : lines)
    serve_left_line(line, context);
}

/// The next may begin, and others may find the line short enough to come over.
void Network::serve_left_line(StationId line, Context& context) {
  if (wants_staff(line)) serve_line(line, context);
  let_others_come(line, context);
}

void Network::leave_lines_of(PersonId parent, bool awaited_only, std::vector<StationId>& lines,
                             Context& context) {
  if (!people_[parent].has_companions) return;
  for (PersonLink one = companions_[parent].first; one; one = companions_[*one].behind) {
    if (awaited_only && !companions_[*one].is_awaited) continue;
    leave_lines_of(*one, false, lines, context);
    if (!people_[*one].waits) continue;
    lines.push_back(people_[*one].station);
    withdraw_from_line(*one, context);
  }
}

/// Before the last track that is needed gives its bed back: the others are needed no more.
void Network::call_off_others(PersonId id, Context& context) {
  if (!companions_[id].is_awaited) return;
  const PersonId parent = *companions_[id].parent;
  const Kin& kin = companions_[parent];
  const bool finish = program_.forks[step_of(people_[parent]).fork].others_finish;
  if (kin.awaited == 1 && !kin.begins && !finish) leave_lines(parent, true, context);
}

void Network::withdraw_from_line(PersonId id, Context& context) {
  const StationId line = people_[id].station;
  const bool has_come_for_the_first_time = !asides_[id].interrupted;
  stop_waiting(id, context.now());
  asides_[id].left.reset();
  if (has_come_for_the_first_time) {
    ++stations_[line.value()].ruled->counts.called_away;
    count_unserved(people_[id], context.now());
  }
  note(people_[id], Activity::called_away, context.now());
}

/// Whatever comes to a companion has a ticket: the companion may be withdrawn before.
void Network::send_to_companion(engine::Duration delay, engine::EventClass kind,
                                const engine::Payload& happening, Context& context) {
  const PersonId id{happening.a};
  companions_[id].happening = happening;
  tickets_.issue(id, people_[id]);
  send_with_ticket(people_[id], delay, kind, comes_to_companion, context);
}

void Network::come_to_companion(PersonId id, Context& context) {
  tickets_.make_void(people_[id]);
  const engine::Payload happening = companions_[id].happening;
  happen(happening, context);
}

}  // namespace models

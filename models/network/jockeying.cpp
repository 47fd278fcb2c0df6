// From one line to another that is shorter.
//
// The length of a line is those who wait less free beds. Whenever someone leaves a line or a bed of
// its service, the line that is longer by most (of equals the first) sends its last person who may
// go there, as long as the difference is large enough; and who has just joined a line may be sent
// on at once. Every move makes the sum of squares of lengths smaller, so this ends.
#include <algorithm>

#include "models/network/network.h"

namespace models {

void Network::let_others_come(StationId to, Context& context) {
  const StationRules* rules = rules_of(to);
  if (rules == nullptr || rules->jockeys_from.empty()) return;
  while (const std::optional<PersonId> next = who_moves(to)) {
    const StationId from = people_[*next].station;
    move_over(*next, to, context);
    let_others_come(from, context);
  }
}

/// Someone has joined a line that may have become too long.
void Network::look_around(PersonId id, Context& context) {
  const std::uint16_t home = people_[id].municipality;
  for (const std::uint32_t to : rules_of(people_[id].station)->jockey_to) {
    if (!people_[id].waits) return;
    let_others_come(program_.choices[to].of_municipality[home], context);
  }
}

std::optional<PersonId> Network::who_moves(StationId to) const {
  StandingLink mover;
  std::int64_t most = 0;
  for (const std::uint32_t from : rules_of(to)->jockeys_from) {
    const std::int64_t longer = line_length(StationId(from)) - line_length(to);
    if (longer <= most || longer < rules_of(StationId(from))->jockey_when) continue;
    const StandingLink last = stations_[from].ruled->line.last_who(
        [&](PersonId id) { return may_move(id, to); }, standings_);
    if (!last) continue;
    mover = last;
    most = longer;
  }
  return mover ? std::optional(standings_[mover].person) : std::nullopt;
}

/// Not in a bed meanwhile, not in the midst of a stay, not in several lines, and it is their
/// service.
bool Network::may_move(PersonId id, StationId to) const {
  const Person& person = people_[id];
  const Aside& aside = *asides_.find(id);
  if (person.blocked || aside.interrupted || standings_[aside.places].also) return false;
  const auto& services = rules_of(person.station)->jockey_to;
  return std::ranges::any_of(services, [&](std::uint32_t choice) {
    return program_.choices[choice].of_municipality[person.municipality] == to;
  });
}

std::int64_t Network::line_length(StationId at) const {
  const StationState state = state_of(at.value());
  return stations_[at.value()].ruled->line.size() - state.free;
}

/// To a free bed, or to the end of the line. What has been waited so far counts where it was
/// waited.
void Network::move_over(PersonId id, StationId to, Context& context) {
  Person& person = people_[id];
  const StationId from = person.station;
  const engine::SimTime now = context.now();
  if (has_room(to, id, now)) {
    stop_waiting(id, now);
    return admit_elsewhere(id, to, context);
  }
  count_time(person, from, &GroupRecord::waiting, {person.since, now});
  count_time(person, to, &GroupRecord::waiting, {person.since, now}, -1);
  asides_[id].waited_elsewhere = counted(person.since, now);
  stations_[from.value()].record.waiting.change(now, -1);
  stations_[to.value()].record.waiting.change(now, +1);
  --stations_[from.value()].ruled->counts.came;
  ++stations_[to.value()].ruled->counts.came;
  note(person, Activity::called, now);
  step_out(id);
  person.station = to;
  stand_in(id, to, LineEnd::back);
  note(person, Activity::waits, now);
}

}  // namespace models

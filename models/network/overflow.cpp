// Care elsewhere than preferred: the first free of several, overflow after a wait, and the way
// home.
#include <algorithm>

#include "models/network/network.h"

namespace models {

/// Begins the stay at `at`, which may be another station than the preferred one.
void Network::admit_elsewhere(PersonId id, StationId at, Context& context) {
  Person& person = people_[id];
  const StationId preferred = person.station;
  const StationRules* rules = rules_of(preferred);
  const bool goes_on = asides_[id].interrupted;
  if (rules != nullptr && !goes_on) ++stations_[preferred.value()].ruled->counts.served;
  person.station = at;
  begin_stay(id, context);
  if (at == preferred || rules == nullptr || !rules->returns) return;
  const std::uint32_t overflow = *rules->overflow_to;
  if (program_.choices[overflow].of_municipality[person.municipality] != at) return;
  Standing place;
  place.person = id;
  place.station = preferred;
  Aside& aside = asides_[id];
  aside.home = preferred;
  aside.places = standings_.add(place);
  stations_[preferred.value()].ruled->returning.join(aside.places, LineEnd::back, standings_);
}

/// Has waited so long that another service will do as well.
void Network::overflow(PersonId id, Context& context) {
  const Person& person = people_[id];
  const StationRules& rules = *rules_of(person.station);
  if (!rules.overflow_to) return;  // has moved to another line meanwhile
  const StationId to = program_.choices[*rules.overflow_to].of_municipality[person.municipality];
  const StationId from = person.station;
  if (has_room(to, id, context.now())) {
    stop_waiting(id, context.now());
    admit_elsewhere(id, to, context);
  } else {
    stand_in(id, to, LineEnd::back);
  }
  if (wants_staff(from)) serve_line(from, context);
}

/// Moves home those in care elsewhere, longest away first, when nobody here waits for the bed.
void Network::bring_home(StationId at, Context& context) {
  RuledStation& ruled = *stations_[at.value()].ruled;
  if (wants_staff(at) && !ruled.line.empty()) return;
  while (!ruled.returning.empty()) {
    const PersonId id = standings_[ruled.returning.first(0, context.now(), standings_)].person;
    if (!has_bed(at, people_[id], context.now())) return;
    step_out(id);
    people_[id].station = at;
    note(people_[id], Activity::moved, context.now());
    move_in_flow(people_[id], node_of(at), context.now());
    take_bed(id, context);
  }
}

}  // namespace models

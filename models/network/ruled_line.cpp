// Stations with rules: who may have a bed, who is next, and in which lines a person stands.
#include <algorithm>

#include "models/network/network.h"

namespace models {

/// What a person would do in the line is drawn whether or not there is one, so that a change of
/// capacity changes nobody's patience.
void Network::seek_by_rules(PersonId id, Context& context) {
  Person& person = people_[id];
  const StationRules* rules = rules_of(person.station);
  double hesitation = 1;
  std::optional<engine::Duration> patience;
  if (rules != nullptr) {
    ++stations_[person.station.value()].ruled->counts.came;
    if (rules->may_balk()) hesitation = draw(person, rules->why_balk).uniform();
    patience = drawn_patience(person);
  }
  if (person.side != 0) wind_wait_clocks(id, engine::Duration::zero());
  if (const auto at = first_with_room(id, context.now())) return admit_elsewhere(id, *at, context);
  if (preempts(id, context)) return;
  const bool must_wait = !completes_course(person.station);
  if (must_wait && (turned_away(id, context) || balks(id, hesitation, context))) return;
  wait(id, context);
  start_timers(id, patience, engine::Duration::zero(), context);
  if (wants_staff(person.station)) serve_line(person.station, context);  // may be first after all
  if (blocked_lines_) check_circle(id, context);
  if (rules != nullptr && !rules->jockey_to.empty()) look_around(id, context);
}

std::optional<StationId> Network::first_with_room(PersonId id, engine::SimTime now) {
  const Person& person = people_[id];
  if (program_.stations[person.station.value()].slot_clock) return std::nullopt;
  if (has_room(person.station, id, now)) return person.station;
  for (const std::uint32_t choice : step_of(person).other_choices) {
    const StationId at = program_.choices[choice].of_municipality[person.municipality];
    if (has_room(at, id, now)) return at;
  }
  return std::nullopt;
}

/// For the stay that the person wants to begin: a bed, and all staff that is needed.
bool Network::has_room(StationId at, PersonId id, engine::SimTime now) {
  if (!has_bed(at, people_[id], now)) return false;
  if (!wants_staff(at)) return true;
  return would_be_first(at, id, now) && finds_all_staff(id, now);
}

bool Network::has_bed(StationId at, const Person& person, engine::SimTime now) {
  if (stations_[at.value()].ruled) catch_up(at, now);
  return stations_[at.value()].free > 0 && has_room_for(at, kind_of(person, at));
}

std::uint8_t Network::kind_of(const Person& person, StationId at) const {
  const StationRules* rules = rules_of(at);
  return rules == nullptr || rules->reserved.empty() ? 0 : rules->kind_of_group[person.group];
}

/// Of the free beds, whether one is for this kind of patients. The last kind has none reserved.
bool Network::has_room_for(StationId at, std::uint8_t kind) const {
  const StationRules* rules = rules_of(at);
  if (rules == nullptr || rules->reserved.empty()) return true;
  const RuledStation& ruled = *stations_[at.value()].ruled;
  const std::size_t others = rules->reserved.size() - 1;
  if (rules->strict && kind != others) return ruled.held[kind] < rules->reserved[kind];
  std::int64_t kept = 0;  // free beds that wait for others
  for (std::size_t k = 0; k < others; ++k) {
    if (k != kind) kept += std::max<std::int64_t>(0, rules->reserved[k] - ruled.held[k]);
  }
  return stations_[at.value()].free > kept;
}

/// The next in line who may have a free bed (or the next slot); none if there is none.
StandingLink Network::next_by_rules(StationId at, engine::SimTime now) {
  RuledStation& ruled = *stations_[at.value()].ruled;
  const StationPlan& plan = program_.stations[at.value()];
  if (ruled.line.empty()) return {};
  if (plan.order == QueueOrder::random) {
    static constexpr engine::Purpose why = engine::purpose("next in line");
    engine::RandomStream stream(run_, {rules_of(at)->hash, 0}, why, ruled.picked++);
    const auto waiting = static_cast<double>(ruled.line.size());
    return ruled.line.anyone(static_cast<std::size_t>(stream.uniform() * waiting));
  }
  StandingLink next;
  for (std::size_t kind = 0; kind < std::max<std::size_t>(1, ruled.held.size()); ++kind) {
    const auto part = static_cast<std::uint8_t>(kind);
    const StandingLink head = ruled.line.first(part, now, standings_);
    if (!head || !has_room_for(at, part)) continue;
    if (!next || ruled.line.is_before(head, next, now, standings_)) next = head;
  }
  return next;
}

void Network::serve_by_rules(StationId at, Context& context) {
  const auto& lines = program_.stations[at.value()].staff_lines;
  if (lines) return serve_lines(program_.staff_lines[*lines], context);
  catch_up(at, context.now());
  while (stations_[at.value()].free > 0) {
    const StandingLink next = next_by_rules(at, context.now());
    if (!next) break;
    const PersonId id = standings_[next].person;
    stop_waiting(id, context.now());
    admit_elsewhere(id, at, context);
  }
  bring_home(at, context);
  let_others_come(at, context);
}

void Network::stand_in_all(PersonId id) {
  const Person& person = people_[id];
  asides_[id].waited_elsewhere = {};
  stand_in(id, person.station, LineEnd::back);
  for (const std::uint32_t choice : step_of(person).other_choices) {
    stand_in(id, program_.choices[choice].of_municipality[person.municipality], LineEnd::back);
  }
}

void Network::stand_in(PersonId id, StationId at, LineEnd end) {
  const Person& person = people_[id];
  Aside& aside = asides_[id];
  const StationPlan& plan = program_.stations[at.value()];
  const bool by_length = plan.order == QueueOrder::shortest && !plan.slot_clock;
  if (by_length && !aside.left) aside.left = drawn_length(people_[id]);
  Standing place;
  place.person = id;
  place.station = at;
  place.also = aside.places;
  place.priority = person.priority;
  place.kind = kind_of(person, at);
  place.since = aside.interrupted ? aside.came : person.since;
  place.rank = aside.left.value_or(engine::Duration::zero()).count();
  aside.places = standings_.add(place);
  stations_[at.value()].ruled->line.join(aside.places, end, standings_);
}

/// Out of every line in which the person stands.
void Network::step_out(PersonId id) {
  Aside& aside = asides_[id];
  while (aside.places) {
    const StandingLink link = aside.places;
    const Standing& place = standings_[link];
    aside.places = place.also;
    RuledStation& ruled = *stations_[place.station.value()].ruled;
    const bool is_away = aside.home == place.station;
    (is_away ? ruled.returning : ruled.line).leave(link, standings_);
    standings_.remove(link);
  }
  aside.home.reset();
}

/// Of the stay that begins: its rest if it was interrupted, as drawn before if the line went by it.
engine::Duration Network::stay_length(PersonId id, engine::Duration on_the_way) {
  Aside& aside = asides_[id];
  engine::Duration length = aside.left ? *aside.left : drawn_length(people_[id], on_the_way);
  if (!aside.interrupted) {
    if (has_wait_clocks(people_[id])) length = cut_by_wait_clocks(people_[id], length);
    aside.length = length;
    aside.times_resampled = 0;
  }
  aside.left.reset();
  aside.interrupted = false;
  return length;
}

/// Of a stay that something may break off.
void Network::expect_end(PersonId id, engine::Duration length, Context& context) {
  Person& person = people_[id];
  asides_[id].ends = context.now() + length;
  tickets_.issue(id, person);
  send_with_ticket(person, length, engine::EventClass::end_of_service, stay_ends, context);
}

void Network::send_with_ticket(const Person& person, engine::Duration delay,
                               engine::EventClass kind, Happening what, Context& context) {
  context.send(program_.processes.sender(own_, person.source), stepped(context.now(), delay), kind,
               {what, person.ticket, tickets_.issue_of(person.ticket)});
}

}  // namespace models

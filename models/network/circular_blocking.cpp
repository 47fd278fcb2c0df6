// Patients who wait in beds for each other's beds: all move at once, or the run ends, as the
// scenario says.
#include <algorithm>

#include "models/network/locked.h"
#include "models/network/network.h"

namespace models {

void Network::watch_circles() {
  if (program_.description.circular_blocking == CircularBlocking::refused) return;
  blocked_lines_.emplace(stations_.size());
}

void Network::note_blocked(PersonId id) {
  if (!blocked_lines_) return;
  const Person& person = people_[id];
  Standing place;
  place.person = id;
  place.station = person.station;
  const StandingLink link = standings_.add(place);
  asides_[id].blocked = link;
  blocked_lines_->join(link, person.bed, person.station, standings_);
}

void Network::note_unblocked(PersonId id) {
  if (!blocked_lines_) return;
  const Person& person = people_[id];
  Aside& aside = asides_[id];
  blocked_lines_->leave(aside.blocked, person.bed, standings_[aside.blocked].station, standings_);
  standings_.remove(aside.blocked);
  aside.blocked = StandingLink();
}

/// After the person has begun to wait.
void Network::check_circle(PersonId id, Context& context) {
  const Person& person = people_[id];
  if (person.blocked) resolve_circle(person.bed, person.station, context);
}

/// Somebody has just been blocked in a bed of `from`, waiting for `to`.
void Network::resolve_circle(StationId from, StationId to, Context& context) {
  const std::vector<StationId> circle = blocked_lines_->circle(from, to);
  if (circle.empty()) return;
  if (program_.description.circular_blocking == CircularBlocking::error) {
    return refuse_lock(circle);
  }
  const bool closes = std::any_of(circle.begin(), circle.end(), [this](StationId at) {
    return stations_[at.value()].free < 0;  // the next free bed is not for anyone
  });
  if (!closes) swap(circle, context);
}

/// The longest blocked of each station takes the bed of the next; nobody else gets one of them, and
/// there is no time for cleaning.
void Network::swap(const std::vector<StationId>& circle, Context& context) {
  std::vector<PersonId> moving;
  for (std::size_t i = 0; i < circle.size(); ++i) {
    const StationId to = circle[(i + 1) % circle.size()];
    moving.push_back(standings_[blocked_lines_->longest(circle[i], to, standings_)].person);
  }
  for (const PersonId id : moving) {
    const StationId preferred = people_[id].station;
    if (stations_[preferred.value()].ruled) ++stations_[preferred.value()].ruled->counts.served;
    stop_waiting(id, context.now());
    complete_stay(id, context.now(), Discharged::alive);
  }
  for (const PersonId id : moving)
    begin_stay(id, context);
}

/// True if a bed of the station may become free some day other than by those who are blocked.
bool Network::may_free_a_bed(StationId at) const {
  const Station& station = stations_[at.value()];
  const StationPlan& plan = program_.stations[at.value()];
  if (!plan.capacity || station.free > 0) return true;
  if (!station.ruled) return *plan.capacity > blocked_lines_->blocked(at);
  const StationRules& rules = *rules_of(at);
  const bool changes = station.ruled->next_change < rules.schedule.size() || rules.breakdown;
  const std::int64_t held = station.ruled->capacity - station.free;  // and being cleaned
  return changes || rules.patience || rules.impatience || rules.preempt != Preempt::never ||
         held > blocked_lines_->blocked(at);
}

/// A station is locked if all its beds are held by blocked patients, each of whom waits for a
/// station that is locked: a knot (Palmer, Harper & Knight, Eur. J. Oper. Res. 266 (2018)).
void Network::refuse_lock(const std::vector<StationId>& circle) const {
  std::vector<bool> is_locked(stations_.size());
  for (std::uint32_t i = 0; i < stations_.size(); ++i) {
    const bool is_mine = program_.processes.of_station[i] == own_;
    is_locked[i] = is_mine && !may_free_a_bed(StationId(i));
  }
  const auto waits_in_vain = [&](StationId at) {
    return std::ranges::all_of(blocked_lines_->waited_for(at),
                               [&](StationId to) { return is_locked[to.value()]; });
  };
  for (bool goes_on = true; goes_on;) {
    goes_on = false;
    for (std::uint32_t i = 0; i < stations_.size(); ++i) {
      if (!is_locked[i] || waits_in_vain(StationId(i))) continue;
      is_locked[i] = false;
      goes_on = true;
    }
  }
  if (!is_locked[circle.front().value()]) return;
  std::string names;
  for (const StationId at : circle)
    names += program_.stations[at.value()].name + " > ";
  throw Locked(names + program_.stations[circle.front().value()].name);
}

}  // namespace models

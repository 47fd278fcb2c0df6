// What depends on the person or on the state of services: formulas, lengths, choices, attributes.
#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include "models/expression/evaluate.h"
#include "models/network/network.h"
#include "models/network/refused_formula.h"
#include "models/network/rounding.h"

namespace models {
namespace {

/// Free beds of what is unlimited; fits into a message.
constexpr std::int64_t most_told = 1'000'000'000;
constexpr double thousand_years = 1000 * 365 * engine::microseconds_per_day;

double as_number(engine::Duration duration) {
  return static_cast<double>(duration.count());
}

double occupancy_of(const StationState& state, bool is_unlimited) {
  if (is_unlimited) return 0;
  const std::int64_t capacity = state.occupied + state.free;
  return capacity <= 0 ? 1 : static_cast<double>(state.occupied) / static_cast<double>(capacity);
}

bool is_number(double value) {
  return value >= -1e300 && value <= 1e300;
}

}  // namespace

StationState Network::state_of(std::uint32_t at) const {
  const Station& station = stations_[at];
  StationState state;
  state.occupied = station.record.occupied.value();
  state.free = program_.stations[at].slot_clock ? 0 : std::min(station.free, most_told);
  state.waiting = station.record.waiting.value();
  for (const engine::Level& level : station.record.blocked)
    state.blocked += level.value();
  return state;
}

StationState Network::state_seen(const Sight& sight, const Person& person) const {
  const std::uint32_t place = sight.places[person.municipality];
  return sight.is_published ? censuses_[place] : state_of(place);
}

double Network::observed_state(const Sight& sight, const Person& person) const {
  const StationState state = state_seen(sight, person);
  const std::uint32_t place = sight.places[person.municipality];
  const std::uint32_t station = sight.is_published ? program_.censuses[place].station : place;
  const bool is_unlimited = !program_.stations[station].capacity;
  switch (sight.quantity) {
    case Observable::occupied:
      return static_cast<double>(state.occupied);
    case Observable::free:
      return static_cast<double>(state.free);
    case Observable::capacity:
      return static_cast<double>(state.occupied) + static_cast<double>(state.free);
    case Observable::occupancy:
      return occupancy_of(state, is_unlimited);
    case Observable::waiting:
      return static_cast<double>(state.waiting);
    default:
      return static_cast<double>(state.blocked);
  }
}

double Network::observed_clock(Observable quantity) const {
  if (quantity == Observable::elapsed) return as_number(now_ - program_.begin);
  const engine::LocalTime local = program_.calendar.local(now_);
  if (quantity == Observable::time_of_day) return as_number(local.time_of_day);
  if (quantity == Observable::month) return static_cast<unsigned>(local.date.month());
  return program_.calendar.weekday(now_).iso_encoding();
}

double Network::observed_person(const Sight& sight, const Person& person) const {
  switch (sight.quantity) {
    case Observable::attribute:
      return side_.attribute(person.side, sight.index);
    case Observable::age:
      return program_.lowest_ages.empty() ? 0 : program_.lowest_ages[age_of(person)];
    case Observable::is_woman:
      return sex_of(person) == Sex::woman ? 1 : 0;
    case Observable::is_group:
      return person.group == sight.index ? 1 : 0;
    case Observable::is_age_group:
      return age_of(person) == sight.index ? 1 : 0;
    case Observable::is_municipality:
      return person.municipality == sight.index ? 1 : 0;
    case Observable::is_in_area:
      return sight.places[person.municipality] == sight.index ? 1 : 0;
    case Observable::frailty:
      return person.frailty;
    case Observable::waited:
      return as_number(person.waits ? now_ - person.since : side_[person.side].waited);
    case Observable::since_arrival:
      return as_number(now_ - side_[person.side].came);
    case Observable::holds:
      return holds_place(person, sight.index) ? 1 : 0;
    default:
      return since_discharge(person);
  }
}

/// The person, or a track or subscription of theirs.
bool Network::holds_place(const Person& person, std::uint32_t service) const {
  const auto is_there = [&](const Person& one) {
    return one.holds_bed && program_.stations[one.bed.value()].service == service;
  };
  const PersonLink id = side_[person.side].whole;
  const Person& whole = person.is_companion ? people_[*id] : person;
  return is_there(whole) || (whole.has_companions && companions_.any_of(*id, is_there));
}

/// On a track, of the person beside whom it goes.
const StayHistory& Network::stays_of(const Person& person) const {
  return person.is_companion ? people_[*side_[person.side].whole].stays : person.stays;
}

double Network::since_discharge(const Person& person) const {
  const StayHistory& stays = stays_of(person);
  return stays.any ? as_number(now_ - stays.last_end) : thousand_years;
}

double Network::value_of(const Formula& formula, const Person& person) const {
  const auto read = [&](std::uint32_t index) {
    const Sight& sight = formula.sights[index];
    if (sight.quantity >= Observable::occupied) return observed_state(sight, person);
    if (sight.quantity >= Observable::time_of_day) return observed_clock(sight.quantity);
    return observed_person(sight, person);
  };
  const double value = evaluate(formula.code, read);
  if (!is_number(value)) refuse(formula, value);
  return value;
}

bool Network::holds(const Formula& formula, const Person& person) const {
  return value_of(formula, person) != 0;
}

engine::Duration Network::ruled_length(Person& person, const StepPlan& step) const {
  return length_by_rules(person, step, [&] { return draw(person, step.why); });
}

/// Of a stay that was broken off and starts again, as things are now. Streams of their own: later
/// draws of the person do not depend on interruptions (but for clocks that end stays).
engine::Duration Network::drawn_again(PersonId id) {
  Person& person = people_[id];
  const StepPlan& step = step_of(person);
  const engine::Purpose why{step.why.hash ^
                            (engine::stable_hash("again") + asides_[id].times_resampled++)};
  const auto stream_of_stay = [&] {
    const std::uint32_t stays = person.draws[step.why.hash % person.draws.size()];
    return engine::RandomStream(run_, name_of(person), why, stays);
  };
  if (step.rules != no_rules) {
    return until_interrupted(person, length_by_rules(person, step, stream_of_stay));
  }
  engine::RandomStream stream = stream_of_stay();
  return rounded(step.length.sample(stream));
}

/// The stream is asked for only if there is a law to draw from.
template <class Draw>
engine::Duration Network::length_by_rules(const Person& person, const StepPlan& step,
                                          const Draw& stream_of_stay) const {
  const LengthNow now = length_now(person, step);
  if (now.exactly) return *now.exactly;
  engine::RandomStream stream = stream_of_stay();
  return rounded(now.law->sample(stream) * now.factor);
}

Network::LengthNow Network::length_now(const Person& person, const StepPlan& step) const {
  const bool is_plain = step.rules == no_rules || !program_.step_rules[step.rules].length;
  if (is_plain) return {&step.length};
  const LengthPlan& plan = *program_.step_rules[step.rules].length;
  if (plan.exactly) {
    const double length = value_of(*plan.exactly, person);
    if (length < 0) refuse(*plan.exactly, length);
    return {&step.length, 1, rounded(length)};
  }
  LengthNow now{&step.length};
  const auto found = std::find_if(plan.cases.begin(), plan.cases.end(),
                                  [&](const auto& one) { return holds(one.holds, person); });
  if (found != plan.cases.end()) {
    now.law = &found->law;
  } else if (!plan.cases.empty() && !plan.has_others) {
    throw NoCase(plan.cases.front().holds.text);
  }
  if (plan.factor) now.factor = value_of(*plan.factor, person);
  if (now.factor < 0) refuse(*plan.factor, now.factor);
  return now;
}

double Network::accept_share(const Person& person, const StepPlan& step) const {
  if (step.rules == no_rules || !program_.step_rules[step.rules].accept) return step.accept;
  return std::clamp(value_of(*program_.step_rules[step.rules].accept, person), 0.0, 1.0);
}

void Network::draw_attributes(Person& person) {
  // Streams of their own: an attribute more changes no other draw of the person.
  const SourcePlan& source = program_.sources[person.source];
  for (const DrawnAttribute& one : program_.drawn_attributes[source.group]) {
    engine::RandomStream stream(run_, {source.hash, person.number}, one.why, 0);
    side_.attribute(person.side, one.attribute) = one.law.sample(stream);
  }
}

void Network::change_attributes(Person& person, const std::vector<ChangePlan>& changes) {
  for (const ChangePlan& one : changes) {
    double value = 0;
    if (const auto* formula = std::get_if<Formula>(&one.value)) {
      value = value_of(*formula, person);
    } else {
      engine::RandomStream stream = draw(person, one.why);
      value = std::get<engine::Distribution>(one.value).sample(stream);
    }
    side_.attribute(person.side, one.attribute) = value;
  }
}

/// What a track has found out, or done to the person.
void Network::tell_person(const Person& companion, const std::vector<ChangePlan>& changes) {
  const PersonId id = *side_[companion.side].whole;
  for (const ChangePlan& one : changes)
    side_.attribute(people_[id].side, one.attribute) =
        side_.attribute(companion.side, one.attribute);
  changed_.push_back(id);
}

void Network::start_censuses(Context& context) {
  for (const CensusPlan& plan : program_.censuses) {
    StationState empty;
    empty.free = state_of_new(plan.station);
    censuses_.push_back(empty);
  }
  for (std::uint32_t i = 0; i < censuses_.size(); ++i) {
    const CensusPlan& plan = program_.censuses[i];
    if (program_.processes.of_station[plan.station] != own_) continue;
    context.send(plan.component, engine::Duration::zero(), engine::EventClass::census,
                 {census_is_due, i, 0});
  }
}

std::int64_t Network::state_of_new(std::uint32_t at) const {
  const StationPlan& plan = program_.stations[at];
  return plan.slot_clock ? 0 : std::min(plan.capacity.value_or(most_told), most_told);
}

/// Counts now what all processes know one interval later.
void Network::take_census(std::uint32_t which, Context& context) {
  const CensusPlan& plan = program_.censuses[which];
  const StationState state = state_of(plan.station);
  const std::array<std::int64_t, 4> counts = {state.occupied, state.free, state.waiting,
                                              state.blocked};
  for (std::uint32_t process = 0; process < program_.processes.count; ++process) {
    for (std::uint32_t i = 0; i < counts.size(); ++i) {
      const auto count = static_cast<std::uint32_t>(static_cast<std::int32_t>(counts[i]));
      context.send_to(engine::ProcessId(process), plan.component, plan.interval,
                      engine::EventClass::census, {census_is_known, which * 4 + i, count});
    }
  }
  context.send(plan.component, plan.interval, engine::EventClass::census,
               {census_is_due, which, 0});
}

void Network::know_census(std::uint32_t which, std::uint32_t count) {
  StationState& known = censuses_[which / 4];
  const std::array<std::int64_t*, 4> counts = {&known.occupied, &known.free, &known.waiting,
                                               &known.blocked};
  *counts[which % 4] = static_cast<std::int32_t>(count);
}

}  // namespace models

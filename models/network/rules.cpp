// What depends on the person or on the state of services: formulas, lengths, choices, attributes.
#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include "models/expression/evaluate.h"
#include "models/expression/unusable_value.h"
#include "models/network/network.h"
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

[[noreturn]] void refuse(const Formula& formula, double value) {
  throw UnusableValue(formula.text, value);
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
      return program_.lowest_ages.empty() ? 0 : program_.lowest_ages[person.age];
    case Observable::is_woman:
      return sex_of(person) == Sex::woman ? 1 : 0;
    case Observable::is_group:
      return person.group == sight.index ? 1 : 0;
    case Observable::is_age_group:
      return person.age == sight.index ? 1 : 0;
    case Observable::is_municipality:
      return person.municipality == sight.index ? 1 : 0;
    case Observable::frailty:
      return person.frailty;
    case Observable::waited:
      return as_number(person.waits ? now_ - person.since : side_[person.side].waited);
    case Observable::since_arrival:
      return as_number(now_ - side_[person.side].came);
    default:
      return person.stays.any ? as_number(now_ - person.stays.last_end) : thousand_years;
  }
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
  if (!program_.step_rules[step.rules].length) {
    engine::RandomStream stream = draw(person, step.why);
    return rounded(step.length.sample(stream));
  }
  const LengthPlan& plan = *program_.step_rules[step.rules].length;
  if (plan.exactly) {
    const double length = value_of(*plan.exactly, person);
    if (length < 0) refuse(*plan.exactly, length);
    return rounded(length);
  }
  const engine::Distribution* law = &step.length;
  const auto found = std::find_if(plan.cases.begin(), plan.cases.end(),
                                  [&](const auto& one) { return holds(one.holds, person); });
  if (found != plan.cases.end()) {
    law = &found->law;
  } else if (!plan.cases.empty() && !plan.has_others) {
    throw std::runtime_error("no case of \"by\" fits a person: the first is \"" +
                             plan.cases.front().holds.text + "\"");
  }
  engine::RandomStream stream = draw(person, step.why);
  const double length = law->sample(stream);
  if (!plan.factor) return rounded(length);
  const double factor = value_of(*plan.factor, person);
  if (factor < 0) refuse(*plan.factor, factor);
  return rounded(length * factor);
}

/// The clocks of a step's interruptions run from its start; the first that fires before `length` is
/// over ends the step.
engine::Duration Network::until_interrupted(Person& person, engine::Duration length) {
  const std::vector<InterruptionPlan>& all = program_.step_rules[step_of(person).rules].until;
  if (all.empty()) return length;
  SideLine& side = side_[person.side];
  side.interrupted_by = 0;
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    const std::optional<engine::Duration> after = time_until(person, all[i]);
    if (!after || *after >= length) continue;
    length = *after;
    side.interrupted_by = i + 1;
  }
  return length;
}

/// How long it takes an interruption to come; none: it never does.
std::optional<engine::Duration> Network::time_until(Person& person, const InterruptionPlan& plan) {
  engine::RandomStream stream = draw(person, plan.why);
  if (const auto* law = std::get_if<engine::Distribution>(&plan.law)) {
    return rounded(law->sample(stream));
  }
  double factor = plan.times_frailty ? person.frailty : 1;
  if (plan.times) factor *= std::max(0.0, value_of(*plan.times, person));
  const engine::HazardClock clock(std::get<engine::Hazard>(plan.law), now_,
                                  unit_exponential_.sample(stream), factor);
  const std::optional<engine::SimTime> due = clock.due();
  return due ? std::optional(*due - now_) : std::nullopt;
}

/// The step that an interruption leads to, if one has ended the present step.
std::optional<std::uint32_t> Network::interrupted_to(const Person& person) {
  const StepPlan& step = step_of(person);
  if (step.rules == no_rules || program_.step_rules[step.rules].until.empty()) return std::nullopt;
  const std::uint32_t by = std::exchange(side_[person.side].interrupted_by, 0);
  if (by == 0) return std::nullopt;
  return program_.step_rules[step.rules].until[by - 1].step;
}

double Network::accept_share(const Person& person, const StepPlan& step) const {
  if (step.rules == no_rules || !program_.step_rules[step.rules].accept) return step.accept;
  return std::clamp(value_of(*program_.step_rules[step.rules].accept, person), 0.0, 1.0);
}

std::uint32_t Network::ruled_way(Person& person, const StepPlan& step) const {
  const StepRules& rules = program_.step_rules[step.rules];
  switch (rules.by) {
    case ChooseBy::weights:
      return weighted_way(person, step);
    case ChooseBy::conditions: {
      std::size_t way = 0;
      while (way + 1 < step.ways.size() && rules.ways[way] && !holds(*rules.ways[way], person))
        ++way;
      return step.ways[way].step;
    }
    case ChooseBy::first_free:
      for (std::size_t i = 0; i < step.ways.size(); ++i) {
        if (state_seen(rules.way_plans[i].place, person).free > 0) return step.ways[i].step;
      }
      if (rules.otherwise) return *rules.otherwise;
      break;
    default:
      break;
  }
  return shortest_way(person, step);
}

/// The way of least queue or expected wait; the first among equals.
std::uint32_t Network::shortest_way(const Person& person, const StepPlan& step) const {
  const StepRules& rules = program_.step_rules[step.rules];
  std::size_t best = 0;
  double least = 0;
  for (std::size_t i = 0; i < step.ways.size(); ++i) {
    const StationState state = state_seen(rules.way_plans[i].place, person);
    double cost = static_cast<double>(state.waiting) - static_cast<double>(state.free);
    if (rules.by == ChooseBy::least_wait) {
      const double beds = static_cast<double>(state.occupied) + static_cast<double>(state.free);
      const double ahead = std::max(0.0, cost + 1) * rules.way_plans[i].mean_length;
      cost = state.free > 0 ? 0 : beds > 0 ? ahead / beds : thousand_years * thousand_years;
    }
    if (i > 0 && cost >= least) continue;
    best = i;
    least = cost;
  }
  return step.ways[best].step;
}

std::uint32_t Network::weighted_way(Person& person, const StepPlan& step) const {
  const StepRules& rules = program_.step_rules[step.rules];
  std::vector<double>& up_to = scratch_;
  up_to.assign(step.ways.size(), 0);
  double sum = 0;
  for (std::size_t i = 0; i < up_to.size(); ++i) {
    if (rules.ways[i]) sum += up_to[i] = std::max(0.0, value_of(*rules.ways[i], person));
  }
  const auto rest = std::find(rules.ways.begin(), rules.ways.end(), std::nullopt);
  if (rest != rules.ways.end()) {
    const double left = std::max(0.0, 1 - sum);
    up_to[static_cast<std::size_t>(rest - rules.ways.begin())] = left;
    sum += left;
  }
  if (sum <= 0) refuse(*rules.ways.front(), sum);
  const double u = draw(person, step.why).uniform() * sum;
  double reached = 0;
  std::size_t last = 0;
  for (std::size_t i = 0; i < up_to.size(); ++i) {
    if (up_to[i] <= 0) continue;
    last = i;
    reached += up_to[i];
    if (u < reached) break;
  }
  return step.ways[last].step;
}

void Network::draw_attributes(Person& person) {
  // Streams of their own: an attribute more changes no other draw of the person.
  const SourcePlan& source = program_.sources[person.source];
  for (const DrawnAttribute& one : program_.drawn_attributes[source.group]) {
    engine::RandomStream stream(run_, {source.hash, person.number}, one.why, 0);
    side_.attribute(person.side, one.attribute) = one.law.sample(stream);
  }
}

void Network::change_attributes(Person& person, const StepPlan& step) {
  for (const ChangePlan& one : program_.step_rules[step.rules].changes) {
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

// New persons: when the next ones come, how many together, and who they are.
#include <algorithm>

#include "engine/random/elementary.h"
#include "models/network/network.h"
#include "models/network/rounding.h"

namespace models {
namespace {

// Named once: a hash in every draw would cost more than the draw.
constexpr engine::Purpose why_no_show = engine::purpose("no_show");
constexpr engine::Purpose why_late = engine::purpose("late");
constexpr engine::Purpose why_interval = engine::purpose("interval");
constexpr engine::Purpose why_batch = engine::purpose("batch");
constexpr engine::Purpose why_home = engine::purpose("home");
constexpr engine::Purpose why_frailty = engine::purpose("frailty");

/// The first home whose cumulative share exceeds u.
const Home& home_at(const SourcePlan& plan, double u) {
  const auto found = std::upper_bound(plan.homes.begin(), plan.homes.end(), u,
                                      [](double x, const Home& home) { return x < home.up_to; });
  return found == plan.homes.end() ? plan.homes.back() : *found;
}

bool fits(const Home& home, const Occasion& known) {
  return home.municipality == known.municipality.value_or(home.municipality) &&
         home.age == known.age.value_or(home.age);
}

/// Drawn by population among the homes that fit what is known; what is known, if none does.
Home home_within(const SourcePlan& plan, const Occasion& known, double u) {
  double all = 0, before = 0;
  for (const Home& home : plan.homes) {
    if (fits(home, known)) all += home.up_to - before;
    before = home.up_to;
  }
  double left = u * all;
  const Home* last = nullptr;
  before = 0;
  for (const Home& home : plan.homes) {
    const double share = home.up_to - before;
    before = home.up_to;
    if (!fits(home, known)) continue;
    last = &home;
    left -= share;
    if (left < 0) break;
  }
  if (last != nullptr) return *last;
  return {1, known.municipality.value_or(0), known.age.value_or(0)};
}

double draw_lateness(const Lateness& law, engine::RandomStream& stream) {
  if (law.normal_sd > 0) {
    return law.normal_mean + law.normal_sd * engine::normal_quantile(stream.uniform());
  }
  return law.late.sample(stream);
}

/// `microseconds` later, or earlier if below zero; never before the run begins.
engine::SimTime moved(engine::SimTime time, double microseconds) {
  const engine::Duration by = microseconds < 0 ? -rounded(-microseconds) : rounded(microseconds);
  return std::max(engine::SimTime{}, time + by);
}

}  // namespace

engine::RandomStream Network::draw_for(std::uint32_t source, engine::Purpose why,
                                       std::uint32_t nth) const {
  return {run_, {program_.sources[source].hash, 0}, why, nth};
}

/// Each appointment has its own draws, so that a cancelled one changes no other.
void Network::draw_appointments(std::uint32_t source) {
  const Timetable& table = *program_.sources[source].timetable;
  if (table.is_exact) return;
  std::vector<Due>& due = due_[source];
  for (std::uint32_t i = 0; i < table.occasions.size(); ++i) {
    if (draw_for(source, why_no_show, i).uniform() < table.no_show) continue;
    engine::RandomStream stream = draw_for(source, why_late, i);
    const double late =
        draw_lateness(table.lateness, stream) - static_cast<double>(table.lateness.early.count());
    due.push_back({moved(table.occasions[i].when, late), i});
  }
  std::stable_sort(due.begin(), due.end(),
                   [](const Due& a, const Due& b) { return a.when < b.when; });
}

/// The `nth` who come by the timetable.
std::optional<Network::Due> Network::due_by_timetable(std::uint32_t source,
                                                      std::uint32_t nth) const {
  const Timetable& table = *program_.sources[source].timetable;
  if (!table.is_exact) {
    const std::vector<Due>& due = due_.at(source);
    return nth < due.size() ? std::optional(due[nth]) : std::nullopt;
  }
  if (nth >= table.occasions.size()) return std::nullopt;
  return Due{table.occasions[nth].when, nth};
}

std::optional<engine::SimTime> Network::next_occasion(std::uint32_t source,
                                                      engine::SimTime now) const {
  const SourcePlan& plan = program_.sources[source];
  const std::uint32_t nth = arrived_[source].occasions;
  if (plan.timetable) {
    const auto due = due_by_timetable(source, nth);
    return due ? std::optional(due->when) : std::nullopt;
  }
  engine::RandomStream stream = draw_for(source, why_interval, nth);
  const double interval = plan.interval.sample(stream);
  const engine::SimTime from = std::max(now, plan.from);
  return plan.curve ? plan.curve->after(from, interval) : from + rounded(interval);
}

void Network::schedule_arrival(std::uint32_t source, Context& context) {
  const SourcePlan& plan = program_.sources[source];
  Arrived& so_far = arrived_[source];
  const bool has_steps = program_.step != engine::Duration::zero();
  const auto next = next_occasion(source, has_steps ? so_far.due : context.now());
  if (!next || (*next >= plan.until && !plan.timetable)) return;
  so_far.due = *next;
  const engine::Duration delay = std::max(*next - context.now(), engine::Duration::zero());
  context.send(plan.component, stepped(context.now(), delay), engine::EventClass::arrival,
               {person_arrives, source, 0});
}

/// How many come together at this occasion, and what is known of them.
Occasion Network::occasion(std::uint32_t source, engine::SimTime now) const {
  const SourcePlan& plan = program_.sources[source];
  const std::uint32_t nth = arrived_[source].occasions;
  Occasion here{now, 1, {}, {}};
  if (plan.timetable) here = plan.timetable->occasions[due_by_timetable(source, nth)->appointment];
  if (plan.batch) {
    engine::RandomStream stream = draw_for(source, why_batch, nth);
    here.persons *= static_cast<std::uint32_t>(plan.batch->sample(stream));
  }
  return here;
}

void Network::arrive(std::uint32_t source, Context& context) {
  const SourcePlan& plan = program_.sources[source];
  const Occasion here = occasion(source, context.now());
  ++arrived_[source].occasions;
  schedule_arrival(source, context);
  for (std::uint32_t i = 0; i < here.persons; ++i) {
    const PersonId id = create(plan, source, ++arrived_[source].persons, here);
    ++ledger_.came;
    note(people_[id], Activity::came, context.now());
    if (context.now() >= program_.begin)
      ++ledger_.arrivals[ledger_.cell(plan.group, context.now())];
    advance(id, plan.first_step, context);
  }
}

PersonId Network::create(const SourcePlan& plan, std::uint32_t source, std::uint32_t number,
                         const Occasion& known) {
  const PersonId id = people_.add();
  Person& person = people_[id];
  const Group& group = program_.description.groups[plan.group];
  person.source = source;
  person.number = number;
  person.group = plan.group;
  person.came_from = node_outside;
  Home home = plan.homes.front();
  if (plan.homes.size() > 1) {
    const double u = draw(person, why_home).uniform();
    const bool is_free = !known.municipality && !known.age;
    home = is_free ? home_at(plan, u) : home_within(plan, known, u);
  }
  person.municipality = home.municipality;
  person.age = home.age;
  if (group.frailty) {
    engine::RandomStream stream = draw(person, why_frailty);
    person.frailty = group.frailty->sample(stream);
  }
  if (program_.keeps_side_table) {
    person.side = side_.add(now_);
    if (program_.description.geography.ageing) be_born(person);
    draw_attributes(person);
  }
  return id;
}

}  // namespace models

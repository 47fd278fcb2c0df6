// Capacity that varies: hours of the week, dated changes, closures, breakdowns, cleaning.
//
// A planned change takes effect before anything else of its instant, so that a shift that ends at
// 16:00 takes nobody in at 16:00. Patients whose stay ends at that instant leave before others are
// interrupted.
#include <algorithm>

#include "models/network/network.h"
#include "models/network/rounding.h"

namespace models {

/// All are open before the first change: it may make another station look what it can do.
void Network::begin_capacities(Context& context) {
  std::vector<StationId> mine;
  for (std::uint32_t i = 0; i < stations_.size(); ++i) {
    const bool is_mine = program_.processes.of_station[i] == own_;
    if (is_mine && stations_[i].ruled) mine.emplace_back(i);
  }
  for (const StationId at : mine) {
    RuledStation& ruled = *stations_[at.value()].ruled;
    if (program_.stations[at.value()].capacity) ruled.open.change(context.now(), ruled.capacity);
  }
  for (const StationId at : mine) {
    const StationRules& rules = *rules_of(at);
    if (!rules.schedule.empty()) change_capacity(at, context);
    if (rules.breakdown) schedule_breakdown(at, context);
  }
}

/// The capacity that is planned for now.
void Network::catch_up(StationId at, engine::SimTime now) {
  const std::vector<PlannedCapacity>& schedule = rules_of(at)->schedule;
  std::size_t& next = stations_[at.value()].ruled->next_change;
  const std::size_t before = next;
  while (next < schedule.size() && schedule[next].from <= now)
    ++next;
  if (next != before) set_capacity(at, now);
}

void Network::set_capacity(StationId at, engine::SimTime now) {
  const StationRules& rules = *rules_of(at);
  Station& station = stations_[at.value()];
  RuledStation& ruled = *station.ruled;
  std::int64_t beds = rules.schedule.empty() ? *program_.stations[at.value()].capacity
                                             : rules.schedule[ruled.next_change - 1].beds;
  if (ruled.is_down) {
    beds = rules.breakdown->beds ? std::max<std::int64_t>(0, beds - *rules.breakdown->beds) : 0;
  }
  station.free += beds - ruled.capacity;
  ruled.open.change(now, beds - ruled.capacity);
  ruled.capacity = beds;
  count_overtime(at, now);
}

void Network::change_capacity(StationId at, Context& context) {
  const std::vector<PlannedCapacity>& schedule = rules_of(at)->schedule;
  catch_up(at, context.now());
  const std::size_t next = stations_[at.value()].ruled->next_change;
  if (next < schedule.size()) {
    context.send(program_.stations[at.value()].component, schedule[next].from - context.now(),
                 engine::EventClass::opening, {capacity_changes, at.value(), 0});
  }
  react_to_capacity(at, context);
}

void Network::react_to_capacity(StationId at, Context& context) {
  Station& station = stations_[at.value()];
  const StationRules& rules = *rules_of(at);
  while (station.free < 0 && rules.interrupts_at_closing()) {
    const StandingLink victim = station.ruled->holders.last(standings_);
    if (!victim) break;
    const Preempt how = rules.at_closing == AtClosing::resume    ? Preempt::resume
                        : rules.at_closing == AtClosing::restart ? Preempt::restart
                                                                 : Preempt::resample;
    interrupt(standings_[victim].person, how, context);
  }
  serve_by_rules(at, context);
  if (!blocked_lines_) return;
  for (const StationId to : blocked_lines_->waited_for(at))
    resolve_circle(at, to, context);
}

void Network::schedule_breakdown(StationId at, Context& context) {
  const StationRules& rules = *rules_of(at);
  RuledStation& ruled = *stations_[at.value()].ruled;
  static constexpr engine::Purpose up = engine::purpose("until breakdown");
  static constexpr engine::Purpose down = engine::purpose("until repair");
  engine::RandomStream stream(run_, {rules.hash, 0}, ruled.is_down ? down : up, ruled.breakdowns);
  const engine::Distribution& law = ruled.is_down ? rules.breakdown->down : rules.breakdown->up;
  if (!ruled.is_down) ++ruled.breakdowns;
  context.send(program_.stations[at.value()].component,
               stepped(context.now(), rounded(law.sample(stream))), engine::EventClass::opening,
               {breaks_or_mends, at.value(), 0});
}

void Network::break_or_mend(StationId at, Context& context) {
  RuledStation& ruled = *stations_[at.value()].ruled;
  catch_up(at, context.now());
  ruled.is_down = !ruled.is_down;
  set_capacity(at, context.now());
  schedule_breakdown(at, context);
  react_to_capacity(at, context);
}

/// After a stay the bed is cleaned, and is neither free nor occupied until then.
void Network::clean(PersonId id, Context& context) {
  Person& person = people_[id];
  const StationRules& rules = *rules_of(person.bed);
  if (!rules.turnaround) return;
  engine::RandomStream stream = draw(person, rules.why_turnaround);
  const engine::Duration time = rounded(rules.turnaround->sample(stream));
  if (time == engine::Duration::zero()) return;
  --stations_[person.bed.value()].free;
  stations_[person.bed.value()].ruled->cleaning.change(context.now(), +1);
  count_overtime(person.bed, context.now());
  context.send(program_.stations[person.bed.value()].component, stepped(context.now(), time),
               engine::EventClass::end_of_service, {bed_is_clean, person.bed.value(), 0});
}

void Network::bed_clean(StationId at, Context& context) {
  Station& station = stations_[at.value()];
  ++station.free;
  station.ruled->cleaning.change(context.now(), -1);
  count_overtime(at, context.now());
  serve_by_rules(at, context);
}

/// Beds in use above those that are open.
void Network::count_overtime(StationId at, engine::SimTime now) {
  if (rules_of(at)->at_closing != AtClosing::overtime) return;
  Station& station = stations_[at.value()];
  const std::int64_t above = std::max<std::int64_t>(0, -station.free);
  station.ruled->overtime.change(now, above - station.ruled->overtime.value());
}

}  // namespace models

// Rounds: staff that comes by during a stay, again and again.
//
// The first is due one interval after the stay began, each other one interval after the last one
// ended, so that rounds never pile up. A round that is due when nobody is free waits in the line of
// its first pool; the stay goes on meanwhile, and does not wait for it. What is not done when the
// stay ends is not done: a round under way is broken off, one that waits counts as given up.
#include "models/network/network.h"
#include "models/network/rounding.h"

namespace models {
namespace {

/// Streams of their own for every round of a stay.
engine::Purpose of_round(engine::Purpose why, std::uint32_t round) {
  return engine::Purpose{why.hash ^ (engine::stable_hash("round") + round)};
}

}  // namespace

engine::Duration Network::drawn_for_round(const StaffTask& task, const engine::Distribution& law,
                                          engine::Purpose why) const {
  const Person& person = people_[task.person];
  engine::RandomStream stream(run_, name_of(person), of_round(why, task.round), task.nth);
  return rounded(law.sample(stream));
}

/// The next one.
void Network::plan_round(std::uint32_t number, Context& context) {
  StaffTask& task = staff_tasks_[number];
  task.state = TaskState::planned;
  const StaffPlan& plan = *task.plan;
  send_to_staff(number, drawn_for_round(task, *plan.every, plan.why_every), round_is_due, context);
}

StationId Network::first_pool(const StaffTask& task) const {
  const StaffPlan& plan = *task.plan;
  return program_.choices[plan.pools.front()].of_municipality[people_[task.person].municipality];
}

/// Waits even if staff is free, if other rounds wait already.
void Network::round_due(std::uint32_t number, std::uint32_t issue, Context& context) {
  StaffTask& task = staff_tasks_[number];
  if (task.issue != issue) return;
  const StationId at = first_pool(task);
  const Person& person = people_[task.person];
  Station& pool = stations_[at.value()];
  task.since = context.now();
  ++pool.ruled->counts.came;
  if (const auto period = ledger_.period_of.cell(context.now())) {
    ++pool.record.arrived[*period];
    ++record_of(person, at, context.now()).arrived;
  }
  found_.clear();
  if (pool.ruled->line.empty() && finds_staff(*task.plan, person, context.now())) {
    return begin_round(number, context);
  }
  task.state = TaskState::waits;
  pool.record.waiting.change(context.now(), +1);
  note_at(person, Activity::calls, at, context.now(), {});
  Standing place;
  place.person = task.person;
  place.station = at;
  place.priority = person.priority;
  place.since = context.now();
  place.task = number;
  task.place = standings_.add(place);
  pool.ruled->line.join(task.place, LineEnd::back, standings_);
  serve_line(at, context);  // may be first after all
}

/// With the staff in `found_`.
void Network::begin_round(std::uint32_t number, Context& context) {
  const engine::SimTime now = context.now();
  StaffTask& task = staff_tasks_[number];
  const StationId at = first_pool(task);
  const Person& person = people_[task.person];
  ++stations_[at.value()].ruled->counts.served;
  if (const auto period = ledger_.period_of.cell(now)) {
    count_wait(person, at, *period, {task.since, now});
  }
  if (task.state == TaskState::waits) leave_round_line(number, now);
  const engine::Duration length = drawn_for_round(task, *task.plan->length, task.plan->why);
  ++task.round;
  put_to_work(number, now);
  send_to_staff(number, length, staff_is_done, context);
}

void Network::leave_round_line(std::uint32_t number, engine::SimTime now) {
  StaffTask& task = staff_tasks_[number];
  const StationId at = first_pool(task);
  Station& pool = stations_[at.value()];
  pool.record.waiting.change(now, -1);
  count_round_wait(task, now);
  note_at(people_[task.person], Activity::heard, at, now, {});
  pool.ruled->line.leave(task.place, standings_);
  standings_.remove(task.place);
}

void Network::count_round_wait(const StaffTask& task, engine::SimTime now) {
  const Person& person = people_[task.person];
  count_time(person, first_pool(task), &GroupRecord::waiting, {task.since, now});
}

/// The stay is over before anybody had time.
void Network::miss_round(std::uint32_t number, engine::SimTime now) {
  leave_round_line(number, now);
  const StaffTask& task = staff_tasks_[number];
  const StationId at = first_pool(task);
  ++stations_[at.value()].ruled->counts.gave_up;
  if (!ledger_.period_of.cell(now)) return;
  const Person& person = people_[task.person];
  ++record_of(person, at, now).gave_up;
  ledger_.waits.add_unserved(wait_place(person, at), task.since, now);
}

}  // namespace models

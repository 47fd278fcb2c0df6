// Staff that a stay takes together with its bed: who is free, from when to when they are at work.
//
// All or nothing: a stay begins with its bed and everybody it needs, at one instant, and whoever
// waits for a bed or for staff holds none of what is waited for. Staff is given back when the stay
// is over, even if the patient is blocked in the bed then: so staff is never held by somebody who
// waits, and waiting for staff can lock nothing. Staff that stays with the bed (`cares_until`) is
// held while the patient waits in it for what needs no staff; for a stay that does it is given back
// first. Scenarios in which that could lock are refused (scenarios/language/check_pathways.h).
#include <algorithm>

#include "models/network/network.h"
#include "models/network/rounding.h"

namespace models {

/// The staff of one plan, beside what has been found already; from the first pool as many as are
/// free there, then the next. Adds it to `found_`; false if some are missing.
bool Network::finds_staff(const StaffPlan& plan, const Person& person, engine::SimTime now,
                          std::optional<PersonId> gives_way) {
  std::int64_t missing = plan.persons;
  for (const std::uint32_t choice : plan.pools) {
    const StationId pool = program_.choices[choice].of_municipality[person.municipality];
    catch_up(pool, now);
    std::int64_t free = stations_[pool.value()].free;
    for (const FoundStaff& one : found_) {
      if (one.of.pool == pool) free -= one.of.persons;
    }
    if (gives_way) free += given_back_by(*gives_way, pool);
    const std::int64_t persons = std::min(missing, free);
    if (persons <= 0) continue;
    found_.push_back({&plan, {pool, persons}});
    missing -= persons;
    if (missing == 0) return true;
  }
  return false;
}

/// Everybody that the stay of the person's step needs (or what is left of it), and nobody else, is
/// then in `found_`. With the staff of `gives_way`, if that stay were broken off.
bool Network::finds_all_staff(PersonId id, engine::SimTime now, std::optional<PersonId> gives_way) {
  found_.clear();
  const Person& person = people_[id];
  const StepPlan& step = step_of(person);
  if (step.staffing == no_staffing) return true;
  const std::vector<StaffPlan>& needs = program_.staffing[step.staffing].needs;
  return std::all_of(needs.begin(), needs.end(), [&](const StaffPlan& plan) {
    return !is_needed_again(id, plan) || finds_staff(plan, person, now, gives_way);
  });
}

/// When a stay of this length begins.
void Network::take_staff(PersonId id, engine::Duration length, Context& context) {
  Person& person = people_[id];
  const bool is_enough = finds_all_staff(id, context.now());
  engine::ensure(is_enough, "a stay begins when all it needs is free");
  if (asides_[id].tasks != 0) return resume_staff(id, length, context);
  const Staffing& staffing = program_.staffing[step_of(person).staffing];
  for (const StaffPlan& plan : staffing.needs) {
    const std::uint32_t number = add_task(id, plan);
    staff_tasks_[number].needed = needed_for(person, plan);
    begin_need(number, length, context);
  }
  for (const StaffPlan& plan : staffing.rounds) {
    const std::uint32_t number = add_task(id, plan);
    // One draw a stay, so that the number of rounds changes no other draw of the person.
    staff_tasks_[number].nth = person.draws[plan.why.hash % person.draws.size()]++;
    plan_round(number, context);
  }
}

/// As long as it lasts, if it is for all of the stay.
engine::Duration Network::needed_for(Person& person, const StaffPlan& plan) const {
  if (!plan.length) return engine::Duration::max();
  engine::RandomStream stream = draw(person, plan.why);
  return rounded(plan.length->sample(stream));
}

/// What is left of it, with the staff in `found_`, in a stay that will last `length` more.
void Network::begin_need(std::uint32_t number, engine::Duration length, Context& context) {
  put_to_work(number, context.now());
  const engine::Duration left = staff_tasks_[number].needed - staff_tasks_[number].had;
  if (left < length) send_to_staff(number, left, staff_is_done, context);
}

std::uint32_t Network::add_task(PersonId id, const StaffPlan& plan) {
  const std::uint32_t number = staff_tasks_.add(id, plan);
  staff_tasks_[number].next = asides_[id].tasks;
  asides_[id].tasks = number;
  return number;
}

void Network::send_to_staff(std::uint32_t number, engine::Duration after, Happening what,
                            Context& context) {
  const StaffTask& task = staff_tasks_[number];
  const auto kind =
      what == round_is_due ? engine::EventClass::transfer : engine::EventClass::end_of_service;
  context.send(program_.processes.sender(own_, people_[task.person].source),
               stepped(context.now(), after), kind, {what, number, task.issue});
}

/// Those of `found_` that are meant for it.
void Network::put_to_work(std::uint32_t number, engine::SimTime now) {
  StaffTask& task = staff_tasks_[number];
  const Person& person = people_[task.person];
  task.state = TaskState::at_work;
  task.since = now;
  for (const FoundStaff& one : found_) {
    if (one.plan != task.plan) continue;
    task.staff.push_back(one.of);
    Station& pool = stations_[one.of.pool.value()];
    pool.free -= one.of.persons;
    pool.record.occupied.change(now, one.of.persons);
    if (const auto period = ledger_.period_of.cell(now)) {
      pool.record.starts[*period] += static_cast<std::uint32_t>(one.of.persons);
      record_of(person, one.of.pool, now).starts += static_cast<std::uint32_t>(one.of.persons);
    }
    note_staff(person, Activity::engages, one.of, now);
  }
}

void Network::give_back_staff(std::uint32_t number, engine::SimTime now) {
  StaffTask& task = staff_tasks_[number];
  const Person& person = people_[task.person];
  const std::int64_t length = (now - task.since).count();
  for (const StaffOf& one : task.staff) {
    Station& pool = stations_[one.pool.value()];
    pool.free += one.persons;
    pool.record.occupied.change(now, -one.persons);
    count_time(person, one.pool, &GroupRecord::in_bed, {task.since, now}, one.persons);
    for (std::int64_t i = 0; i < one.persons && now >= program_.begin; ++i) {
      pool.record.stays.add(length);
      record_of(person, one.pool, now).stays.add(length);
    }
    count_overtime(one.pool, now);
    note_staff(person, Activity::dismisses, one, now);
  }
  task.staff.clear();
}

/// Of a need that is over before the stay, or of a round.
void Network::staff_done(std::uint32_t number, std::uint32_t issue, Context& context) {
  if (staff_tasks_[number].issue != issue) return;
  const StationId pool = staff_tasks_[number].staff.front().pool;
  give_back_staff(number, context.now());
  if (staff_tasks_[number].plan->every) {
    plan_round(number, context);
  } else {
    staff_tasks_[number].state = TaskState::done;
  }
  serve_line(pool, context);
}

/// When the stay is over, or the bed is left. The lines are served by whoever gives the bed back or
/// keeps it.
void Network::dismiss_staff(PersonId id, engine::SimTime now, Dismissed who) {
  Aside& aside = asides_[id];
  std::uint32_t staying = 0;
  while (aside.tasks != 0) {
    const std::uint32_t number = aside.tasks;
    StaffTask& task = staff_tasks_[number];
    aside.tasks = task.next;
    if (who == Dismissed::all_but_with_bed && task.plan->stays_with_bed) {
      task.next = staying;
      staying = number;
      continue;
    }
    if (task.state == TaskState::at_work) give_back_staff(number, now);
    if (task.state == TaskState::waits) miss_round(number, now);
    staff_tasks_.remove(number);
  }
  aside.tasks = staying;
}

/// Of the tasks that last when the run ends.
void Network::finish_tasks(engine::SimTime end) {
  for (const StaffTask& task : staff_tasks_.all()) {
    if (task.state == TaskState::waits) count_round_wait(task, end);
    if (task.state != TaskState::at_work) continue;
    for (const StaffOf& one : task.staff) {
      const Person& person = people_[task.person];
      count_time(person, one.pool, &GroupRecord::in_bed, {task.since, end}, one.persons);
    }
  }
}

/// One entry for each of them.
void Network::note_staff(const Person& person, Activity activity, const StaffOf& staff,
                         engine::SimTime now) {
  if (journal_ == nullptr && !observations_) return;
  for (std::int64_t i = 0; i < staff.persons; ++i)
    note_at(person, activity, staff.pool, now, {});
}

}  // namespace models

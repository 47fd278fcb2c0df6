// Staff of stays that are broken off, and of those that are under way when the run begins.
//
// All staff is given back when a stay is broken off, and sought again together with the bed when it
// goes on: all or nothing, as for a new stay. What a need for a part of the stay has had counts if
// the rest of the stay goes on; if the stay starts again, so do its needs. Rounds go on one
// interval after the stay does.
#include "models/network/network.h"
#include "models/network/rounding.h"

namespace models {

/// Of this pool, if the stay of the person were broken off.
std::int64_t Network::given_back_by(PersonId id, StationId pool) {
  std::int64_t persons = 0;
  for (std::uint32_t number = asides_[id].tasks; number != 0; number = staff_tasks_[number].next) {
    for (const StaffOf& one : staff_tasks_[number].staff)
      persons += one.pool == pool ? one.persons : 0;
  }
  return persons;
}

/// False only for what was over before the stay was broken off.
bool Network::is_needed_again(PersonId id, const StaffPlan& plan) {
  for (std::uint32_t number = asides_[id].tasks; number != 0; number = staff_tasks_[number].next) {
    const StaffTask& task = staff_tasks_[number];
    if (task.plan == &plan) return task.state != TaskState::done;
  }
  return true;
}

/// The lines are served by whoever takes the bed, or closes it.
void Network::pause_staff(PersonId id, Preempt how, engine::SimTime now) {
  const bool starts_again = how == Preempt::restart || how == Preempt::resample;
  for (std::uint32_t number = asides_[id].tasks; number != 0; number = staff_tasks_[number].next) {
    StaffTask& task = staff_tasks_[number];
    const bool was_over = task.state == TaskState::done;
    if (task.state == TaskState::at_work) {
      give_back_staff(number, now);
      task.had += now - task.since;
    }
    if (task.state == TaskState::waits) miss_round(number, now);
    ++task.issue;
    task.state = was_over && !starts_again ? TaskState::done : TaskState::paused;
    if (task.plan->every || !starts_again) continue;
    task.had = {};
    if (how != Preempt::resample || !task.plan->length) continue;
    // Streams of their own, as the stay's new length has.
    const Person& person = people_[id];
    const engine::Purpose why{task.plan->why.hash ^
                              (engine::stable_hash("again") + asides_[id].times_resampled)};
    engine::RandomStream stream(run_, name_of(person), why,
                                person.draws[task.plan->why.hash % person.draws.size()]);
    task.needed = rounded(task.plan->length->sample(stream));
  }
}

/// Of a stay that goes on for `length`, with the staff in `found_`.
void Network::resume_staff(PersonId id, engine::Duration length, Context& context) {
  for (std::uint32_t number = asides_[id].tasks; number != 0; number = staff_tasks_[number].next) {
    if (staff_tasks_[number].state != TaskState::paused) continue;
    if (staff_tasks_[number].plan->every) {
      plan_round(number, context);
    } else {
      begin_need(number, length, context);
    }
  }
}

/// Of a stay that began `elapsed` before the run. Nobody of it is new, and who is there is there
/// even if fewer are on duty.
void Network::staff_from_the_start(PersonId id, engine::Duration elapsed, engine::Duration left,
                                   Context& context) {
  Person& person = people_[id];
  const Staffing& staffing = program_.staffing[step_of(person).staffing];
  for (const StaffPlan& plan : staffing.needs) {
    const std::uint32_t number = add_task(id, plan);
    StaffTask& task = staff_tasks_[number];
    task.needed = needed_for(person, plan);
    task.had = elapsed;
    if (task.needed <= elapsed) {
      task.state = TaskState::done;
      continue;
    }
    be_with_patient(number, person.bed_since, context.now());
    const engine::Duration rest = staff_tasks_[number].needed - elapsed;
    if (rest < left) send_to_staff(number, rest, staff_is_done, context);
  }
  for (const StaffPlan& plan : staffing.rounds) {
    const std::uint32_t number = add_task(id, plan);
    staff_tasks_[number].nth = person.draws[plan.why.hash % person.draws.size()]++;
    staff_tasks_[number].state = TaskState::planned;
    send_to_staff(number, round_from_the_start(number, elapsed), round_is_due, context);
  }
}

/// Since before the run: no start is counted. What no pool has free comes from the first.
void Network::be_with_patient(std::uint32_t number, engine::SimTime since, engine::SimTime now) {
  StaffTask& task = staff_tasks_[number];
  const Person& person = people_[task.person];
  task.state = TaskState::at_work;
  task.since = since;
  found_.clear();
  finds_staff(*task.plan, person, now);
  std::int64_t missing = task.plan->persons;
  for (const FoundStaff& one : found_) {
    task.staff.push_back(one.of);
    missing -= one.of.persons;
  }
  if (missing > 0) {
    const StationId first = first_pool(task);
    if (task.staff.empty() || task.staff.front().pool != first) {
      task.staff.insert(task.staff.begin(), {first, 0});
    }
    task.staff.front().persons += missing;
  }
  for (const StaffOf& one : task.staff) {
    stations_[one.pool.value()].free -= one.persons;
    stations_[one.pool.value()].record.occupied.change(now, one.persons);
    count_overtime(one.pool, now);
    note_staff(person, Activity::engages, one, now);
  }
}

/// When the next one is due, if all before the run came when they were due. One that would be under
/// way is over.
engine::Duration Network::round_from_the_start(std::uint32_t number, engine::Duration elapsed) {
  StaffTask& task = staff_tasks_[number];
  const StaffPlan& plan = *task.plan;
  engine::Duration due = drawn_for_round(task, *plan.every, plan.why_every);
  while (due <= elapsed) {
    const engine::Duration over = due + drawn_for_round(task, *plan.length, plan.why);
    ++task.round;
    due = std::max(over, elapsed) + drawn_for_round(task, *plan.every, plan.why_every);
    if (over > elapsed) break;
    due = over + drawn_for_round(task, *plan.every, plan.why_every);
  }
  return due - elapsed;
}

}  // namespace models

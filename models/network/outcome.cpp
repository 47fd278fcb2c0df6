#include "models/network/outcome.h"

#include <algorithm>

#include "engine/fault.h"

namespace models {

Outcome::Outcome(const Network& only) : first_(only), ledger_(only.program()) {
  engine::ensure(only.program().processes.count == 1, "one process is not all of several");
  add(only, 0);
  count_those_waiting();
}

Outcome::Outcome(const std::vector<std::unique_ptr<Network>>& processes)
    : first_(*processes.front()), ledger_(processes.front()->program()) {
  for (std::uint32_t i = 0; i < processes.size(); ++i)
    add(*processes[i], i);
  count_those_waiting();
}

bool Outcome::is_interrupted(PersonId id) const {
  return std::any_of(processes_.begin(), processes_.end(), [id](const Network* process) {
    const Aside* aside = process->asides().find(id);
    return aside != nullptr && aside->interrupted;
  });
}

std::vector<std::int64_t> Outcome::staff_at_work() const {
  std::vector<std::int64_t> persons(stations().size(), 0);
  for (const Network* process : processes_) {
    for (const StaffTask& task : process->staff_tasks().all()) {
      for (const StaffOf& one : task.staff)
        persons[one.pool.value()] += one.persons;
    }
  }
  return persons;
}

std::vector<std::int64_t> Outcome::rounds_waiting() const {
  std::vector<std::int64_t> rounds(stations().size(), 0);
  for (const Network* process : processes_) {
    for (const StaffTask& task : process->staff_tasks().all()) {
      if (task.state == TaskState::waits) ++rounds[process->first_pool(task).value()];
    }
  }
  return rounds;
}

/// Of persons and rounds whose wait has not ended. Who has had a first visit, or goes on with a
/// stay, waits no longer in the sense of WaitTable.
void Outcome::count_those_waiting() {
  const engine::SimTime end = program().end;
  for (std::uint32_t i = 0; i < people().ids(); ++i) {
    const Person& person = people()[PersonId(i)];
    if (person.number == 0 || !person.waits || is_interrupted(PersonId(i))) continue;
    const StepPlan& step = program().steps[person.step];
    if (step.kind == StepKind::visit && person.visits_left < step.times) continue;
    ledger_.waits.add_waiting(first_.wait_place(person, person.station), person.since, end);
  }
  for (const Network* process : processes_) {
    for (const StaffTask& task : process->staff_tasks().all()) {
      if (task.state != TaskState::waits) continue;
      const WaitPlace at = process->wait_place(people()[task.person], process->first_pool(task));
      ledger_.waits.add_waiting(at, task.since, end);
    }
  }
}

/// A station is watched by its own process only.
void Outcome::add(const Network& process, std::uint32_t number) {
  const Program& all = process.program();
  watches_.resize(all.watched.size());
  for (std::size_t i = 0; i < all.watched.size(); ++i) {
    if (all.processes.of_station[all.watched[i]] == number)
      watches_[i] = &process.observations().watches()[i];
  }
  processes_.push_back(&process);
  if constexpr (engine::fault == engine::Fault::forget_one_process) {
    if (number == 1) return;
  }
  ledger_.merge(process.ledger());
  present_ += process.people().present();
}

}  // namespace models

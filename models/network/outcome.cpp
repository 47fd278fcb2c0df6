#include "models/network/outcome.h"

#include <algorithm>

#include "engine/fault.h"

namespace models {

Outcome::Outcome(const Network& only) : first_(only), ledger_(only.program()) {
  engine::ensure(only.program().processes.count == 1, "one process is not all of several");
  add(only, 0);
}

Outcome::Outcome(const std::vector<std::unique_ptr<Network>>& processes)
    : first_(*processes.front()), ledger_(processes.front()->program()) {
  for (std::uint32_t i = 0; i < processes.size(); ++i)
    add(*processes[i], i);
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

#include "models/network/outcome.h"

#include <algorithm>

namespace models {

Outcome::Outcome(const Network& only) : first_(only), ledger_(only.program()) {
  engine::ensure(only.program().processes.count == 1, "one process is not all of several");
  add(only);
}

Outcome::Outcome(const std::vector<std::unique_ptr<Network>>& processes)
    : first_(*processes.front()), ledger_(processes.front()->program()) {
  for (const auto& process : processes)
    add(*process);
}

bool Outcome::is_interrupted(PersonId id) const {
  return std::any_of(processes_.begin(), processes_.end(), [id](const Network* process) {
    const Aside* aside = process->asides().find(id);
    return aside != nullptr && aside->interrupted;
  });
}

void Outcome::add(const Network& process) {
  processes_.push_back(&process);
  ledger_.merge(process.ledger());
  present_ += process.people().present();
}

}  // namespace models

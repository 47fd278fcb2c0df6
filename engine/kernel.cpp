#include "engine/kernel.h"

namespace engine {

ProcessId Kernel::add(LogicalProcess& process) {
  const ProcessId id(static_cast<std::uint32_t>(processes_.size()));
  processes_.push_back(&process);
  return id;
}

void Kernel::run_until(SimTime end) {
  for (std::uint32_t i = 0; i < processes_.size(); ++i) {
    context_.turn_to(ProcessId(i));
    processes_[i]->start(context_);
  }
  handle_events_before(end);
  for (LogicalProcess* process : processes_)
    process->finish(end);
}

void Kernel::handle_events_before(SimTime end) {
  while (!agenda_.empty() && agenda_.top().key.time < end) {
    const Event event = agenda_.top();
    agenda_.pop();
    ++handled_;
    if constexpr (fault == Fault::lose_one_message) {
      if (handled_ == 1000) continue;
    }
    context_.turn_to(event);
    processes_[event.target.value()]->handle(event.payload, context_);
  }
}

}  // namespace engine

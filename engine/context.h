/// All that a process may see and do while it handles one event.
///
/// A concrete class, not an interface: the sequential and the parallel kernel fill the same struct,
/// and sending is one inlined heap push.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/agenda.h"
#include "engine/ensure.h"
#include "engine/event.h"

namespace engine {

class Context {
 public:
  /// `sent` counts, per component, the events sent so far; it outlives the context.
  Context(Agenda& agenda, std::vector<std::uint64_t>& sent) : agenda_(agenda), sent_(sent) {}

  SimTime now() const { return now_; }
  ProcessId self() const { return self_; }

  /// Sends an event of `sender` to this process, `delay` from now.
  /// Requires: delay >= 0 (ensured); more than 65,535 zero-delay sends in a row end the run as a
  /// model that runs away.
  void send(ComponentId sender, Duration delay, EventClass kind, Payload payload) {
    send_to(self_, sender, delay, kind, payload);
  }

  void send_to(ProcessId target, ComponentId sender, Duration delay, EventClass kind,
               Payload payload) {
    ensure(delay >= Duration::zero(), "an event is not due before it is sent");
    const bool at_once = delay == Duration::zero();
    ensure(!at_once || microstep_ < last_microstep,
           "a model does not act endlessly at one instant");
    const std::uint32_t step = at_once ? microstep_ + 1 : 0;
    agenda_.push(
        {{now_ + delay, make_order(step, kind, sender), sent_[sender.value()]++}, target, payload});
  }

  /// For kernels: the event that is about to be handled.
  void turn_to(const Event& event) {
    now_ = event.key.time;
    microstep_ = event.key.microstep();
    self_ = event.target;
  }
  void turn_to(ProcessId process) { self_ = process; }

 private:
  Agenda& agenda_;
  std::vector<std::uint64_t>& sent_;
  SimTime now_{};
  std::uint32_t microstep_ = 0;
  ProcessId self_{0};
};

}  // namespace engine
